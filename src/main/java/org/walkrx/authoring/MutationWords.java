package org.walkrx.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.Vocabulary;
import org.walkrx.rules.syntax.Rule;

/** Which word somebody might write instead of another: the next finding of the same group, the next concept. */
final class MutationWords {

    private final Vocabulary vocabulary;
    private final List<String> concepts;

    MutationWords(RuleBook book) {
        this.vocabulary = book.vocabulary();
        this.concepts = OpenBook.of(book).writtenRules().stream()
                .flatMap(rule -> rule.concludes().stream())
                .distinct()
                .toList();
    }

    /** Returns the next name after one that is none of some others. */
    Optional<String> instead(String type, String name, Collection<String> others, Rule rule) {
        List<String> names = type.equals("Concept") ? conceptsFor(rule) : sameGroup(name);
        int at = names.indexOf(name);
        for (int i = 1; i < names.size(); i++) {
            String next = names.get((at + i) % names.size());
            if (!others.contains(next)) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private List<String> conceptsFor(Rule rule) {
        List<String> names = new ArrayList<>(concepts);
        names.removeAll(rule.concludes());
        return names;
    }

    private List<String> sameGroup(String name) {
        return vocabulary.finding(name).stream()
                .flatMap(finding -> vocabulary.entries().stream()
                        .filter(entry -> entry.group().equals(finding.group())))
                .map(Vocabulary.FindingEntry::name)
                .toList();
    }
}
