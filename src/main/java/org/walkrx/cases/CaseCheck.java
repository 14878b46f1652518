package org.walkrx.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Question;
import org.walkrx.WalkingPlan;

/** Holds an assessment against what a case expects. */
public final class CaseCheck {

    private final Assessment assessment;
    private final Expectation expected;
    private final List<String> failures = new ArrayList<>();

    private CaseCheck(Assessment assessment, Expectation expected) {
        this.assessment = assessment;
        this.expected = expected;
    }

    /**
     * Returns how an assessment differs from what is expected, in words; empty if it does not.
     *
     * @param assessment what came out
     * @param expected what is expected
     */
    public static List<String> failures(Assessment assessment, Expectation expected) {
        CaseCheck check = new CaseCheck(assessment, expected);
        check.run();
        return List.copyOf(check.failures);
    }

    private void run() {
        compare("referral", expected.referral(), () -> assessment.referral().name());
        compare("walking", expected.walking(), () -> assessment.walking().name());
        compare("complete", expected.complete(), assessment::complete);
        compare("progression", expected.progression(), () -> name(assessment.progression()));
        comparePlan();
        compareRules();
        compareTexts();
        List<String> asked = assessment.questions().stream().map(Question::key).toList();
        for (String question : expected.questions()) {
            if (!asked.contains(question)) {
                failures.add("\"" + question + "\" should be asked, but is not");
            }
        }
    }

    private static String name(@Nullable Enum<?> value) {
        return value == null ? "none" : value.name();
    }

    private void compare(String what, @Nullable Object wanted, Supplier<Object> actual) {
        if (wanted != null && !Objects.equals(wanted, actual.get())) {
            failures.add(what + " should be " + wanted + ", but is " + actual.get());
        }
    }

    private void comparePlan() {
        @Nullable WalkingPlan plan = assessment.plan();
        compare("plan", expected.plan(), () -> plan == null ? "none" : "given");
        if (plan == null) {
            if (!expected.planParts().isEmpty()) {
                failures.add("a plan should be given, but there is none");
            }
            return;
        }
        Map<String, String> parts = PlanParts.of(plan);
        expected.planParts().forEach((part, wanted) -> compare(part, wanted, () -> parts.getOrDefault(part, "")));
    }

    private void compareRules() {
        for (String id : expected.fires()) {
            if (!assessment.firedRules().contains(id)) {
                failures.add("the rule " + id + " should hold, but does not");
            }
        }
        for (String id : expected.doesNotFire()) {
            if (assessment.firedRules().contains(id)) {
                failures.add("the rule " + id + " should not hold, but does");
            }
        }
    }

    private void compareTexts() {
        for (String text : expected.says()) {
            if (!isSaid(text)) {
                failures.add("\"" + text + "\" should be said, but is not");
            }
        }
        for (String text : expected.doesNotSay()) {
            if (isSaid(text)) {
                failures.add("\"" + text + "\" should not be said, but is");
            }
        }
    }

    private boolean isSaid(String text) {
        return assessment.advice().stream().map(Advice::text).anyMatch(said -> said.contains(text));
    }
}
