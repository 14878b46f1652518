package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.Arrays;
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
import org.walkrx.rules.syntax.Declared;
import org.walkrx.rules.syntax.FactMatcher;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Value;

/** Finds, for each component that rules compare, the values that they can tell apart. */
final class Variables {

    private final Map<String, Set<Constraint>> comparisons = new LinkedHashMap<>();
    private final Map<String, FactType.Component> components = new LinkedHashMap<>();
    private final Map<String, NumberStates> states = new ConcurrentHashMap<>();

    /** Reads what some patterns compare. */
    Variables(Stream<Condition.Pattern> patterns, Declared declared) {
        patterns.forEach(pattern ->
                Constraints.all(pattern.constraint()).forEach(constraint -> note(pattern, constraint, declared)));
    }

    private void note(Condition.Pattern pattern, Constraint constraint, Declared declared) {
        if (constraint instanceof Constraint.Leaf leaf) {
            declared.component(pattern, leaf.component()).ifPresent(component -> {
                components.put(component.key(), component);
                comparisons
                        .computeIfAbsent(component.key(), k -> new LinkedHashSet<>())
                        .add(leaf);
            });
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
            bySignature.putIfAbsent(signature(key, candidate), component.number(candidate));
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
        int state =
                states.computeIfAbsent(variable.key(), key -> states(variable)).of(number);
        if (state == 0) {
            throw new IllegalStateException(number + " is outside the range of " + variable.key());
        }
        return state;
    }

    private NumberStates states(DiagramVariable variable) {
        String key = variable.key();
        Map<BitSet, Integer> byMet = new HashMap<>();
        for (int i = variable.values().size() - 1; i >= 0; i--) {
            byMet.put(signature(key, ((Number) variable.values().get(i)).doubleValue()), i + 1);
        }
        double[] limits = limits(key).stream().mapToDouble(Double::doubleValue).toArray();
        int[] at = new int[2 * limits.length + 1];
        for (int place = 0; place < at.length; place++) {
            at[place] = byMet.getOrDefault(signature(key, NumberStates.example(limits, place)), 0);
        }
        return new NumberStates(limits, at);
    }

    /**
     * The state of each number, by its place among the numbers that rules compare with: below the first, the first, between
     * the first and the second, and so on. All numbers in one place meet the same comparisons.
     */
    private static final class NumberStates {

        private final double[] limits;
        private final int[] at;

        NumberStates(double[] limits, int[] at) {
            this.limits = limits;
            this.at = at;
        }

        static double example(double[] limits, int place) {
            int after = place / 2;
            if (place % 2 == 1) {
                return limits[after];
            }
            if (limits.length == 0) {
                return 0;
            }
            if (after == 0) {
                return limits[0] - 1;
            }
            return after == limits.length ? limits[after - 1] + 1 : (limits[after - 1] + limits[after]) / 2;
        }

        int of(double number) {
            int found = Arrays.binarySearch(limits, number);
            return at[found >= 0 ? 2 * found + 1 : 2 * (-found - 1)];
        }
    }
}
