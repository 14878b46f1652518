package org.walkrx;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.walkrx.language.Load;
import org.walkrx.language.Patient;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.questions.FactChanges;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.FactKeys;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.FactWords;
import org.walkrx.rules.syntax.Facts;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;

/** Makes people around the rules of a book, with a few answers missing, and every way of completing them. */
final class HalfAnsweredPeople {

    private static final int MOST_WAYS = 48;
    private static final int MOST_TRIES = 50;

    private final List<Rule> rules;
    private final List<Rule> counting;
    private final List<String> findings;
    private final Map<String, List<Object>> values = new TreeMap<>();
    private final Facts nobody;

    HalfAnsweredPeople(RuleBook book, Facts nobody) {
        this.rules = OpenBook.of(book).writtenRules();
        this.counting = rules.stream()
                .filter(rule -> Conditions.all(rule.when())
                        .anyMatch(part -> part instanceof Condition.Count count
                                && count.source().type().equals("Finding")))
                .toList();
        this.findings = List.copyOf(book.vocabulary().findingNames());
        this.nobody = nobody;
        FactKeys.all().forEach(key -> values.put(key, new ArrayList<>(valuesOf(key))));
    }

    /** A person with open answers, and the values each of these can take. */
    record HalfAnswered(Facts facts, Map<String, List<Object>> open) {}

    HalfAnswered next(Random random) {
        List<String> near = mentions(pick(random), new LinkedHashSet<>());
        if (random.nextInt(3) == 0) {
            near.addAll(mentions(rules.get(random.nextInt(rules.size())), new LinkedHashSet<>()));
        }
        Map<String, Object> answers = new LinkedHashMap<>();
        values.forEach((key, choices) -> answers.put(key, choices.get(random.nextInt(choices.size()))));
        answers.put("pain.worst", 10);
        findings.forEach(name -> answers.put(name, false));
        near.stream().filter(findings::contains).forEach(name -> answers.put(name, random.nextInt(5) < 2));
        for (int i = random.nextInt(3); i > 0; i--) {
            answers.put(findings.get(random.nextInt(findings.size())), true);
        }
        Map<String, List<Object>> open = new TreeMap<>();
        int size = 1 + random.nextInt(4);
        int ways = 1;
        for (int tries = 0; open.size() < size && tries < MOST_TRIES; tries++) {
            String key = !near.isEmpty() && random.nextInt(4) > 0
                    ? near.get(random.nextInt(near.size()))
                    : findings.get(random.nextInt(findings.size()));
            List<Object> choices = values.getOrDefault(key, List.of(false, true));
            if (!open.containsKey(key) && !key.equals("pain.worst") && ways * (choices.size() + 1) <= MOST_WAYS) {
                ways *= choices.size() + 1;
                answers.remove(key);
                open.put(key, choices);
            }
        }
        return new HalfAnswered(with(nobody, answers), open);
    }

    /** Puts answers in and works the load's share of the body weight out again. */
    static Facts with(Facts facts, Map<String, Object> answers) {
        Facts changed = FactChanges.apply(facts, answers);
        Double weightKg = changed.facts().stream()
                .filter(Patient.class::isInstance)
                .map(fact -> ((Patient) fact).weightKg())
                .findFirst()
                .orElse(null);
        List<Record> derived = new ArrayList<>();
        for (Record fact : changed.facts()) {
            derived.add(fact instanceof Load load ? load.comparedWith(weightKg) : fact);
        }
        return new Facts(derived, changed.remarks());
    }

    /** Any rule, and now and then one that counts, of which there are few. */
    private Rule pick(Random random) {
        List<Rule> choice = random.nextInt(6) == 0 ? counting : rules;
        return choice.get(random.nextInt(choice.size()));
    }

    private List<String> mentions(Rule rule, Set<String> concepts) {
        List<String> mentions = new ArrayList<>();
        for (Condition.Pattern pattern : Conditions.patterns(rule.when())) {
            if (pattern.type().equals("Finding")) {
                mentions.addAll(Constraints.texts(pattern.constraint(), "name"));
            } else if (pattern.type().equals("Concept")) {
                for (String concept : Constraints.texts(pattern.constraint(), "name")) {
                    if (concepts.add(concept)) {
                        definitions(concept).forEach(definition -> mentions.addAll(mentions(definition, concepts)));
                    }
                }
            } else {
                Constraints.components(pattern.constraint()).stream()
                        .map(name -> FactWords.key(pattern.type(), name))
                        .filter(values::containsKey)
                        .forEach(mentions::add);
            }
        }
        return mentions;
    }

    private List<Rule> definitions(String concept) {
        return rules.stream()
                .filter(rule -> rule.then().stream()
                        .anyMatch(call -> call.name().equals("insert")
                                && ((Value.Text) call.arguments().get(0)).text().equals(concept)))
                .toList();
    }

    /** Every number that rules compare a component with, one below it and one above it; every word. */
    private Set<Object> valuesOf(String key) {
        FactType.Component component = FactKeys.component(key);
        return switch (component.kind()) {
            case TRUTH -> new LinkedHashSet<>(List.of(false, true));
            case WORD -> new LinkedHashSet<>(component.words());
            default -> numbersOf(key, component.kind() == FactType.ValueKind.WHOLE_NUMBER);
        };
    }

    private Set<Object> numbersOf(String key, boolean whole) {
        Set<Double> numbers = new TreeSet<>();
        for (Rule rule : rules) {
            for (Condition.Pattern pattern : Conditions.patterns(rule.when())) {
                Constraints.all(pattern.constraint()).forEach(constraint -> {
                    if (constraint instanceof Constraint.Comparison comparison
                            && FactWords.key(pattern.type(), comparison.component())
                                    .equals(key)
                            && comparison.value() instanceof Value.NumberLiteral number) {
                        numbers.addAll(List.of(number.number() - 1, number.number(), number.number() + 1));
                    }
                });
            }
        }
        numbers.add(key.equals("weightKg") ? 70.0 : 5.0);
        numbers.removeIf(number -> number < 0 || (key.startsWith("pain.") && !key.endsWith("weeks") && number > 10));
        Set<Object> values = new LinkedHashSet<>();
        numbers.forEach(number -> values.add(whole ? (Object) number.intValue() : (Object) number));
        return values;
    }
}
