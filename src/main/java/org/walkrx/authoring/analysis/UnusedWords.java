package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.walkrx.rules.Vocabulary;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Rule;

/** Finds findings, concepts and components that no rule looks at, and phrases that no text names. */
final class UnusedWords {

    private final Encoded encoded;
    private final Map<String, Set<String>> named = new HashMap<>();
    private final Set<String> components = new TreeSet<>();

    UnusedWords(Encoded encoded) {
        this.encoded = encoded;
        encoded.rules().forEach(rule -> Conditions.patterns(rule.when()).forEach(this::read));
    }

    private void read(Condition.Pattern pattern) {
        named.computeIfAbsent(pattern.type(), key -> new TreeSet<>())
                .addAll(Constraints.texts(pattern.constraint(), "name"));
        Constraints.components(pattern.constraint())
                .forEach(component -> components.add(pattern.type() + "." + component));
        if (Constraints.all(pattern.constraint()).anyMatch(UnusedWords::isOpen)) {
            named.get(pattern.type()).add("");
        }
    }

    /** "Any name but these" looks at all the others. */
    private static boolean isOpen(Constraint part) {
        return part instanceof Constraint.OneOf oneOf
                && oneOf.negated()
                && oneOf.component().equals("name");
    }

    Section section() {
        List<Section.Item> items = new ArrayList<>();
        Set<String> findings = new TreeSet<>(named.getOrDefault("Finding", Set.of()));
        findings.addAll(named.getOrDefault("WalkSymptom", Set.of()));
        if (!findings.contains("")) {
            encoded.findings().stream()
                    .filter(name -> !findings.contains(name))
                    .forEach(name -> items.add(
                            Section.Item.problem("The finding \"" + name + "\" is asked for, but no rule uses it.")));
        }
        unusedDeclared()
                .forEach(
                        what -> items.add(Section.Item.problem("The " + what + " is asked for, but no rule uses it.")));
        unusedConcepts()
                .forEach((name, rules) -> items.add(Section.Item.problem("The concept \"" + name + "\" ("
                        + String.join(", ", rules) + ") is defined, but no rule uses it.")));
        unusedPhrases()
                .forEach(name -> items.add(
                        Section.Item.problem("The phrase \"" + name + "\" is worded, but no text names it.")));
        unusedFacts().forEach(key -> items.add(Section.Item.note("No rule looks at " + key + ".")));
        return new Section("Words that no rule uses", "Read off the rules: complete, and nothing to prove.", items);
    }

    private List<String> unusedDeclared() {
        List<String> unused = new ArrayList<>();
        Vocabulary vocabulary = encoded.book().vocabulary();
        vocabulary.measurements().keySet().stream()
                .filter(name -> !named.getOrDefault("Measurement", Set.of()).contains(name))
                .forEach(name -> unused.add("measurement \"" + name + "\""));
        vocabulary.choices().keySet().stream()
                .filter(name -> !named.getOrDefault("Choice", Set.of()).contains(name))
                .forEach(name -> unused.add("choice \"" + name + "\""));
        return unused;
    }

    private Map<String, List<String>> unusedConcepts() {
        Set<String> used = named.getOrDefault("Concept", Set.of());
        Map<String, List<String>> unused = new TreeMap<>();
        for (Rule rule : encoded.rules()) {
            for (String concept : rule.concludes()) {
                if (!used.contains(concept) && !used.contains("")) {
                    unused.computeIfAbsent(concept, key -> new ArrayList<>()).add(rule.id());
                }
            }
        }
        return unused;
    }

    /** A question is kept filled in, so there the wording itself is looked for. */
    private List<String> unusedPhrases() {
        Vocabulary vocabulary = encoded.book().vocabulary();
        Set<String> said = new TreeSet<>();
        encoded.rules()
                .forEach(rule -> rule.then()
                        .forEach(call -> call.arguments().forEach(argument -> said.add(argument.written()))));
        Set<String> asked = new TreeSet<>(vocabulary.factQuestions().values());
        vocabulary.entries().forEach(finding -> asked.add(finding.ask()));
        vocabulary.measurements().values().forEach(measurement -> asked.add(measurement.ask()));
        vocabulary.choices().values().forEach(choice -> asked.add(choice.ask()));
        return vocabulary.phrases().entrySet().stream()
                .filter(phrase -> said.stream().noneMatch(text -> text.contains("{" + phrase.getKey() + "}")))
                .filter(phrase -> asked.stream().noneMatch(text -> text.contains(phrase.getValue())))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whoever looks at what is worked out looks at what it is worked out from. */
    private List<String> unusedFacts() {
        Set<String> lookedAt = new TreeSet<>();
        for (FactType.Component component : FactType.byKey().values()) {
            if (components.contains(component.path())) {
                lookedAt.add(component.key());
                component.percentOf().ifPresent(share -> lookedAt.addAll(List.of(share.part(), share.whole())));
            }
        }
        return FactType.byKey().keySet().stream()
                .filter(key -> !lookedAt.contains(key))
                .toList();
    }
}
