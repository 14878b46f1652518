package org.walkrx.authoring.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.walkrx.authoring.comparison.ComparisonReport.GroupChange;
import org.walkrx.authoring.comparison.ComparisonReport.RuleChange;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.Vocabulary;
import org.walkrx.rules.Vocabulary.FindingEntry;
import org.walkrx.rules.syntax.AsWritten;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleFile;

/** The rules that are not written the same in two books, by their ids; and the findings that are in another group. */
final class RuleChanges {

    private RuleChanges() {}

    private record Placed(RuleFile file, Rule rule) {

        String place() {
            return file.name() + ":" + rule.position().line();
        }
    }

    static List<RuleChange> between(RuleBook before, RuleBook after) {
        Map<String, Placed> old = byId(before);
        Map<String, Placed> now = byId(after);
        TreeSet<String> ids = new TreeSet<>(old.keySet());
        ids.addAll(now.keySet());
        List<RuleChange> changes = new ArrayList<>();
        for (String id : ids) {
            Placed one = old.get(id);
            Placed other = now.get(id);
            if (one == null && other != null) {
                changes.add(new RuleChange(id, other.rule().name(), other.place(), "new"));
            } else if (one != null && other == null) {
                changes.add(new RuleChange(id, one.rule().name(), one.place(), "gone"));
            } else if (one != null && other != null) {
                String what = String.join(", ", parts(one.rule(), other.rule()));
                if (!what.isEmpty()) {
                    changes.add(new RuleChange(id, other.rule().name(), other.place(), what));
                }
            }
        }
        return changes;
    }

    static List<GroupChange> groupsBetween(Vocabulary before, Vocabulary after) {
        List<GroupChange> changes = new ArrayList<>();
        for (FindingEntry old : before.entries()) {
            after.finding(old.name())
                    .filter(now -> !now.group().equals(old.group()))
                    .ifPresent(now -> changes.add(new GroupChange(old.name(), old.group(), now.group())));
        }
        return changes;
    }

    private static Map<String, Placed> byId(RuleBook book) {
        Map<String, Placed> rules = new LinkedHashMap<>();
        OpenBook.of(book)
                .files()
                .forEach(file -> file.rules().forEach(rule -> rules.put(rule.id(), new Placed(file, rule))));
        return rules;
    }

    private static List<String> parts(Rule before, Rule after) {
        List<String> parts = new ArrayList<>();
        if (!AsWritten.of(before.when()).equals(AsWritten.of(after.when()))) {
            parts.add("condition");
        }
        if (!said(before).equals(said(after))) {
            parts.add("statements");
        }
        if (!before.name().equals(after.name())) {
            parts.add("sentence");
        }
        for (String annotation : List.of("source", "basis", "reviewed")) {
            if (!before.annotation(annotation).equals(after.annotation(annotation))) {
                parts.add(annotation);
            }
        }
        return parts;
    }

    private static List<String> said(Rule rule) {
        return rule.then().stream().map(AsWritten::of).toList();
    }
}
