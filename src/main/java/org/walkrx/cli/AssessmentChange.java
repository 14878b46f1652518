package org.walkrx.cli;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Question;
import org.walkrx.WalkingPlan;
import org.walkrx.language.PlanPart;

/** How the assessment of a person differs from the one before, line by line. */
final class AssessmentChange {

    private final List<String> lines = new ArrayList<>();

    private AssessmentChange() {}

    /** Returns the lines; none if nothing changed for the person. */
    static List<String> lines(Assessment before, Assessment now) {
        AssessmentChange change = new AssessmentChange();
        change.value("referral", before.referral(), now.referral());
        change.value("walking", before.walking(), now.walking());
        change.value("complete", before.complete() ? "yes" : "no", now.complete() ? "yes" : "no");
        change.plan(before.plan(), now.plan());
        change.value("coming week", before.progression(), now.progression());
        change.texts(advice(before), advice(now));
        change.texts(questions(before), questions(now));
        return List.copyOf(change.lines);
    }

    private void value(String what, @Nullable Object before, @Nullable Object now) {
        if (!Objects.equals(before, now)) {
            lines.add(String.format(
                    Locale.ROOT,
                    "  %-20s %s -> %s",
                    what,
                    before == null ? "none" : before,
                    now == null ? "none" : now));
        }
    }

    private void plan(@Nullable WalkingPlan before, @Nullable WalkingPlan now) {
        if (before == null || now == null) {
            value("plan", before == null ? null : inWords(before), now == null ? null : inWords(now));
            return;
        }
        for (PlanPart part : PlanPart.values()) {
            value(part.label(), before.limit(part).words(), now.limit(part).words());
        }
    }

    private static String inWords(WalkingPlan plan) {
        return plan.limit(PlanPart.SESSIONS_PER_DAY).words() + " x "
                + plan.limit(PlanPart.MINUTES_PER_SESSION).words() + " minutes a day";
    }

    private void texts(Set<String> before, Set<String> now) {
        before.stream().filter(text -> !now.contains(text)).forEach(text -> text("- ", text));
        now.stream().filter(text -> !before.contains(text)).forEach(text -> text("+ ", text));
    }

    private void text(String mark, String text) {
        List<String> wrapped = AssessmentText.wrapped(text, 76);
        for (int i = 0; i < wrapped.size(); i++) {
            lines.add("  " + (i == 0 ? mark : "  ") + wrapped.get(i));
        }
    }

    private static Set<String> advice(Assessment assessment) {
        return assessment.advice().stream()
                .map(AssessmentChange::inWords)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String inWords(Advice advice) {
        String urgency = advice.urgency() == null ? "" : advice.urgency() + ": ";
        return urgency + advice.text() + " [" + advice.rule().id() + "]";
    }

    private static Set<String> questions(Assessment assessment) {
        return assessment.questions().stream()
                .map(Question::ask)
                .map(ask -> "Question: " + ask)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
