package org.walkrx.rules.questions;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Finding;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.FactWords;
import org.walkrx.rules.syntax.Facts;

/** Puts other answers into the facts about a person. */
public final class FactChanges {

    private FactChanges() {}

    /**
     * Returns the known components of a fact that every person has, by their key in a patient file; nothing for others.
     *
     * @param fact the fact
     */
    public static Map<String, Object> components(Record fact) {
        FactType type = FactType.named(fact.getClass().getSimpleName()).orElseThrow();
        Map<String, Object> components = new LinkedHashMap<>();
        if (type.isAlwaysThere()) {
            type.components().forEach((name, component) -> {
                @Nullable Object value = component.of(fact);
                if (value != null) {
                    components.put(FactWords.key(type.name(), name), value);
                }
            });
        }
        return components;
    }

    /**
     * Returns the facts with other answers.
     *
     * @param facts the facts
     * @param changes {@code true} or {@code false} by name of a finding; else the component's value by its key, a word by
     *     its name
     */
    public static Facts apply(Facts facts, Map<String, Object> changes) {
        List<Record> changed = new ArrayList<>();
        for (Record fact : facts.facts()) {
            if (!(fact instanceof Finding finding && changes.containsKey(finding.name()))) {
                changed.add(fact instanceof Finding ? fact : changed(fact, changes));
            }
        }
        changes.forEach((key, value) -> {
            if (value instanceof Boolean present && !isComponent(facts, key)) {
                changed.add(new Finding(key, present));
            }
        });
        return new Facts(changed, facts.remarks());
    }

    private static boolean isComponent(Facts facts, String key) {
        return facts.facts().stream()
                .map(fact -> FactType.named(fact.getClass().getSimpleName()).orElseThrow())
                .filter(FactType::isAlwaysThere)
                .anyMatch(type -> type.components().keySet().stream()
                        .anyMatch(name -> FactWords.key(type.name(), name).equals(key)));
    }

    private static Record changed(Record fact, Map<String, Object> changes) {
        String type = fact.getClass().getSimpleName();
        RecordComponent[] components = fact.getClass().getRecordComponents();
        boolean touched = Arrays.stream(components)
                .anyMatch(component -> changes.containsKey(FactWords.key(type, component.getName())));
        if (!touched) {
            return fact;
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            @Nullable Object wanted = changes.get(FactWords.key(type, components[i].getName()));
            values[i] = wanted == null ? valueOf(components[i], fact) : converted(components[i].getType(), wanted);
        }
        return constructed(fact.getClass(), components, values);
    }

    @SuppressWarnings("NullAway") // an unknown component stays unknown
    private static Object valueOf(RecordComponent component, Record fact) {
        try {
            return component.getAccessor().invoke(fact);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component.getName(), e);
        }
    }

    private static Object converted(Class<?> type, Object wanted) {
        if (type.isEnum()) {
            return Arrays.stream(type.getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(wanted))
                    .findFirst()
                    .orElseThrow();
        }
        if (type == Integer.class && wanted instanceof Number number) {
            return number.intValue();
        }
        return type == Double.class && wanted instanceof Number number ? (Object) number.doubleValue() : wanted;
    }

    private static Record constructed(Class<? extends Record> type, RecordComponent[] components, Object[] values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot change " + type.getSimpleName(), e);
        }
    }
}
