package org.walkrx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Prominence;
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
 * @param urgency how soon; only of the kinds {@code REFER} and {@code SIGN}, else {@code null}
 * @param to whom; only of the kinds {@code REFER} and {@code SIGN}, else {@code null}
 * @param prominence how much it matters that the person hears it. Guard rail 9: what keeps a person safe is {@code FIRST},
 *     whatever its rule says
 * @param personal whether it rests on an answer of this person's own, beyond age and pain
 */
public record Advice(
        Topic topic,
        AdviceKind kind,
        String text,
        RuleInfo rule,
        List<String> because,
        @Nullable Referral urgency,
        @Nullable To to,
        Prominence prominence,
        boolean personal) {

    /** Copies the reasons, and puts what keeps a person safe first. */
    public Advice {
        because = List.copyOf(because);
        prominence = kind.mayWait(topic) ? prominence : Prominence.FIRST;
    }

    /**
     * Advice that rests on nothing of this person's own, and matters as much as its rule says.
     *
     * @param topic what it is about
     * @param kind what kind of advice it is
     * @param text the advice in plain words
     * @param rule the rule that says it
     * @param because the facts it rests on
     * @param urgency how soon
     * @param to whom
     */
    public Advice(
            Topic topic,
            AdviceKind kind,
            String text,
            RuleInfo rule,
            List<String> because,
            @Nullable Referral urgency,
            @Nullable To to) {
        this(topic, kind, text, rule, because, urgency, to, rule.prominence(), false);
    }
}
