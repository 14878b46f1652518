package org.walkrx.authoring;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.walkrx.Answer;
import org.walkrx.Assessment;
import org.walkrx.InvalidPatientException;
import org.walkrx.Person;
import org.walkrx.RuleExplanation;
import org.walkrx.WalkingAdvisor;
import org.walkrx.cases.CaseCheck;
import org.walkrx.cases.CaseProof;
import org.walkrx.cases.Expectation;
import org.walkrx.cases.Parallel;
import org.walkrx.cases.WorkedCase;
import org.walkrx.cases.WorkedCases;
import org.walkrx.internal.PersonFacts;
import org.walkrx.problems.Problem;
import org.walkrx.rules.AssessmentFailedException;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.Vocabulary;
import org.walkrx.rules.syntax.Facts;

/** Runs the worked cases that lie beside the rules of a book. Immutable and thread-safe. */
public final class CaseRunner {

    private final RuleBook book;
    private final WalkingAdvisor advisor;

    /**
     * Creates a runner.
     *
     * @param book the rules and their cases
     */
    public CaseRunner(RuleBook book) {
        this.book = book.noDraft("proved");
        this.advisor = WalkingAdvisor.using(book);
    }

    /**
     * Runs all cases.
     *
     * @throws org.walkrx.problems.BadInputException if a file of cases cannot be read; it names every problem
     */
    public CaseReport run() {
        List<CaseRun> runs = Parallel.each(cases(), this::run);
        return new CaseReport(
                book.size(),
                runs.size(),
                runs.stream()
                        .flatMap(run -> CaseProof.failures(run.workedCase(), run.failures()).stream())
                        .toList(),
                without(runs, Expectation::fires),
                without(runs, Expectation::doesNotFire),
                Thresholds.open(book, runs),
                withoutNotSure(runs),
                unusedRows());
    }

    /**
     * Runs all cases and returns how they came out differently than expected, one problem a case. A case whose assessment
     * fails is such a problem too. This takes less time than {@link #run}.
     *
     * @throws org.walkrx.problems.BadInputException if a file of cases cannot be read; it names every problem
     */
    public List<Problem> failures() {
        return CaseProof.failures(book);
    }

    /** Reads the cases. */
    List<WorkedCase> cases() {
        return WorkedCases.of(book);
    }

    private CaseRun run(WorkedCase workedCase) {
        Facts facts = PersonFacts.of(
                workedCase.person(), workedCase.date(), advisor.book().vocabulary());
        Assessment assessment = advisor.assess(workedCase.person(), workedCase.date());
        return new CaseRun(
                workedCase, facts, assessment, Set.copyOf(assessment.firedRules()), failures(workedCase, assessment));
    }

    /** Of a rule that should hold and does not, also what keeps it from it. */
    private List<String> failures(WorkedCase workedCase, Assessment assessment) {
        List<String> failures = new ArrayList<>(CaseCheck.failures(assessment, workedCase.expected()));
        workedCase.expected().fires().stream()
                .filter(id -> !assessment.firedRules().contains(id))
                .flatMap(id -> missing(id, workedCase).stream())
                .forEach(failures::add);
        return failures;
    }

    private Optional<String> missing(String id, WorkedCase workedCase) {
        return advisor.explain(workedCase.person(), workedCase.date(), id).conditions().stream()
                .filter(line -> line.depth() == 0 && line.status() != RuleExplanation.Status.HELD)
                .findFirst()
                .map(line -> id + " needs: " + line.condition()
                        + (line.status() == RuleExplanation.Status.NOT_KNOWN ? " (not known)" : " (not so)"));
    }

    private List<String> without(List<CaseRun> runs, Function<Expectation, List<String>> listed) {
        Set<String> named = runs.stream()
                .flatMap(run -> listed.apply(run.workedCase().expected()).stream())
                .collect(Collectors.toSet());
        return book.rules().stream()
                .map(RuleInfo::id)
                .filter(id -> !named.contains(id))
                .toList();
    }

    private List<String> withoutNotSure(List<CaseRun> runs) {
        Set<String> shown = Parallel.each(runs, this::shownByNotSure).stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        return book.vocabulary().entries().stream()
                .filter(finding -> finding.group().notSureMeansYes())
                .map(Vocabulary.FindingEntry::name)
                .filter(name -> !shown.contains(name))
                .toList();
    }

    /** Returns the findings without whose "not sure" the case would come out differently. */
    private Set<String> shownByNotSure(CaseRun run) {
        WorkedCase workedCase = run.workedCase();
        if (!run.failures().isEmpty()) {
            return Set.of();
        }
        return workedCase.person().findings().entrySet().stream()
                .filter(answer -> answer.getValue() == Answer.NOT_SURE)
                .map(Map.Entry::getKey)
                .filter(finding -> comesOutDifferently(
                        unanswered(workedCase.person(), finding), workedCase.date(), workedCase.expected()))
                .collect(Collectors.toSet());
    }

    private boolean comesOutDifferently(Person person, LocalDate date, Expectation expected) {
        try {
            return !CaseCheck.failures(advisor.assess(person, date), expected).isEmpty();
        } catch (AssessmentFailedException | InvalidPatientException e) {
            return true;
        }
    }

    private static Person unanswered(Person person, String finding) {
        Map<String, Answer> findings = new TreeMap<>(person.findings());
        findings.remove(finding);
        Set<String> notAsked = new TreeSet<>(person.notAsked());
        notAsked.add(finding);
        return new Person(
                person.patient(),
                person.pain(),
                person.activity(),
                person.shoes(),
                person.route(),
                person.load(),
                findings,
                notAsked,
                person.othersDenied(),
                person.measurements(),
                person.choices(),
                person.walks());
    }

    private List<String> unusedRows() {
        Set<String> cited = book.rules().stream()
                .flatMap(rule -> rule.sources().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> unused = new ArrayList<>();
        book.evidence().rows().forEach((row, use) -> {
            boolean excused = use.startsWith("no rule:");
            if (!cited.contains(row) && !excused) {
                unused.add(row);
            }
        });
        return unused;
    }
}
