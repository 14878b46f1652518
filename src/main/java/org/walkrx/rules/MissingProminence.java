package org.walkrx.rules;

import java.util.List;
import org.walkrx.problems.Problem;
import org.walkrx.rules.syntax.MessageCode;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleFile;

/**
 * Finds the rules that tip, warn or praise and do not say how much that matters. They can be used: they count as "also". So
 * a folder from before there was {@code @matters} has a notice and no more; where one rule says it, all others have to.
 */
public final class MissingProminence {

    private static final String HOW = "@matters( \"first\" ), \"also\" or \"on request\"";

    private MissingProminence() {}

    /**
     * Returns a problem for every rule that lacks it; none where no rule has it.
     *
     * @param book the rules
     */
    public static List<Problem> problems(RuleBook book) {
        List<RuleFile> files = book.open().files();
        return isFromBefore(files)
                ? List.of()
                : files.stream()
                        .flatMap(file -> file.rules().stream()
                                .filter(MissingProminence::isMissing)
                                .map(rule -> problem(book.sources().place(file.name()), rule)))
                        .toList();
    }

    private static Problem problem(String file, Rule rule) {
        return new Problem(
                file,
                rule.position().line(),
                rule.position().column(),
                MessageCode.MISSING_PROMINENCE.code(),
                "the rule does not say how much it matters that a person hears it; write " + HOW + " below its @basis");
    }

    /** Returns one notice, if rules lack it. */
    static List<Problem> notices(List<RuleFile> files, String origin) {
        long missing = files.stream()
                .flatMap(file -> file.rules().stream())
                .filter(MissingProminence::isMissing)
                .count();
        return missing == 0
                ? List.of()
                : List.of(new Problem(
                        origin,
                        0,
                        0,
                        MessageCode.MISSING_PROMINENCE.code(),
                        (missing == 1
                                        ? "1 rule does not say how much it matters that a person hears it, and counts"
                                        : missing
                                                + " rules do not say how much it matters that a person hears them, and count")
                                + " as \"also\"; write "
                                + HOW + " below @basis"));
    }

    private static boolean isMissing(Rule rule) {
        return rule.mayWait() && !rule.saysHowMuchItMatters();
    }

    private static boolean isFromBefore(List<RuleFile> files) {
        return files.stream().flatMap(file -> file.rules().stream()).noneMatch(Rule::saysHowMuchItMatters);
    }
}
