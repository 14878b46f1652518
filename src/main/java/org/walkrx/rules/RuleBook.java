package org.walkrx.rules;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.walkrx.problems.Problem;
import org.walkrx.rules.codes.CodeMap;
import org.walkrx.rules.questions.RuleDiagrams;
import org.walkrx.rules.translations.SaidInEnglish;
import org.walkrx.rules.translations.Translation;

/**
 * An immutable, checked set of rules, ready to be run, with an identity of its own. Thread-safe.
 */
public final class RuleBook {

    private static final Logger LOG = LoggerFactory.getLogger(RuleBook.class);

    private static @Nullable RuleBook bundled;

    private final RuleSources sources;
    private final String sha256;
    private final Instant loadedAt;
    private final Vocabulary vocabulary;
    private final EvidenceTable evidence;
    private final CodeMap codes;
    private final List<Translation> translations;
    private final OpenBook open;

    private RuleBook(CheckedSources checked, OpenBook open, String sha256, Instant loadedAt) {
        this.sources = checked.sources();
        this.sha256 = sha256;
        this.loadedAt = loadedAt;
        this.vocabulary = checked.vocabulary();
        this.evidence = checked.evidence();
        this.codes = checked.codes();
        this.translations = checked.translations();
        this.open = open;
    }

    private RuleBook(RuleBook origin, String sha256, OpenBook open) {
        this.sources = origin.sources;
        this.sha256 = sha256;
        this.loadedAt = origin.loadedAt;
        this.vocabulary = origin.vocabulary;
        this.evidence = origin.evidence;
        this.codes = origin.codes;
        this.translations = origin.translations;
        this.open = open;
    }

    /** Returns a book of the same words with other rules. */
    RuleBook with(String otherSha256, OpenBook rules) {
        return new RuleBook(this, otherSha256, rules);
    }

    /** Returns what its rules can do. */
    OpenBook open() {
        return open;
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
            String identity = sources.sha256();
            return new RuleBook(checked, OpenBook.of(identity, checked), identity, loadedAt).withoutHarmfulScreens();
        } catch (RuleDiagrams.TooEntangledException e) {
            throw new InvalidRulesException(List.of(e.problem(sources.origin())), sources);
        }
    }

    private RuleBook withoutHarmfulScreens() {
        List<Problem> harmful = open.problemsOfScreens();
        if (!harmful.isEmpty()) {
            throw new InvalidRulesException(
                    harmful.stream().map(sources::located).toList(), sources);
        }
        return this;
    }

    /**
     * Makes a draft of checked rules, to be tried while somebody writes them: it says, gives reasons and asks as the book of
     * the same files would, and is ready in some 20 ms, since its rules are run from their trees, without the engine. It takes the
     * place of no book: it is marked in its identity, and nobody follows, records or proves it.
     *
     * <p>Open questions take a second or two to work out. They are taken over from an earlier book where nothing that they
     * follow from has changed. Where something has, the draft asks those of the earlier book all the same, and
     * {@link #asksItsOwnQuestions} says so; {@link #draft(CheckedSources)} works them out.
     *
     * @param checked files without a problem
     * @param earlier the book, or draft, to take open questions over from
     * @throws InvalidRulesException if something is wrong with the files; it names every problem
     */
    public static RuleBook draft(CheckedSources checked, RuleBook earlier) {
        if (!checked.problems().isEmpty()) {
            throw new InvalidRulesException(checked.problems(), checked.sources());
        }
        RuleBook draft = draft(checked, earlier.open.diagrams(), earlier.loadedAt);
        boolean otherScreens = !draft.vocabulary.screens().equals(earlier.vocabulary.screens());
        return otherScreens && draft.asksItsOwnQuestions() ? draft.withoutHarmfulScreens() : draft;
    }

    private static RuleBook draft(CheckedSources checked, @Nullable BookDiagrams diagrams, Instant loadedAt) {
        OpenBook open = OpenBook.draft(checked.sources().sha256(), checked, diagrams);
        return new RuleBook(checked, open, open.sha256(), loadedAt);
    }

    /** Returns whether this is a draft: it is run without the engine, and is never in use. */
    public boolean isDraft() {
        return open.isDraft();
    }

    /** Returns whether its open questions follow from its own rules; only a draft may have them from an earlier book. */
    public boolean asksItsOwnQuestions() {
        return open.asksItsOwnQuestions();
    }

    /**
     * Returns a draft of checked rules that asks its own questions: like {@link #draft(CheckedSources, RuleBook)}, after a second or two.
     *
     * @param checked files without a problem
     * @throws InvalidRulesException if something is wrong with the files; it names every problem
     */
    public static RuleBook draft(CheckedSources checked) {
        if (!checked.problems().isEmpty()) {
            throw new InvalidRulesException(checked.problems(), checked.sources());
        }
        try {
            return draft(checked, null, Instant.now()).withoutHarmfulScreens();
        } catch (RuleDiagrams.TooEntangledException e) {
            throw new InvalidRulesException(List.of(e.problem(checked.sources().origin())), checked.sources());
        }
    }

    /**
     * Returns this book, if it may be used for what only a book in use may be.
     *
     * @param use what for, as in "recorded"
     * @throws IllegalStateException if it is a draft
     */
    public RuleBook noDraft(String use) {
        if (isDraft()) {
            throw new IllegalStateException("a draft of rules is only to be tried, and is never " + use
                    + "; load its files with RuleBook.of first");
        }
        return this;
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
        return open.size();
    }

    /** Returns the files it was made of. */
    public RuleSources sources() {
        return sources;
    }

    /**
     * Returns what is not wrong and should be known: files that look as if they belonged to the folder and are not read,
     * files whose loss nobody would notice, rules in which no finding means an emergency, and rules that do not say how much
     * they matter.
     */
    public List<Problem> notices() {
        List<Problem> notices = new ArrayList<>(sources.notices());
        notices.addAll(redFlags().notices(origin()));
        notices.addAll(MissingProminence.notices(open.files(), origin()));
        return List.copyOf(notices);
    }

    /** Returns for each language what is not translated, or no longer; nothing where all is. It is told in English. */
    public List<Problem> translationNotices() {
        return translations.stream()
                .flatMap(translation -> AllTexts.notice(translation, said(), sources).stream())
                .toList();
    }

    /** Returns which findings send somebody out today by themselves; worked out when first asked, in some 0.1 s. */
    public RedFlags redFlags() {
        return open.redFlags();
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

    /** Returns what stands where on the page that people take home; the usual order if its folder does not say. */
    public PageOrder pageOrder() {
        return PageOrder.of(sources);
    }

    /**
     * Returns what it says in another language.
     *
     * @param language two letters, as in {@code hi}
     */
    public Optional<Translation> translation(String language) {
        return translations.stream()
                .filter(translation -> translation.language().equals(language))
                .findFirst();
    }

    /** Returns the languages beside English, in the order of the alphabet. */
    public List<String> languages() {
        return translations.stream().map(Translation::language).toList();
    }

    /** Returns all that it says in English, for whoever translates it. */
    public SaidInEnglish said() {
        return AllTexts.of(open.files(), vocabulary);
    }

    /** Returns what is known of each rule, in the order of the files. */
    public List<RuleInfo> rules() {
        return open.infos();
    }

    /**
     * Returns a rule by its id.
     *
     * @param id the id
     */
    public Optional<RuleInfo> rule(String id) {
        return open.infos().stream().filter(info -> info.id().equals(id)).findFirst();
    }
}
