package org.walkrx.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Work on several threads gives what it gives on one. */
class SideBySideTest {

    private static final List<Integer> MANY = IntStream.range(0, 1000).boxed().toList();

    @Test
    void resultsComeInTheOrderOfTheItems() {
        assertThat(SideBySide.each(MANY, number -> number * 2))
                .isEqualTo(MANY.stream().map(number -> number * 2).toList());
    }

    @Test
    void whatTheWorkThrowsIsThrownAsItIs() {
        assertThatThrownBy(() -> SideBySide.each(MANY, number -> 100 / (number - 500)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> SideBySide.each(MANY, SideBySideTest::overflow))
                .isInstanceOf(StackOverflowError.class);
    }

    private static int overflow(int number) {
        throw new StackOverflowError("as this test wants it to, at " + number);
    }
}
