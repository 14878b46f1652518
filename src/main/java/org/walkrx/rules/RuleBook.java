package org.walkrx.rules;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.walkrx.language.Statement;
import org.walkrx.rules.codes.CodeMap;
import org.walkrx.rules.questions.ChangeFinder;
import org.walkrx.rules.questions.OpenQuestions;
import org.walkrx.rules.questions.QuestionFinder;
import org.walkrx.rules.questions.RuleDiagrams;
import org.walkrx.rules.syntax.Definitions;
import org.walkrx.rules.syntax.Explainer;
import org.walkrx.rules.syntax.Facts;
import org.walkrx.rules.syntax.Reasons;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleChecker;
import org.walkrx.rules.syntax.RuleFile;
import org.walkrx.rules.syntax.RuleMatcher;
import org.walkrx.rules.syntax.Words;
import org.walkrx.text.Problem;

/**
 * An immutable, checked set of rules, ready to be run, with an identity of its own. Thread-safe.
 */
public final class RuleBook {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);
    private static final String SKETCH = "-sketch";

    private static @Nullable RuleBook bundled;

    private final RuleSources sources;
    private final String sha256;
    private final Instant loadedAt;
    private final Vocabulary vocabulary;
    private final EvidenceTable evidence;
    private final CodeMap codes;
    private final List<RuleFile> files;
    private final Map<String, Rule> rules;
    private final Map<String, RuleInfo> infos;
    private final RuleEngine engine;
    private final boolean sketch;
    private final DeniedFindings denied;
    private final RuleDiagrams diagrams;
    private final Definitions definitions;

    private RuleBook(RuleSources sources, CheckedSources checked, Instant loadedAt) {
        this(
                sources,
                sources.sha256(),
                loadedAt,
                checked.vocabulary(),
                checked.evidence(),
                checked.codes(),
                checked.files(),
                EngineRules.of(rulesOf(checked.files())),
                new RuleDiagrams(rulesOf(checked.files()), checked.vocabulary().findingNames()));
    }

    private RuleBook(RuleBook origin, List<RuleFile> files) {
        this(
                origin.sources,
                origin.sha256 + SKETCH,
                origin.loadedAt,
                origin.vocabulary,
                origin.evidence,
                origin.codes,
                List.copyOf(files),
                new InterpretedRules(rulesOf(files)),
                origin.diagrams);
    }

    private static List<Rule> rulesOf(List<RuleFile> files) {
        return files.stream().flatMap(file -> file.rules().stream()).toList();
    }

    private RuleBook(
            RuleSources sources,
            String sha256,
            Instant loadedAt,
            Vocabulary vocabulary,
            EvidenceTable evidence,
            CodeMap codes,
            List<RuleFile> files,
            RuleEngine engine,
            RuleDiagrams diagrams) {
        this.sources = sources;
        this.sha256 = sha256;
        this.loadedAt = loadedAt;
        this.vocabulary = vocabulary;
        this.evidence = evidence;
        this.codes = codes;
        this.files = files;
        this.engine = engine;
        this.sketch = engine instanceof InterpretedRules;
        // By id, so that explanations do not depend on the order of files and rules either.
        this.rules = files.stream()
                .flatMap(file -> file.rules().stream())
                .sorted(Comparator.comparing(Rule::id))
                .collect(Collectors.toMap(Rule::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.denied = DeniedFindings.of(rules.values());
        this.definitions = Definitions.of(rules.values());
        this.diagrams = diagrams;
        this.infos = new LinkedHashMap<>();
        files.forEach(file -> file.rules().forEach(rule -> infos.put(rule.name(), info(file, rule))));
    }

    private static RuleInfo info(RuleFile file, Rule rule) {
        return new RuleInfo(
                rule.id(),
                rule.name(),
                file.name(),
                rule.position().line(),
                rule.sources(),
                rule.annotation("basis"),
                rule.annotation("reviewed"));
    }

    /**
     * Returns the rules inside the library. They are loaded once a process, by the first call: that takes some seconds of
     * processor time.
     *
     * @throws InvalidRulesException if they cannot be used, which a released library excludes
     * @throws IllegalStateException if the application was packaged without parts of the rule engine
     */
    public static RuleBook bundled() {
        synchronized (RuleBook.class) {
            RuleBook loaded = bundled;
            if (loaded == null) {
                loaded = of(RuleSources.bundled());
                bundled = loaded;
            }
            return loaded;
        }
    }

    /**
     * Loads the rules of a folder. What its author should know of it, though nothing is wrong, is logged as a warning; see
     * {@link #notices}.
     *
     * @param folder the folder
     * @throws InvalidRulesException if they cannot be used; it names every problem
     */
    public static RuleBook folder(Path folder) {
        RuleBook book = of(RuleSources.folder(folder));
        book.notices().forEach(notice -> LOG.warn("Rules of {}: {}", folder, notice));
        return book;
    }

    /**
     * Loads rules that have been read.
     *
     * @param sources the files
     * @throws InvalidRulesException if they cannot be used; it names every problem
     */
    public static RuleBook of(RuleSources sources) {
        return of(sources, Instant.now());
    }

    /**
     * Loads rules that have been read.
     *
     * @param sources the files
     * @param loadedAt what to call the time of loading; it is no part of the book's identity
     * @throws InvalidRulesException if they cannot be used; it names every problem
     */
    public static RuleBook of(RuleSources sources, Instant loadedAt) {
        CheckedSources checked = CheckedSources.check(sources);
        if (!checked.problems().isEmpty()) {
            throw new InvalidRulesException(checked.problems(), sources);
        }
        try {
            return new RuleBook(sources, checked, loadedAt);
        } catch (RuleDiagrams.TooEntangledException e) {
            throw new InvalidRulesException(List.of(e.problem(sources.origin())), sources);
        }
    }

    /**
     * Returns whether nothing would be wrong with a rule's condition and statements, were it one of this book.
     *
     * @param rule a rule that no file has
     */
    public boolean accepts(Rule rule) {
        Words words = new Words(
                vocabulary.findingNames(),
                definitions.concepts(),
                evidence.rows().keySet());
        return RuleChecker.accepts(rule, words);
    }

    /**
     * Returns a book of the same words and other rules, for tools that try many small changes: it is made at once, since
     * its rules are run by the matcher alone, without the engine. It says the same, except that it gives no reasons and
     * asks the open questions of this book. Its identity is that of this book with a mark, because it has no sources of
     * its own.
     *
     * @param changed the rule files of the sketch, which nobody has checked
     */
    public RuleBook sketch(List<RuleFile> changed) {
        return new RuleBook(this, changed);
    }

    /** Returns the SHA-256 over the names and contents of its files, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** Returns where its files came from, for people: a folder, or "bundled". */
    public String origin() {
        return sources.origin();
    }

    /** Returns when it was loaded. */
    public Instant loadedAt() {
        return loadedAt;
    }

    /** Returns how many rules it has. */
    public int size() {
        return infos.size();
    }

    /** Returns the files it was made of. */
    public RuleSources sources() {
        return sources;
    }

    /**
     * Returns what is not wrong and should be known: files that look as if they belonged to the folder and are not read,
     * files whose loss nobody would notice, and rules in which no finding means an emergency.
     */
    public List<Problem> notices() {
        List<Problem> notices = new ArrayList<>(sources.notices());
        notices.addAll(redFlags().notices(origin()));
        return List.copyOf(notices);
    }

    /** Returns which findings send somebody out today by themselves; worked out anew each time, in some 0.1 s. */
    public RedFlags redFlags() {
        return RedFlags.of(new InterpretedRules(List.copyOf(rules.values())), vocabulary);
    }

    /** Returns its vocabulary. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns its evidence table. */
    public EvidenceTable evidence() {
        return evidence;
    }

    /** Returns what the codes of records mean; none if its folder does not say. */
    public CodeMap codes() {
        return codes;
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

    /** Returns what is known of each rule, in the order of the files. */
    public List<RuleInfo> rules() {
        return List.copyOf(infos.values());
    }

    /**
     * Returns whether every finding of the vocabulary is answered and everything else about a person is known.
     *
     * @param facts what is known of a person
     */
    public boolean isEverythingKnown(Facts facts) {
        return FactKeys.isEverythingKnown(facts, vocabulary);
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
        return new QuestionFinder(diagrams).find(facts);
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
        return new ChangeFinder(diagrams).find(facts, mostChanges, mostSets);
    }

    /**
     * Returns a rule by its id.
     *
     * @param id the id
     */
    public Optional<RuleInfo> rule(String id) {
        return infos.values().stream().filter(info -> info.id().equals(id)).findFirst();
    }

    /**
     * Returns how each condition of a rule stands for a person.
     *
     * @param rule the rule
     * @param facts what is known of the person
     */
    public List<Explainer.Line> explain(RuleInfo rule, Facts facts) {
        return new Explainer(definitions, facts).explain(written(rule));
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

    private Rule written(RuleInfo rule) {
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
            said = engine.run(denied.withoutIdle(facts.facts()));
        } catch (EngineRules.EngineFailure e) {
            throw failed(e);
        }
        List<FiredRule> fired = new ArrayList<>();
        if (sketch) {
            said.forEach((name, statements) -> fired.add(fired(name, statements, List.of())));
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

    private FiredRule fired(String name, Set<Statement> statements, List<String> because) {
        List<Statement> sorted = statements.stream()
                .sorted(Comparator.comparing(Statement::toString))
                .toList();
        return new FiredRule(Objects.requireNonNull(infos.get(name)), sorted, because);
    }

    private List<String> because(RuleInfo info, Reasons reasons) {
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
