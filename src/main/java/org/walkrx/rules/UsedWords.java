package org.walkrx.rules;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.FactKeys;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleFile;

/** Which words of the vocabulary and rows of the evidence the rules of some files use. */
public final class UsedWords {

    private static final Set<String> NAMED_BY_THE_VOCABULARY = Set.of("Finding", "WalkSymptom");

    private final Collection<RuleFile> files;

    UsedWords(Collection<RuleFile> files) {
        this.files = files;
    }

    /** Returns the findings that conditions name, and how often each. */
    public Map<String, Integer> findings() {
        return count(UsedWords::findings);
    }

    /** Returns the rows that rules rest on, and how many on each. */
    public Map<String, Integer> rows() {
        return count(rule -> rule.sources().stream());
    }

    /** Returns the keys of the questions that conditions need answered. */
    Set<String> factKeys() {
        Set<String> keys = new LinkedHashSet<>();
        files.stream()
                .flatMap(file -> file.rules().stream())
                .flatMap(rule -> Conditions.patterns(rule.when()).stream())
                .forEach(pattern -> Constraints.components(pattern.constraint())
                        .forEach(component -> keys.addAll(FactKeys.asked(pattern.type(), component))));
        return keys;
    }

    /** Returns the files in which some rule uses a word. */
    List<String> filesWithFinding(String finding) {
        return filesWith(rule -> findings(rule).anyMatch(finding::equals));
    }

    /** Returns the files in which some rule rests on a row. */
    List<String> filesWithRow(String row) {
        return filesWith(rule -> rule.sources().contains(row));
    }

    private List<String> filesWith(Predicate<Rule> uses) {
        return files.stream()
                .filter(file -> file.rules().stream().anyMatch(uses))
                .map(RuleFile::name)
                .toList();
    }

    private static Stream<String> findings(Rule rule) {
        return Conditions.patterns(rule.when()).stream()
                .filter(pattern -> NAMED_BY_THE_VOCABULARY.contains(pattern.type()))
                .map(Condition.Pattern::constraint)
                .flatMap(constraint -> Constraints.texts(constraint, "name").stream());
    }

    private Map<String, Integer> count(Function<Rule, Stream<String>> words) {
        Map<String, Integer> times = new LinkedHashMap<>();
        files.forEach(file ->
                file.rules().forEach(rule -> words.apply(rule).forEach(word -> times.merge(word, 1, Integer::sum))));
        return times;
    }
}
