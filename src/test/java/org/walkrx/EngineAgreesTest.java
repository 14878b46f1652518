package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.walkrx.rules.FiredRule;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.syntax.Evaluator;
import org.walkrx.rules.syntax.Facts;
import org.walkrx.rules.syntax.Rule;

/** The engine and the evaluator that explains it read the rules alike. */
class EngineAgreesTest {

    private static final RuleBook BOOK = GeneratedPeople.REAL.book();
    private static final List<Rule> RULES =
            BOOK.files().stream().flatMap(file -> file.rules().stream()).toList();

    @Test
    void theEngineFiresExactlyTheRulesThatTheEvaluatorFindsToHold() {
        Set<String> everFired = new TreeSet<>();
        List<Person> people = GeneratedPeople.many();
        for (Person person : people) {
            Facts facts = GeneratedPeople.REAL.facts(person, GeneratedPeople.DAY);
            Evaluator evaluator = new Evaluator(RULES, facts);
            Set<String> hold = RULES.stream()
                    .filter(rule -> evaluator.because(rule).isPresent())
                    .map(Rule::id)
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> fired = BOOK.evaluate(facts).stream()
                    .map(FiredRule::rule)
                    .map(rule -> rule.id())
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(fired).as("%s", person).isEqualTo(hold);
            everFired.addAll(fired);
        }
        System.out.printf(
                "the engine and the evaluator agree on %,d people, who meet %d of %d rules%n",
                people.size(), everFired.size(), RULES.size());
        Set<String> never = RULES.stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        never.removeAll(everFired);
        assertThat(never).as("rules that no generated person meets").hasSizeLessThan(RULES.size() / 20);
    }
}
