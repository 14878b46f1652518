package org.walkrx.authoring.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

class AfterTheChangeTest {

    private static final RuleSources SHIPPED = RuleSources.folder(Path.of("rules"));
    private static final RuleBook BEFORE = RuleBook.of(SHIPPED);

    private static RuleBook edited(String file, String old, String now) {
        String text = SHIPPED.file(file).orElseThrow();
        assertThat(text).contains(old);
        return RuleBook.of(SHIPPED.with(file, text.replace(old, now)));
    }

    @Test
    void nothingIsForgottenWhereNothingChanged() {
        assertThat(AfterTheChange.staleNumbers(BEFORE, BEFORE)).isEmpty();
        assertThat(AfterTheChange.unreviewed(BEFORE, BEFORE)).isEmpty();
    }

    @Test
    void aDefinitionsOldNumberIsFoundInItsSentenceAndInTheRulesThatRestOnIt() {
        RuleBook after = edited("definitions-person.drl", "percentOfBodyWeight > 10", "percentOfBodyWeight > 8");

        assertThat(AfterTheChange.staleNumbers(BEFORE, after))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("rules/definitions-person.drl:")
                        .contains("DEF-16 still says \"a tenth\", but it no longer has the number 10"))
                .anySatisfy(
                        line -> assertThat(line)
                                .startsWith("rules/surface.drl:")
                                .contains(
                                        "SRF-07 still says \"a tenth\", but DEF-16, on which it rests, no longer has the number 10"));
        assertThat(AfterTheChange.unreviewed(BEFORE, after))
                .singleElement()
                .asString()
                .contains("DEF-16 was changed, and still says that it was reviewed on 20");
    }

    @Test
    void theDoseOfTheFirstDayIsMentionedInItsSentence() {
        RuleBook after = edited("progression-first-dose.drl", """
                    advise.sessionsPerDay( 2 );
                    advise.minutesPerSession( 10, 15 );
                """, """
                    advise.sessionsPerDay( 3 );
                    advise.minutesPerSession( 5, 8 );
                """);

        assertThat(AfterTheChange.staleNumbers(BEFORE, after))
                .extracting(line -> line.replaceAll(".*(PRG-08 still says \"[a-z0-9]+\").*", "$1"))
                .containsExactly("PRG-08 still says \"10\"", "PRG-08 still says \"15\"", "PRG-08 still says \"twice\"");
    }

    @Test
    void aRuleThatBearsANewDateIsReviewed() {
        String file = "definitions-person.drl";
        String text = SHIPPED.file(file).orElseThrow().replace("percentOfBodyWeight > 10", "percentOfBodyWeight > 8");
        int at = text.indexOf("@reviewed", text.indexOf("\"DEF-16\""));
        String dated =
                text.substring(0, at) + text.substring(at).replaceFirst("\"\\d{4}-\\d{2}-\\d{2}\"", "\"2026-11-20\"");

        assertThat(AfterTheChange.unreviewed(BEFORE, RuleBook.of(SHIPPED.with(file, dated))))
                .isEmpty();
    }
}
