package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.walkrx.rules.questions.FactFormulas;
import org.walkrx.rules.questions.Formulas;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Operator;
import org.walkrx.rules.syntax.Value;
import org.walkrx.text.Position;

/**
 * What every walk log has in common: a pattern that holds is met by a fact, which meets no pattern that does not hold; a
 * log has its one {@code WalkLog} and a week; there is one week of each number; and a finished week with all pain noted
 * has its highest pain and rises. All of this holds for every real log, so what contradicts it is true of nobody.
 */
final class LogAxioms {

    private static final List<Integer> RECENT_WEEKS = List.of(0, 1, 2);

    private final Formulas formulas;
    private final List<Condition> atoms;
    private final Map<String, FactsOfType> byType = new LinkedHashMap<>();

    LogAxioms(Formulas formulas) {
        this.formulas = formulas;
        this.atoms = List.copyOf(formulas.logAtoms().keySet());
        for (String type : FactType.names()) {
            if (FactType.named(type).orElseThrow().isOfTheLog()) {
                byType.put(type, new FactsOfType(type));
            }
        }
    }

    /** Returns whether a formula may hold for somebody, as far as logs are concerned. */
    boolean allow(int formula) {
        return allow(formula, new BitSet(), new BitSet());
    }

    /** Tries all ways to meet the formula, and leaves each as soon as no log can be so. */
    private boolean allow(int formula, BitSet holding, BitSet failing) {
        if (formula == Formulas.FALSE || !allow(holding, failing)) {
            return false;
        }
        int atom = formulas.asks(formula);
        if (atom >= atoms.size()) {
            return true;
        }
        return allow(formulas.after(formula, 0), holding, with(failing, atom))
                || allow(formulas.after(formula, 1), with(holding, atom), failing);
    }

    private static BitSet with(BitSet set, int member) {
        BitSet result = (BitSet) set.clone();
        result.set(member);
        return result;
    }

    /**
     * Returns whether a log can be such.
     *
     * @param holding atoms that hold, by number of their variable
     * @param failing atoms that do not
     */
    boolean allow(BitSet holding, BitSet failing) {
        List<Condition.Pattern> witnessed = holding.stream()
                .mapToObj(atoms::get)
                .flatMap(atom -> witness(atom).stream())
                .toList();
        return witnessed.isEmpty() || byType.values().stream().allMatch(facts -> facts.allow(witnessed, failing));
    }

    /** Returns the pattern that some fact meets if an atom holds; none where it may hold of an empty log. */
    private static Optional<Condition.Pattern> witness(Condition atom) {
        if (atom instanceof Condition.Count count) {
            boolean showsOne = count.function() == Condition.Function.COUNT
                    && !count.operator().holds(0, count.number().number());
            return showsOne ? Optional.of(count.source()) : Optional.empty();
        }
        return atom instanceof Condition.Pattern pattern ? Optional.of(pattern) : Optional.empty();
    }

    /** The facts of one type in a log that has a walk. */
    private final class FactsOfType {

        private final String type;
        private final FactFormulas facts;
        private final Map<Condition.Pattern, Integer> met = new HashMap<>();
        private final int real;

        FactsOfType(String type) {
            this.type = type;
            List<Condition.Pattern> patterns = new ArrayList<>(atoms.stream()
                    .flatMap(atom -> Conditions.patterns(atom).stream())
                    .filter(pattern -> pattern.type().equals(type))
                    .toList());
            if (isWeek()) {
                RECENT_WEEKS.forEach(week -> patterns.add(weeksAgo(week)));
            }
            this.facts = new FactFormulas(FactType.named(type).orElseThrow(), patterns);
            patterns.forEach(pattern -> met.put(pattern, facts.of(pattern)));
            this.real = isWeek() ? facts.and(withoutGaps(), hasItsPain()) : withoutGaps();
        }

        private boolean isWeek() {
            return type.equals("Week");
        }

        private static Condition.Pattern weeksAgo(int weeks) {
            Position nowhere = new Position(0, 0);
            Value.NumberLiteral number = new Value.NumberLiteral(String.valueOf(weeks), nowhere);
            return new Condition.Pattern(
                    "Week", new Constraint.Comparison("weeksAgo", Operator.EQUAL, number, nowhere), nowhere);
        }

        private int meets(Condition.Pattern pattern) {
            return met.computeIfAbsent(pattern, facts::of);
        }

        private int withoutGaps() {
            return FactType.named(type).orElseThrow().components().values().stream()
                    .filter(component -> !component.mayBeUnknown())
                    .mapToInt(component -> facts.where(component.name(), value -> value != null))
                    .reduce(Formulas.TRUE, facts::and);
        }

        /** Only the morning after today's walk can be missing from a week whose pain was noted every time. */
        private int hasItsPain() {
            int noted = facts.and(
                    facts.where("painRecorded", value -> Boolean.TRUE.equals(value)), facts.not(meets(weeksAgo(0))));
            int missing = List.of("peakPain", "peakRise", "morningRise").stream()
                    .mapToInt(pain -> facts.where(pain, value -> value != null))
                    .reduce(Formulas.TRUE, facts::and);
            return facts.not(facts.and(noted, facts.not(missing)));
        }

        boolean allow(List<Condition.Pattern> witnessed, BitSet failing) {
            int possible = real;
            for (int atom : failing.stream().toArray()) {
                if (atoms.get(atom) instanceof Condition.Pattern pattern
                        && pattern.type().equals(type)) {
                    possible = facts.and(possible, facts.not(meets(pattern)));
                }
            }
            List<Integer> wanted = witnessed.stream()
                    .filter(pattern -> pattern.type().equals(type))
                    .map(this::meets)
                    .toList();
            if (!isWeek()) {
                int some = possible;
                return (type.equals("WalkSymptom") || some != Formulas.FALSE)
                        && wanted.stream().allMatch(one -> facts.and(some, one) != Formulas.FALSE);
            }
            return possible != Formulas.FALSE && haveWeeks(possible, wanted);
        }

        /** Deals the wanted weeks out to the recent ones, of which there is one each, and to any others. */
        private boolean haveWeeks(int possible, List<Integer> wanted) {
            int[] recent = RECENT_WEEKS.stream()
                    .mapToInt(week -> facts.and(possible, meets(weeksAgo(week))))
                    .toArray();
            int other = RECENT_WEEKS.stream()
                    .mapToInt(week -> facts.not(meets(weeksAgo(week))))
                    .reduce(possible, facts::and);
            return deal(wanted, 0, recent, other);
        }

        private boolean deal(List<Integer> wanted, int next, int[] recent, int other) {
            if (next == wanted.size()
                    || (facts.and(other, wanted.get(next)) != Formulas.FALSE
                            && deal(wanted, next + 1, recent, other))) {
                return true;
            }
            return IntStream.range(0, recent.length).anyMatch(week -> {
                int[] narrowed = recent.clone();
                narrowed[week] = facts.and(recent[week], wanted.get(next));
                return narrowed[week] != Formulas.FALSE && deal(wanted, next + 1, narrowed, other);
            });
        }
    }
}
