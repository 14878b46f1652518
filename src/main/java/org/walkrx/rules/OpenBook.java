package org.walkrx.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Statement;
import org.walkrx.problems.Problem;
import org.walkrx.rules.questions.ChangeFinder;
import org.walkrx.rules.questions.OpenQuestions;
import org.walkrx.rules.questions.QuestionFinder;
import org.walkrx.rules.syntax.Definitions;
import org.walkrx.rules.syntax.FactKeys;
import org.walkrx.rules.syntax.Facts;
import org.walkrx.rules.syntax.Reasons;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleChecker;
import org.walkrx.rules.syntax.RuleFile;
import org.walkrx.rules.syntax.RuleMatcher;
import org.walkrx.rules.syntax.SymbolTable;

/**
 * The rules of a book: what they are, and what they say to facts. No API: it serves the advisor and the tools, and changes
 * without notice. Immutable and thread-safe.
 */
public final class OpenBook {

    private static final String SKETCH = "-sketch";
    private static final String DRAFT = "-draft";
    private static final Reasons.Because NO_REASONS = new Reasons.Because(List.of(), false);

    private final String sha256;
    private final Vocabulary vocabulary;
    private final EvidenceTable evidence;
    private final List<RuleFile> files;
    private final Map<String, Rule> rules;
    private final Map<String, RuleInfo> infos;
    private final RuleEngine engine;
    private final boolean sketch;
    private final IdleFacts idle;
    private final BookDiagrams diagrams;
    private final Definitions definitions;
    private final Map<String, SortedSaid> sorted = new ConcurrentHashMap<>();
    private volatile @Nullable RedFlags redFlags;

    /** What a rule said, as it was said and sorted. */
    private record SortedSaid(Set<Statement> statements, List<Statement> sorted) {}

    private OpenBook(
            String sha256,
            Vocabulary vocabulary,
            EvidenceTable evidence,
            List<RuleFile> files,
            RuleEngine engine,
            boolean sketch,
            BookDiagrams diagrams) {
        this.sha256 = sha256;
        this.vocabulary = vocabulary;
        this.evidence = evidence;
        this.files = List.copyOf(files);
        this.engine = engine;
        this.sketch = sketch;
        // By id, so that explanations do not depend on the order of files and rules either.
        this.rules = files.stream()
                .flatMap(file -> file.rules().stream())
                .sorted(Comparator.comparing(Rule::id))
                .collect(Collectors.toMap(Rule::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.idle = IdleFacts.of(rules.values());
        this.definitions = Definitions.of(rules.values());
        this.diagrams = diagrams;
        this.infos = new LinkedHashMap<>();
        files.forEach(file -> file.rules().forEach(rule -> infos.put(rule.name(), info(file, rule))));
    }

    /** Makes the rules of checked files ready to run. */
    static OpenBook of(String sha256, CheckedSources checked) {
        List<Rule> rules = rulesOf(checked.files());
        Vocabulary words = checked.vocabulary();
        FutureTask<RuleEngine> engine = besides(() -> EngineRules.of(rules));
        BookDiagrams diagrams = BookDiagrams.of(rules, words);
        return new OpenBook(sha256, words, checked.evidence(), checked.files(), result(engine), false, diagrams);
    }

    /** Begins some work on a thread of its own, which ends with it. */
    private static <T> FutureTask<T> besides(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "walkrx engine");
        thread.setDaemon(true);
        thread.start();
        return task;
    }

    private static <T> T result(FutureTask<T> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while the rules were made ready", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
        }
    }

    /** Makes the rules of checked files ready to be tried; their open questions are those of other rules, if these are given. */
    static OpenBook draft(String sha256, CheckedSources checked, @Nullable BookDiagrams earlier) {
        List<Rule> rules = rulesOf(checked.files());
        return new OpenBook(
                sha256 + DRAFT,
                checked.vocabulary(),
                checked.evidence(),
                checked.files(),
                new InterpretedRules(rules),
                false,
                earlier == null ? BookDiagrams.of(rules, checked.vocabulary()) : earlier);
    }

    /** Returns whether it is not run by the engine, and so is never in use. */
    boolean isDraft() {
        return engine instanceof InterpretedRules;
    }

    /** Returns the identity of its rules. */
    String sha256() {
        return sha256;
    }

    BookDiagrams diagrams() {
        return diagrams;
    }

    /** Returns whether its open questions follow from its own rules. */
    boolean asksItsOwnQuestions() {
        return diagrams.areOf(rules.values(), vocabulary);
    }

    /**
     * Opens a book.
     *
     * @param book the book
     */
    public static OpenBook of(RuleBook book) {
        return book.open();
    }

    private static List<Rule> rulesOf(List<RuleFile> files) {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    private static RuleInfo info(RuleFile file, Rule rule) {
        return new RuleInfo(
                rule.id(),
                rule.name(),
                file.name(),
                rule.position().line(),
                rule.sources(),
                rule.annotation("basis"),
                rule.annotation("reviewed"),
                rule.prominence());
    }

    /**
     * Returns whether nothing would be wrong with a rule's condition and statements, were it one of this book.
     *
     * @param rule a rule that no file has
     */
    public boolean accepts(Rule rule) {
        SymbolTable words = new SymbolTable(
                vocabulary.findingNames(),
                vocabulary.declared(),
                definitions.concepts(),
                evidence.rows().keySet());
        return RuleChecker.accepts(rule, words);
    }

    /**
     * Returns a book of the same words and other rules, for tools that try many small changes: it is made at once, since
     * its rules are run by the matcher alone, without the engine. It says the same, except that it gives no reasons and
     * asks the open questions of the first book. Its identity is that of the first book with a mark, because it has no
     * sources of its own.
     *
     * @param book the first book
     * @param changed the rule files of the sketch, which nobody has checked
     */
    public static RuleBook sketch(RuleBook book, List<RuleFile> changed) {
        OpenBook origin = of(book);
        OpenBook sketch = new OpenBook(
                origin.sha256 + SKETCH,
                origin.vocabulary,
                origin.evidence,
                changed,
                new InterpretedRules(rulesOf(changed)),
                true,
                origin.diagrams);
        return book.with(sketch.sha256, sketch);
    }

    /** Returns what is known of each rule, in the order of the files. */
    List<RuleInfo> infos() {
        return List.copyOf(infos.values());
    }

    int size() {
        return infos.size();
    }

    /** Worked out when first asked; by two threads at once if need be, which find the same. */
    RedFlags redFlags() {
        RedFlags known = redFlags;
        if (known == null) {
            known = RedFlags.of(new InterpretedRules(List.copyOf(rules.values())), vocabulary);
            redFlags = known;
        }
        return known;
    }

    /** Returns what the screens of its vocabulary must not do by its rules. */
    List<Problem> problemsOfScreens() {
        return new GateCheck(rules.values(), vocabulary).problems(diagrams.diagrams());
    }

    /**
     * Returns whether what a gate guards cannot concern a person.
     *
     * @param gate the gate
     * @param facts what is known of the person
     */
    public static boolean isClosed(Gate gate, Facts facts) {
        return RuleMatcher.of(facts.facts()).holds(gate.closed());
    }

    /** Returns its rules as they are written, by file. */
    public List<RuleFile> files() {
        return files;
    }

    /** Returns its rules as they are written, in the order of the files. */
    public List<Rule> writtenRules() {
        return rulesOf(files);
    }

    /** Returns the rules that conclude concepts. */
    public Definitions definitions() {
        return definitions;
    }

    /**
     * Returns whether every finding, measurement and choice of the vocabulary is answered and everything else about a person is known.
     *
     * @param facts what is known of a person
     */
    public boolean isEverythingKnown(Facts facts) {
        return FactKeys.isEverythingKnown(
                facts,
                vocabulary.findings().size(),
                vocabulary.measurements().size() + vocabulary.choices().size());
    }

    /**
     * Returns which unanswered questions could still change the referral or the clearance, worked out from the rules.
     *
     * @param facts what is known of a person
     * @return the questions, most serious first
     */
    public OpenQuestions openQuestions(Facts facts) {
        if (sketch && isEverythingKnown(facts)) {
            return new OpenQuestions(List.of(), true);
        }
        return new QuestionFinder(diagrams.diagrams()).find(facts);
    }

    /**
     * Returns the smallest sets of answers or changes with which no rule keeps a person from walking.
     *
     * @param facts what is known of a person
     * @param mostChanges the largest set looked for
     * @param mostSets how many sets are wanted
     * @return for each set the new value by key; a finding's is {@code true} or {@code false}
     */
    public List<Map<String, Object>> changesToWalk(Facts facts, int mostChanges, int mostSets) {
        return new ChangeFinder(diagrams.diagrams()).find(facts, mostChanges, mostSets);
    }

    /**
     * Returns whether a rule holds for a person, told from its text; {@link #evaluate} fails if the engine differs.
     *
     * @param rule the rule
     * @param facts what is known of the person
     */
    public boolean holds(RuleInfo rule, Facts facts) {
        return RuleMatcher.of(definitions, facts.facts()).holds(written(rule).when());
    }

    /**
     * Returns a rule as it is written.
     *
     * @param rule the rule
     * @throws IllegalArgumentException if this book does not have it
     */
    public Rule written(RuleInfo rule) {
        Rule written = rules.get(rule.name());
        if (written == null) {
            throw new IllegalArgumentException("this rule book has no rule " + rule.id());
        }
        return written;
    }

    /**
     * Runs the rules on one person's facts.
     *
     * @param facts the facts
     * @return the rules that held, by id
     * @throws AssessmentFailedException if a rule throws or the rules do not come to an end; there is no partial answer
     */
    public List<FiredRule> evaluate(Facts facts) {
        Map<String, Set<Statement>> said;
        try {
            said = engine.run(idle.without(facts.facts()));
        } catch (EngineRules.EngineFailure e) {
            throw failed(e);
        }
        List<FiredRule> fired = new ArrayList<>();
        if (sketch) {
            said.forEach((name, statements) -> fired.add(fired(name, statements, NO_REASONS)));
        } else {
            Reasons reasons = new Reasons(definitions, facts);
            said.forEach((name, statements) -> fired.add(fired(name, statements, reasons)));
        }
        fired.sort(Comparator.comparing(rule -> rule.rule().id()));
        return List.copyOf(fired);
    }

    private FiredRule fired(String name, Set<Statement> statements, Reasons reasons) {
        RuleInfo info = infos.get(name);
        if (info == null) {
            throw new AssessmentFailedException("a rule spoke that the rule book does not have: " + name, "", sha256);
        }
        return fired(name, statements, because(info, reasons));
    }

    private FiredRule fired(String name, Set<Statement> statements, Reasons.Because because) {
        List<Statement> sorted = statements.size() == 1 ? List.copyOf(statements) : sorted(name, statements);
        return new FiredRule(Objects.requireNonNull(infos.get(name)), sorted, because.facts(), because.personal());
    }

    /** Most rules say the same to everybody, which is then sorted once. */
    private List<Statement> sorted(String name, Set<Statement> statements) {
        SortedSaid known = sorted.get(name);
        if (known == null || known.statements() != statements) {
            known = new SortedSaid(
                    statements,
                    statements.stream()
                            .sorted(Comparator.comparing(Statement::toString))
                            .toList());
            sorted.putIfAbsent(name, known);
        }
        return known.sorted();
    }

    private Reasons.Because because(RuleInfo info, Reasons reasons) {
        return reasons.because(written(info))
                .orElseThrow(() -> new AssessmentFailedException(
                        "the rule " + info.id() + " spoke although its conditions do not hold", info.id(), sha256));
    }

    private AssessmentFailedException failed(EngineRules.EngineFailure e) {
        RuleInfo info = infos.get(e.ruleName());
        String id = info == null ? "" : info.id();
        String where = info == null ? "" : " at rule " + id + " (" + info.file() + ", line " + info.line() + ")";
        return new AssessmentFailedException(
                e.getMessage() + where + ", rule book " + sha256 + "; there is no partial answer", id, sha256, e);
    }
}
