package org.walkrx.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.accessor.Accumulator;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.Counting;
import org.walkrx.rules.syntax.FactType;

/** A count, sum, lowest, highest or mean of a rule, worked out for the engine. It has a result only if that is as asked. */
final class EngineCount implements Accumulator {

    private final Condition.Count count;
    private final FactType.@Nullable Component counted;

    EngineCount(Condition.Count count) {
        this.count = count;
        this.counted = Constraints.all(count.source().constraint())
                .filter(Constraint.Binding.class::isInstance)
                .map(Constraint.Binding.class::cast)
                .filter(binding -> binding.variable().equals(count.argument()))
                .map(binding -> FactType.named(count.source().type())
                        .orElseThrow()
                        .components()
                        .get(binding.component()))
                .findFirst()
                .orElse(null);
    }

    @Override
    public @Nullable Object createWorkingMemoryContext() {
        return null;
    }

    @Override
    public Object createContext() {
        return new ArrayList<Double>();
    }

    @Override
    public Object init(
            Object memory, Object values, BaseTuple tuple, Declaration[] declarations, ValueResolver engine) {
        values(values).clear();
        return values;
    }

    @Override
    public Object accumulate(
            Object memory,
            Object values,
            BaseTuple tuple,
            FactHandle fact,
            Declaration[] declarations,
            Declaration[] inner,
            ValueResolver engine) {
        double value = value(fact.getObject());
        values(values).add(value);
        return value;
    }

    private double value(Object fact) {
        return counted != null && counted.of(fact) instanceof Number number ? number.doubleValue() : 0;
    }

    @Override
    public boolean supportsReverse() {
        return true;
    }

    @Override
    public boolean tryReverse(
            Object memory,
            Object values,
            BaseTuple tuple,
            FactHandle fact,
            Object value,
            Declaration[] declarations,
            Declaration[] inner,
            ValueResolver engine) {
        return values(values).remove(value);
    }

    /** Returns the result, or {@code null} if there is none, or not the one that is asked for: then the engine goes no further. */
    @Override
    public @Nullable Object getResult(
            Object memory, Object values, BaseTuple tuple, Declaration[] declarations, ValueResolver engine) {
        Optional<Double> result = Counting.result(count.function(), values(values));
        return result.filter(
                        number -> count.operator().holds(number, count.number().number()))
                .orElse(null);
    }

    @SuppressWarnings("unchecked") // made above
    private static List<Double> values(Object values) {
        return (List<Double>) values;
    }
}
