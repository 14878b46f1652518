package org.walkrx.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.walkrx.WalkingAdvisor;
import org.walkrx.language.Patient;
import org.walkrx.language.Statement;
import org.walkrx.rules.syntax.Facts;

/** Full DRL for those who trust it: what it gives, what it does not, and how what never ends is ended. */
class TrustedRulesTest {

    private static final RuleSources RULES = RuleSources.folder(Path.of("rules"));
    private static final Facts FACTS = new Facts(List.of(new Patient(40, 70.0)), Map.of());

    private static RuleSources with(String when, String then) {
        String text = """
                package org.walkrx.rulebook;
                import org.walkrx.language.*;
                global Advise advise;
                rule "A rule of the full language"
                    @id( "EX-01" )
                    @source( "A16" )
                    @basis( "policy" )
                when
                    %s
                then
                    %s
                end
                """.formatted(when, then);
        return new RuleSources(
                "trusted",
                Map.of(
                        "example.drl",
                        text,
                        RuleSources.VOCABULARY,
                        RULES.file(RuleSources.VOCABULARY).orElseThrow(),
                        RuleSources.EVIDENCE,
                        RULES.file(RuleSources.EVIDENCE).orElseThrow()));
    }

    @Test
    void fullDrlIsRefusedUnlessItIsTrustedByName() {
        RuleSources sources = with("$p : Patient( )", "advise.hold( \"You are \" + $p.age() );");

        assertThatThrownBy(() -> RuleBook.of(sources)).isInstanceOf(InvalidRulesException.class);

        RuleBook trusting = RuleBook.trustingFullDrl(sources);
        List<FiredRule> fired = trusting.evaluate(FACTS);
        assertThat(trusting.isStrict()).isFalse();
        assertThat(fired).hasSize(1);
        assertThat(fired.get(0).rule().id()).isEqualTo("EX-01");
        assertThat(fired.get(0).rule().sources()).containsExactly("A16");
        assertThat(fired.get(0).statements()).containsExactly(new Statement.Hold("You are 40"));
        assertThat(fired.get(0).because()).isEmpty();
    }

    @Test
    void anAdvisorDoesNotAcceptWhatItCannotAskAbout() {
        RuleBook trusting = RuleBook.trustingFullDrl(with("Patient( )", "advise.hold( \"x\" );"));

        assertThatThrownBy(() -> WalkingAdvisor.using(trusting))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("strict language");
    }

    @Test
    void aVocabularyWithAMistakeIsRefusedAllTheSame() {
        RuleSources sources = with("Patient( )", "").with(RuleSources.VOCABULARY, "groups: []\n");

        assertThatThrownBy(() -> RuleBook.trustingFullDrl(sources)).isInstanceOf(InvalidRulesException.class);
    }

    @Test
    void rulesThatSetEachOtherOffForEverAreEndedNamingRuleAndBook() {
        RuleBook endless = RuleBook.trustingFullDrl(
                with("Patient( $age : age )", "insert( new Patient( ( $age + 1 ) % 100, 70.0 ) );"));

        assertThatExceptionOfType(AssessmentFailedException.class)
                .isThrownBy(() -> endless.evaluate(FACTS))
                .withMessageContaining("did not come to an end")
                .withMessageContaining("EX-01")
                .satisfies(e -> assertThat(e.ruleId()).isEqualTo("EX-01"))
                .satisfies(e -> assertThat(e.bookSha256()).isEqualTo(endless.sha256()));
    }

    @Test
    void aRuleThatNeverEndsIsGivenUpAndItsThreadEnds() throws InterruptedException {
        RuleBook stuck = RuleBook.trustingFullDrl(
                with("Patient( )", "while ( !Thread.currentThread().isInterrupted() ) { }"), Duration.ofMillis(500));

        assertThatExceptionOfType(AssessmentFailedException.class)
                .isThrownBy(() -> stuck.evaluate(FACTS))
                .withMessageContaining("did not come to an end")
                .satisfies(e -> assertThat(e.ruleId()).isEqualTo("EX-01"));

        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().equals("walkrx-trusted-rules")) {
                thread.join(60_000);
                assertThat(thread.isAlive()).isFalse();
            }
        }
    }

    @Test
    void rulesThatCannotEvenBeInterruptedAreNotStartedForEver() {
        RuleBook stuck = RuleBook.trustingFullDrl(
                with(
                        "Patient( )",
                        "while ( System.getProperty( \"walkrx.release\" ) == null ) { Thread.onSpinWait(); }"),
                Duration.ofMillis(50));
        try {
            for (int i = 0; i < 4; i++) {
                assertThatThrownBy(() -> stuck.evaluate(FACTS)).isInstanceOf(AssessmentFailedException.class);
            }
            assertThatThrownBy(() -> stuck.evaluate(FACTS)).hasMessageContaining("too many earlier assessments");
        } finally {
            System.setProperty("walkrx.release", "now");
        }
    }
}
