package org.walkrx.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.Vocabulary;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraints;
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

    /** Returns the next name after one that is none of some others; of a choice, the next of its words. */
    Optional<String> instead(Condition.Pattern pattern, String name, Collection<String> others, Rule rule) {
        List<String> names = switch (pattern.type()) {
            case "Concept" -> conceptsFor(rule);
            case "Measurement" -> List.copyOf(vocabulary.measurements().keySet());
            case "Choice" -> ofChoice(pattern, name);
            default -> sameGroup(name);
        };
        int at = names.indexOf(name);
        for (int i = 1; i < names.size(); i++) {
            String next = names.get((at + i) % names.size());
            if (!others.contains(next)) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private List<String> ofChoice(Condition.Pattern pattern, String name) {
        Set<String> named = Constraints.texts(pattern.constraint(), "name");
        return named.contains(name)
                ? List.copyOf(vocabulary.choices().keySet())
                : named.stream()
                        .map(vocabulary.choices()::get)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .map(Vocabulary.ChoiceEntry::words)
                        .orElse(List.of());
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
