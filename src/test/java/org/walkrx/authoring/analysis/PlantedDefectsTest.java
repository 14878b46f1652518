package org.walkrx.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.walkrx.authoring.analysis.Planted.problems;
import static org.walkrx.authoring.analysis.Planted.rule;

import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.walkrx.Assessment;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** Defects are planted in copies of the shipped rules; each is found, with the person who shows it. */
class PlantedDefectsTest {

    private static Assessment assessment(Section.Item item) {
        return Objects.requireNonNull(item.example()).assessment();
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class RulesThatWereAdded {

        private static final String TIP = "advise.tip( Topic.SHOES, \"A tip.\" );";

        private static final String FIRST = "insert( new Concept( \"first\" ) );";
        private static final String SECOND = "insert( new Concept( \"second\" ) );";

        private Encoded encoded;
        private Search search;

        @BeforeAll
        void plant() {
            encoded = new Encoded(Planted.rules(
                    rule("NEW-01", "exists Pain( now >= 8, now <= 2 )", TIP),
                    rule("NEW-02", "exists Pain( now >= 8, worst <= 5 )", TIP),
                    rule("NEW-03", "exists Load( kg < 5, percentOfBodyWeight > 300 )", TIP),
                    rule("NEW-04", """
                            exists Concept( name == "acute pain" )
                                exists Concept( name == "pain for at least 6 weeks" )""", TIP),
                    rule("NEW-05", """
                            accumulate( Finding( name in ( "fever", "very unwell", "low mood" ), present );
                                $n : count( 1 ); $n >= 3 )
                                not Finding( name == "fever", present )""", TIP),
                    rule(
                            "NEW-06",
                            "exists Finding( name == \"slipped disc\", present )",
                            "advise.sessionsPerDay( 3 );\n    advise.minutesPerSession( 5, 8 );"),
                    rule("NEW-07", "exists Concept( name == \"severe pain\" )", "advise.minutesPerSession( 6, 9 );"),
                    rule(
                            "NEW-08",
                            "exists Finding( name == \"saddle numbness\", present )\n    exists Pain( now >= 9 )",
                            "advise.refer( Referral.EMERGENCY, To.GP, \"Go now.\" );"),
                    rule("NEW-09", """
                            exists Week( weeksAgo == 1, minutesPerDay >= 60 )
                                not Week( weeksAgo == 1, minutesPerDay >= 40 )""", TIP),
                    rule("NEW-10", """
                            exists Week( weeksAgo == 1, daysWalked <= 2 )
                                exists Week( weeksAgo == 1, daysWalked >= 6 )""", TIP),
                    rule("NEW-11", """
                            exists Week( weeksAgo == 2, painRecorded )
                                not Week( weeksAgo == 2, peakPain >= 0 )""", TIP),
                    rule("NEW-12", """
                            exists WalkSymptom( daysAgo <= 3 )
                                not Week( weeksAgo >= 0 )""", TIP),
                    rule(
                            "NEW-13",
                            "exists Finding( name == \"fever\", present ) or exists Concept( name == \"second\" )",
                            FIRST),
                    rule(
                            "NEW-14",
                            "exists Finding( name == \"low mood\", present ) or exists Concept( name == \"first\" )",
                            SECOND),
                    rule("NEW-15", "exists Concept( name == \"first\" )", TIP),
                    rule("NEW-16", "exists Concept( name == \"second\" )", TIP),
                    rule("NEW-17", """
                            Week( weeksAgo == 1, $minutes : minutesPerDay )
                                exists Week( weeksAgo == 2, minutesPerDay > $minutes )""", TIP)));
            search = new Search(encoded);
        }

        /**
         * The first contradicts itself, the next two what a person can be, the fourth a definition, the fifth its own count;
         * the others contradict what all walk logs have in common.
         */
        @Test
        void unreachableRulesAreProvedNeverToHold() {
            Section section = new NeverHolding(encoded, search).section();

            assertThat(problems(section))
                    .extracting(item -> item.text().substring(0, 6))
                    .containsExactly(
                            "NEW-01", "NEW-02", "NEW-03", "NEW-04", "NEW-05", "NEW-09", "NEW-10", "NEW-11", "NEW-12");
            assertThat(problems(section).get(0).text()).contains("planted.drl:7", "can never hold");
        }

        @Test
        void conceptsThatRestOnEachOtherHoldForTheSamePeople() {
            assertThat(encoded.holds("NEW-15")).isEqualTo(encoded.holds("NEW-16"));
            assertThat(search.isPossible(encoded.and(encoded.holds("NEW-16"), encoded.not(encoded.yes("low mood")))))
                    .isTrue();
        }

        @Test
        void aRuleThatComparesTwoWeeksIsNamedAsNotUnderstood() {
            assertThat(AnalysisLimits.section(encoded).items())
                    .extracting(Section.Item::text)
                    .contains("Some part of these rules is outside the analysis and taken to be true or false at will:"
                            + " NEW-17.");
        }

        @Test
        void twoDosesForOnePersonAreShownWithThePersonAndTheirPlan() {
            Section section = new Doses(encoded, search, step -> {}).section();

            assertThat(section.items())
                    .filteredOn(item -> item.text().matches("The doses of (PRG-08 and NEW-06|NEW-06 and PRG-08).*"))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.text()).contains("This person gets 2 walks of 5 to 8 minutes");
                        assertThat(assessment(item).firedRules()).contains("NEW-06", "PRG-08");
                    });
        }

        @Test
        void aDoseThatIsAlwaysUndercutIsProvedNeverToCount() {
            Section section = new Doses(encoded, search, step -> {}).section();

            assertThat(problems(section))
                    .singleElement()
                    .satisfies(item -> assertThat(item.text())
                            .contains("NEW-07", "minutes a walk 6 to 9", "never counts", "PRG-13"));
        }

        @Test
        void aRuleThatOthersCoverDecidesNothing() {
            Section section = new Redundant(encoded, search).section();

            assertThat(section.items())
                    .filteredOn(item -> item.text().startsWith("NEW-08"))
                    .singleElement()
                    .satisfies(item -> assertThat(item.text())
                            .contains("decides nothing by itself")
                            .endsWith("is said by RF-01."));
        }
    }

    @Nested
    @TestInstance(TestInstance.Lifecycle.PER_CLASS)
    class RulesThatWereChanged {

        private Encoded encoded;
        private Search search;

        @BeforeAll
        void plant() {
            RuleSources sources = Planted.change(
                    Planted.shipped(),
                    "vocabulary.yaml",
                    "  - name: saddle numbness\n",
                    "  - name: left-handed\n    group: condition\n    rows: A1\n    ask: Are you left-handed?\n"
                            + "  - name: saddle numbness\n");
            sources = Planted.change(
                    sources, "vocabulary.yaml", "phrases: ", "phrases:\n  - {name: a saying, text: words}\n#");
            // pain of 6 falls between the first dose and the very short walks of severe pain
            sources = Planted.change(
                    sources,
                    "progression-first-dose.drl",
                    "exists Pain( now >= 1, now <= 6 )\nthen\n    advise.sessionsPerDay( 2 );",
                    "exists Pain( now >= 1, now <= 5 )\nthen\n    advise.sessionsPerDay( 2 );");
            sources = Planted.change(
                    sources,
                    "red-flags-nerves.drl",
                    "exists Finding( name == \"saddle numbness\", present )",
                    "exists Finding( name == \"saddle numbness\", present )\n"
                            + "    not Finding( name == \"cleared to walk\", present )");
            sources = Planted.change(
                    sources,
                    "red-flags-cancer-and-illness.drl",
                    "exists Finding( name == \"unexplained weight loss\", present )\nthen",
                    "exists Finding( name == \"unexplained weight loss\", present )\n"
                            + "    not Finding( name == \"injected drugs\", present )\nthen");
            encoded = new Encoded(RuleBook.of(sources));
            search = new Search(encoded);
        }

        @Test
        void aFindingThatNoRuleUsesIsNamed() {
            assertThat(problems(new UnusedWords(encoded).section()))
                    .extracting(Section.Item::text)
                    .contains("The finding \"left-handed\" is asked for, but no rule uses it.");
        }

        @Test
        void aPhraseThatNoTextNamesIsNamed() {
            assertThat(problems(new UnusedWords(encoded).section()))
                    .extracting(Section.Item::text)
                    .contains("The phrase \"a saying\" is worded, but no text names it.")
                    .doesNotContain("The phrase \"emergency number\" is worded, but no text names it.");
        }

        @Test
        void aForgottenGroupOfPeopleIsShown() {
            Section section = new ForgottenPeople(encoded, search).section();

            assertThat(problems(section)).isNotEmpty().allSatisfy(item -> {
                assertThat(Objects.requireNonNull(item.example())
                                .person()
                                .pain()
                                .now())
                        .isEqualTo(6);
                assertThat(assessment(item).plan()).isNull();
                assertThat(assessment(item).walking()).isLessThanOrEqualTo(Walking.MODIFIED);
            });
        }

        @Test
        void aPlanDespiteAnEmergencyIsACounterexample() {
            Section section = new EmergencyProof(encoded, search).section();

            assertThat(problems(section)).singleElement().satisfies(item -> {
                assertThat(item.text()).contains("\"saddle numbness\"", "a plan is given");
                assertThat(assessment(item).plan()).isNotNull();
                assertThat(Objects.requireNonNull(item.example()).patientFile())
                        .contains("findings: {cleared to walk: yes, saddle numbness: yes}");
            });
        }

        @Test
        void aRedFlagThatTalksAnotherOneDownIsACounterexample() {
            Section section = new MonotonyProof(encoded, search).section();

            assertThat(problems(section))
                    .filteredOn(item -> item.text().contains("\"injected drugs\""))
                    .singleElement()
                    .satisfies(item -> {
                        assertThat(item.text()).contains("without it, it is WITHIN_TWO_WEEKS");
                        assertThat(assessment(item).referral()).isLessThan(Referral.WITHIN_TWO_WEEKS);
                    });
        }
    }
}
