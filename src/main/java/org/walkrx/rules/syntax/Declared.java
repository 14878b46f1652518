package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The measurements and choices that a vocabulary declares: what each name may be compared with.
 *
 * @param components the components by name, in the order of the vocabulary
 */
public record Declared(Map<String, FactType.Component> components) {

    /** Nothing is declared. */
    public static final Declared NOTHING = new Declared(Map.of());

    private static final String NAME = "name";

    /** Copies the components. */
    public Declared {
        components = Collections.unmodifiableMap(new LinkedHashMap<>(components));
    }

    /**
     * Returns what has a name.
     *
     * @param name the name
     */
    public Optional<FactType.Component> named(String name) {
        return Optional.ofNullable(components.get(name));
    }

    /**
     * Returns what either of two vocabularies lets one say.
     *
     * @param other those of the other
     */
    public Declared or(Declared other) {
        Map<String, FactType.Component> both = new LinkedHashMap<>(components);
        other.components.forEach((name, component) -> both.merge(name, component, FactType.Component::or));
        return new Declared(both);
    }

    /**
     * Returns the names of one type of fact.
     *
     * @param type the name of the type, {@code Measurement} or {@code Choice}
     */
    public Set<String> names(String type) {
        Set<String> names = new LinkedHashSet<>(components.keySet());
        names.removeIf(name ->
                !Objects.requireNonNull(components.get(name)).fact().name().equals(type));
        return names;
    }

    /**
     * Returns whether something declared may have a value.
     *
     * @param name its name
     * @param value the value
     */
    public boolean allows(String name, Object value) {
        return named(name)
                .flatMap(component -> component
                        .read(value)
                        .filter(known -> component.problem(known, Map.of()).isEmpty()))
                .isPresent();
    }

    /**
     * Returns the component that a key means: one of those that every person has, or one that is declared.
     *
     * @param key the key
     */
    public Optional<FactType.Component> component(String key) {
        return Optional.ofNullable(FactType.byKey().get(key)).or(() -> named(key));
    }

    /** Returns all components that a person may be asked, those that are worked out among them, declared ones last. */
    public List<FactType.Component> all() {
        List<FactType.Component> all = new ArrayList<>(FactType.byKey().values());
        all.addAll(components.values());
        return all;
    }

    /**
     * Returns the component that a pattern means by one of its own: of a measurement or a choice, that which bears the name
     * it asks for. Nothing for the name itself, and where there is no such component.
     *
     * @param pattern the pattern
     * @param component name of the component
     */
    public Optional<FactType.Component> component(Condition.Pattern pattern, String component) {
        FactType type = FactType.named(pattern.type()).orElseThrow();
        if (!type.isDeclared()) {
            return Optional.ofNullable(type.components().get(component));
        }
        return component.equals(NAME) ? Optional.empty() : name(pattern).flatMap(this::named);
    }

    /**
     * Returns the key of what a pattern means by one of its components: of a measurement or a choice, the name it asks for.
     *
     * @param pattern a pattern on facts that every person has, or that are declared
     * @param component name of the component
     */
    public static String key(Condition.Pattern pattern, String component) {
        FactType type = FactType.named(pattern.type()).orElseThrow();
        return type.isDeclared() ? name(pattern).orElseThrow() : type.key(component);
    }

    /**
     * Returns the name that a pattern on a measurement or a choice asks for; checked rules ask for exactly one.
     *
     * @param pattern the pattern
     */
    public static Optional<String> name(Condition.Pattern pattern) {
        Set<String> names = Constraints.texts(pattern.constraint(), NAME);
        return names.size() == 1 ? Optional.of(names.iterator().next()) : Optional.empty();
    }

    /**
     * Returns whether a part of a pattern on a measurement or a choice only says which one is meant.
     *
     * @param pattern the pattern
     * @param part the part
     */
    public static boolean isName(Condition.Pattern pattern, Constraint.Leaf part) {
        return part.component().equals(NAME)
                && FactType.named(pattern.type()).map(FactType::isDeclared).orElse(false);
    }
}
