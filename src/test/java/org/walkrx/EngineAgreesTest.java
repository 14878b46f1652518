package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kie.api.KieBase;
import org.walkrx.internal.PersonFacts;
import org.walkrx.language.Statement;
import org.walkrx.rules.FiredRule;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.PlainDrools;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.syntax.Facts;
import org.walkrx.rules.syntax.Rule;

/** The engine, the matcher that explains it, and plain Drools read the rules alike. */
class EngineAgreesTest {

    private static final RuleBook BOOK = GeneratedPeople.REAL.book();
    private static final RuleBook FROM_TREES =
            OpenBook.sketch(BOOK, OpenBook.of(BOOK).files());

    /** What is said holds the values that the conditions bound, so these are compared too. */
    @Test
    void theEngineSaysExactlyWhatTheMatcherFindsToHold() {
        Set<String> everFired = new TreeSet<>();
        List<Person> people = GeneratedPeople.many();
        for (Person person : people) {
            Facts facts = PersonFacts.of(
                    person, GeneratedPeople.DAY, GeneratedPeople.REAL.book().vocabulary());
            Map<String, List<Statement>> said = said(OpenBook.of(BOOK).evaluate(facts));

            assertThat(said)
                    .as("%s", person)
                    .isEqualTo(said(OpenBook.of(FROM_TREES).evaluate(facts)));
            everFired.addAll(said.keySet());
        }
        Set<String> never =
                OpenBook.of(BOOK).writtenRules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        System.out.printf(
                "the engine and the matcher agree on %,d people, who meet %d of %d rules%n",
                people.size(), everFired.size(), never.size());
        never.removeAll(everFired);
        assertThat(never).as("rules that no generated person meets").hasSizeLessThan(BOOK.size() / 20);
    }

    /** Plain Drools parses the files, compiles what is after "then" and interprets the constraints: nothing of that is ours. */
    @Test
    void plainDroolsSaysTheSameByTheSameFiles() {
        KieBase plain = PlainDrools.compiled(BOOK);
        for (Person person : GeneratedPeople.many()) {
            Facts facts = PersonFacts.of(
                    person, GeneratedPeople.DAY, GeneratedPeople.REAL.book().vocabulary());
            Map<String, Set<Statement>> said = OpenBook.of(BOOK).evaluate(facts).stream()
                    .collect(Collectors.toMap(rule -> rule.rule().name(), rule -> Set.copyOf(rule.statements())));

            assertThat(said).as("%s", person).isEqualTo(PlainDrools.run(plain, facts.facts()));
        }
    }

    private static Map<String, List<Statement>> said(List<FiredRule> fired) {
        Map<String, List<Statement>> said = new TreeMap<>();
        fired.forEach(rule -> said.put(rule.rule().id(), rule.statements()));
        return said;
    }
}
