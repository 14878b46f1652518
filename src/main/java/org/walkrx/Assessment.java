package org.walkrx;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.walkrx.internal.Summarizing;
import org.walkrx.language.Progression;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;

/**
 * The answer for one person on one day. Immutable and thread-safe; the same facts, date and rules give an equal
 * assessment.
 *
 * @param date the day of the assessment
 * @param referral whether the person must see someone, and how soon
 * @param walking whether the person may follow a walking programme
 * @param complete whether no open question could still raise the referral to SAME_DAY or EMERGENCY
 * @param plan how much to walk; {@code null} where walking is ON_HOLD or NONE, or the rules propose no whole plan
 * @param progression what the walk log says about the coming week; {@code null} without a log, or where there is no plan
 *     and nothing to stop
 * @param advice everything the person is told, in order
 * @param questions the open questions that could still change the result, most serious first
 * @param firedRules ids of all rules that held, definitions among them, in order
 * @param ruleSet the rule book it was made by
 */
public record Assessment(
        LocalDate date,
        Referral referral,
        Walking walking,
        boolean complete,
        @Nullable WalkingPlan plan,
        @Nullable Progression progression,
        List<Advice> advice,
        List<Question> questions,
        List<String> firedRules,
        RuleSet ruleSet) {

    /** Copies the lists. */
    public Assessment {
        advice = List.copyOf(advice);
        questions = List.copyOf(questions);
        firedRules = List.copyOf(firedRules);
    }

    /**
     * Returns it on one page: whatever is about safety, and of the rest what matters most to this person. With a plan it has at
     * most 350 words, as an emergency at most 150.
     */
    public Summary summary() {
        return new Summarizing(this).summary();
    }

    /**
     * Which rule book.
     *
     * @param sha256 its identity
     * @param rules how many rules it has
     */
    public record RuleSet(String sha256, int rules) {}
}
