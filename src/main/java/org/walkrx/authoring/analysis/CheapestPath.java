package org.walkrx.authoring.analysis;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntBinaryOperator;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.walkrx.rules.questions.Formulas;

/** Finds, among the people whom a formula holds for, one who costs least. */
final class CheapestPath {

    /** A state that costs this much cannot be. */
    static final int FORBIDDEN = 1_000_000;

    private final Formulas formulas;
    private final IntBinaryOperator cost;
    private final Map<Integer, Integer> costs = new HashMap<>(Map.of(Formulas.FALSE, FORBIDDEN, Formulas.TRUE, 0));

    /**
     * Creates a search.
     *
     * @param cost what it costs to have a variable, by its number, in a state
     */
    CheapestPath(Formulas formulas, IntBinaryOperator cost) {
        this.formulas = formulas;
        this.cost = cost;
    }

    /** Returns the states of all variables, or nothing if there is nobody. */
    Optional<int[]> find(int formula) {
        if (cost(formula) >= FORBIDDEN) {
            return Optional.empty();
        }
        int[] states = new int[formulas.variables()];
        Arrays.setAll(states, this::cheapest);
        for (int left = formula; left != Formulas.TRUE; ) {
            int variable = formulas.asks(left);
            states[variable] = cheapest(variable, left);
            left = formulas.after(left, states[variable]);
        }
        return Optional.of(states);
    }

    private int cost(int formula) {
        Integer known = costs.get(formula);
        if (known != null) {
            return known;
        }
        int result = cost(formula, cheapest(formulas.asks(formula), formula));
        costs.put(formula, result);
        return result;
    }

    private int cost(int formula, int state) {
        int here = cost.applyAsInt(formulas.asks(formula), state);
        return Math.min(FORBIDDEN, here + cost(formulas.after(formula, state)));
    }

    private int cheapest(int variable) {
        return cheapest(variable, state -> cost.applyAsInt(variable, state));
    }

    private int cheapest(int variable, int formula) {
        return cheapest(variable, state -> cost(formula, state));
    }

    private int cheapest(int variable, IntUnaryOperator of) {
        return IntStream.range(0, formulas.variable(variable).states())
                .mapToObj(state -> new int[] {of.applyAsInt(state), state})
                .min((a, b) -> Integer.compare(a[0], b[0]))
                .orElseThrow()[1];
    }
}
