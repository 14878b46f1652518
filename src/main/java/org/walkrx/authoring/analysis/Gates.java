package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Boolean formulas as literals of the solver. The same formula built twice is the same literal. */
final class Gates {

    private final Solver solver;
    private final Map<List<Integer>, Integer> ands = new HashMap<>();
    private final int always;

    Gates(Solver solver) {
        this.solver = solver;
        this.always = solver.variable();
        solver.require(always);
    }

    int truth(boolean value) {
        return value ? always : -always;
    }

    int or(Collection<Integer> literals) {
        return -and(literals.stream().map(literal -> -literal).toList());
    }

    int and(int left, int right) {
        return and(List.of(left, right));
    }

    int and(Collection<Integer> literals) {
        TreeSet<Integer> parts = new TreeSet<>(literals);
        parts.remove(always);
        if (parts.contains(-always) || parts.stream().anyMatch(part -> parts.contains(-part))) {
            return -always;
        }
        if (parts.size() <= 1) {
            return parts.isEmpty() ? always : parts.first();
        }
        return ands.computeIfAbsent(List.copyOf(parts), this::define);
    }

    private int define(List<Integer> parts) {
        int gate = solver.variable();
        List<Integer> allImplyIt = new ArrayList<>(List.of(gate));
        for (int part : parts) {
            solver.require(-gate, part);
            allImplyIt.add(-part);
        }
        solver.require(allImplyIt);
        return gate;
    }

    /** Returns, for each number from 0 to the size of the list, whether at least so many literals hold. */
    List<Integer> atLeast(List<Integer> literals) {
        List<Integer> counts = new ArrayList<>(List.of(always));
        for (int literal : literals) {
            List<Integer> next = new ArrayList<>(List.of(always));
            for (int k = 1; k <= counts.size(); k++) {
                int already = k < counts.size() ? counts.get(k) : -always;
                next.add(or(List.of(already, and(counts.get(k - 1), literal))));
            }
            counts = next;
        }
        return counts;
    }
}
