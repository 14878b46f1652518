package org.walkrx.authoring.analysis;

import java.util.Collection;
import java.util.List;
import org.walkrx.rules.RuleInfo;

/** How rules are named in the report. */
final class RuleNames {

    private static final int MOST = 8;

    private RuleNames() {}

    /** Returns the id of a rule with its place. */
    static String place(Encoded encoded, String id) {
        RuleInfo rule = encoded.book().rules().stream()
                .filter(info -> info.id().equals(id))
                .findFirst()
                .orElseThrow();
        return id + " (" + encoded.book().sources().place(rule.file()) + ":" + rule.line() + ")";
    }

    /** Returns a list in words, cut short if it is long. */
    static String list(Collection<String> names) {
        List<String> first = names.stream().limit(MOST).toList();
        int more = names.size() - first.size();
        return String.join(", ", first) + (more == 0 ? "" : " and " + more + " more");
    }
}
