package org.walkrx.authoring.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.cases.WorkedCase;
import org.walkrx.cases.WorkedCases;
import org.walkrx.internal.PersonFacts;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.syntax.Definitions;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleMatcher;

/**
 * Somebody for whom a rule holds: the plainest person of the worked cases, so that nothing else covers what the rule does,
 * or else looked for step by step.
 */
final class Witnesses {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 5);
    private static final int STEPS = 400;

    private final Definitions definitions;
    private final WalkingAdvisor advisor;
    private final List<KnownAnswers> known = new ArrayList<>();

    private static final Comparator<KnownAnswers> PLAINEST = Comparator.comparing(
                    (KnownAnswers known) -> !known.person().othersDenied())
            .thenComparingInt(known -> known.person().findings().size())
            .thenComparingInt(known -> known.person().walks().size());

    private record KnownAnswers(WorkedCase worked, RuleMatcher matcher) {

        Person person() {
            return worked.person();
        }
    }

    Witnesses(RuleBook book) {
        this.definitions = OpenBook.of(book).definitions();
        this.advisor = WalkingAdvisor.using(book);
        for (WorkedCase worked : WorkedCases.of(book)) {
            known.add(new KnownAnswers(worked, matcher(worked.person(), worked.date())));
        }
    }

    private RuleMatcher matcher(Person person, LocalDate date) {
        return RuleMatcher.of(
                definitions,
                PersonFacts.of(person, date, advisor.book().vocabulary()).facts());
    }

    /** Returns somebody for whom the rule holds; where nobody is found, somebody who is near. */
    Draft of(Rule rule, Dimensions dimensions) {
        return known.stream()
                .filter(someone -> someone.matcher().holds(rule.when()))
                .min(PLAINEST)
                .map(someone -> Draft.of(someone.worked().date(), someone.person()))
                .orElseGet(() -> found(rule, dimensions));
    }

    private Draft found(Rule rule, Dimensions dimensions) {
        RandomGenerator random = new SplittableRandom(rule.id().hashCode());
        Neighbourhood neighbourhood = new Neighbourhood(dimensions);
        Draft best = Draft.of(DAY, ordinary());
        int most = holding(rule, best);
        for (int i = 0; i < STEPS && most < rule.when().parts().size(); i++) {
            Draft next = neighbourhood.any(best, random);
            int now = holding(rule, next);
            if (now >= most) {
                best = next;
                most = now;
            }
        }
        return best;
    }

    /** Returns how many parts of the rule's condition hold; fewer than none for somebody who cannot be. */
    private int holding(Rule rule, Draft draft) {
        return draft.person("")
                .map(file -> matcher(file.person(), draft.date()))
                .map(matcher -> (int)
                        rule.when().parts().stream().filter(matcher::holds).count())
                .orElse(-1);
    }

    /** Everything that can be known of somebody, as it usually is. */
    private static Person ordinary() {
        Person.Builder person = Person.builder().othersDenied();
        FactType.byKey().forEach((key, component) -> {
            if (component.percentOf().isEmpty()) {
                component.usual().ifPresent(usual -> person.answer(key, usual));
            }
        });
        return person.build();
    }
}
