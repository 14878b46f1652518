package org.walkrx.rules;

import org.drools.base.base.ValueResolver;
import org.drools.base.base.ValueType;
import org.drools.base.base.extractors.BaseObjectClassFieldReader;
import org.jspecify.annotations.Nullable;
import org.walkrx.rules.syntax.FactType;

/** Reads a component of a fact for the engine; {@code null} if it is not known. */
final class EngineReader extends BaseObjectClassFieldReader {

    private static final long serialVersionUID = 1L;

    private final transient FactType.Component component;

    EngineReader(FactType.Component component) {
        this(component, -1, ValueType.OBJECT_TYPE);
    }

    /**
     * Makes a reader that the engine may look facts up by.
     *
     * @param component the component
     * @param index its number among those of its type that facts are looked up by; below zero for none
     * @param kind the engine's word for its kind
     */
    EngineReader(FactType.Component component, int index, ValueType kind) {
        super(index, Object.class, kind);
        this.component = component;
    }

    @Override
    public @Nullable Object getValue(ValueResolver engine, Object fact) {
        return component.of(fact);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
