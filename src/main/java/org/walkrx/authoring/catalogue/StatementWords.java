package org.walkrx.authoring.catalogue;

import java.util.List;
import java.util.Objects;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.PlanLimit;
import org.walkrx.language.Progression;
import org.walkrx.language.Referral;
import org.walkrx.language.Statement;
import org.walkrx.rules.syntax.Call;
import org.walkrx.text.Html;

/** Says in plain words what a rule says. */
final class StatementWords {

    private StatementWords() {}

    static Html of(Call call) {
        List<String> values = call.arguments().stream().map(Labels::value).toList();
        return call.meaning().map(statement -> of(statement, values)).orElseGet(() -> concept(values.get(0)));
    }

    private static Html concept(String name) {
        return Html.of(
                Html.text("This is called "), Html.link(Html.anchor("concept", name), Html.text(name)), Html.text("."));
    }

    private static Html of(Statement statement, List<String> values) {
        String last = values.get(values.size() - 1);
        PlanLimit limit = statement.limit();
        return limit != null && statement.kind() == AdviceKind.DOSE
                ? Html.text(limit.part().sentence(values.get(0), last))
                : Html.of(Html.text(lead(statement, values) + " "), Html.tag("q", last));
    }

    private static String lead(Statement statement, List<String> values) {
        return switch (statement.kind()) {
            case REFER -> "See " + seen(statement) + ": " + urgency(statement.referral()) + ".";
            case HOLD -> "The walking programme is on hold.";
            case MODIFY -> "Walking with a change.";
            case STOP_WALK -> "Stop walking for today; the programme is on hold.";
            case PROGRESSION -> comingWeek(Objects.requireNonNull(statement.progression()), values);
            case DOSE -> "A part of the plan:";
            case WARN -> "Warning (" + topic(statement) + "):";
            case TIP -> "Tip (" + topic(statement) + "):";
            case WITHHOLD -> "Tips on " + topic(statement) + " are left out:";
            case BENEFIT -> "What walking may do:";
            case STOP_IF -> "Sign to stop at:";
            case SAFETY_NET -> "What to watch for:";
            case SIGN -> "In a few words (" + values.get(0) + ", " + values.get(1) + "):";
        };
    }

    private static String comingWeek(Progression progression, List<String> values) {
        return switch (progression) {
            case PROGRESS ->
                "The coming week rises from " + values.get(0) + " minutes a day by " + values.get(1)
                        + " %, by no more than " + values.get(2) + " minutes, and not beyond " + values.get(3) + ".";
            case HOLD -> "The coming week stays at " + values.get(0) + " minutes a day.";
            case REGRESS ->
                "The coming week is cut from " + values.get(0) + " minutes a day by " + values.get(1) + " to "
                        + values.get(2) + " %.";
            case RESTART -> "Begin again after a gap.";
            case STOP -> "No walks in the coming week.";
        };
    }

    private static String topic(Statement statement) {
        return Labels.word(statement.topic().name());
    }

    private static String seen(Statement statement) {
        return statement instanceof Statement.Refer refer ? refer.to().words() : "somebody";
    }

    static String urgency(Referral referral) {
        return switch (referral) {
            case EMERGENCY -> "an emergency, now";
            case SAME_DAY -> "the same day";
            case WITHIN_TWO_WEEKS -> "within two weeks";
            case ROUTINE, NONE -> "an ordinary appointment";
        };
    }
}
