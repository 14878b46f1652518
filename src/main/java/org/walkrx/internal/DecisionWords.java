package org.walkrx.internal;

import org.walkrx.Assessment;

/** The decision in words. */
final class DecisionWords {

    private final Assessment assessment;

    DecisionWords(Assessment assessment) {
        this.assessment = assessment;
    }

    /** Returns one sentence: "Make an appointment in the coming weeks; you may walk, with changes." */
    String sentence() {
        return referral() + "; " + walking() + ".";
    }

    private String referral() {
        return switch (assessment.referral()) {
            case EMERGENCY -> "EMERGENCY: get emergency care now";
            case SAME_DAY -> "SAME DAY: be seen today";
            case WITHIN_TWO_WEEKS -> "WITHIN TWO WEEKS: be seen in that time, or sooner where it is said below";
            case ROUTINE -> "ROUTINE: make an appointment in the coming weeks";
            case NONE ->
                assessment.complete()
                        ? "Nobody needs to see you first"
                        : "Whether somebody must see you first is not settled yet";
        };
    }

    private String walking() {
        return switch (assessment.walking()) {
            case STANDARD -> "you may walk";
            case MODIFIED -> "you may walk, with changes";
            case ON_HOLD -> "no walking programme for now, but ordinary gentle moving about is fine";
            case NONE -> "no walking before you have been seen";
        };
    }
}
