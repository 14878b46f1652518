package org.walkrx.language;

import org.jspecify.annotations.Nullable;

/**
 * What a statement does. Every statement has to choose one, so none can be forgotten.
 *
 * @param kind the kind of advice it is told as
 * @param topic what it is about
 * @param caution the referral and the walking it asks for
 * @param progression what it says of the coming week; {@code null} if nothing
 * @param limit what it proposes for a part of the plan; {@code null} if nothing
 */
public record Meaning(
        AdviceKind kind,
        Topic topic,
        Caution caution,
        @Nullable Progression progression,
        @Nullable PlanLimit limit) {

    /** Sends the person to someone. */
    static Meaning refers(Referral urgency) {
        return new Meaning(
                AdviceKind.REFER, Topic.REFERRAL, new Caution(urgency, Walking.forcedBy(urgency)), null, null);
    }

    /** Makes walking more cautious, and may end the walks of this week. */
    static Meaning restricts(AdviceKind kind, Walking walking, @Nullable Progression progression) {
        return new Meaning(kind, Topic.PROGRAMME, new Caution(Referral.NONE, walking), progression, null);
    }

    /** Says how the coming week goes on from the last, and may limit its minutes. */
    static Meaning goesOn(Progression progression, @Nullable PlanLimit limit) {
        return new Meaning(AdviceKind.PROGRESSION, Topic.PROGRESSION, Caution.NONE, progression, limit);
    }

    /** Limits a part of the plan. */
    static Meaning limits(PlanLimit limit) {
        return new Meaning(AdviceKind.DOSE, Topic.DOSE, Caution.NONE, null, limit);
    }

    /** Decides nothing; is told only. */
    static Meaning tells(AdviceKind kind, Topic topic) {
        return new Meaning(kind, topic, Caution.NONE, null, null);
    }
}
