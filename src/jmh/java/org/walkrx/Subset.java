package org.walkrx;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;

/**
 * The shipped rules that every peer can say: those whose whole condition is one present finding.
 *
 * @param findings the finding of each rule, by the rule's id
 * @param book a book of these rules alone
 */
record Subset(Map<String, String> findings, RuleBook book) {

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \"(.*?)\".*?^end$");

    static Subset of(RuleBook all) {
        Map<String, String> findings = new TreeMap<>();
        Map<String, String> names = new LinkedHashMap<>();
        for (Rule rule : OpenBook.of(all).writtenRules()) {
            finding(rule).ifPresent(finding -> {
                findings.put(rule.id(), finding);
                names.put(rule.name(), rule.id());
            });
        }
        return new Subset(findings, RuleBook.of(only(all.sources(), names)));
    }

    private static Optional<String> finding(Rule rule) {
        List<Condition> parts = rule.when().parts();
        if (parts.size() == 1
                && rule.concludes().isEmpty()
                && parts.get(0) instanceof Condition.Exists exists
                && exists.part() instanceof Condition.Pattern pattern
                && pattern.type().equals("Finding")) {
            return finding(pattern.constraint().parts());
        }
        return Optional.empty();
    }

    private static Optional<String> finding(List<Constraint> constraints) {
        if (constraints.size() == 2
                && constraints.get(0) instanceof Constraint.Comparison name
                && name.value() instanceof Value.Text text
                && constraints.get(1) instanceof Constraint.IsTrue) {
            return Optional.of(text.text());
        }
        return Optional.empty();
    }

    private static RuleSources only(RuleSources all, Map<String, String> names) {
        Map<String, String> files = new TreeMap<>();
        all.files().forEach((file, text) -> {
            if (file.endsWith(RuleSources.RULES)) {
                String left = RULE.matcher(text)
                        .replaceAll(rule -> names.containsKey(rule.group(1))
                                ? java.util.regex.Matcher.quoteReplacement(rule.group())
                                : "");
                if (RULE.matcher(left).find()) {
                    files.put(file, left);
                }
            }
        });
        files.put(RuleSources.VOCABULARY, all.file(RuleSources.VOCABULARY).orElseThrow());
        files.put(RuleSources.EVIDENCE, all.file(RuleSources.EVIDENCE).orElseThrow());
        return new RuleSources("the subset", files);
    }
}
