package org.walkrx.problems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.walkrx.text.Wording;
import org.walkrx.text.YamlProblems;

class ProblemTest {

    @Test
    void showsItsPlaceBeforeItsMessage() {
        assertThat(new Problem("f.yaml", 3, 7, "wrong")).hasToString("f.yaml:3:7: wrong");
        assertThat(new Problem("f.yaml", 0, 0, "missing")).hasToString("f.yaml: missing");
    }

    @Test
    void problemsAreListedInTheOrderOfTheirLinesAndOnce() {
        YamlProblems problems = new YamlProblems("f");
        problems.at(10, 1, "c");
        problems.at(2, 5, "b");
        problems.at(2, 5, "b");
        problems.ofWholeFile("a");

        assertThat(problems.list()).extracting(Problem::message).containsExactly("a", "b", "c");
        assertThatThrownBy(problems::throwIfAny).hasMessage("f: a\nf:2:5: b\nf:10:1: c");
    }

    @Test
    void noProblemsThrowNothing() {
        assertThatCode(new YamlProblems("f")::throwIfAny).doesNotThrowAnyException();
        assertThatThrownBy(() -> new BadInputException(List.of())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quotesLongTextsCutOffAndOnOneLine() {
        assertThat(Wording.quoted(" two\n\twords ")).isEqualTo("\"two words\"");
        assertThat(Wording.quoted("x".repeat(61))).isEqualTo("\"" + "x".repeat(60) + "...\"");
    }

    @Test
    void offersChoicesInWords() {
        assertThat(Wording.choice(List.of("a"))).isEqualTo("a");
        assertThat(Wording.choice(List.of("a", "b", "c"))).isEqualTo("a, b or c");
        assertThat(Wording.didYouMean(Optional.of("a"), "look it up")).isEqualTo("; did you mean \"a\"?");
        assertThat(Wording.didYouMean(Optional.empty(), "look it up")).isEqualTo("; look it up");
    }
}
