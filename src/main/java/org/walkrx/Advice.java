package org.walkrx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.AdviceKind;
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
        AdviceKind kind,
        String text,
        RuleInfo rule,
        List<String> because,
        @Nullable Referral urgency,
        @Nullable To to) {

    /** Copies the reasons. */
    public Advice {
        because = List.copyOf(because);
    }
}
