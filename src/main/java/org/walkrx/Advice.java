package org.walkrx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Referral;
import org.walkrx.language.To;
import org.walkrx.language.Topic;
import org.walkrx.rules.RuleInfo;

/**
 * One thing a rule tells the person.
 *
 * @param topic what it is about
 * @param kind what kind of advice it is
 * @param text the advice in plain words
 * @param rule the rule that says it, with its source and basis
 * @param because the facts it rests on, as in {@code saddle numbness: yes}
 * @param urgency how soon; only of kind {@code REFER}, else {@code null}
 * @param to whom; only of kind {@code REFER}, else {@code null}
 */
public record Advice(
        Topic topic,
        Kind kind,
        String text,
        RuleInfo rule,
        List<String> because,
        @Nullable Referral urgency,
        @Nullable To to) {

    /** Copies the reasons. */
    public Advice {
        because = List.copyOf(because);
    }

    /** The kinds of advice, in the order in which a person is told. */
    public enum Kind {
        /** Whom to see, how soon. */
        REFER,
        /** Stop today's walking. */
        STOP_WALK,
        /** The programme is on hold. */
        HOLD,
        /** Walk with a change. */
        MODIFY,
        /** The coming week, from the walk log. */
        PROGRESSION,
        /** A part of the plan. */
        DOSE,
        /** A warning. */
        WARN,
        /** Tips on a topic are left out, and why. */
        WITHHOLD,
        /** A tip. */
        TIP,
        /** A sign at which to stop and get help. */
        STOP_IF,
        /** What to watch for. */
        SAFETY_NET,
        /** What walking may do. */
        BENEFIT
    }
}
