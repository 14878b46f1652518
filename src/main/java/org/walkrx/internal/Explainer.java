package org.walkrx.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.walkrx.RuleExplanation.Line;
import org.walkrx.RuleExplanation.Status;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.ConditionWords;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.Definitions;
import org.walkrx.rules.syntax.FactMatcher;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Facts;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleMatcher;

/** Says of each condition of a rule whether it held for a person, did not, or is not known. Not thread-safe. */
final class Explainer implements Condition.Visitor<Status> {

    private final RuleMatcher matcher;
    private final Definitions definitions;
    private final List<String> underWay = new ArrayList<>();

    /**
     * Creates an explainer for one person.
     *
     * @param definitions the rules that conclude concepts
     * @param person the person's facts
     */
    Explainer(Definitions definitions, Facts person) {
        this.matcher = RuleMatcher.of(definitions, person.facts());
        this.definitions = definitions;
    }

    /**
     * Returns the conditions of a rule, each followed by its parts.
     *
     * @param rule the rule
     */
    List<Line> explain(Rule rule) {
        List<Line> lines = new ArrayList<>();
        rule.when().parts().forEach(part -> explain(part, 0, lines));
        return lines;
    }

    private void explain(Condition condition, int depth, List<Line> lines) {
        lines.add(new Line(ConditionWords.of(condition), status(condition), depth));
        Condition inner = condition instanceof Condition.Exists exists ? exists.part() : condition;
        if (inner instanceof Condition.All || inner instanceof Condition.Any) {
            inner.parts().forEach(part -> explain(part, depth + 1, lines));
        } else if (inner instanceof Condition.Pattern pattern && pattern.type().equals("Concept")) {
            explainConcept(pattern, depth + 1, lines);
        }
    }

    private void explainConcept(Condition.Pattern pattern, int depth, List<Line> lines) {
        for (String name : Constraints.texts(pattern.constraint(), "name")) {
            if (!underWay.contains(name)) {
                underWay.add(name);
                definitions.of(name).forEach(rule -> rule.when().parts().forEach(part -> explain(part, depth, lines)));
                underWay.remove(name);
            }
        }
    }

    private Status status(Condition condition) {
        return condition.accept(this);
    }

    /** Returns how an "and" stands: as the part that stands worst. */
    @Override
    public Status all(Condition.All all) {
        return all.parts().stream()
                .map(this::status)
                .max(Comparator.naturalOrder())
                .orElse(Status.HELD);
    }

    /** Returns how an "or" stands: as the part that stands best. */
    @Override
    public Status any(Condition.Any any) {
        return any.parts().stream()
                .map(this::status)
                .min(Comparator.naturalOrder())
                .orElse(Status.DID_NOT_HOLD);
    }

    /** Returns how a {@code not} stands; it holds as long as nobody answered otherwise, so it is never "not known". */
    @Override
    public Status not(Condition.Not not) {
        return status(not.part()) == Status.HELD ? Status.DID_NOT_HOLD : Status.HELD;
    }

    @Override
    public Status exists(Condition.Exists exists) {
        return status(exists.part());
    }

    @Override
    public Status count(Condition.Count count) {
        return status(count, isUnanswered(count.source().constraint()));
    }

    @Override
    public Status pattern(Condition.Pattern pattern) {
        return status(pattern, couldHold(pattern));
    }

    private Status status(Condition condition, boolean couldHold) {
        if (matcher.holds(condition)) {
            return Status.HELD;
        }
        return couldHold ? Status.NOT_KNOWN : Status.DID_NOT_HOLD;
    }

    /** Whether some answer that is missing could make a pattern hold that does not. */
    private boolean couldHold(Condition.Pattern pattern) {
        return switch (pattern.type()) {
            case "Finding" -> isUnanswered(pattern.constraint());
            case "Concept" ->
                Constraints.texts(pattern.constraint(), "name").stream().anyMatch(this::couldBeConcluded);
            default -> couldMeet(pattern);
        };
    }

    private boolean isUnanswered(Constraint constraint) {
        return Constraints.texts(constraint, "name").stream()
                .anyMatch(name -> matcher.findings(name).isEmpty());
    }

    private boolean couldBeConcluded(String concept) {
        if (underWay.contains(concept)) {
            return false;
        }
        underWay.add(concept);
        boolean could = definitions.of(concept).stream().anyMatch(rule -> status(rule.when()) == Status.NOT_KNOWN);
        underWay.remove(concept);
        return could;
    }

    private boolean couldMeet(Condition.Pattern pattern) {
        FactType type = FactType.named(pattern.type()).orElseThrow();
        return type.isAlwaysThere()
                && matcher.facts(pattern.type()).stream().anyMatch(fact -> couldMeet(type, fact, pattern.constraint()));
    }

    private static boolean couldMeet(FactType type, Record fact, Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            return all.parts().stream().allMatch(part -> couldMeet(type, fact, part));
        }
        if (constraint instanceof Constraint.Any any) {
            return any.parts().stream().anyMatch(part -> couldMeet(type, fact, part));
        }
        return isUnknown(type, fact, constraint) || FactMatcher.meets(fact, constraint);
    }

    private static boolean isUnknown(FactType type, Record fact, Constraint constraint) {
        return Constraints.components(constraint).stream()
                .map(type.components()::get)
                .anyMatch(component -> component != null && component.of(fact) == null);
    }
}
