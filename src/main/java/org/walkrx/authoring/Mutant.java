package org.walkrx.authoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleFile;
import org.walkrx.text.Position;

/**
 * A rule with one small mistake.
 *
 * @param file the file it is in
 * @param original the rule as it is
 * @param changed the rule with the mistake; {@code null} where it is left out
 * @param position where the mistake is
 * @param change the mistake in words
 */
record Mutant(RuleFile file, Rule original, @Nullable Rule changed, Position position, String change) {

    /** Returns all rule files, with the mistake. */
    List<RuleFile> in(List<RuleFile> files) {
        return files.stream()
                .map(each -> each.name().equals(file.name()) ? withChange(each) : each)
                .toList();
    }

    private RuleFile withChange(RuleFile whole) {
        List<Rule> rules = whole.rules().stream()
                .filter(rule -> changed != null || !rule.equals(original))
                .map(rule -> changed != null && rule.equals(original) ? changed : rule)
                .toList();
        return new RuleFile(whole.name(), whole.packageName(), whole.imports(), rules);
    }
}
