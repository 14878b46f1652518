package org.walkrx.rules;

import java.util.List;
import org.drools.base.base.ValueType;
import org.drools.base.base.field.ObjectFieldImpl;
import org.drools.base.rule.IndexableConstraint;
import org.drools.base.rule.accessor.FieldValue;
import org.drools.base.rule.accessor.ReadAccessor;
import org.drools.base.rule.accessor.TupleValueExtractor;
import org.drools.base.util.IndexedValueReader;
import org.drools.base.util.index.ConstraintTypeOperator;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBaseConfiguration;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Value;

/** A constraint on a text, nearly always a name: the engine looks the text up instead of asking all that rules compare. */
final class EngineNamed extends EngineConstraint implements IndexableConstraint {

    private static final long serialVersionUID = 1L;

    private final transient Condition.Pattern pattern;
    private final transient FactType.Component component;
    private final transient Value.Text text;

    EngineNamed(Condition.Pattern pattern, FactType.Component component, Value.Text text) {
        super(pattern, List.of());
        this.pattern = pattern;
        this.component = component;
        this.text = text;
    }

    @Override
    public boolean isUnification() {
        return false;
    }

    /** No fact is looked up by another. */
    @Override
    public boolean isIndexable(int nodeType, KieBaseConfiguration configuration) {
        return false;
    }

    @Override
    public ConstraintTypeOperator getConstraintType() {
        return ConstraintTypeOperator.EQUAL;
    }

    @Override
    public FieldValue getField() {
        return new ObjectFieldImpl(text.text());
    }

    @Override
    public ReadAccessor getFieldExtractor() {
        return new EngineReader(component, 0, ValueType.STRING_TYPE);
    }

    @Override
    public @Nullable IndexedValueReader getFieldIndex() {
        return null;
    }

    @Override
    public @Nullable TupleValueExtractor getRightIndexExtractor() {
        return null;
    }

    @Override
    public @Nullable TupleValueExtractor getLeftIndexExtractor() {
        return null;
    }

    @Override
    public EngineNamed clone() {
        return new EngineNamed(pattern, component, text);
    }
}
