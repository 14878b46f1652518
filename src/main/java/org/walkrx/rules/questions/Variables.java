package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.walkrx.language.Range;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.FactMatcher;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Value;

/** Finds, for each component that rules compare, the values that they can tell apart. */
final class Variables {

    private final Map<String, Set<Constraint>> comparisons = new LinkedHashMap<>();
    private final Map<String, FactType.Component> components = new LinkedHashMap<>();
    private final Map<String, Map<BitSet, Integer>> states = new ConcurrentHashMap<>();

    /** Reads what some patterns compare. */
    Variables(Stream<Condition.Pattern> patterns) {
        patterns.forEach(pattern -> {
            FactType type = FactType.named(pattern.type()).orElseThrow();
            Constraints.all(pattern.constraint()).forEach(constraint -> note(type, constraint));
        });
    }

    private void note(FactType type, Constraint constraint) {
        if (!(constraint instanceof Constraint.Leaf leaf)) {
            return;
        }
        FactType.Component component = type.components().get(leaf.component());
        if (component != null) {
            components.put(component.key(), component);
            comparisons
                    .computeIfAbsent(component.key(), k -> new LinkedHashSet<>())
                    .add(leaf);
        }
    }

    static DiagramVariable finding(String name) {
        return new DiagramVariable(name, DiagramVariable.VariableKind.FINDING, List.of(false, true));
    }

    static DiagramVariable atom(String text) {
        return new DiagramVariable(text, DiagramVariable.VariableKind.ATOM, List.of(true));
    }

    /** Returns whether rules compare this component. */
    boolean has(String key) {
        return components.containsKey(key);
    }

    /** Returns the variable of a component. */
    DiagramVariable component(String key) {
        FactType.Component component = components.get(key);
        if (component == null) {
            throw new IllegalStateException("no rule compares " + key);
        }
        return component(component);
    }

    DiagramVariable component(FactType.Component component) {
        return new DiagramVariable(
                component.key(), DiagramVariable.VariableKind.COMPONENT, values(component.key(), component));
    }

    private List<Object> values(String key, FactType.Component component) {
        return switch (component.kind()) {
            case TRUTH -> List.of(false, true);
            case WORD -> List.copyOf(component.words());
            case TEXT -> texts(key);
            case WHOLE_NUMBER, NUMBER -> numbers(key, component);
        };
    }

    /** Every text that is compared, and one that is not. */
    private List<Object> texts(String key) {
        Stream<String> compared =
                values(key).filter(Value.Text.class::isInstance).map(value -> ((Value.Text) value).text());
        return Stream.concat(compared, Stream.of(""))
                .distinct()
                .map(text -> (Object) text)
                .toList();
    }

    private Stream<Value> values(String key) {
        return comparisons.getOrDefault(key, Set.of()).stream().flatMap(constraint -> values(constraint).stream());
    }

    /** Returns the numbers that a component is compared with. */
    Set<Double> limits(String key) {
        Set<Double> limits = new TreeSet<>();
        values(key).forEach(value -> {
            if (value instanceof Value.NumberLiteral number) {
                limits.add(number.number());
            }
        });
        return limits;
    }

    /** One number for each set of comparisons that can hold together. */
    private List<Object> numbers(String key, FactType.Component component) {
        Map<BitSet, Object> bySignature = new LinkedHashMap<>();
        for (double candidate : candidates(key, component)) {
            bySignature.putIfAbsent(
                    signature(key, candidate), isWhole(component) ? (Object) (int) candidate : (Object) candidate);
        }
        return List.copyOf(bySignature.values());
    }

    /** The numbers themselves first, then both sides of them, then the ends of the range. */
    private Set<Double> candidates(String key, FactType.Component component) {
        Range range = component.range();
        Set<Double> limits = limits(key);
        if (isWhole(component)) {
            limits = limits.stream()
                    .flatMap(limit -> Stream.of(Math.floor(limit), Math.ceil(limit)))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
        double step = isWhole(component) ? 1 : 0.1;
        Set<Double> candidates = new LinkedHashSet<>(limits);
        for (double limit : limits) {
            candidates.addAll(List.of(limit - step, limit + step));
        }
        if (!isWhole(component)) {
            candidates.addAll(between(limits));
        }
        candidates.addAll(List.of(range.lowest(), range.highest()));
        candidates.removeIf(candidate -> !range.contains(candidate));
        return candidates;
    }

    private static boolean isWhole(FactType.Component component) {
        return component.kind() == FactType.ValueKind.WHOLE_NUMBER;
    }

    private static List<Double> between(Set<Double> limits) {
        List<Double> sorted = List.copyOf(limits);
        List<Double> middles = new ArrayList<>();
        for (int i = 1; i < sorted.size(); i++) {
            middles.add((sorted.get(i - 1) + sorted.get(i)) / 2);
        }
        return middles;
    }

    private static List<Value> values(Constraint constraint) {
        if (constraint instanceof Constraint.Comparison comparison) {
            return List.of(comparison.value());
        }
        return constraint instanceof Constraint.OneOf oneOf ? oneOf.values() : List.of();
    }

    /** Returns which comparisons a number meets. */
    private BitSet signature(String key, double number) {
        BitSet met = new BitSet();
        int i = 0;
        for (Constraint constraint : comparisons.getOrDefault(key, Set.of())) {
            met.set(i++, FactMatcher.valueMeets(number, constraint));
        }
        return met;
    }

    /**
     * Returns the state of a component's variable for a known number.
     *
     * @param variable the variable
     * @param number the number
     */
    int stateOf(DiagramVariable variable, double number) {
        int state = states.computeIfAbsent(variable.key(), key -> states(variable))
                .getOrDefault(signature(variable.key(), number), 0);
        if (state == 0) {
            throw new IllegalStateException(number + " is outside the range of " + variable.key());
        }
        return state;
    }

    private Map<BitSet, Integer> states(DiagramVariable variable) {
        Map<BitSet, Integer> byMet = new HashMap<>();
        for (int i = variable.values().size() - 1; i >= 0; i--) {
            byMet.put(signature(variable.key(), ((Number) variable.values().get(i)).doubleValue()), i + 1);
        }
        return byMet;
    }
}
