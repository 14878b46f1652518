package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.sat4j.core.VecInt;
import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.ISolver;
import org.sat4j.specs.IVecInt;
import org.sat4j.specs.TimeoutException;

/** The one class that knows the solver. A literal is the number of a variable, negative for its opposite. */
final class Solver {

    /** Far more than the shipped rules need for a question; it keeps a question from running for ever. */
    private static final int MOST_CONFLICTS = 500_000;

    private final ISolver sat = SolverFactory.newDefault();
    private int variables;

    Solver() {
        sat.setTimeoutOnConflicts(MOST_CONFLICTS);
    }

    int variable() {
        variables++;
        sat.registerLiteral(variables);
        return variables;
    }

    /** Demands that at least one literal holds. */
    void require(Collection<Integer> literals) {
        try {
            sat.addClause(vector(literals));
        } catch (ContradictionException e) {
            throw new IllegalStateException("the description of a person contradicts itself", e);
        }
    }

    /** Demands that at least one literal holds. */
    void require(int... literals) {
        require(Arrays.stream(literals).boxed().toList());
    }

    /** Demands that exactly one literal holds. */
    void requireOne(List<Integer> literals) {
        require(literals);
        for (int i = 0; i < literals.size(); i++) {
            for (int j = i + 1; j < literals.size(); j++) {
                require(-literals.get(i), -literals.get(j));
            }
        }
    }

    /**
     * Returns values of all variables under which the assumptions hold, or nothing if there are none.
     *
     * @throws Undecided if the solver gives up
     */
    Optional<Model> solve(Collection<Integer> assumptions) {
        try {
            return sat.isSatisfiable(vector(assumptions)) ? Optional.of(model()) : Optional.empty();
        } catch (TimeoutException e) {
            throw new Undecided(e);
        }
    }

    /**
     * Returns values under which the assumptions hold, and of the wishes as many as can be had without much ado: of
     * wishes that exclude each other, the last one is given up.
     *
     * @throws Undecided if the solver gives up
     */
    Optional<Model> solve(Collection<Integer> assumptions, Collection<Integer> wishes) {
        List<Integer> open = new ArrayList<>(wishes);
        while (true) {
            List<Integer> all = new ArrayList<>(assumptions);
            all.addAll(open);
            Optional<Model> model = solve(all);
            if (model.isPresent()) {
                return model;
            }
            Set<Integer> conflict = conflict();
            OptionalInt last = IntStream.range(0, open.size())
                    .filter(i -> conflict.contains(Math.abs(open.get(i))))
                    .reduce((earlier, later) -> later);
            if (last.isEmpty()) {
                return Optional.empty();
            }
            open.remove(last.getAsInt());
        }
    }

    /** Returns the variables of those assumptions that could not hold together. */
    private Set<Integer> conflict() {
        Set<Integer> conflict = new HashSet<>();
        IVecInt explanation = sat.unsatExplanation();
        for (int i = 0; explanation != null && i < explanation.size(); i++) {
            conflict.add(Math.abs(explanation.get(i)));
        }
        return conflict;
    }

    /** Returns whether no values of the variables make all of these hold. */
    boolean excludes(Collection<Integer> assumptions) {
        return solve(assumptions).isEmpty();
    }

    private Model model() {
        BitSet values = new BitSet();
        for (int literal : sat.model()) {
            if (literal > 0) {
                values.set(literal);
            }
        }
        return new Model(values);
    }

    private static VecInt vector(Collection<Integer> literals) {
        return new VecInt(new ArrayList<>(literals).stream().mapToInt(i -> i).toArray());
    }

    /** Values of all variables. */
    record Model(BitSet values) {

        boolean holds(int literal) {
            return values.get(Math.abs(literal)) == literal > 0;
        }
    }

    /** The solver gave up. */
    static final class Undecided extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Undecided(Throwable cause) {
            super(cause);
        }
    }
}
