package org.walkrx.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.walkrx.WhatIf;
import org.walkrx.language.Caution;
import org.walkrx.language.Finding;
import org.walkrx.language.Statement;
import org.walkrx.rules.FiredRule;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.questions.FactChanges;
import org.walkrx.rules.syntax.FactWords;
import org.walkrx.rules.syntax.Facts;

/** Works out what would let a person walk. */
final class WhatIfs {

    private static final int MOST_CHANGES = 4;
    private static final int MOST_SETS = 8;

    private final RuleBook book;
    private final Facts facts;

    WhatIfs(RuleBook book, Facts facts) {
        this.book = book;
        this.facts = facts;
    }

    List<WhatIf> find() {
        return OpenBook.of(book).changesToWalk(facts, MOST_CHANGES, MOST_SETS).stream()
                .map(this::whatIf)
                .filter(result -> result.walking().allowsPlan())
                .toList();
    }

    /** Runs the rules again on the changed facts, so that nothing is promised that they do not say. */
    private WhatIf whatIf(Map<String, Object> changes) {
        Facts changed = FactChanges.apply(facts, changes);
        List<Statement> statements = new ArrayList<>();
        for (FiredRule fired : OpenBook.of(book).evaluate(changed)) {
            statements.addAll(fired.statements());
        }
        Caution caution = Caution.of(statements);
        return new WhatIf(changes(changes), caution.referral(), caution.walking());
    }

    private List<WhatIf.Change> changes(Map<String, Object> changes) {
        Map<String, String> now = answers();
        List<WhatIf.Change> result = new ArrayList<>();
        changes.forEach((key, value) -> result.add(new WhatIf.Change(
                key,
                now.getOrDefault(key, "not answered"),
                FactWords.value(value).toLowerCase(Locale.ROOT))));
        return result;
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (Record fact : facts.facts()) {
            if (fact instanceof Finding finding) {
                @Nullable String remark = facts.remarks().get(finding.name());
                answers.put(finding.name(), remark == null ? FactWords.value(finding.present()) : remark);
            } else {
                FactChanges.components(fact).forEach((key, value) -> answers.put(key, FactWords.value(value)));
            }
        }
        return answers;
    }
}
