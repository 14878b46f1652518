package org.walkrx.authoring.analysis;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Caution;
import org.walkrx.language.PlanLimit;
import org.walkrx.language.PlanPart;
import org.walkrx.language.Referral;
import org.walkrx.language.Statement;
import org.walkrx.language.Walking;
import org.walkrx.rules.syntax.Call;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;

/**
 * One statement of a rule, read off its text.
 *
 * @param kind the statement's name
 * @param arguments its arguments as written
 * @param meaning what it means; {@code null} for a concept
 */
record Said(String kind, List<String> arguments, @Nullable Statement meaning) {

    static List<Said> of(Rule rule) {
        return rule.then().stream().map(Said::of).toList();
    }

    private static Said of(Call call) {
        return new Said(
                call.name(),
                call.arguments().stream().map(Said::plain).collect(Collectors.toList()),
                call.meaning().orElse(null));
    }

    private static String plain(Value value) {
        return value instanceof Value.Constant constant
                ? constant.name()
                : value instanceof Value.Text text ? text.text() : value.written();
    }

    Caution caution() {
        return meaning == null ? Caution.NONE : meaning.caution();
    }

    boolean isConcept() {
        return meaning == null;
    }

    boolean refers() {
        return refersAtLeast(Referral.ROUTINE);
    }

    boolean refersAtLeast(Referral referral) {
        return caution().referral().compareTo(referral) >= 0;
    }

    /** Whether it keeps the person from a walking programme, by guard rail 1 if not by its own words. */
    boolean holdsBack() {
        return caution().walking().compareTo(Walking.ON_HOLD) >= 0;
    }

    /** Whether it decides something; else it is only told. */
    boolean decides() {
        return meaning == null || decidesCautionOnly() || meaning.limit() != null || meaning.progression() != null;
    }

    /** Whether all that it decides is the referral and walking. */
    boolean decidesCautionOnly() {
        return meaning != null
                && !caution().equals(Caution.NONE)
                && meaning.limit() == null
                && meaning.progression() == null;
    }

    /** Whether it proposes a part of the plan. */
    boolean proposes(PlanPart part) {
        return meaning != null && meaning.limit() != null && meaning.limit().part() == part;
    }

    /** Returns whether its dose is written in the rule, rather than taken from the walk log. */
    boolean isFixedDose() {
        return meaning != null
                && meaning.kind() == AdviceKind.DOSE
                && arguments.stream().noneMatch(argument -> argument.startsWith("$"));
    }

    /** Returns the limit of a dose. */
    PlanLimit limit() {
        return Objects.requireNonNull(Objects.requireNonNull(meaning).limit());
    }

    /** Returns whether its dose, a fixed one, is at most another's in every end. */
    boolean isDoseAtMost(Said other) {
        return kind.equals(other.kind) && limit().isWithin(other.limit());
    }

    /** Returns whether its dose, a fixed one, is at most another's, and less in some end. */
    boolean isDoseBelow(Said other) {
        return isFixedDose() && isDoseAtMost(other) && !equals(other);
    }

    /** Returns a dose with its part, in words: "minutes a day 20 to 30". */
    String inWords() {
        return limit().part().label() + " " + dose();
    }

    /** Returns a dose in words: "10 to 15", "level". */
    String dose() {
        return limit().words();
    }
}
