package org.walkrx.authoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.Assessment;
import org.walkrx.WalkingAdvisor;
import org.walkrx.authoring.MutationReport.Survivor;
import org.walkrx.authoring.people.PatientYaml;
import org.walkrx.authoring.people.Surroundings;
import org.walkrx.cases.CaseCheck;
import org.walkrx.cases.WorkedCase;
import org.walkrx.cases.WorkedCases;
import org.walkrx.files.PatientFile;
import org.walkrx.internal.PersonFacts;
import org.walkrx.rules.AssessmentFailedException;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.Vocabulary;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleFile;
import org.walkrx.rules.syntax.RuleMatcher;

/**
 * Tries small mistakes in the rules, one at a time, and finds those that no worked case would notice: a number one off,
 * an operator turned round, a condition, a name, a "not", a statement or a whole rule left out, a finding exchanged with
 * its neighbour, a lesser urgency.
 *
 * <p>The mistaken rules are run from their trees, not by the engine, and ask the open questions of the right ones. Where no
 * case notices a mistake, people around the rule are searched for somebody whom it would change; that person becomes a case
 * that is ready to be pasted.
 */
public final class MutationAnalysis {

    private static final int MANY = 800;
    private static final int FEW = 800;
    private static final int UNRELATED_OF_A_GROUP = 2;
    private static final int MOST_CENTRES = 6;
    private static final int MOST_TRIED = 12;

    private final RuleBook book;
    private final List<Rule> rules;
    private final WalkingAdvisor right;
    private final List<TestPerson> subjects;
    private final List<String> unrelated;
    private final Map<String, PatientFile> bases = new ConcurrentHashMap<>();

    private MutationAnalysis(RuleBook book) {
        this.book = book;
        this.rules = OpenBook.of(book).writtenRules();
        this.right =
                WalkingAdvisor.using(OpenBook.sketch(book, OpenBook.of(book).files()));
        this.unrelated = unrelated(book);
        this.subjects = WorkedCases.of(book).stream()
                .map(worked -> subject(worked.date(), worked))
                .filter(this::passes)
                .toList();
    }

    /** Returns a few findings of each group. */
    private static List<String> unrelated(RuleBook book) {
        Map<String, Integer> taken = new HashMap<>();
        return book.vocabulary().entries().stream()
                .filter(entry -> taken.merge(entry.group().name(), 1, Integer::sum) <= UNRELATED_OF_A_GROUP)
                .map(Vocabulary.FindingEntry::name)
                .toList();
    }

    private TestPerson subject(PatientFile file) {
        LocalDate date = file.dateOr(LocalDate.EPOCH);
        return new TestPerson(
                date,
                file.person(),
                null,
                RuleMatcher.of(
                        OpenBook.of(book).definitions(),
                        PersonFacts.of(file.person(), date, right.book().vocabulary())
                                .facts()));
    }

    private TestPerson subject(LocalDate date, WorkedCase worked) {
        return new TestPerson(
                date,
                worked.person(),
                worked,
                RuleMatcher.of(
                        OpenBook.of(book).definitions(),
                        PersonFacts.of(worked.person(), date, right.book().vocabulary())
                                .facts()));
    }

    private boolean passes(TestPerson subject) {
        return subject.worked() != null && !fails(subject, right.assess(subject.person(), subject.date()));
    }

    private static boolean fails(TestPerson subject, Assessment assessment) {
        return subject.worked() != null
                && !CaseCheck.failures(assessment, subject.worked().expected()).isEmpty();
    }

    /**
     * Tries all mistakes. Cases that do not come out as expected with the right rules are passed over.
     *
     * @param book the rules and their cases
     * @param progress told how far it has come, in rules
     * @throws org.walkrx.problems.BadInputException if a file of cases cannot be read; it names every problem
     */
    public static MutationReport of(RuleBook book, ProgressListener progress) {
        return new MutationAnalysis(book).run(progress);
    }

    private record Place(RuleFile file, Rule rule) {}

    private MutationReport run(ProgressListener progress) {
        Mutants mutants = new Mutants(book);
        List<Place> places = OpenBook.of(book).files().stream()
                .flatMap(file -> file.rules().stream().map(rule -> new Place(file, rule)))
                .toList();
        AtomicInteger done = new AtomicInteger();
        List<MutationReport> reports = places.parallelStream()
                .map(place -> {
                    MutationReport report = new RuleTest(place.rule()).run(mutants.of(place.file(), place.rule()));
                    progress.at(done.incrementAndGet(), places.size());
                    return report;
                })
                .toList();
        return new MutationReport(
                reports.stream().mapToInt(MutationReport::mistakes).sum(),
                reports.stream().mapToInt(MutationReport::noticed).sum(),
                reports.stream().flatMap(report -> report.survivors().stream()).toList(),
                reports.stream()
                        .flatMap(report -> report.withoutEffect().stream())
                        .toList());
    }

    /** The mistakes of one rule. */
    private final class RuleTest {

        private final Rule rule;
        private final List<TestPerson> ordered;
        private @Nullable List<TestPerson> people;

        RuleTest(Rule rule) {
            this.rule = rule;
            this.ordered = subjects.stream()
                    .sorted(Comparator.comparing(subject -> !subject.names(rule.id())))
                    .toList();
        }

        MutationReport run(List<Mutant> mutants) {
            int noticed = 0;
            List<Survivor> survivors = new ArrayList<>();
            List<Survivor> withoutEffect = new ArrayList<>();
            for (Mutant mutant : mutants) {
                WalkingAdvisor wrong = WalkingAdvisor.using(
                        OpenBook.sketch(book, mutant.in(OpenBook.of(book).files())));
                if (isNoticed(mutant, wrong)) {
                    noticed++;
                    continue;
                }
                Survivor survivor = survivor(mutant, readyCase(mutant, wrong).orElse(null));
                (survivor.readyCase() == null ? withoutEffect : survivors).add(survivor);
            }
            return new MutationReport(mutants.size(), noticed, survivors, withoutEffect);
        }

        private boolean isNoticed(Mutant mutant, WalkingAdvisor wrong) {
            return ordered.stream()
                    .filter(subject -> subject.isAffectedBy(mutant))
                    .anyMatch(subject -> {
                        try {
                            return fails(subject, wrong.assess(subject.person(), subject.date()));
                        } catch (AssessmentFailedException e) {
                            return true;
                        }
                    });
        }

        /** Looks for somebody to tell the rules apart by, first among the cases, then around the rule. */
        private Optional<String> readyCase(Mutant mutant, WalkingAdvisor wrong) {
            Stream<TestPerson> around = Stream.<Supplier<List<TestPerson>>>of(
                            this::people, () -> around(List.of(rule, changed(mutant)), FEW))
                    .flatMap(more -> more.get().stream());
            return Stream.concat(ordered.stream(), around)
                    .filter(subject -> subject.isAffectedBy(mutant))
                    .flatMap(subject -> told(subject, mutant, wrong).stream())
                    .limit(MOST_TRIED)
                    .min(Comparator.comparingInt(String::length));
        }

        private Optional<String> told(TestPerson subject, Mutant mutant, WalkingAdvisor wrong) {
            ObservedDecision seenRight = ObservedDecision.of(right.assess(subject.person(), subject.date()));
            ObservedDecision seenWrong;
            try {
                seenWrong = ObservedDecision.of(wrong.assess(subject.person(), subject.date()));
            } catch (AssessmentFailedException e) {
                return Optional.empty();
            }
            String caseFile = CaseBase.fileFor(mutant.file().name());
            PatientFile base = bases.computeIfAbsent(caseFile, name -> CaseBase.of(book, name));
            return seenRight.equals(seenWrong)
                    ? Optional.empty()
                    : Optional.of(CaseText.of(
                            rule.name() + " (else if " + mutant.change() + ")",
                            subject.file(),
                            base,
                            seenRight,
                            seenWrong));
        }

        private Rule changed(Mutant mutant) {
            return mutant.changed() == null ? rule : mutant.changed();
        }

        /** Returns people around the rule, made once. */
        private List<TestPerson> people() {
            if (people == null) {
                people = around(List.of(rule), MANY);
            }
            return people;
        }

        private List<TestPerson> around(List<Rule> forms, int count) {
            List<PatientFile> centres = centres();
            return centres.isEmpty()
                    ? List.of()
                    : new Surroundings(rules)
                            .around(forms, centres, unrelated, count).stream()
                                    .map(MutationAnalysis.this::subject)
                                    .toList();
        }

        /** Returns the plainest people of cases for whom the rule holds, or who are to miss it. */
        private List<PatientFile> centres() {
            return ordered.stream()
                    .filter(subject ->
                            subject.names(rule.id()) || subject.matcher().holds(rule.when()))
                    .map(TestPerson::file)
                    .distinct()
                    .sorted(Comparator.comparingInt(file -> PatientYaml.of(file).length()))
                    .limit(MOST_CENTRES)
                    .toList();
        }

        private Survivor survivor(Mutant mutant, @Nullable String readyCase) {
            String file = mutant.file().name();
            return new Survivor(
                    rule.id(),
                    file,
                    book.sources().place(file),
                    mutant.position().line(),
                    mutant.change(),
                    book.sources().place(CaseBase.fileFor(file)),
                    readyCase);
        }
    }
}
