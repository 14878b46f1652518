package org.walkrx.authoring;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.walkrx.WalkingAdvisor;
import org.walkrx.authoring.CoverageReport.ConditionCoverage;
import org.walkrx.authoring.CoverageReport.FileCoverage;
import org.walkrx.authoring.CoverageReport.RuleCoverage;
import org.walkrx.cases.WorkedCase;
import org.walkrx.cases.WorkedCases;
import org.walkrx.internal.PersonFacts;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleFile;
import org.walkrx.rules.syntax.RuleMatcher;

/** Measures which rules and which parts of their conditions the worked cases exercise. */
public final class Coverage {

    private final RuleBook book;
    private final Map<String, RuleInfo> infos;
    private final List<CasePerson> people;
    private final ProgressListener progress;
    private int done;

    private Coverage(RuleBook book, ProgressListener progress) {
        this.book = book;
        this.progress = progress;
        this.infos = book.rules().stream().collect(Collectors.toMap(RuleInfo::name, Function.identity()));
        WalkingAdvisor advisor = WalkingAdvisor.using(book);
        this.people = WorkedCases.of(book).stream()
                .map(worked -> new CasePerson(
                        worked,
                        RuleMatcher.of(
                                OpenBook.of(book).definitions(),
                                PersonFacts.of(
                                                worked.person(),
                                                worked.date(),
                                                advisor.book().vocabulary())
                                        .facts())))
                .toList();
    }

    private record CasePerson(WorkedCase workedCase, RuleMatcher matcher) {}

    /**
     * Measures.
     *
     * @param book the rules and their cases
     * @param progress told how far it has come, in rules
     * @throws org.walkrx.problems.BadInputException if a file of cases cannot be read; it names every problem
     */
    public static CoverageReport of(RuleBook book, ProgressListener progress) {
        Coverage coverage = new Coverage(book, progress);
        return new CoverageReport(
                OpenBook.of(book).files().stream().map(coverage::file).toList());
    }

    private FileCoverage file(RuleFile file) {
        return new FileCoverage(
                file.name(),
                book.sources().place(file.name()),
                file.rules().stream().map(this::rule).toList());
    }

    private RuleCoverage rule(Rule rule) {
        List<Held> people = this.people.stream()
                .map(person -> new Held(person, ConditionParts.ways(rule, person.matcher())))
                .toList();
        RuleCoverage coverage = new RuleCoverage(
                Objects.requireNonNull(infos.get(rule.name())),
                count(people, Held::holds),
                count(people, person -> !person.holds() && person.isToBeMissedBy(rule)),
                ConditionParts.of(rule).stream()
                        .map(part -> condition(part, people))
                        .toList());
        progress.at(++done, book.size());
        return coverage;
    }

    /** Somebody, and the ways in which a rule holds for them. */
    private record Held(CasePerson person, Set<Map<String, Object>> ways) {

        boolean holds() {
            return !ways.isEmpty();
        }

        boolean isToBeMissedBy(Rule rule) {
            return person.workedCase().expected().doesNotFire().contains(rule.id());
        }
    }

    private static ConditionCoverage condition(ConditionPart part, List<Held> people) {
        return new ConditionCoverage(
                part.text(),
                part.position().line(),
                part.position().column(),
                count(people, held -> part.letsHold(held.person().matcher(), held.ways())),
                count(people, held -> part.keepsFromHolding(held.person().matcher(), held.ways())));
    }

    private static int count(List<Held> people, Predicate<Held> which) {
        return (int) people.stream().filter(which).count();
    }
}
