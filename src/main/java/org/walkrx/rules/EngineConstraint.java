package org.walkrx.rules;

import java.io.IOException;
import java.io.NotSerializableException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.drools.base.base.ValueResolver;
import org.drools.base.reteoo.BaseTuple;
import org.drools.base.rule.ContextEntry;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.MutableTypeConstraint;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.rule.FactHandle;
import org.walkrx.rules.syntax.AsWritten;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.FactMatcher;
import org.walkrx.rules.syntax.FactType;

/**
 * A constraint of a rule as the engine asks it: it is looked at as a value, never compiled. Constraints that are written
 * alike are equal, so that rules share them.
 */
@SuppressWarnings("unchecked") // of the engine's cloneIfInUse, which this inherits
class EngineConstraint extends MutableTypeConstraint<EngineConstraint.Joined> {

    private static final long serialVersionUID = 1L;

    private final transient Condition.Pattern pattern;
    private final transient FactType type;

    /** The names of which a fact must bear one; empty where more is asked, or something else. */
    private final transient Set<String> names;

    private final String written;
    private final Declaration[] others;

    /**
     * Makes a constraint.
     *
     * @param pattern the type of the fact, and what is asked of it
     * @param others the names of other facts' components that it mentions
     */
    EngineConstraint(Condition.Pattern pattern, List<Declaration> others) {
        this(pattern, AsWritten.of(pattern), others.toArray(Declaration[]::new));
    }

    private EngineConstraint(Condition.Pattern pattern, String written, Declaration[] others) {
        this.pattern = pattern;
        this.type = FactType.named(pattern.type()).orElseThrow();
        this.names = Constraints.onlyNames(pattern.constraint());
        this.written = written;
        this.others = others;
        setType(others.length == 0 ? ConstraintType.ALPHA : ConstraintType.BETA);
    }

    private Constraint constraint() {
        return pattern.constraint();
    }

    @Override
    public boolean isAllowed(FactHandle fact, ValueResolver engine) {
        Record asked = (Record) fact.getObject();
        if (names.isEmpty()) {
            return FactMatcher.meets(type, asked, constraint(), Map.of());
        }
        return names.contains(
                Objects.requireNonNull(type.components().get("name")).of(asked));
    }

    @Override
    public boolean isAllowedCachedLeft(Joined joined, FactHandle fact) {
        return joined.meets((Record) fact.getObject());
    }

    @Override
    public boolean isAllowedCachedRight(BaseTuple tuple, Joined joined) {
        return joined.with(tuple);
    }

    @Override
    public Joined createContext() {
        return new Joined(this);
    }

    @Override
    public Declaration[] getRequiredDeclarations() {
        return others;
    }

    @Override
    public void replaceDeclaration(Declaration before, Declaration now) {
        for (int i = 0; i < others.length; i++) {
            if (others[i].equals(before)) {
                others[i] = now;
            }
        }
    }

    @Override
    public EngineConstraint clone() {
        return new EngineConstraint(pattern, written, others.clone());
    }

    @Override
    public boolean isTemporal() {
        return false;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof EngineConstraint constraint
                && written.equals(constraint.written)
                && Arrays.equals(others, constraint.others);
    }

    @Override
    public int hashCode() {
        return 31 * written.hashCode() + Arrays.hashCode(others);
    }

    /** One side of a join, held while the engine goes through the other. */
    static final class Joined implements ContextEntry {

        private static final long serialVersionUID = 1L;

        private final EngineConstraint constraint;
        private transient @Nullable ContextEntry next;
        private transient @Nullable BaseTuple tuple;
        private transient @Nullable Record fact;
        private transient @Nullable ValueResolver engine;

        Joined(EngineConstraint constraint) {
            this.constraint = constraint;
        }

        boolean meets(Record right) {
            return tuple != null && meets(right, tuple);
        }

        boolean with(BaseTuple left) {
            return fact != null && meets(fact, left);
        }

        private boolean meets(Record right, BaseTuple left) {
            Map<String, Object> known = new HashMap<>();
            for (Declaration other : constraint.others) {
                @Nullable Object value = other.getValue(engine, left);
                if (value != null) {
                    known.put(other.getIdentifier(), value);
                }
            }
            return FactMatcher.meets(constraint.type, right, constraint.constraint(), known);
        }

        @Override
        public void updateFromTuple(ValueResolver resolver, BaseTuple left) {
            engine = resolver;
            tuple = left;
        }

        @Override
        public void updateFromFactHandle(ValueResolver resolver, FactHandle handle) {
            engine = resolver;
            fact = (Record) handle.getObject();
        }

        @Override
        public void resetTuple() {
            tuple = null;
        }

        @Override
        public void resetFactHandle() {
            fact = null;
        }

        @Override
        public @Nullable ContextEntry getNext() {
            return next;
        }

        @Override
        public void setNext(ContextEntry entry) {
            next = entry;
        }

        @Override
        public void writeExternal(ObjectOutput out) throws IOException {
            throw new NotSerializableException("a session of the engine is never written");
        }

        @Override
        public void readExternal(ObjectInput in) throws IOException {
            throw new NotSerializableException("a session of the engine is never written");
        }
    }
}
