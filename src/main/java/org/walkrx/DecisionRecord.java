package org.walkrx;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Progression;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;

/**
 * What was decided, for the record: enough to find out later by which rules, and whether it would be decided so again.
 *
 * <p>The hash of the facts tells whether two decisions rest on the same facts. It does not name the person, but it is no
 * protection against somebody who tries out facts until the hash fits: treat records as confidential.
 *
 * @param bookSha256 identity of the rule book
 * @param factsSha256 SHA-256 of what was known about the person
 * @param date the day of the assessment
 * @param referral whether the person must see someone, and how soon
 * @param walking whether the person may follow a walking programme
 * @param complete whether no open question could still raise the referral to SAME_DAY or EMERGENCY
 * @param plan how much to walk; {@code null} without a plan
 * @param progression what the walk log says about the coming week; {@code null} if nothing
 * @param rules ids of all rules that held, in order
 * @param person what was known about the person; {@code null} unless the listener wants it
 */
public record DecisionRecord(
        String bookSha256,
        String factsSha256,
        LocalDate date,
        Referral referral,
        Walking walking,
        boolean complete,
        @Nullable WalkingPlan plan,
        @Nullable Progression progression,
        List<String> rules,
        @Nullable Person person) {

    /** Copies the ids. */
    public DecisionRecord {
        rules = List.copyOf(rules);
    }

    /** Returns this record without what was known about the person. */
    public DecisionRecord withoutFacts() {
        return new DecisionRecord(
                bookSha256, factsSha256, date, referral, walking, complete, plan, progression, rules, null);
    }
}
