package org.walkrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.walkrx.SmallRules;
import org.walkrx.language.Pain;
import org.walkrx.language.Statement;
import org.walkrx.language.Trend;
import org.walkrx.problems.Problem;
import org.walkrx.rules.syntax.Facts;
import org.walkrx.rules.syntax.Value;

/** Phrases are worded once in the vocabulary and filled in where a text names them. */
class PhrasesTest {

    private static final String WORDING = "your emergency number (999 in the UK, 112 or 108 in India, 911 in the US)";
    private static final Facts SOME_PAIN = new Facts(List.of(new Pain(3, 5, 3.0, Trend.SAME)), Map.of());

    private static RuleSources saying(String text) {
        return SmallRules.sources(
                SmallRules.rule("DEF-90", "exists Pain( now >= 1 )", "advise.hold( \"" + text + "\" );"));
    }

    private static RuleSources withVocabulary(RuleSources sources, String old, String changed) {
        String vocabulary = sources.file(RuleSources.VOCABULARY).orElseThrow();
        assertThat(vocabulary).contains(old);
        return sources.with(RuleSources.VOCABULARY, vocabulary.replace(old, changed));
    }

    private static List<String> said(RuleBook book) {
        return OpenBook.of(book).evaluate(SOME_PAIN).stream()
                .flatMap(fired -> fired.statements().stream())
                .map(Statement::toString)
                .toList();
    }

    @Test
    void aPhraseIsSaidInFull() {
        assertThat(said(RuleBook.of(saying("Call {emergency number} now; {emergency number}.")))
                        .toString())
                .contains("Call " + WORDING + " now; " + WORDING + ".");
    }

    @Test
    void theTreeOfARuleHoldsTheFullTextAndWhatIsWritten() {
        Value text = OpenBook.of(RuleBook.of(saying("Call {emergency number}.")))
                .files()
                .get(0)
                .rules()
                .get(0)
                .then()
                .get(0)
                .arguments()
                .get(0);

        assertThat(text)
                .isInstanceOfSatisfying(
                        Value.Text.class, it -> assertThat(it.text()).isEqualTo("Call " + WORDING + "."));
        assertThat(text.written()).isEqualTo("\"Call {emergency number}.\"");
    }

    @Test
    void wordsOfAPhraseThatLookLikeAPatternAreTakenAsTheyAre() {
        RuleSources sources = withVocabulary(saying("Pay {emergency number}."), WORDING, "$1 to 0");

        assertThat(said(RuleBook.of(sources)).toString()).contains("Pay $1 to 0.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Call {emergncy number} now.      | 6  | there is no phrase \"emergncy number\"; did you mean \"emergency number\"?",
                "Call { emergency number} now.    | 6  | there is no phrase \" emergency number\"; did you mean \"emergency number\"?",
                "Call {} now.                     | 6  | there is no phrase \"\"; its words stand under phrases: in vocabulary.yaml",
                "Call {a plumber} now.            | 6  | there is no phrase \"a plumber\"; its words stand under phrases: in vocabulary.yaml",
                "Call {emergency number now.      | 6  | here a closing brace is missing, after the name of the phrase; did you mean {emergency number}?",
                "Call {emergency number; or wait. | 6  | here a closing brace is missing, after the name of the phrase; did you mean {emergency number}?",
                "Call {now.                       | 6  | here a closing brace is missing, after the name of the phrase",
                "Call emergency number} now.      | 22 | this brace closes nothing; delete it, or put the opening one before the name of the phrase",
            })
    void aBraceThatNamesNoPhraseIsRefusedAtItsPlace(String text, int column, String message) {
        List<Problem> problems = CheckedSources.check(saying(text)).problems();

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("W507");
            assertThat(problem.message()).isEqualTo(message);
            assertThat(problem.column()).isEqualTo("    advise.hold( \"".length() + column);
        });
    }

    @Test
    void aQuestionIsAskedInFull() {
        RuleSources sources = withVocabulary(
                saying("Wait."), "ask: \"Do you have a fever", "ask: \"{emergency number}? Do you have a fever");

        assertThat(CheckedSources.check(sources)
                        .vocabulary()
                        .finding("fever")
                        .orElseThrow()
                        .ask())
                .startsWith(WORDING + "? Do you have a fever");
    }

    @Test
    void aQuestionThatNamesNoPhraseIsRefused() {
        RuleSources sources = withVocabulary(
                saying("Wait."), "ask: \"Do you have a fever", "ask: \"{emergency numbr}? Do you have a fever");

        assertThat(CheckedSources.check(sources).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.file()).endsWith("vocabulary.yaml");
            assertThat(problem.line()).isPositive();
            assertThat(problem.message())
                    .isEqualTo("there is no phrase \"emergency numbr\"; did you mean \"emergency number\"?");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "  - {name: emergency number, text: twice}",
                "  - {name: \"a {brace}\", text: words}",
                "  - {name: \"two  blanks\", text: words}",
                "  - {name: of two аlphabets, text: words}",
                "  - {name: a quote, text: 'say \"no\"'}",
                "  - {name: a brace, text: \"in {emergency number}\"}",
                "  - {name: a backslash, text: 'x\\y'}",
                "  - {name: a line, text: \"one\\ntwo\"}",
                "  - {name: a key, text: words, txet: words}",
                "  - {name: no words}",
                "  - {name: a country, text: words, countries: {IND: words}}",
                "  - {name: a country, text: words, countries: {in: words}}",
                "  - {name: a country, text: words, countries: {IN: \"{words}\"}}",
                "  - {name: a country, text: words, countries: {IN: \"\"}}",
                "  - {name: a country, text: words, countries: [IN]}",
            })
    void aPhraseThatCouldNotStandInATextIsRefused(String entry) {
        RuleSources sources =
                withVocabulary(saying("Call {emergncy number}."), "\ngroups:", "\n" + entry + "\ngroups:");

        assertThat(CheckedSources.check(sources).problems())
                .as("the phrase, and nothing about the texts that may name it")
                .extracting(Problem::code)
                .containsExactly("W604");
    }

    @Test
    void theEmergencyNumbersOfTheShippedRulesStandInOnePlace() {
        Map<String, String> files = RuleSources.bundled().ruleFiles();

        assertThat(files.values()).noneMatch(text -> text.contains("999"));
        assertThat(files.values()).anyMatch(text -> text.contains("call {emergency number}"));
    }
}
