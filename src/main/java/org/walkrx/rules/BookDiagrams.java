package org.walkrx.rules;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.walkrx.language.Caution;
import org.walkrx.rules.questions.RuleDiagrams;
import org.walkrx.rules.syntax.AsWritten;
import org.walkrx.rules.syntax.Rule;

/**
 * The diagrams from which open questions are worked out, and what they were made of.
 *
 * @param diagrams the diagrams
 * @param rules the rules they were made of
 * @param vocabulary the words they were made of
 */
record BookDiagrams(RuleDiagrams diagrams, List<Rule> rules, Vocabulary vocabulary) {

    /** Builds them, in a second or two for a large book. */
    static BookDiagrams of(List<Rule> rules, Vocabulary vocabulary) {
        return new BookDiagrams(
                new RuleDiagrams(rules, vocabulary.findingNames(), vocabulary.declared()), rules, vocabulary);
    }

    /** What a rule has to do with open questions: texts, sources and places have nothing. */
    private record Asking(String id, String when, Caution caution, List<String> concludes) {

        static Asking of(Rule rule) {
            return new Asking(rule.id(), AsWritten.of(rule.when()), Caution.of(rule.says()), rule.concludes());
        }
    }

    /** Returns whether those of other rules and words would be the same. */
    boolean areOf(Collection<Rule> otherRules, Vocabulary other) {
        return List.copyOf(vocabulary.findingNames()).equals(List.copyOf(other.findingNames()))
                && vocabulary.measurements().equals(other.measurements())
                && vocabulary.choices().equals(other.choices())
                && asking(rules).equals(asking(otherRules));
    }

    private static Set<Asking> asking(Collection<Rule> rules) {
        Set<Asking> asking = new HashSet<>();
        rules.forEach(rule -> asking.add(Asking.of(rule)));
        return asking;
    }
}
