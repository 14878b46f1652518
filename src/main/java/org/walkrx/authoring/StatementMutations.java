package org.walkrx.authoring;

import java.util.ArrayList;
import java.util.List;
import org.walkrx.rules.syntax.AsWritten;
import org.walkrx.rules.syntax.Call;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;

/** All small changes to what a rule says: a statement left out, a number one off, a lesser urgency. */
final class StatementMutations {

    private final Rule rule;
    private final List<Mutation<List<Call>>> changes = new ArrayList<>();

    private StatementMutations(Rule rule) {
        this.rule = rule;
    }

    static List<Mutation<List<Call>>> of(Rule rule) {
        StatementMutations mutations = new StatementMutations(rule);
        for (int i = 0; i < rule.then().size(); i++) {
            mutations.take(i, rule.then().get(i));
        }
        return mutations.changes;
    }

    private void take(int index, Call call) {
        changes.add(
                new Mutation<>(Lists.without(rule.then(), index), call.position(), shortened(call) + " is left out"));
        for (int i = 0; i < call.arguments().size(); i++) {
            Value argument = call.arguments().get(i);
            if (argument instanceof Value.NumberLiteral number) {
                replace(index, call, i, Mutations.moved(number, 1));
                replace(index, call, i, Mutations.moved(number, -1));
            } else {
                int at = i;
                Mutations.lessCautious(argument).ifPresent(less -> replace(index, call, at, less));
            }
        }
    }

    private void replace(int index, Call call, int argument, Value value) {
        Call changed = new Call(call.name(), Lists.with(call.arguments(), argument, value), call.position());
        changes.add(new Mutation<>(
                Lists.with(rule.then(), index, changed),
                call.position(),
                call.name() + ": "
                        + Mutations.became(call.arguments().get(argument).written(), value.written())));
    }

    /** Without the text, which may be long. */
    private static String shortened(Call call) {
        List<Value> arguments = call.arguments().stream()
                .filter(argument -> call.isInsert() || !(argument instanceof Value.Text))
                .toList();
        return AsWritten.of(new Call(call.name(), arguments, call.position()));
    }
}
