package org.walkrx.authoring.comparison;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Question;
import org.walkrx.WalkingPlan;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Referral;

/** How two assessments of one person differ. An assessment that is missing failed. */
final class Difference {

    private static final Set<AdviceKind> CAUTIOUS = EnumSet.of(
            AdviceKind.REFER,
            AdviceKind.STOP_WALK,
            AdviceKind.HOLD,
            AdviceKind.MODIFY,
            AdviceKind.WARN,
            AdviceKind.STOP_IF,
            AdviceKind.SAFETY_NET);

    private final Set<ChangeKind> kinds = EnumSet.noneOf(ChangeKind.class);
    private final List<String> lines = new ArrayList<>();
    private final Set<String> rules = new TreeSet<>();

    private Difference() {}

    /** Compares; the rules behind it are those that hold on one side only, and edited ones that say something else. */
    static Difference between(@Nullable Assessment before, @Nullable Assessment after, Set<String> edited) {
        Difference difference = new Difference();
        if (before != null && after != null) {
            difference.compare(before, after, edited);
        } else if (before != null || after != null) {
            difference.kinds.add(after == null ? ChangeKind.FAILS : ChangeKind.FAILED);
            difference.lines.add(
                    after == null ? "the new rules fail for this person" : "the old rules failed for this person");
        }
        return difference;
    }

    boolean isNone() {
        return kinds.isEmpty();
    }

    Set<ChangeKind> kinds() {
        return kinds;
    }

    List<String> lines() {
        return lines;
    }

    /** Returns the ids of the rules that held on one side only, or said something else. */
    Set<String> rules() {
        return rules;
    }

    private void compare(Assessment before, Assessment after, Set<String> edited) {
        step("referral", before.referral(), after.referral(), ChangeKind.REFERRAL_LOWER, ChangeKind.REFERRAL_HIGHER);
        step("complete", !before.complete(), !after.complete(), ChangeKind.NO_LONGER_OPEN, ChangeKind.NEWLY_OPEN);
        step("walking", before.walking(), after.walking(), ChangeKind.WALKING_FREER, ChangeKind.WALKING_STRICTER);
        comparePlans(before.plan(), after.plan());
        if (before.progression() != null && after.progression() != null) {
            step(
                    "progression",
                    before.progression(),
                    after.progression(),
                    ChangeKind.PROGRESSION_BOLDER,
                    ChangeKind.PROGRESSION_GENTLER);
        }
        compareAdvice(before, after);
        compareQuestions(before, after);
        if (!kinds.isEmpty()) {
            addRules(before, after, edited);
        }
    }

    private <T extends Comparable<T>> void step(String what, T before, T after, ChangeKind lower, ChangeKind higher) {
        int order = after.compareTo(before);
        if (order != 0) {
            kinds.add(order < 0 ? lower : higher);
            lines.add(
                    what.equals("complete")
                            ? "complete: " + isComplete(before) + " -> " + isComplete(after)
                            : what + ": " + before + " -> " + after);
        }
    }

    private static String isComplete(Object open) {
        return Boolean.TRUE.equals(open) ? "no" : "yes";
    }

    private void comparePlans(@Nullable WalkingPlan before, @Nullable WalkingPlan after) {
        if (Objects.equals(before, after)) {
            return;
        }
        if (before == null || after == null) {
            kinds.add(before == null ? ChangeKind.PLAN_GIVEN : ChangeKind.PLAN_TAKEN);
            lines.add("plan: " + words(before) + " -> " + words(after));
            return;
        }
        lines.add("plan: " + words(before) + " -> " + words(after));
        if (isMore(before, after)) {
            kinds.add(ChangeKind.PLAN_MORE);
        }
        if (isMore(after, before)) {
            kinds.add(ChangeKind.PLAN_LESS);
        }
    }

    private static boolean isMore(WalkingPlan before, WalkingPlan after) {
        return after.limits().stream().anyMatch(limit -> !limit.isWithin(before.limit(limit.part())));
    }

    private static String words(@Nullable WalkingPlan plan) {
        return plan == null
                ? "none"
                : plan.limits().stream()
                        .map(limit -> limit.part().label() + " " + limit.words())
                        .collect(Collectors.joining(", "));
    }

    /** When to stop a walk is said with a plan only, and is no caution that comes or goes by itself. */
    private void compareAdvice(Assessment before, Assessment after) {
        Set<String> old = told(before, advice -> true);
        Set<String> now = told(after, advice -> true);
        Predicate<Advice> isCautious = (before.plan() == null) == (after.plan() == null)
                ? advice -> CAUTIOUS.contains(advice.kind())
                : advice -> CAUTIOUS.contains(advice.kind()) && advice.kind() != AdviceKind.STOP_IF;
        List<String> gone = isSuperseded(before, after)
                ? List.of()
                : told(before, isCautious).stream()
                        .filter(text -> !now.contains(text))
                        .toList();
        List<String> added = told(after, isCautious).stream()
                .filter(text -> !old.contains(text))
                .toList();
        if (!gone.isEmpty() && !added.isEmpty() && warning(before, isCautious).equals(warning(after, isCautious))) {
            kinds.add(ChangeKind.WARNING_REWORDED);
        } else {
            addIf(!gone.isEmpty(), ChangeKind.WARNING_GONE);
            addIf(!added.isEmpty(), ChangeKind.WARNING_NEW);
        }
        addIf(!told(before, isCautious.negate()).equals(told(after, isCautious.negate())), ChangeKind.ADVICE);
        old.stream().filter(text -> !now.contains(text)).forEach(text -> lines.add("no longer told: " + text));
        now.stream().filter(text -> !old.contains(text)).forEach(text -> lines.add("newly told: " + text));
    }

    /** Guard rail 8: what a more urgent referral silences is no caution that is lost. */
    private static boolean isSuperseded(Assessment before, Assessment after) {
        return after.referral().compareTo(Referral.SAME_DAY) >= 0
                && after.referral().compareTo(before.referral()) > 0;
    }

    /** Returns how often each rule warns: where the same rules do, other words are other words for the same. */
    private static Map<String, Long> warning(Assessment assessment, Predicate<Advice> isCautious) {
        Map<String, Long> warning = new LinkedHashMap<>();
        assessment.advice().stream()
                .filter(isCautious)
                .forEach(advice -> warning.merge(advice.rule().id() + advice.kind(), 1L, Long::sum));
        return warning;
    }

    private void addIf(boolean is, ChangeKind kind) {
        if (is) {
            kinds.add(kind);
        }
    }

    private static Set<String> told(Assessment assessment, Predicate<Advice> which) {
        Set<String> texts = new TreeSet<>();
        assessment.advice().stream().filter(which).map(Advice::text).forEach(texts::add);
        return texts;
    }

    private void compareQuestions(Assessment before, Assessment after) {
        List<String> old = before.questions().stream().map(Question::key).toList();
        List<String> now = after.questions().stream().map(Question::key).toList();
        if (!new HashSet<>(old).equals(new HashSet<>(now))) {
            kinds.add(ChangeKind.QUESTIONS);
            old.stream().filter(name -> !now.contains(name)).forEach(name -> lines.add("no longer asked: " + name));
            now.stream().filter(name -> !old.contains(name)).forEach(name -> lines.add("newly asked: " + name));
        }
    }

    /** What only shows or no longer shows because of another rule is not the doing of the rule that says it. */
    private void addRules(Assessment before, Assessment after, Set<String> edited) {
        rules.addAll(before.firedRules());
        rules.addAll(after.firedRules());
        rules.removeIf(id -> before.firedRules().contains(id)
                && after.firedRules().contains(id)
                && !(edited.contains(id) && !said(before, id).equals(said(after, id))));
    }

    private static Set<String> said(Assessment assessment, String id) {
        return assessment.advice().stream()
                .filter(advice -> advice.rule().id().equals(id))
                .map(advice -> advice.kind() + " " + advice.urgency() + " " + advice.text())
                .collect(Collectors.toSet());
    }
}
