package org.walkrx.rules.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.CheckedSources;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.rules.codes.RecordEntry.Certainty;
import org.walkrx.rules.codes.RecordEntry.Measured;
import org.walkrx.rules.codes.RecordEntry.Source;
import org.walkrx.rules.syntax.FactKeys;

/** {@code codes.yaml}: mistakes have places and nearest words, and its cases are tried with it. */
class CodeMapTest {

    private static final RuleSources RULES = RuleSources.bundled();
    private static final String CODES = RULES.file(RuleSources.CODES).orElseThrow();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "  osteoporosis:| osteoporosys:|unknown finding \"osteoporosys\"; did you mean \"osteoporosis\"?",
                "code: sct 64859006|code: stc 64859006|the list \"systems:\" at the top has no \"stc\"; did you mean \"sct\"?",
                "code: sct 64859006|code: 64859006|a code is written with the short name of its system before it, as in \"sct 64859006\", not \"64859006\"",
                "code: sct 27253007|code: \"sct 27253*\"|only codes of the ICD may end in *, for those of other systems do not sort what belongs together; list them",
                "found: E, signed: no}|found: Q, signed: no}|the list \"found:\" at the top has no \"Q\"",
                ", signed: no}|, signed: yes}|signed is \"no\", or who has signed it and when, as in \"Dr Rao, 2026-11-27\"",
                "within: P3M|within: 3 months|a time is written P3D, P8W, P6M or P1Y (days, weeks, months, years), not \"3 months\"",
                "within: P3D|answer: yes|\"fever\" asks for what is new or recent, so it needs \"within:\", as in \"within: P3M\"",
                "- from: Condition|- from: Conditoin|from is Condition, Observation, Medication, Procedure or FamilyMemberHistory, not \"Conditoin\"; did you mean \"Condition\"?",
                "'      when: ever'|'      whenn: ever'|unknown key \"whenn\"; did you mean \"when\"?",
                "units: {kg: 1|units: {kg: zero|the unit \"kg\" takes a number above 0, not \"zero\"",
                "pain.now:|pain.noww:|no fact has the key \"pain.noww\"; did you mean \"pain.now\"?",
            })
    void aMistakeIsNamedWithItsPlaceAndTheNearestWord(String right, String wrong, String message) {
        String text = CODES.replaceFirst(Pattern.quote(right), wrong);

        List<Problem> problems = problems(text);

        assertThat(problems).isNotEmpty();
        assertThat(problems.get(0).message()).isEqualTo(message);
        assertThat(problems.get(0).line()).isPositive();
    }

    private static List<Problem> problems(String text) {
        Map<String, String> asks = new TreeMap<>();
        RuleBook.bundled().vocabulary().entries().forEach(entry -> asks.put(entry.name(), entry.ask()));
        try {
            CodeMap.read("codes.yaml", text, asks, FactKeys.all());
            return List.of();
        } catch (BadInputException e) {
            return e.problems();
        }
    }

    @Test
    void aCaseThatDoesNotComeOutIsAProblemOfTheFile() {
        String text = CODES.replace("{osteoporosis: yes}", "{osteoporosis: not sure}");

        assertThat(CheckedSources.check(RULES.with(RuleSources.CODES, text)).problems())
                .extracting(Problem::code, Problem::message)
                .containsExactly(tuple(
                        "W616",
                        "in the case \"thin bones\" the answer to \"osteoporosis\" is \"yes\", not \"not sure\";"
                                + " put the case right, or the codes above"));
    }

    @Test
    void codesBelongToTheIdentityOfTheRules() {
        String text = CODES.replace("signed: no", "signed: \"Dr Rao, 2026-11-27\"");

        assertThat(RULES.with(RuleSources.CODES, text).sha256()).isNotEqualTo(RULES.sha256());
    }

    @Test
    void everyMeaningOfTheShippedFileIsUsedByACase() {
        Stream<CodeMeaning> meanings =
                RuleBook.bundled().codes().findings().values().stream().flatMap(List::stream);

        assertThat(meanings)
                .allSatisfy(meaning -> assertThat(meaning.codes().stream().map(CodeMapTest::written))
                        .as(meaning.finding() + " from " + meaning.source())
                        .anySatisfy(code -> assertThat(cases()).contains(code)));
    }

    private static String cases() {
        return CODES.substring(CODES.indexOf("\ncases:"));
    }

    private static String written(MappedCode code) {
        String shortName = RuleBook.bundled().codes().systems().entrySet().stream()
                .filter(system -> system.getValue().equals(code.system()))
                .findFirst()
                .orElseThrow()
                .getKey();
        return "code: " + shortName + " " + code.code();
    }

    @Test
    void noCodeIsTrustedBeforeSomebodySignsIt() {
        CodeMap codes = RuleBook.bundled().codes();

        assertThat(codes.all()).allSatisfy(code -> assertThat(code.isSigned()).isFalse());
        assertThat(codes.unsigned()).isEqualTo(codes.all().size());
    }

    @Test
    void aFolderWithoutCodesReadsNothing() {
        RecordEntry entry = new RecordEntry(
                "x",
                Source.CONDITION,
                List.of(new Coding("http://snomed.info/sct", "64859006")),
                false,
                Certainty.SURE,
                null,
                Measured.NONE);

        RecordAnswers answers = CodeMap.NONE.answers(List.of(entry), LocalDate.of(2026, 11, 23));

        assertThat(answers.findings()).isEmpty();
        assertThat(answers.unmatched()).containsExactly(entry);
    }

    @ParameterizedTest
    @CsvSource({
        "2026,2026-01-01,2026-12-31",
        "2026-02,2026-02-01,2026-02-28",
        "2026-02-03T10:00:00Z,2026-02-03,2026-02-03"
    })
    void aDateIsTheDaysThatItMayMean(String written, LocalDate first, LocalDate last) {
        assertThat(DaySpan.read(written)).contains(new DaySpan(first, last));
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30", "soon", "26-01-01", "2026-13", "''"})
    void whatIsNoDateIsNone(String written) {
        assertThat(DaySpan.read(written)).isEmpty();
    }
}
