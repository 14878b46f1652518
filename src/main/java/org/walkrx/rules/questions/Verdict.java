package org.walkrx.rules.questions;

import org.walkrx.language.Referral;
import org.walkrx.language.Walking;
import org.walkrx.rules.syntax.Call;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;

/**
 * How cautious a rule is by itself.
 *
 * @param referral the most urgent referral it makes
 * @param walking the most cautious walking it asks for, what its referral forces (guard rail 1) among it
 */
record Verdict(Referral referral, Walking walking) {

    static final Verdict NOTHING = new Verdict(Referral.NONE, Walking.STANDARD);

    static Verdict of(Rule rule) {
        Verdict verdict = NOTHING;
        for (Call call : rule.then()) {
            verdict = verdict.join(of(call));
        }
        return verdict;
    }

    private static Verdict of(Call call) {
        return switch (call.name()) {
            case "refer" ->
                referring(Referral.valueOf(((Value.Constant) call.arguments().get(0)).name()));
            case "hold", "stopWalk" -> new Verdict(Referral.NONE, Walking.ON_HOLD);
            case "modify" -> new Verdict(Referral.NONE, Walking.MODIFIED);
            default -> NOTHING;
        };
    }

    private static Verdict referring(Referral referral) {
        return new Verdict(referral, Walking.forcedBy(referral));
    }

    Verdict join(Verdict other) {
        return new Verdict(
                referral.compareTo(other.referral) >= 0 ? referral : other.referral,
                walking.compareTo(other.walking) >= 0 ? walking : other.walking);
    }

    boolean saysAnything() {
        return !equals(NOTHING);
    }
}
