package org.walkrx.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.walkrx.problems.Problem;
import org.walkrx.rules.CheckedSources;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

class FolderCheckTest {

    private static final RuleSources RULES = RuleSources.folder(Path.of("rules"));
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);

    private static RuleSources changed(RuleSources sources, String file, String old, String by) {
        String before = sources.file(file).orElseThrow();
        assertThat(before).contains(old);
        return sources.with(file, before.replaceFirst(Pattern.quote(old), Matcher.quoteReplacement(by)));
    }

    private static List<String> filesWithProblems(RuleSources sources) {
        return FolderCheck.of(sources, TODAY).problems().stream()
                .map(problem -> Path.of(problem.file()).getFileName().toString())
                .toList();
    }

    @Test
    void theShippedFolderHasNoProblem() {
        assertThat(FolderCheck.of(RULES, TODAY).problems()).isEmpty();
    }

    @Test
    void mistakesOfRulesCasesVocabularyAndEvidenceComeTogetherAndOnceEach() {
        RuleSources sources = changed(RULES, "footwear.drl", "exists Shoes( cushioned == false )", "exists Sheos( )");
        sources = changed(sources, "footwear.cases.yaml", "kind: barefoot", "kind: barefeet");
        sources = changed(sources, "surface.drl", "@basis( \"article\" )", "@basis( \"trail\" )");
        sources = changed(sources, "evidence.md", "| A53 |", "A53 |");

        assertThat(filesWithProblems(changed(sources, "vocabulary.yaml", "notSure: yes", "notSure: no")))
                .contains("footwear.drl", "footwear.cases.yaml", "surface.drl", "evidence.md", "vocabulary.yaml")
                .filteredOn(file -> file.endsWith(RuleSources.CASES))
                .hasSize(1);
    }

    @Test
    void aMistakeInARuleIsNotSaidAgainOfTheCasesThatNameIt() {
        RuleSources sources = changed(RULES, "footwear.drl", "@id( \"FTW-05\" )", "@id( \"FTW-05\" ");

        assertThat(filesWithProblems(sources)).containsExactly("footwear.drl");
    }

    @Test
    void casesAreNotBlamedForAVocabularyThatCannotBeRead() {
        RuleSources sources = changed(RULES, "vocabulary.yaml", "findings:\n", "findings\n");

        assertThat(filesWithProblems(sources)).containsExactly("vocabulary.yaml");
    }

    @Test
    void aDeletedRuleIsNoSlipOfAnotherOne() {
        String text = RULES.file("footwear.drl").orElseThrow();
        int rule = text.indexOf("rule \"", text.indexOf("\"FTW-02\""));
        int end = text.indexOf("\nend\n", rule) + "\nend\n".length();
        RuleSources sources = RULES.with("footwear.drl", text.substring(0, rule) + text.substring(end));

        assertThat(FolderCheck.of(sources, TODAY).problems())
                .isNotEmpty()
                .extracting(Problem::message)
                .allMatch(message -> message.equals("no rule has the id \"FTW-03\""));
    }

    @Test
    void aNameOfTwentyThousandLettersIsRefusedAtOnce() {
        String finding =
                "findings:\n  - {name: " + "a".repeat(20_000) + ", group: condition, rows: F19, ask: \"Hot?\"}\n";
        RuleSources sources = changed(RULES, "vocabulary.yaml", "findings:\n", finding);

        List<Problem> problems = Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20), () -> CheckedSources.check(sources).problems());

        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("more than 100 letters"));
    }

    @Test
    void theDayIsThatOfWhoeverAsks() {
        assertThat(CheckedSources.check(RULES, LocalDate.of(2020, 1, 1)).problems())
                .hasSizeGreaterThan(200)
                .extracting(Problem::message)
                .allMatch(message -> message.endsWith("which is later than today"));
        assertThat(CheckedSources.check(RULES).problems()).isEmpty();
    }

    @Test
    void moreWaysToHoldThanTheEngineCanGoThroughAreRefused() {
        assertThat(CheckedSources.check(withChoices(9)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("more than 256 ways"));
        assertThat(RuleBook.of(withChoices(8)).size()).isEqualTo(1);
    }

    private static RuleSources withChoices(int number) {
        String when = IntStream.range(0, number)
                .mapToObj(i -> "( Patient( age > " + i + " ) or Patient( age < " + (50 + i) + " ) )")
                .collect(Collectors.joining("\n    "));
        return SmallRules.empty()
                .rule("OWN-01", when, "advise.hold( \"Wait.\" );")
                .sources();
    }

    // Not sure

    @Test
    void aRedFlagMovedToAnotherGroupFailsACase() {
        RuleSources sources = changed(
                RULES,
                "vocabulary.yaml",
                "- name: foot drop\n    group: red flag",
                "- name: foot drop\n    group: condition");

        assertThat(new CaseRunner(RuleBook.of(sources)).failures())
                .extracting(Problem::message)
                .anyMatch(message -> message.startsWith("\"Not sure about foot drop counts as yes\""));
    }

    @Test
    void aFindingIsNamedUntilACaseShowsItsNotSure() {
        SmallRules rules = SmallRules.empty()
                .rule("RF-01", "exists Finding( name == \"fever\", present )", "advise.hold( \"Wait.\" );")
                .worked("findings: {fever: yes}", "fires: [RF-01]")
                .worked("findings: {fever: not sure}", "doesNotFire: []");
        assertThat(new CaseRunner(rules.book()).run().withoutNotSure()).containsExactly("foot drop", "fever");

        rules.worked("findings: {fever: not sure }", "fires: [RF-01]");
        assertThat(new CaseRunner(rules.book()).run().withoutNotSure()).containsExactly("foot drop");
    }
}
