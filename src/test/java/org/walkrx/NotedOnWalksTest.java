package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.walkrx.language.Pain;
import org.walkrx.language.Trend;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** What was noted on a walk counts as present for as long as the vocabulary says. */
class NotedOnWalksTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String WINDOW = "walks: {notesCountForDays: 42}";

    private static final String TINGLES = SmallRules.rule(
            "DEF-90", "exists Finding( name == \"leg tingling\", present )", "advise.hold( \"It tingles.\" );");

    private static RuleSources with(String walks) {
        RuleSources sources = SmallRules.sources(TINGLES);
        String vocabulary = sources.file(RuleSources.VOCABULARY).orElseThrow();
        assertThat(vocabulary).contains(WINDOW);
        return sources.with(RuleSources.VOCABULARY, vocabulary.replace(WINDOW, walks));
    }

    private static Person.Builder notedBefore(int days) {
        return Person.builder()
                .pain(new Pain(1, 3, 30.0, Trend.BETTER))
                .walk(new Walk(DAY.minusDays(days), 20, null, null, null, Set.of("leg tingling")));
    }

    private static boolean counts(RuleSources sources, Person person) {
        return WalkingAdvisor.using(RuleBook.of(sources)).assess(person, DAY).advice().stream()
                .anyMatch(advice -> advice.text().equals("It tingles."));
    }

    @Test
    void countsForTheDaysThatTheVocabularyGivesAlthoughTheOthersAreDenied() {
        assertThat(counts(with(WINDOW), notedBefore(42).othersDenied().build())).isTrue();
        assertThat(counts(with(WINDOW), notedBefore(43).othersDenied().build())).isFalse();
        assertThat(counts(
                        with("walks: {notesCountForDays: 7}"),
                        notedBefore(8).othersDenied().build()))
                .isFalse();
    }

    @Test
    void isAskedAboutAfterThemWhereNothingWasDenied() {
        Assessment assessment = WalkingAdvisor.using(RuleBook.of(with(WINDOW)))
                .assess(notedBefore(43).build(), DAY);

        assertThat(assessment.questions()).extracting(Question::key).containsExactly("leg tingling");
    }

    @Test
    void countsForEverWhereTheVocabularySaysNothing() {
        assertThat(counts(with(""), notedBefore(200).othersDenied().build())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "walks: 42",
                "walks: {notesCountForDays: 0}",
                "walks: {notesCountForDays: six weeks}",
                "walks: {notesCountForDays: [42]}",
                "walks: {}"
            })
    void aNumberOfDaysIsAskedForWithAnExample(String walks) {
        RuleSources sources = with(walks);

        assertThatThrownBy(() -> RuleBook.of(sources)).hasMessageContaining("{notesCountForDays: 42}");
    }

    @Test
    void daysOfAWeekAreTakenFromDaysAndFromNothingElse() {
        String week = "Week( weeksAgo == 1, $days : daysWalked )";
        assertThat(SmallRules.book(SmallRules.rule("DEF-90", week, "advise.daysPerWeek( $days );")))
                .isNotNull();

        String minutes = "Week( weeksAgo == 1, $minutes : minutesPerDay )";
        assertThatThrownBy(() -> SmallRules.book(SmallRules.rule("DEF-90", minutes, "advise.daysPerWeek( $minutes );")))
                .hasMessageContaining("$minutes does not belong here");
    }
}
