package org.walkrx.cases;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.walkrx.problems.Problem;
import org.walkrx.rules.CheckedSources;
import org.walkrx.rules.DeclaredWords;
import org.walkrx.rules.RuleSources;
import org.walkrx.rules.syntax.Declared;
import org.walkrx.rules.syntax.MessageCode;

/** What is wrong with the worked cases of a folder, found whether its rules can be used or not. */
public final class CaseMistakes {

    private static final Pattern ID = Pattern.compile("\\b[A-Z]{2,5}-[0-9]{2,4}\\b");
    private static final Pattern TEXT = Pattern.compile("\"([^\"\\n]*)\"");
    private static final Pattern NAME = Pattern.compile("\\bname:\\s*([^,}#\\n]+)");

    private CaseMistakes() {}

    /**
     * Returns what is wrong with the cases of a folder.
     *
     * @param sources the files of the folder
     */
    public static List<Problem> of(RuleSources sources) {
        return of(sources, CheckedSources.check(sources));
    }

    /**
     * Returns what is wrong with the cases of a folder. What a rule or word with a mistake is called is known, so that cases
     * are not blamed for naming it.
     *
     * @param sources the files of the folder
     * @param checked its rules and words
     */
    public static List<Problem> of(RuleSources sources, CheckedSources checked) {
        return of(sources, checked, new CaseProblemMemory());
    }

    /**
     * Returns what is wrong with the cases of a folder that is checked again and again.
     *
     * @param sources the files of the folder
     * @param checked its rules and words
     * @param memory what is remembered of the last time
     */
    public static List<Problem> of(RuleSources sources, CheckedSources checked, CaseProblemMemory memory) {
        if (checked.ruleIds().isEmpty()) {
            return List.of();
        }
        Set<String> ids = new TreeSet<>();
        Set<String> findings = new TreeSet<>(checked.vocabulary().knownNames());
        checked.ruleIds().values().forEach(ids::addAll);
        if (!checked.problems().isEmpty()) {
            sources.ruleFiles().values().forEach(text -> {
                addAll(ids, ID.matcher(text), 0);
                addAll(findings, TEXT.matcher(text), 1);
            });
        }
        if (checked.vocabulary().findings().isEmpty()) {
            addAll(findings, NAME.matcher(sources.file(RuleSources.VOCABULARY).orElse("")), 1);
        }
        List<Problem> problems = memory.problems(sources, ids, findings, declaredUnlessDoubtful(checked));
        return checked.problems().stream().anyMatch(problem -> problem.code().equals(MessageCode.SAME_ID.code()))
                ? problems.stream().filter(CaseMistakes::isNoMissingRule).toList()
                : problems;
    }

    /** Of two rules with one id, one lacks its own, and that is said there. */
    private static boolean isNoMissingRule(Problem problem) {
        return !problem.code().equals(MessageCode.CASE_WITHOUT_RULE.code());
    }

    /** Where the vocabulary, or what rules call its measurements and choices, is wrong, cases are not held against it. */
    private static @Nullable Declared declaredUnlessDoubtful(CheckedSources checked) {
        boolean doubtful = checked.problems().stream()
                .map(Problem::code)
                .anyMatch(Set.of(MessageCode.VOCABULARY.code(), MessageCode.UNKNOWN_DECLARED.code())::contains);
        return doubtful ? null : DeclaredWords.of(checked.vocabulary());
    }

    private static void addAll(Set<String> words, Matcher matcher, int group) {
        while (matcher.find()) {
            words.add(matcher.group(group).strip().replace("\"", ""));
        }
    }
}
