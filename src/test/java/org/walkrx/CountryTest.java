package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.walkrx.language.Referral;
import org.walkrx.live.LiveAdvisor;
import org.walkrx.live.LiveOptions;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** People read the emergency number of the country that the application names, and otherwise all of them. */
class CountryTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String ALL = "your emergency number (999 in the UK, 112 or 108 in India, 911 in the US)";
    private static final Person CHEST_PAIN = Person.builder()
            .age(42)
            .answer("chest pain now or in the last 12 hours", "yes")
            .othersDenied()
            .build();

    private static List<String> said(WalkingAdvisor advisor) {
        return advisor.assess(CHEST_PAIN, DAY).advice().stream()
                .map(Advice::text)
                .toList();
    }

    @Test
    void byItselfAnAdvisorNamesTheNumbersOfAllCountries() {
        assertThat(said(GeneratedPeople.REAL)).anyMatch(text -> text.contains(ALL));
    }

    @Test
    void inACountryItsNumberStandsAndNoOther() {
        assertThat(said(GeneratedPeople.REAL.inCountry("IN")))
                .anyMatch(text -> text.contains("all 112 or 108"))
                .noneMatch(text -> text.contains("999") || text.contains("911"));
        assertThat(said(GeneratedPeople.REAL.inCountry("us")))
                .anyMatch(text -> text.contains("all 911"))
                .noneMatch(text -> text.contains("999") || text.contains("112"));
        assertThat(said(GeneratedPeople.REAL.inCountry("GB")))
                .anyMatch(text -> text.contains("all 999"))
                .noneMatch(text -> text.contains("911") || text.contains("112"));
    }

    @Test
    void nothingButTheWordsDiffers() {
        Assessment common = GeneratedPeople.REAL.assess(CHEST_PAIN, DAY);
        Assessment inIndia = GeneratedPeople.REAL.inCountry("IN").assess(CHEST_PAIN, DAY);

        assertThat(common.referral()).isEqualTo(Referral.EMERGENCY);
        assertThat(inIndia).isNotEqualTo(common);
        assertThat(inIndia)
                .usingRecursiveComparison()
                .ignoringFields("advice.text", "questions.ask")
                .isEqualTo(common);
    }

    @Test
    void recordsOfDecisionsAreTheSameInEveryCountry() {
        List<DecisionRecord> records = new ArrayList<>();

        GeneratedPeople.REAL.recording(records::add).assess(CHEST_PAIN, DAY);
        GeneratedPeople.REAL.recording(records::add).inCountry("IN").assess(CHEST_PAIN, DAY);
        GeneratedPeople.REAL.inCountry("IN").recording(records::add).assess(CHEST_PAIN, DAY);

        assertThat(records).hasSize(3).containsOnly(records.get(0));
    }

    @Test
    void whatFollowsAFolderIsWordedForTheCountryToo() {
        try (LiveAdvisor live =
                LiveAdvisor.watching(Path.of("rules"), LiveOptions.defaults().withoutCases())) {
            assertThat(said(live.inCountry("IN"))).isEqualTo(said(GeneratedPeople.REAL.inCountry("IN")));
            assertThat(said(live)).isEqualTo(said(GeneratedPeople.REAL));
        }
    }

    @Test
    void questionsAreWordedForTheCountryToo() {
        RuleSources sources = asking("Did you call {emergency number}?");
        WalkingAdvisor advisor = WalkingAdvisor.using(RuleBook.of(sources)).inCountry("IN");

        assertThat(advisor.assess(Person.builder().build(), DAY).questions())
                .extracting(Question::ask)
                .contains("Did you call 112 or 108?");
    }

    private static RuleSources asking(String question) {
        String vocabulary = SmallRules.REAL.file(RuleSources.VOCABULARY).orElseThrow();
        String fever = vocabulary
                .lines()
                .filter(line -> line.contains("Do you have a fever"))
                .findFirst()
                .orElseThrow();
        return SmallRules.REAL.with(RuleSources.VOCABULARY, vocabulary.replace(fever, "    ask: \"" + question + "\""));
    }

    @Test
    void aCountryWithoutWordsIsRefusedWithThoseThatHaveSome() {
        assertThatThrownBy(() -> GeneratedPeople.REAL.inCountry("XX"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("these rules have no words for the country \"XX\"; they have some for GB, IN, US");
    }

    @Test
    void rulesWithoutAnyCountrySaySo() {
        assertThatThrownBy(() ->
                        WalkingAdvisor.using(RuleBook.of(withoutCountries())).inCountry("IN"))
                .hasMessage("these rules have no words for the country \"IN\";"
                        + " a phrase of vocabulary.yaml may have some under countries:");
    }

    private static RuleSources withoutCountries() {
        String vocabulary = SmallRules.REAL.file(RuleSources.VOCABULARY).orElseThrow();
        String text = Stream.of(vocabulary.split("\n", -1))
                .filter(line -> !line.strip().startsWith("countries:"))
                .reduce((one, two) -> one + "\n" + two)
                .orElseThrow();
        return SmallRules.REAL.with(RuleSources.VOCABULARY, text);
    }
}
