package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.IntUnaryOperator;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.walkrx.language.PercentOf;
import org.walkrx.language.Range;
import org.walkrx.rules.questions.DiagramVariable;
import org.walkrx.rules.questions.Formulas;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.FactType.Component;

/** Which values of components can go together, and real values for the states of their variables. */
final class PossibleValues {

    /**
     * Numbers between which no rule tells a difference: one number, or all between two.
     *
     * @param state the state of the component's variable; -1 if it has none, or for "not known"
     */
    private record Stretch(double low, double high, int state) {

        boolean contains(double number) {
            return isGap() ? low < number && number < high : number == low;
        }

        boolean isGap() {
            return low < high;
        }
    }

    private final Formulas formulas;

    PossibleValues(Formulas formulas) {
        this.formulas = formulas;
    }

    /** Returns the formula that holds for everybody who can be. */
    int formula() {
        int result = Formulas.TRUE;
        for (Component component : FactType.byKey().values()) {
            Optional<Component> least = component.atLeast();
            if (least.isPresent()) {
                result = formulas.and(result, neverBelow(component, least.get()));
            }
            Optional<PercentOf> share = component.percentOf();
            if (share.isPresent()) {
                result = formulas.and(result, share(component, share.get()));
            }
        }
        return result;
    }

    private Optional<Integer> variable(Component component) {
        return formulas.component(component.key());
    }

    private int stateOf(Component component, double number) {
        return variable(component).map(index -> formulas.stateOf(index, number)).orElse(-1);
    }

    // One component that is never below another

    private int neverBelow(Component upper, Component lower) {
        if (variable(upper).isEmpty() || variable(lower).isEmpty()) {
            return Formulas.TRUE;
        }
        int low = variable(lower).get();
        List<Integer> possible = new ArrayList<>();
        for (int state = 0; state < formulas.variable(low).states(); state++) {
            int least = state;
            int other = formulas.in(
                    variable(upper).get(),
                    above -> least == 0
                            || above == 0
                            || orderly(upper, above, lower, least).isPresent());
            possible.add(formulas.and(formulas.in(low, s -> s == least), other));
        }
        return formulas.or(possible);
    }

    /** Returns the most usual two numbers of these states of which the upper one is not below the lower one. */
    private Optional<double[]> orderly(Component upper, int above, Component lower, int least) {
        return wholeNumbers(upper)
                .filter(high -> stateOf(upper, high) == above)
                .boxed()
                .flatMap(high -> wholeNumbers(lower)
                        .filter(low -> low <= high && stateOf(lower, low) == least)
                        .mapToObj(low -> new double[] {high, low}))
                .findFirst();
    }

    /** Returns all numbers of a component, the most usual ones first. */
    private static DoubleStream wholeNumbers(Component component) {
        Range range = component.range();
        return IntStream.rangeClosed((int) range.lowest(), (int) range.highest())
                .boxed()
                .sorted((a, b) -> Double.compare(Math.abs(a - usual(component)), Math.abs(b - usual(component))))
                .mapToDouble(Integer::doubleValue);
    }

    private static boolean isWhole(Component component) {
        return component.kind() == FactType.ValueKind.WHOLE_NUMBER;
    }

    private static double usual(Component component) {
        return ((Number) component.usual().orElseThrow()).doubleValue();
    }

    // A component that is worked out from others

    /** The share is known if, and only if, the part and the whole are; a component that no rule compares may be either. */
    private int share(Component share, PercentOf of) {
        Component part = component(of.part());
        Component whole = component(of.whole());
        List<Integer> possible = new ArrayList<>();
        possible.add(formulas.and(is(share, 0), is(part, 0)));
        possible.add(formulas.and(is(share, 0), is(whole, 0)));
        for (Stretch p : stretches(part)) {
            for (Stretch w : stretches(whole)) {
                for (Stretch s : stretches(share)) {
                    if (canGoTogether(p, w, s)) {
                        possible.add(formulas.and(
                                is(share, s.state()), formulas.and(is(part, p.state()), is(whole, w.state()))));
                    }
                }
            }
        }
        return formulas.or(possible);
    }

    private int is(Component component, int state) {
        return variable(component)
                .map(index -> formulas.in(index, s -> s == state))
                .orElse(Formulas.TRUE);
    }

    private static Component component(String key) {
        return Objects.requireNonNull(FactType.byKey().get(key));
    }

    private List<Stretch> stretches(Component component) {
        if (isWhole(component)) {
            return wholeNumbers(component)
                    .mapToObj(number -> new Stretch(number, number, stateOf(component, number)))
                    .toList();
        }
        Range range = component.range();
        TreeSet<Double> points = new TreeSet<>(formulas.limits(component.key()));
        points.removeIf(point -> !range.contains(point));
        points.addAll(List.of(range.lowest(), range.highest()));
        List<Stretch> stretches = new ArrayList<>();
        for (double point : points) {
            stretches.add(new Stretch(point, point, stateOf(component, point)));
            Double next = points.higher(point);
            if (next != null) {
                stretches.add(new Stretch(point, next, stateOf(component, (point + next) / 2)));
            }
        }
        return stretches;
    }

    /** The shares lie between those of the ends, which are left out where the part or the whole leaves its ends out. */
    private static boolean canGoTogether(Stretch part, Stretch whole, Stretch share) {
        double least = part.low() * 100 / whole.high();
        double most = part.high() * 100 / whole.low();
        if (least == most) {
            return share.contains(least);
        }
        return least < share.high() && share.low() < most;
    }

    // Real values

    /**
     * Returns values of all components that are asked, by key; those that are not known are left out.
     *
     * @param states the state of each variable
     */
    Map<String, Object> values(int[] states) {
        Map<String, Object> values = new HashMap<>();
        IntUnaryOperator stateOf = index -> states[index];
        for (Component component : FactType.byKey().values()) {
            value(component, stateOf).ifPresent(value -> values.put(component.key(), value));
        }
        for (Component component : FactType.byKey().values()) {
            component.atLeast().ifPresent(lower -> settle(component, lower, stateOf, values));
            component.percentOf().ifPresent(share -> settle(component, share, stateOf, values));
        }
        values.keySet().removeIf(key -> component(key).percentOf().isPresent());
        return values;
    }

    private Optional<Object> value(Component component, IntUnaryOperator stateOf) {
        Optional<Integer> index = variable(component);
        if (index.isEmpty()) {
            return component.usual();
        }
        int state = stateOf.applyAsInt(index.get());
        DiagramVariable variable = formulas.variable(index.get());
        if (state == 0 || !(variable.value(state) instanceof Number)) {
            return Optional.ofNullable(variable.value(state));
        }
        return Optional.of(readable(component)
                        .filter(number -> stateOf(component, number) == state)
                        .mapToObj(number -> (Object) number)
                        .findFirst()
                        .orElseGet(() -> Objects.requireNonNull(variable.value(state))))
                .map(number -> isWhole(component) ? (Object) ((Number) number).intValue() : number);
    }

    /** Returns numbers that read well: the usual one, and those not far from where rules tell a difference. */
    private DoubleStream readable(Component component) {
        if (isWhole(component)) {
            return wholeNumbers(component);
        }
        DoubleStream near = stretches(component).stream()
                .flatMapToDouble(stretch ->
                        DoubleStream.of(0, 1, 2, 5, 10, 20, 50, 100, 200, 400).map(step -> stretch.low() + step));
        return DoubleStream.concat(DoubleStream.of(usual(component)), near).filter(component.range()::contains);
    }

    private void settle(Component upper, Component lower, IntUnaryOperator stateOf, Map<String, Object> values) {
        if (values.containsKey(upper.key()) && values.containsKey(lower.key())) {
            int above = variable(upper).map(stateOf::applyAsInt).orElse(-1);
            int least = variable(lower).map(stateOf::applyAsInt).orElse(-1);
            orderly(upper, above, lower, least).ifPresent(two -> {
                values.put(upper.key(), (int) two[0]);
                values.put(lower.key(), (int) two[1]);
            });
        }
    }

    private void settle(Component share, PercentOf of, IntUnaryOperator stateOf, Map<String, Object> values) {
        Component part = component(of.part());
        Component whole = component(of.whole());
        if (variable(share).isEmpty()) {
            return;
        }
        if (stateOf.applyAsInt(variable(share).get()) == 0) {
            forgetOne(part, whole, values);
            return;
        }
        Predicate<double[]> fits = two ->
                is(part, two[0], stateOf) && is(whole, two[1], stateOf) && is(share, two[0] * 100 / two[1], stateOf);
        candidates(part, whole, share, stateOf).filter(fits).findFirst().ifPresent(two -> {
            values.put(part.key(), two[0]);
            values.put(whole.key(), two[1]);
        });
    }

    /** Returns parts and wholes worth trying: any two that read well, or one of them and a share that does. */
    private Stream<double[]> candidates(Component part, Component whole, Component share, IntUnaryOperator stateOf) {
        Stream<double[]> both = pairs(numbers(part, stateOf), numbers(whole, stateOf));
        Stream<double[]> ofWhole = pairs(numbers(share, stateOf), numbers(whole, stateOf))
                .map(two -> new double[] {two[0] * two[1] / 100, two[1]});
        Stream<double[]> ofPart = pairs(numbers(share, stateOf), numbers(part, stateOf))
                .map(two -> new double[] {two[1], two[1] * 100 / two[0]});
        return Stream.of(both, ofWhole, ofPart).flatMap(pairs -> pairs);
    }

    private static Stream<double[]> pairs(List<Double> ones, List<Double> others) {
        return ones.stream().flatMap(one -> others.stream().map(other -> new double[] {one, other}));
    }

    /** A share is not known only while the part or the whole is not; what no rule compares is left out then. */
    private void forgetOne(Component part, Component whole, Map<String, Object> values) {
        if (values.containsKey(part.key()) && values.containsKey(whole.key())) {
            values.remove(variable(whole).isEmpty() ? whole.key() : part.key());
        }
    }

    private List<Double> numbers(Component component, IntUnaryOperator stateOf) {
        return readable(component)
                .filter(number -> is(component, number, stateOf))
                .boxed()
                .toList();
    }

    private boolean is(Component component, double number, IntUnaryOperator stateOf) {
        return component.range().contains(number)
                && stateOf(component, number)
                        == variable(component).map(stateOf::applyAsInt).orElse(-1);
    }
}
