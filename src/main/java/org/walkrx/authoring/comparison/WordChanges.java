package org.walkrx.authoring.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.walkrx.authoring.comparison.ComparisonReport.WordChange;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.rules.Vocabulary;
import org.walkrx.rules.Vocabulary.FindingEntry;

/** What two books do not word alike beside their rules: findings, questions, phrases and rows of the evidence. */
final class WordChanges {

    private static final Pattern ROW = Pattern.compile("(?m)^\\|\\s*([A-Z0-9.]+[a-z]?)\\s*\\|(.*)\\|\\s*$");

    private WordChanges() {}

    static List<WordChange> between(RuleBook before, RuleBook after) {
        List<WordChange> changes = new ArrayList<>();
        add(changes, "finding", findings(before.vocabulary()), findings(after.vocabulary()));
        add(
                changes,
                "question",
                before.vocabulary().factQuestions(),
                after.vocabulary().factQuestions());
        add(changes, "phrase", before.vocabulary().phrases(), after.vocabulary().phrases());
        add(changes, "evidence", evidence(before), evidence(after));
        return changes;
    }

    private static void add(
            List<WordChange> changes, String kind, Map<String, String> before, Map<String, String> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        for (String name : names) {
            String old = before.getOrDefault(name, "");
            String now = after.getOrDefault(name, "");
            if (!old.equals(now)) {
                changes.add(new WordChange(kind, name, old, now));
            }
        }
    }

    private static Map<String, String> findings(Vocabulary vocabulary) {
        Map<String, String> findings = new LinkedHashMap<>();
        for (FindingEntry entry : vocabulary.entries()) {
            String code = entry.code() == null
                    ? ""
                    : "; code " + entry.code().system() + " " + entry.code().code();
            findings.put(entry.name(), entry.ask() + " (rows " + entry.rows() + code + ")");
        }
        return findings;
    }

    /** The rows that rules may name, as they are written, without the blanks that line up columns. */
    private static Map<String, String> evidence(RuleBook book) {
        Map<String, String> rows = new TreeMap<>();
        String table = book.sources().file(RuleSources.EVIDENCE).orElse("");
        for (Matcher row = ROW.matcher(table); row.find(); ) {
            if (book.evidence().rows().containsKey(row.group(1))) {
                rows.put(row.group(1), row.group(2).strip().replaceAll("\\s+", " "));
            }
        }
        return rows;
    }
}
