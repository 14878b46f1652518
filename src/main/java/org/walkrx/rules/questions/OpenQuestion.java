package org.walkrx.rules.questions;

import java.util.List;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;

/**
 * A question whose answer could still change the referral or the clearance.
 *
 * @param key the finding, measurement or choice, or the key of the component in a patient file
 * @param finding whether it is a finding
 * @param couldMean the most urgent referral that hangs on it
 * @param couldMeanWalking the most cautious walking that hangs on it
 * @param rules ids of the rules that make it matter
 * @param answersAway how few answers, this one among them, lead there
 */
public record OpenQuestion(
        String key,
        boolean finding,
        Referral couldMean,
        Walking couldMeanWalking,
        List<String> rules,
        int answersAway) {

    /** Copies the rules. */
    public OpenQuestion {
        rules = List.copyOf(rules);
    }
}
