package org.walkrx.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InvisibleTest {

    private static boolean hidesSomething(String text) {
        return IntStream.range(0, text.length())
                .filter(i -> !Character.isLowSurrogate(text.charAt(i)))
                .anyMatch(i -> Invisible.at(text, i));
    }

    /** Hindi and Marathi conjuncts, a half letter at the end of a word, Persian, a walking woman, a red heart, a family. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\u0915\u094d\u200d\u0937",
                "\u0915\u0931\u094d\u200d\u0939\u093e\u0921",
                "\u0930\u094d\u200c\u0915 ",
                "\u0915\u094d\u200d",
                "\u0645\u06cc\u200c\u0631\u0648\u0645",
                "Go for a walk \ud83d\udeb6\u200d\u2640\ufe0f today",
                "\ud83d\udeb6\ud83c\udffd\u200d\u2640\ufe0f",
                "\u2764\ufe0f",
                "\ud83d\udc69\u200d\ud83d\udc69\u200d\ud83d\udc66",
            })
    void joinersOfLettersAndPicturesAreAccepted(String text) {
        assertThat(hidesSomething(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bo\u200dots",
                "\u200dBoots",
                "Boots\u200c",
                "\u0430\u200d\u0430",
                "7\u200d7",
                "\u0915\u200d\u200d\u0937",
                "\ud83d\udeb6\u200d today",
                "a\ufe0f",
                "\u200b",
                "\u202eabc",
                "\u00adabc",
            })
    void whateverElseCannotBeSeenIsNot(String text) {
        assertThat(hidesSomething(text)).isTrue();
    }
}
