package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.walkrx.language.Caution;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;
import org.walkrx.problems.Problem;
import org.walkrx.rules.syntax.Declared;
import org.walkrx.rules.syntax.MessageCode;
import org.walkrx.rules.syntax.Rule;

/**
 * The diagrams of a rule book: one for each rule that asks for caution, and one for each degree of caution ("some rule
 * asks for at least this much"). Immutable once built, and thread-safe.
 */
public final class RuleDiagrams {

    private final NodeTable nodes;
    private final VariableOrder order;
    private final List<Cautious> rules = new ArrayList<>();
    private final Map<Referral, Integer> byReferral = new EnumMap<>(Referral.class);
    private final Map<Walking, Integer> byWalking = new EnumMap<>(Walking.class);

    /**
     * A rule that asks for caution.
     *
     * @param id its id
     * @param caution how much
     * @param node its diagram
     */
    record Cautious(String id, Caution caution, int node) {}

    /**
     * Builds the diagrams.
     *
     * @param rulesOfBook all rules of the book; their order does not matter
     * @param findings names of all findings of its vocabulary
     * @param declared the measurements and choices of its vocabulary
     */
    public RuleDiagrams(Collection<Rule> rulesOfBook, Set<String> findings, Declared declared) {
        // The shape of diagrams, and so which of two equal questions comes first, must not hang on places in files.
        List<Rule> all =
                rulesOfBook.stream().sorted(Comparator.comparing(Rule::id)).toList();
        List<Rule> cautious =
                all.stream().filter(rule -> !caution(rule).equals(Caution.NONE)).toList();
        this.order = new VariableOrder(cautious, all, findings, declared);
        DecisionDiagram growing = new DecisionDiagram();
        DiagramBuilder builder = new DiagramBuilder(growing, order, findings, all);
        List<Cautious> built = cautious.stream()
                .map(rule -> new Cautious(rule.id(), caution(rule), builder.build(rule.when())))
                .toList();
        List<Cautious> bottomUp = new ArrayList<>(built);
        bottomUp.sort(Comparator.comparingInt((Cautious rule) -> growing.variable(rule.node()))
                .reversed());
        CompactDiagram compact = new CompactDiagram(growing);
        joinAll(growing, compact, bottomUp);
        built.forEach(rule -> rules.add(new Cautious(rule.id(), rule.caution(), compact.add(rule.node()))));
        this.nodes = compact.nodes();
    }

    private static Caution caution(Rule rule) {
        return Caution.of(rule.says());
    }

    /** Everybody is told at least the lowest degree, so nothing is asked about it. */
    private void joinAll(DecisionDiagram growing, CompactDiagram compact, List<Cautious> bottomUp) {
        Joins joins = new Joins(growing, bottomUp);
        for (Referral referral : descending(Referral.values())) {
            if (referral != Referral.NONE) {
                int node = joins.of(rule -> rule.caution().referral().compareTo(referral) >= 0);
                byReferral.put(referral, compact.add(node));
            }
        }
        for (Walking walking : descending(Walking.values())) {
            if (walking != Walking.STANDARD) {
                int node = joins.of(rule -> rule.caution().walking().compareTo(walking) >= 0);
                byWalking.put(walking, compact.add(node));
            }
        }
    }

    private static <T> List<T> descending(T[] values) {
        List<T> descending = new ArrayList<>(List.of(values));
        Collections.reverse(descending);
        return descending;
    }

    /** Diagrams of "some of these rules hold", each made from the largest one before that it goes beyond. */
    private static final class Joins {

        private final DecisionDiagram growing;
        private final List<Cautious> bottomUp;
        private final Map<BitSet, Integer> made = new LinkedHashMap<>(Map.of(new BitSet(), DecisionDiagram.FALSE));

        Joins(DecisionDiagram growing, List<Cautious> bottomUp) {
            this.growing = growing;
            this.bottomUp = bottomUp;
        }

        int of(Predicate<Cautious> wanted) {
            BitSet places = new BitSet();
            IntStream.range(0, bottomUp.size())
                    .filter(place -> wanted.test(bottomUp.get(place)))
                    .forEach(places::set);
            BitSet most = made.keySet().stream()
                    .filter(before -> isWithin(before, places))
                    .max(Comparator.comparingInt(BitSet::cardinality))
                    .orElseThrow();
            BitSet left = (BitSet) places.clone();
            left.andNot(most);
            int[] nodes = left.stream().map(place -> bottomUp.get(place).node()).toArray();
            int node =
                    growing.or(made.getOrDefault(most, DecisionDiagram.FALSE), joined(growing, nodes, 0, nodes.length));
            made.put(places, node);
            return node;
        }

        private static boolean isWithin(BitSet some, BitSet all) {
            BitSet outside = (BitSet) some.clone();
            outside.andNot(all);
            return outside.isEmpty();
        }
    }

    /** In halves: joined one after the other, the same diagrams take six times as many nodes on the way. */
    private static int joined(DecisionDiagram growing, int[] nodes, int from, int to) {
        if (to - from <= 1) {
            return to == from ? DecisionDiagram.FALSE : nodes[from];
        }
        int middle = (from + to) >>> 1;
        return growing.or(joined(growing, nodes, from, middle), joined(growing, nodes, middle, to));
    }

    /** Returns the variables that some diagram asks. */
    BitSet variables() {
        BitSet asked = new BitSet();
        for (int node = DecisionDiagram.TRUE + 1; node < nodes.size(); node++) {
            asked.set(nodes.variable(node));
        }
        return asked;
    }

    NodeTable nodes() {
        return nodes;
    }

    VariableOrder order() {
        return order;
    }

    List<Cautious> rules() {
        return Collections.unmodifiableList(rules);
    }

    /** Returns the diagram of "some rule refers at least as urgently"; constantly true for NONE. */
    int atLeast(Referral referral) {
        return referral == Referral.NONE
                ? DecisionDiagram.TRUE
                : byReferral.getOrDefault(referral, DecisionDiagram.FALSE);
    }

    /** Returns the diagram of "some rule asks for walking at least as cautious"; constantly true for STANDARD. */
    int atLeast(Walking walking) {
        return walking == Walking.STANDARD
                ? DecisionDiagram.TRUE
                : byWalking.getOrDefault(walking, DecisionDiagram.FALSE);
    }

    /** Returns how many nodes the diagrams have together; for measurements. */
    public int size() {
        return nodes.size();
    }

    /** The rules combine so many answers with one another that their questions cannot be worked out. */
    public static final class TooEntangledException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooEntangledException() {
            super("the rules combine too many answers with one another; simplify the rules that count or combine most");
        }

        /**
         * Returns it as a problem of the rules.
         *
         * @param origin where the rules come from
         */
        public Problem problem(String origin) {
            return new Problem(origin, 0, 0, MessageCode.TOO_ENTANGLED.code(), String.valueOf(getMessage()));
        }
    }
}
