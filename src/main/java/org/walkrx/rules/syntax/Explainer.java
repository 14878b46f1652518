package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Finding;

/** Says of each condition of a rule whether it held for a person, did not, or is not known. Not thread-safe. */
public final class Explainer {

    private final Evaluator evaluator;
    private final Map<String, List<Object>> facts;
    private final Map<String, List<Rule>> definitions = new LinkedHashMap<>();
    private final List<String> underWay = new ArrayList<>();

    /**
     * Creates an explainer for one person.
     *
     * @param rules all rules of the book
     * @param person the person's facts
     */
    public Explainer(Collection<Rule> rules, Facts person) {
        this.evaluator = new Evaluator(rules, person);
        this.facts = person.byType();
        rules.forEach(rule -> rule.then().forEach(call -> {
            if (call.name().equals(Call.INSERT) && call.arguments().get(0) instanceof Value.Text name) {
                definitions
                        .computeIfAbsent(name.text(), key -> new ArrayList<>())
                        .add(rule);
            }
        }));
    }

    /** How a condition stands; of several that must hold together, the last in this order counts. */
    public enum Status {
        /** It held. */
        HELD,
        /** It did not hold, because something is not known. */
        NOT_KNOWN,
        /** It did not hold. */
        DID_NOT_HOLD
    }

    /**
     * One condition of a rule.
     *
     * @param condition the condition in words
     * @param status how it stands
     * @param depth 0 for a condition of the rule itself, 1 for a part of that, and so on
     */
    public record Line(String condition, Status status, int depth) {}

    /**
     * Returns the conditions of a rule, each followed by its parts.
     *
     * @param rule the rule
     */
    public List<Line> explain(Rule rule) {
        List<Line> lines = new ArrayList<>();
        rule.when().parts().forEach(part -> explain(part, 0, lines));
        return lines;
    }

    private void explain(Condition condition, int depth, List<Line> lines) {
        lines.add(new Line(ConditionWords.of(condition), status(condition), depth));
        Condition inner = condition instanceof Condition.Exists exists ? exists.part() : condition;
        if (inner instanceof Condition.All || inner instanceof Condition.Any) {
            Conditions.parts(inner).forEach(part -> explain(part, depth + 1, lines));
        } else if (inner instanceof Condition.Pattern pattern && pattern.type().equals("Concept")) {
            explainConcept(pattern, depth + 1, lines);
        }
    }

    private void explainConcept(Condition.Pattern pattern, int depth, List<Line> lines) {
        for (String name : Constraints.texts(pattern.constraint(), "name")) {
            if (!underWay.contains(name)) {
                underWay.add(name);
                definitions
                        .getOrDefault(name, List.of())
                        .forEach(rule -> rule.when().parts().forEach(part -> explain(part, depth, lines)));
                underWay.remove(name);
            }
        }
    }

    /** A {@code not} holds as long as nobody answered otherwise, so it is never "not known". */
    private Status status(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return status(not.part()) == Status.HELD ? Status.DID_NOT_HOLD : Status.HELD;
        }
        if (condition instanceof Condition.Exists exists) {
            return status(exists.part());
        }
        if (condition instanceof Condition.All all) {
            return all.parts().stream()
                    .map(this::status)
                    .max(Comparator.naturalOrder())
                    .orElse(Status.HELD);
        }
        if (condition instanceof Condition.Any any) {
            return any.parts().stream()
                    .map(this::status)
                    .min(Comparator.naturalOrder())
                    .orElse(Status.DID_NOT_HOLD);
        }
        if (evaluator.holds(condition)) {
            return Status.HELD;
        }
        return couldHold(condition) ? Status.NOT_KNOWN : Status.DID_NOT_HOLD;
    }

    /** Whether some answer that is missing could make a condition hold that does not. */
    private boolean couldHold(Condition condition) {
        if (condition instanceof Condition.Count count) {
            return isUnanswered(count.source().constraint());
        }
        Condition.Pattern pattern = (Condition.Pattern) condition;
        return switch (pattern.type()) {
            case "Finding" -> isUnanswered(pattern.constraint());
            case "Concept" ->
                Constraints.texts(pattern.constraint(), "name").stream().anyMatch(this::couldBeConcluded);
            default -> couldMeet(pattern);
        };
    }

    private boolean isUnanswered(Constraint constraint) {
        List<String> answered = facts.getOrDefault("Finding", List.of()).stream()
                .map(fact -> ((Finding) fact).name())
                .toList();
        return Constraints.texts(constraint, "name").stream().anyMatch(name -> !answered.contains(name));
    }

    private boolean couldBeConcluded(String concept) {
        if (underWay.contains(concept)) {
            return false;
        }
        underWay.add(concept);
        boolean could = definitions.getOrDefault(concept, List.of()).stream()
                .anyMatch(rule -> status(rule.when()) == Status.NOT_KNOWN);
        underWay.remove(concept);
        return could;
    }

    private boolean couldMeet(Condition.Pattern pattern) {
        FactType type = FactType.named(pattern.type()).orElseThrow();
        return type.isAlwaysThere()
                && facts.getOrDefault(pattern.type(), List.of()).stream()
                        .anyMatch(fact -> couldMeet(type, fact, pattern.constraint()));
    }

    private static boolean couldMeet(FactType type, Object fact, Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            return all.parts().stream().allMatch(part -> couldMeet(type, fact, part));
        }
        if (constraint instanceof Constraint.Any any) {
            return any.parts().stream().anyMatch(part -> couldMeet(type, fact, part));
        }
        boolean unknown = Constraints.components(constraint).stream()
                .anyMatch(name -> Optional.ofNullable(type.components().get(name))
                        .map(component -> isUnknown(component, fact))
                        .orElse(false));
        return unknown || new FactReader(type, fact, Map.of()).meets(constraint);
    }

    private static boolean isUnknown(FactType.Component component, Object fact) {
        @Nullable Object value = component.of(fact);
        return value == null;
    }
}
