package org.walkrx.authoring;

import java.util.List;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.text.Position;

/** Copies of parts of a rule with a small change. */
final class Edits {

    private Edits() {}

    /** A constraint that every fact meets. */
    static Constraint always(Position position) {
        return new Constraint.All(List.of(), position);
    }

    /** A constraint that no fact meets. */
    static Constraint never(Position position) {
        return new Constraint.Any(List.of(), position);
    }

    static Condition.Pattern withConstraint(Condition.Pattern pattern, Constraint constraint) {
        return new Condition.Pattern(pattern.type(), constraint, pattern.position());
    }

    static Condition.Count withSource(Condition.Count count, Condition.Pattern source) {
        return new Condition.Count(
                source,
                count.function(),
                count.argument(),
                count.result(),
                count.operator(),
                count.number(),
                count.position());
    }

    static Constraint withoutValue(Constraint.OneOf oneOf, int index) {
        return new Constraint.OneOf(
                oneOf.component(), Lists.without(oneOf.values(), index), oneOf.negated(), oneOf.position());
    }
}
