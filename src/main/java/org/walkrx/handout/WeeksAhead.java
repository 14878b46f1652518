package org.walkrx.handout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Person;
import org.walkrx.Summary;
import org.walkrx.Walk;
import org.walkrx.WalkingAdvisor;
import org.walkrx.WalkingPlan;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Topic;

/**
 * Where the coming weeks lead: the rules themselves, run on weeks that are made up. Nothing here knows how much more somebody
 * may walk. Immutable and thread-safe.
 */
public final class WeeksAhead {

    private static final int DAYS_OF_A_WEEK = 7;

    private final WalkingAdvisor advisor;

    /**
     * Looks ahead by the rules of an advisor.
     *
     * @param advisor whose rules are used, as they are now; nothing is recorded
     */
    public WeeksAhead(WalkingAdvisor advisor) {
        this.advisor = advisor.fixed();
    }

    /** How a week may go. */
    public enum HowItGoes {
        /** Every walk of the plan, without pain. */
        WELL("if every walk goes without pain"),
        /** Every walk of the plan, with the worst pain of the scale. */
        PAINFUL("if walks hurt as much as can be"),
        /** No walk at all. */
        MISSED("if no walk is made");

        private final String words;

        HowItGoes(String words) {
            this.words = words;
        }

        /** Returns it as the end of a sentence. */
        public String words() {
            return words;
        }
    }

    /**
     * Returns the assessments of the coming weeks, this one first, while all goes well: they end where no plan is given, or where
     * the rules would have somebody walk less although all went well.
     *
     * @param person what is known about the person
     * @param date the first day
     * @param weeks how many, at least 1
     */
    public List<Assessment> ifAllGoesWell(Person person, LocalDate date, int weeks) {
        List<Assessment> ahead = new ArrayList<>();
        Person walker = person;
        for (int week = 0; week < weeks; week++) {
            LocalDate day = date.plusDays((long) week * DAYS_OF_A_WEEK);
            Assessment assessment = advisor.assess(walker, day);
            if (assessment.plan() == null || falls(ahead, assessment.plan())) {
                return List.copyOf(ahead);
            }
            ahead.add(assessment);
            walker = after(walker, assessment, HowItGoes.WELL);
        }
        return List.copyOf(ahead);
    }

    private static boolean falls(List<Assessment> ahead, WalkingPlan plan) {
        if (ahead.isEmpty()) {
            return false;
        }
        WalkingPlan before = Objects.requireNonNull(ahead.get(ahead.size() - 1).plan());
        return plan.minutesPerDay().to() < before.minutesPerDay().to();
    }

    /**
     * Returns the assessment of a week later.
     *
     * @param person what is known about the person
     * @param assessment of today, with a plan
     * @param how how the week goes
     * @throws NullPointerException if there is no plan
     */
    public Assessment aWeekLater(Person person, Assessment assessment, HowItGoes how) {
        return advisor.assess(after(person, assessment, how), assessment.date().plusDays(DAYS_OF_A_WEEK));
    }

    private static Person after(Person person, Assessment assessment, HowItGoes how) {
        WalkingPlan plan = Objects.requireNonNull(assessment.plan(), "no plan, no weeks ahead");
        Person.Builder later = person.toBuilder();
        int days = how == HowItGoes.MISSED ? 0 : plan.daysPerWeek();
        for (int day = 0; day < days; day++) {
            LocalDate on = assessment.date().plusDays((long) day * DAYS_OF_A_WEEK / days);
            int left = plan.minutesPerDay().to();
            for (int walks = plan.sessionsPerDay(); walks > 0 && left > 0; walks--) {
                int minutes = Math.min(plan.minutesPerSession().to(), (left + walks - 1) / walks);
                later.walk(walk(on, minutes, how));
                left -= minutes;
            }
        }
        return later.build();
    }

    private static Walk walk(LocalDate on, int minutes, HowItGoes how) {
        int none = (int) Walk.PAIN.lowest();
        int peak = how == HowItGoes.WELL ? none : (int) Walk.PAIN.highest();
        return Walk.of(on, minutes).withPain(none, peak, peak);
    }

    /**
     * Returns why a wish for longer walks is not followed at once, as the rules say it: what the log means for the coming week, or
     * what they tell of the first dose and of where it leads; without a plan, what to do first. Empty where the wish is within the
     * plan.
     *
     * @param assessment the assessment of today
     * @param minutesPerDay the wish, in minutes a day
     */
    public static List<Summary.Passage> whyNot(Assessment assessment, int minutesPerDay) {
        WalkingPlan plan = assessment.plan();
        if (plan == null) {
            List<Summary.Passage> toDo = assessment.summary().toDo();
            return toDo.isEmpty() ? List.of(decision(assessment)) : toDo;
        }
        if (minutesPerDay <= plan.minutesPerDay().to()) {
            return List.of();
        }
        List<Summary.Passage> log = said(assessment, advice -> advice.kind() == AdviceKind.PROGRESSION);
        List<Summary.Passage> dose = log.isEmpty() ? said(assessment, WeeksAhead::isOfTheDose) : log;
        return dose.isEmpty() ? assessment.summary().plan() : dose;
    }

    private static boolean isOfTheDose(Advice advice) {
        return advice.kind() == AdviceKind.TIP && (advice.topic() == Topic.DOSE || advice.topic() == Topic.PROGRESSION);
    }

    private static List<Summary.Passage> said(Assessment assessment, Predicate<Advice> wanted) {
        return assessment.advice().stream()
                .filter(wanted)
                .map(advice ->
                        new Summary.Passage(advice.text(), List.of(advice.rule().id())))
                .toList();
    }

    private static Summary.Passage decision(Assessment assessment) {
        return new Summary.Passage(assessment.summary().decision(), List.of());
    }
}
