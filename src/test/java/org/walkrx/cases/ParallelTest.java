package org.walkrx.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work on several threads gives what it gives on one. */
class ParallelTest {

    private static final List<Integer> MANY = IntStream.range(0, 1000).boxed().toList();

    @Test
    void resultsComeInTheOrderOfTheItems() {
        assertThat(Parallel.each(MANY, number -> number * 2))
                .isEqualTo(MANY.stream().map(number -> number * 2).toList());
    }

    @Test
    void whatTheWorkThrowsIsThrownAsItIs() {
        assertThatThrownBy(() -> Parallel.each(MANY, number -> 100 / (number - 500)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Parallel.each(MANY, ParallelTest::overflow)).isInstanceOf(StackOverflowError.class);
    }

    private static int overflow(int number) {
        throw new StackOverflowError("as this test wants it to, at " + number);
    }
}
