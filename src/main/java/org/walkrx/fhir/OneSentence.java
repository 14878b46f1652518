package org.walkrx.fhir;

import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;

/** An assessment in one sentence of less than 140 characters. */
final class OneSentence {

    private OneSentence() {}

    static String of(Assessment assessment) {
        return "Back pain: " + of(assessment, assessment.referral());
    }

    private static String of(Assessment assessment, Referral referral) {
        return switch (referral) {
            case EMERGENCY -> "EMERGENCY, no walking; now " + to(assessment);
            case SAME_DAY -> "to be seen today, no walking until then; " + to(assessment);
            case WITHIN_TWO_WEEKS ->
                "to be seen within two weeks, no walking programme until then"
                        + (assessment.complete() ? "" : "; " + ask(assessment));
            case ROUTINE ->
                "an appointment within weeks; "
                        + (assessment.complete() ? walking(assessment.walking()) : ask(assessment));
            case NONE -> assessment.complete() ? walking(assessment.walking()) : ask(assessment);
        };
    }

    private static String to(Assessment assessment) {
        return assessment.advice().stream()
                .map(Advice::to)
                .filter(to -> to != null)
                .map(to -> to.words())
                .findFirst()
                .orElse("urgent medical care");
    }

    private static String ask(Assessment assessment) {
        long urgent = assessment.questions().stream()
                .filter(question -> question.couldMean().compareTo(Referral.SAME_DAY) >= 0)
                .count();
        return "ask " + urgent + (urgent == 1 ? " urgent question" : " urgent questions") + " before any walking plan";
    }

    private static String walking(Walking walking) {
        return switch (walking) {
            case STANDARD -> "walking is fine";
            case MODIFIED -> "walking is fine, with changes";
            case ON_HOLD -> "no walking programme for now";
            case NONE -> "no walking until the person has been seen";
        };
    }
}
