package org.walkrx.authoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.walkrx.cases.CaseMistakes;
import org.walkrx.cases.CaseProblemMemory;
import org.walkrx.cases.WorkedCase;
import org.walkrx.cases.WorkedCases;
import org.walkrx.problems.Problem;
import org.walkrx.rules.CheckedSources;
import org.walkrx.rules.InvalidRulesException;
import org.walkrx.rules.MissingProminence;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.rules.UsedWords;
import org.walkrx.rules.codes.CodeMap;
import org.walkrx.rules.syntax.MessageCode;

/**
 * Everything that is wrong with a rules folder in one go: its rules, vocabulary, evidence and worked cases, and what in them
 * nobody uses. This is what {@code ./walkrx check} prints. {@link RuleBook#of} refuses less: cases and unused words keep no
 * rule from being used.
 */
public final class FolderCheck {

    private static final String REASON = "no rule:";

    private final RuleSources sources;
    private final CheckedSources checked;
    private final List<Problem> problems;
    private final Function<CheckedSources, RuleBook> maker;
    private @Nullable RuleBook book;

    private FolderCheck(
            RuleSources sources,
            CheckedSources checked,
            CaseProblemMemory memory,
            Function<CheckedSources, RuleBook> maker) {
        this.sources = sources;
        this.checked = checked;
        this.maker = maker;
        List<Problem> found = new ArrayList<>(checked.problems());
        found.addAll(CaseMistakes.of(sources, checked, memory));
        if (found.isEmpty()) {
            found.addAll(engine());
        }
        if (found.isEmpty()) {
            found.addAll(unused());
            book().map(MissingProminence::problems).ifPresent(found::addAll);
        }
        this.problems = found.stream().sorted().toList();
    }

    /**
     * Checks a folder.
     *
     * @param sources the files of the folder
     * @param today the day, after which no rule can have been reviewed
     */
    public static FolderCheck of(RuleSources sources, LocalDate today) {
        return new FolderCheck(
                sources,
                CheckedSources.check(sources, today),
                new CaseProblemMemory(),
                files -> RuleBook.of(files.sources()));
    }

    /** Checks a folder while somebody writes in it; see {@link DraftChecks}. */
    static FolderCheck ofDraft(RuleSources sources, LocalDate today, CaseProblemMemory memory, List<RuleBook> earlier) {
        return new FolderCheck(sources, CheckedSources.check(sources, today), memory, files -> draft(files, earlier));
    }

    private static RuleBook draft(CheckedSources files, List<RuleBook> earlier) {
        if (earlier.isEmpty()) {
            return RuleBook.draft(files);
        }
        RuleBook draft = RuleBook.draft(files, earlier.get(0));
        for (int i = 1; i < earlier.size() && !draft.asksItsOwnQuestions(); i++) {
            draft = RuleBook.draft(files, earlier.get(i));
        }
        return draft;
    }

    /** Returns all problems, each mistake once, in the order of files and lines. */
    public List<Problem> problems() {
        return problems;
    }

    /** Returns what should be known and keeps nothing from being used; beside a mistake only what has to do with the folder. */
    public List<Problem> notices() {
        List<Problem> notices = new ArrayList<>(book().map(this::notices).orElseGet(sources::notices));
        if (problems.isEmpty()) {
            book().map(RuleBook::translationNotices).ifPresent(notices::addAll);
            unsigned().ifPresent(notices::add);
        }
        notices.removeIf(notice -> problems.stream().anyMatch(problem -> isSaid(notice, problem)));
        return List.copyOf(notices);
    }

    /** A file that must not stay as it is need not be entered into the folder's list either. */
    private static boolean isSaid(Problem notice, Problem problem) {
        String name = problem.file().substring(problem.file().lastIndexOf('/') + 1);
        return problem.code().equals(notice.code()) || notice.message().contains("\"" + name + "\" is used");
    }

    private List<Problem> notices(RuleBook checkedBook) {
        List<Problem> notices = new ArrayList<>(checkedBook.notices());
        for (WorkedCase worked : WorkedCases.asWritten(checkedBook)) {
            List<String> names = new ArrayList<>(worked.person().named());
            names.addAll(worked.expected().questions());
            checkedBook
                    .vocabulary()
                    .notices(names)
                    .forEach(notice -> notices.add(
                            new Problem(worked.file(), worked.line(), 1, MessageCode.VOCABULARY.code(), notice)));
        }
        return notices;
    }

    private Optional<Problem> unsigned() {
        CodeMap codes = checked.codes();
        long unsigned = codes.unsigned();
        return unsigned == 0
                ? Optional.empty()
                : Optional.of(new Problem(
                        sources.place(RuleSources.CODES),
                        0,
                        0,
                        MessageCode.UNSIGNED.code(),
                        unsigned + " of " + codes.all().size()
                                + " codes are not signed; a clinician looks each up in a browser of its terminology, and"
                                + " writes \"signed: name, date\""));
    }

    /** Returns what was read, whatever is wrong with it. */
    public CheckedSources checked() {
        return checked;
    }

    /** Returns the rules, if nothing is wrong with them by themselves, nor with their cases. */
    public Optional<RuleBook> book() {
        return Optional.ofNullable(book);
    }

    private List<Problem> engine() {
        try {
            book = maker.apply(checked);
            return List.of();
        } catch (InvalidRulesException e) {
            return e.problems();
        }
    }

    // What nobody uses

    private Map<String, String> unusedDeclared(UsedWords used) {
        Map<String, String> unused = new TreeMap<>();
        checked.vocabulary().measurements().keySet().forEach(name -> unused.put(name, "measurement"));
        checked.vocabulary().choices().keySet().forEach(name -> unused.put(name, "choice"));
        unused.entrySet().removeIf(entry -> used.declared(entry.getValue()).containsKey(entry.getKey()));
        return unused;
    }

    private List<Problem> unused() {
        UsedWords used = checked.usedWords();
        List<Problem> problems = new ArrayList<>();
        Set<String> findings = used.findings().keySet();
        checked.vocabulary().findingNames().stream()
                .filter(name -> !findings.contains(name))
                .forEach(name -> problems.add(problem(
                        RuleSources.VOCABULARY,
                        ".*\\bname:\\s*\"?" + Pattern.quote(name) + "\"?\\s*([,}#].*)?",
                        "no rule uses the finding \"" + name
                                + "\"; write the rule that does, or take the finding out")));
        unusedDeclared(used)
                .forEach((name, what) -> problems.add(problem(
                        RuleSources.VOCABULARY,
                        ".*\\bname:\\s*\"?" + Pattern.quote(name) + "\"?\\s*([,}#].*)?",
                        "no rule uses the " + what + " \"" + name + "\"; write the rule that does, or take it out")));
        Set<String> rows = used.rows().keySet();
        checked.evidence().rows().forEach((row, use) -> {
            if (!rows.contains(row) && !use.startsWith(REASON)) {
                problems.add(problem(
                        RuleSources.EVIDENCE,
                        "\\|\\s*" + Pattern.quote(row) + "\\s*\\|.*",
                        "no rule rests on the row " + row + "; write the rule that does, or \"" + REASON
                                + "\" and the reason in its last column"));
            }
        });
        return problems;
    }

    private Problem problem(String file, String line, String message) {
        List<String> lines = sources.file(file).orElse("").lines().toList();
        Pattern wanted = Pattern.compile(line);
        int number = 0;
        while (number < lines.size() && !wanted.matcher(lines.get(number)).matches()) {
            number++;
        }
        boolean isFound = number < lines.size();
        return new Problem(
                sources.place(file), isFound ? number + 1 : 0, isFound ? 1 : 0, MessageCode.UNUSED.code(), message);
    }
}
