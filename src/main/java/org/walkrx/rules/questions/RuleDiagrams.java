package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.walkrx.language.Caution;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;
import org.walkrx.problems.Problem;
import org.walkrx.rules.syntax.MessageCode;
import org.walkrx.rules.syntax.Rule;

/**
 * The diagrams of a rule book: one for each rule that asks for caution, and one for each degree of caution ("some rule
 * asks for at least this much"). Immutable once built, and thread-safe.
 */
public final class RuleDiagrams {

    private final CompactDiagram.Nodes nodes;
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
     */
    public RuleDiagrams(Collection<Rule> rulesOfBook, Set<String> findings) {
        // The shape of diagrams, and so which of two equal questions comes first, must not hang on places in files.
        List<Rule> all =
                rulesOfBook.stream().sorted(Comparator.comparing(Rule::id)).toList();
        List<Rule> cautious =
                all.stream().filter(rule -> !caution(rule).equals(Caution.NONE)).toList();
        this.order = new VariableOrder(cautious, all, findings);
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

    private void joinAll(DecisionDiagram growing, CompactDiagram compact, List<Cautious> bottomUp) {
        int node = DecisionDiagram.FALSE;
        for (Referral referral : descending(Referral.values())) {
            node = join(growing, node, bottomUp, rule -> rule.caution().referral() == referral);
            byReferral.put(referral, compact.add(node));
        }
        node = DecisionDiagram.FALSE;
        for (Walking walking : descending(Walking.values())) {
            node = join(growing, node, bottomUp, rule -> rule.caution().walking() == walking);
            byWalking.put(walking, compact.add(node));
        }
    }

    private static <T> List<T> descending(T[] values) {
        List<T> descending = new ArrayList<>(List.of(values));
        Collections.reverse(descending);
        return descending;
    }

    private static int join(DecisionDiagram growing, int node, List<Cautious> bottomUp, Predicate<Cautious> wanted) {
        int[] nodes = bottomUp.stream().filter(wanted).mapToInt(Cautious::node).toArray();
        return growing.or(node, joined(growing, nodes, 0, nodes.length));
    }

    /** In halves: joined one after the other, the same diagrams take six times as many nodes on the way. */
    private static int joined(DecisionDiagram growing, int[] nodes, int from, int to) {
        if (to - from <= 1) {
            return to == from ? DecisionDiagram.FALSE : nodes[from];
        }
        int middle = (from + to) >>> 1;
        return growing.or(joined(growing, nodes, from, middle), joined(growing, nodes, middle, to));
    }

    CompactDiagram.Nodes nodes() {
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
