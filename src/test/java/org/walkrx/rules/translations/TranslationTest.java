package org.walkrx.rules.translations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.walkrx.problems.BadInputException;

/** Files of translations: what is used, what is not, and what is refused. */
class TranslationTest {

    private static final String PHRASE = "your emergency number (999 in the UK, 112 in India)";
    private static final String ENGLISH = "Walk 15 minutes. Call " + PHRASE + " now.";

    private static SaidInEnglish said(String text) {
        return new SaidInEnglish(
                Map.of("emergency number", PHRASE),
                Map.of("IN", Map.of("emergency number", "112")),
                Set.of("Do you smoke?"),
                Map.of("X-01", Set.of(text)));
    }

    private static String file(String minutes, String call) {
        return """
                language: hi
                reviewed: none
                vocabulary:
                  - en: "your emergency number (999 in the UK, 112 in India)"
                    hi: "आपातकालीन नंबर (यूके 999, भारत 112)"
                  - en: "112"
                    hi: "112"
                rules:
                  X-01:
                    - en: "Walk 15 minutes."
                      hi: "%s"
                    - en: "Call {emergency number} now."
                      hi: "%s"
                """.formatted(minutes, call);
    }

    private static Translation read(String text, String english) {
        return Translation.read("hi.words.yaml", text, said(english));
    }

    private static List<String> told(Translation translation, String text) {
        return translation.pieces(text, List.of("X-01")).stream()
                .map(piece -> (piece.translated() ? "" : "[en] ") + piece.text())
                .toList();
    }

    @Test
    void aSentenceIsToldInTheLanguageWithItsPhrase() {
        Translation hindi = read(file("१५ मिनट चलें।", "{emergency number} पर फ़ोन करें।"), ENGLISH);

        assertThat(told(hindi, ENGLISH))
                .containsExactly("१५ मिनट चलें।", "आपातकालीन नंबर (यूके 999, भारत 112) पर फ़ोन करें।");
        assertThat(told(hindi.inCountry("IN"), "Call 112 now.")).containsExactly("112 पर फ़ोन करें।");
        assertThat(hindi.file().missing(said(ENGLISH))).containsExactly("Do you smoke?");
    }

    @Test
    void anEnglishSentenceThatChangedIsToldInEnglishUntilItIsChangedBack() {
        String changed = "Walk 15 minutes daily. Call " + PHRASE + " now.";
        Translation hindi = read(file("15 मिनट चलें।", "{emergency number} पर फ़ोन करें।"), changed);

        assertThat(told(hindi, changed).get(0)).isEqualTo("[en] Walk 15 minutes daily.");
        assertThat(hindi.file().stale(said(changed)))
                .extracting(TranslatedSentence::english)
                .containsExactly("Walk 15 minutes.");
        assertThat(told(hindi, ENGLISH).get(0)).isEqualTo("15 मिनट चलें।");
    }

    @Test
    void anEmptyTranslationIsToldInEnglish() {
        assertThat(told(read(file("", "{emergency number} पर।"), ENGLISH), ENGLISH)
                        .get(0))
                .isEqualTo("[en] Walk 15 minutes.");
    }

    @Test
    void aNumberThatChangedIsRefusedAtItsPlace() {
        assertThatThrownBy(() -> read(file("50 मिनट चलें।", ""), ENGLISH))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("hi.words.yaml:11")
                .hasMessageContaining("here must stand 15, not 50");
    }

    @Test
    void aPhraseThatWasDroppedIsRefused() {
        assertThatThrownBy(() -> read(file("", "अभी फ़ोन करें।"), ENGLISH))
                .hasMessageContaining("{emergency number}, not none");
    }

    /** A rule that is taken away must not keep the folder from being used. */
    @Test
    void whatARuleSaidThatIsGoneIsOnlyStale() {
        Translation hindi = read(file("15 मिनट चलें।", "").replace("X-01", "X-02"), ENGLISH);

        assertThat(hindi.file().stale(said(ENGLISH)))
                .extracting(TranslatedSentence::english)
                .containsExactly("Walk 15 minutes.", "Call {emergency number} now.");
    }
}
