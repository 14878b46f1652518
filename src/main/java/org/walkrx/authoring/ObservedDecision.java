package org.walkrx.authoring;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Question;
import org.walkrx.WalkingPlan;
import org.walkrx.language.Progression;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;

/**
 * What a worked case can see of an assessment.
 *
 * @param referral the referral
 * @param walking the walking
 * @param complete whether the result is complete
 * @param plan the plan
 * @param progression the progression
 * @param fired ids of the rules that held
 * @param texts what the person is told
 * @param asked what is asked
 */
record ObservedDecision(
        Referral referral,
        Walking walking,
        boolean complete,
        @Nullable WalkingPlan plan,
        @Nullable Progression progression,
        List<String> fired,
        Set<String> texts,
        List<String> asked) {

    static ObservedDecision of(Assessment assessment) {
        return new ObservedDecision(
                assessment.referral(),
                assessment.walking(),
                assessment.complete(),
                assessment.plan(),
                assessment.progression(),
                assessment.firedRules(),
                assessment.advice().stream().map(Advice::text).collect(Collectors.toSet()),
                assessment.questions().stream().map(Question::key).toList());
    }
}
