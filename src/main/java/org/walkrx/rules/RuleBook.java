package org.walkrx.rules;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.walkrx.language.Statement;
import org.walkrx.rules.syntax.Evaluator;
import org.walkrx.rules.syntax.Facts;
import org.walkrx.rules.syntax.MessageCode;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleFile;
import org.walkrx.text.Problem;

/**
 * An immutable, checked and compiled set of rules with an identity of its own. Thread-safe.
 */
public final class RuleBook {

    private final RuleSources sources;
    private final String sha256;
    private final Vocabulary vocabulary;
    private final EvidenceTable evidence;
    private final List<RuleFile> files;
    private final Map<String, Rule> rules;
    private final Map<String, RuleInfo> infos;
    private final CompiledRules compiled;
    private final DeniedFindings denied;
    private final boolean strict;

    private RuleBook(RuleSources sources, CheckedSources checked, CompiledRules compiled, boolean strict) {
        this.sources = sources;
        this.sha256 = sources.sha256();
        this.vocabulary = checked.vocabulary();
        this.evidence = checked.evidence();
        this.files = checked.files();
        this.compiled = compiled;
        this.rules = files.stream()
                .flatMap(file -> file.rules().stream())
                .collect(Collectors.toMap(Rule::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));
        this.strict = strict;
        this.denied = strict ? DeniedFindings.of(rules.values()) : new DeniedFindings(true, Set.of());
        this.infos = new LinkedHashMap<>();
        files.forEach(file -> file.rules().forEach(rule -> infos.put(rule.name(), info(file, rule))));
        compiled.rules().forEach(rule -> infos.putIfAbsent(rule.name(), rule));
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
     * Loads the rules inside the library.
     *
     * @throws InvalidRulesException if they cannot be used, which a released library excludes
     */
    public static RuleBook bundled() {
        return of(RuleSources.bundled());
    }

    /**
     * Loads the rules of a folder.
     *
     * @param folder the folder
     * @throws InvalidRulesException if they cannot be used; it names every problem
     */
    public static RuleBook folder(Path folder) {
        return of(RuleSources.folder(folder));
    }

    /**
     * Loads rules that have been read.
     *
     * @param sources the files
     * @throws InvalidRulesException if they cannot be used; it names every problem
     */
    public static RuleBook of(RuleSources sources) {
        CheckedSources checked = CheckedSources.check(sources);
        if (!checked.problems().isEmpty()) {
            throw new InvalidRulesException(checked.problems(), sources);
        }
        return new RuleBook(sources, checked, CompiledRules.compile(sources, checked.files()), true);
    }

    /**
     * Loads rules of the full rule language, <strong>which can run any code</strong> with the rights of this process:
     * for rules that were written and reviewed as programs are, and never for a folder that others can write to.
     *
     * <p>Nothing is checked but what the engine itself refuses, and the vocabulary. What walkrx knows of a rule it knows
     * from the strict language, so such a book says what its rules say ({@link #evaluate}) and gives reasons for those in
     * the strict language only. Which questions are still open, nobody can tell; so {@code WalkingAdvisor} does not
     * accept such a book. A rule that does not end is given up after some seconds, but its thread can only be
     * interrupted, not killed.
     *
     * @param sources the files
     * @throws InvalidRulesException if the engine refuses them, or something is wrong with the vocabulary
     */
    public static RuleBook trustingFullDrl(RuleSources sources) {
        CheckedSources checked = CheckedSources.check(sources);
        List<Problem> ofVocabulary = checked.problems().stream()
                .filter(problem -> problem.code().equals(MessageCode.VOCABULARY.code()))
                .toList();
        if (!ofVocabulary.isEmpty()) {
            throw new InvalidRulesException(ofVocabulary, sources);
        }
        return new RuleBook(sources, checked, CompiledRules.compileTrusted(sources), false);
    }

    /**
     * Returns whether all its rules are in the strict language, so that all of them can be explained and asked about;
     * not so only for {@link #trustingFullDrl}.
     */
    public boolean isStrict() {
        return strict;
    }

    /** Returns the SHA-256 over the names and contents of its files, in lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    /** Returns how many rules it has. */
    public int size() {
        return infos.size();
    }

    /** Returns the files it was made of. */
    public RuleSources sources() {
        return sources;
    }

    /** Returns its vocabulary. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns its evidence table. */
    public EvidenceTable evidence() {
        return evidence;
    }

    /** Returns its rules as they are written, by file. */
    public List<RuleFile> files() {
        return files;
    }

    /** Returns what is known of each rule, in the order of the files. */
    public List<RuleInfo> rules() {
        return List.copyOf(infos.values());
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
            said = compiled.run(denied.withoutIdle(facts.facts()));
        } catch (CompiledRules.EngineFailure e) {
            throw failed(e);
        }
        Evaluator evaluator = new Evaluator(rules.values(), facts);
        List<FiredRule> fired = new ArrayList<>();
        said.forEach((name, statements) -> fired.add(fired(name, statements, evaluator)));
        fired.sort(Comparator.comparing(rule -> rule.rule().id()));
        return List.copyOf(fired);
    }

    private FiredRule fired(String name, Set<Statement> statements, Evaluator evaluator) {
        RuleInfo info = infos.get(name);
        if (info == null) {
            throw new AssessmentFailedException("a rule spoke that the rule book does not have: " + name, "", sha256);
        }
        List<String> because = because(info, evaluator);
        List<Statement> sorted = statements.stream()
                .sorted(Comparator.comparing(Statement::toString))
                .toList();
        return new FiredRule(info, sorted, because);
    }

    private List<String> because(RuleInfo info, Evaluator evaluator) {
        Rule rule = rules.get(info.name());
        Optional<List<String>> reasons = rule == null ? Optional.empty() : evaluator.because(rule);
        if (strict && reasons.isEmpty()) {
            throw new AssessmentFailedException(
                    "the rule " + info.id() + " spoke although its conditions do not hold", info.id(), sha256);
        }
        return reasons.orElse(List.of());
    }

    private AssessmentFailedException failed(CompiledRules.EngineFailure e) {
        RuleInfo info = infos.get(e.ruleName());
        String id = info == null ? "" : info.id();
        String where = info == null ? "" : " at rule " + id + " (" + info.file() + ", line " + info.line() + ")";
        return new AssessmentFailedException(
                e.getMessage() + where + ", rule book " + sha256 + "; there is no partial answer", id, sha256, e);
    }
}
