package org.walkrx.rules.syntax;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Activity;
import org.walkrx.language.Concept;
import org.walkrx.language.Finding;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Patient;
import org.walkrx.language.Route;
import org.walkrx.language.Shoes;
import org.walkrx.language.WalkLog;
import org.walkrx.language.WalkSymptom;
import org.walkrx.language.Week;

/**
 * A type of fact that rules may look at, read off the records of {@code org.walkrx.language}.
 *
 * @param name its name in rules
 * @param components its components by name, in the order of the record
 */
public record FactType(String name, Map<String, Component> components) {

    private static final Map<String, FactType> ALL = Stream.of(
                    Patient.class,
                    Pain.class,
                    Activity.class,
                    Shoes.class,
                    Route.class,
                    Load.class,
                    Finding.class,
                    Concept.class,
                    Week.class,
                    WalkLog.class,
                    WalkSymptom.class)
            .map(FactType::of)
            .collect(Collectors.toMap(FactType::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));

    /** Facts that every person has exactly once, with components that may not be known. */
    private static final Set<String> ALWAYS_THERE = Set.of("Patient", "Pain", "Activity", "Shoes", "Route", "Load");

    /** Facts of the walk log: there is nothing to ask about them. */
    private static final Set<String> OF_THE_LOG = Set.of("Week", "WalkLog", "WalkSymptom");

    /** Copies the components. */
    public FactType {
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
    }

    /** Returns the names of all types, in their usual order. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(ALL.keySet());
    }

    /**
     * Returns the type of a name.
     *
     * @param name its name in rules
     */
    public static Optional<FactType> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /** Returns whether every person has exactly one such fact. */
    public boolean isAlwaysThere() {
        return ALWAYS_THERE.contains(name);
    }

    /** Returns whether such facts come from the walk log. */
    public boolean isOfTheLog() {
        return OF_THE_LOG.contains(name);
    }

    private static FactType of(Class<? extends Record> type) {
        Map<String, Component> components = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), new Component(component));
        }
        return new FactType(type.getSimpleName(), components);
    }

    /** What kind of value a component holds. */
    public enum Kind {
        /** A whole number. */
        WHOLE_NUMBER,
        /** A number, with a fraction or without. */
        NUMBER,
        /** Yes or no. */
        TRUTH,
        /** A text. */
        TEXT,
        /** One of a list of words. */
        WORD
    }

    /** One component of a type. */
    public static final class Component {

        private final RecordComponent component;

        private Component(RecordComponent component) {
            this.component = component;
            component.getAccessor().trySetAccessible();
        }

        /** Returns its name. */
        public String name() {
            return component.getName();
        }

        /** Returns whether it may be unknown. */
        public boolean mayBeUnknown() {
            Class<?> type = component.getType();
            return !type.isPrimitive() && type != String.class;
        }

        /** Returns what kind of value it holds. */
        public Kind kind() {
            Class<?> type = component.getType();
            if (type.isEnum()) {
                return Kind.WORD;
            }
            if (type == String.class) {
                return Kind.TEXT;
            }
            if (type == boolean.class || type == Boolean.class) {
                return Kind.TRUTH;
            }
            return type == double.class || type == Double.class ? Kind.NUMBER : Kind.WHOLE_NUMBER;
        }

        /** Returns the name of its list of words; only of kind {@code WORD}. */
        public String wordType() {
            return component.getType().getSimpleName();
        }

        /** Returns its words in order; only of kind {@code WORD}. */
        public List<String> words() {
            return Arrays.stream(component.getType().getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
        }

        /**
         * Returns the value of a fact of this type, or {@code null} if it is not known.
         *
         * @param fact the fact
         */
        public @Nullable Object of(Object fact) {
            try {
                return component.getAccessor().invoke(fact);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + component.getName() + " of " + fact, e);
            }
        }
    }
}
