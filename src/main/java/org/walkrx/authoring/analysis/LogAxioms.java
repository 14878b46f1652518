package org.walkrx.authoring.analysis;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.FactMatcher;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Value;

/**
 * What every walk log has in common, for the solver: whoever has a week that meets one pattern has a week that meets every
 * wider one; weeks and symptoms need a log, and a log has a week; there is one week of each number; and a finished week with
 * all pain noted has its highest pain and rises. So the variables that stand for what rules ask of a log
 * are no longer free of each other, and more can be proved. All of this holds for every real log.
 */
final class LogAxioms {

    private static final int FAR = 100_000;
    private static final String NOT_KNOWN = "not known";
    private static final List<Integer> RECENT_WEEKS = List.of(0, 1, 2);

    private final Solver solver;
    private final Gates gates;
    private final List<RuleEncoder.LogAtom> atoms;
    private final Map<Integer, OneFact> recentWeeks = new LinkedHashMap<>();

    LogAxioms(Solver solver, Gates gates, Collection<RuleEncoder.LogAtom> atoms) {
        this.solver = solver;
        this.gates = gates;
        this.atoms = List.copyOf(atoms);
    }

    void add() {
        RECENT_WEEKS.forEach(week -> recentWeeks.put(week, new OneFact("Week")));
        int anyLog = solver.variable();
        fact("WalkLog", anyLog);
        fact("Week", anyLog);
        for (RuleEncoder.LogAtom atom : atoms) {
            if (atom.condition() instanceof Condition.Pattern pattern) {
                solver.require(-atom.literal(), anyLog);
                int meets = fact(pattern.type(), atom.literal()).meets(pattern);
                solver.require(-atom.literal(), meets);
            } else if (atom.condition() instanceof Condition.Count count
                    && count.function() == Condition.Function.COUNT
                    && !count.operator().holds(0, count.number().number())) {
                int meets = fact(count.source().type(), atom.literal()).meets(count.source());
                solver.require(-atom.literal(), meets);
                solver.require(-atom.literal(), anyLog);
            }
        }
    }

    /** Adds a fact that exists if a literal holds; every pattern that it meets is then met. */
    private OneFact fact(String type, int exists) {
        OneFact fact = new OneFact(type);
        if (type.equals("Week")) {
            recentWeeks.forEach(fact::isTheOnlyOne);
            fact.hasItsPain();
        }
        for (RuleEncoder.LogAtom atom : atoms) {
            if (atom.condition() instanceof Condition.Pattern pattern
                    && pattern.type().equals(type)) {
                solver.require(-exists, -fact.meets(pattern), atom.literal());
            }
        }
        return fact;
    }

    /** Some fact of a log; its components may have any value. */
    private final class OneFact {

        private final String type;
        private final Map<String, Map<Object, Integer>> values = new LinkedHashMap<>();

        OneFact(String type) {
            this.type = type;
            FactType.named(type).orElseThrow().components().forEach(this::add);
        }

        private void add(String name, FactType.Component component) {
            Map<Object, Integer> cells = new LinkedHashMap<>();
            candidates(name, component).forEach(value -> cells.put(value, solver.variable()));
            if (component.mayBeUnknown()) {
                cells.put(NOT_KNOWN, solver.variable());
            }
            solver.requireOne(List.copyOf(cells.values()));
            values.put(name, cells);
        }

        /** Two weeks that are both so many weeks ago are the same one. */
        void isTheOnlyOne(int weeksAgo, OneFact theWeek) {
            Integer isIt = cells("weeksAgo").get(weeksAgo);
            if (isIt != null) {
                values.forEach((name, cells) -> cells.forEach((value, literal) ->
                        solver.require(-isIt, -literal, theWeek.cells(name).getOrDefault(value, literal))));
            }
        }

        /** Only the morning after today's walk can be missing from a week whose pain was noted every time. */
        void hasItsPain() {
            Integer noted = cells("painRecorded").get(true);
            Integer running = cells("weeksAgo").get(0);
            if (noted != null && running != null) {
                for (String pain : List.of("peakPain", "peakRise", "morningRise")) {
                    Integer unknown = cells(pain).get(NOT_KNOWN);
                    if (unknown != null) {
                        solver.require(-noted, running, -unknown);
                    }
                }
            }
        }

        private Map<Object, Integer> cells(String component) {
            return values.getOrDefault(component, Map.of());
        }

        /** A value from every stretch between which no rule tells a difference. */
        private Set<Object> candidates(String name, FactType.Component component) {
            return switch (component.kind()) {
                case TRUTH -> Set.of(true, false);
                case TEXT -> new TreeSet<>(texts(name));
                case WORD -> new TreeSet<>(component.words());
                case WHOLE_NUMBER, NUMBER -> new TreeSet<>(numbers(name));
            };
        }

        private Set<String> texts(String name) {
            Set<String> texts = new TreeSet<>(Set.of(""));
            patterns().forEach(pattern -> texts.addAll(Constraints.texts(pattern.constraint(), name)));
            return texts;
        }

        private Set<Integer> numbers(String name) {
            Set<Integer> numbers = new TreeSet<>(Set.of(-FAR, FAR));
            patterns().stream()
                    .flatMap(pattern -> Constraints.all(pattern.constraint()))
                    .flatMap(part -> PersonModel.values(part, name).stream())
                    .forEach(value -> {
                        if (value instanceof Value.Numeral numeral) {
                            int number = (int) Math.floor(numeral.number());
                            numbers.addAll(Set.of(number - 1, number, number + 1));
                        }
                    });
            numbers.removeIf(number -> number < 0 && isNeverNegative(name));
            return numbers;
        }

        private boolean isNeverNegative(String name) {
            return !name.equals("peakRise") && !name.equals("morningRise");
        }

        private List<Condition.Pattern> patterns() {
            return atoms.stream()
                    .map(atom -> atom.condition() instanceof Condition.Count count ? count.source() : atom.condition())
                    .map(Condition.Pattern.class::cast)
                    .filter(pattern -> pattern.type().equals(type))
                    .toList();
        }

        int meets(Condition.Pattern pattern) {
            return meets(pattern.constraint());
        }

        private int meets(Constraint constraint) {
            if (constraint instanceof Constraint.All all) {
                return gates.and(all.parts().stream().map(this::meets).toList());
            }
            if (constraint instanceof Constraint.Any any) {
                return gates.or(any.parts().stream().map(this::meets).toList());
            }
            if (constraint instanceof Constraint.Binding) {
                return gates.truth(true);
            }
            if (constraint instanceof Constraint.Comparison comparison
                    && comparison.value() instanceof Value.Variable) {
                return solver.variable();
            }
            String component = Constraints.components(constraint).iterator().next();
            return gates.or(cells(component).entrySet().stream()
                    .filter(value -> !value.getKey().equals(NOT_KNOWN))
                    .filter(value -> FactMatcher.valueMeets(value.getKey(), constraint))
                    .map(Map.Entry::getValue)
                    .toList());
        }
    }
}
