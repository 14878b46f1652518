package org.walkrx.rules;

import java.util.List;
import org.walkrx.language.Statement;

/**
 * A rule that held for a person.
 *
 * @param rule which
 * @param statements what it said, without repetitions; empty for a definition
 * @param because the facts it rests on, in the order of its conditions
 * @param personal whether it rests on an answer of this person's own, beyond age and pain
 */
public record FiredRule(RuleInfo rule, List<Statement> statements, List<String> because, boolean personal) {

    /** Copies the lists. */
    public FiredRule {
        statements = List.copyOf(statements);
        because = List.copyOf(because);
    }
}
