package org.walkrx.authoring.catalogue;

import java.util.List;
import org.walkrx.language.To;
import org.walkrx.rules.syntax.Call;
import org.walkrx.rules.syntax.Value;

/** Says in plain words what a rule says. */
final class StatementWords {

    private StatementWords() {}

    static Html of(Call call) {
        List<String> values = call.arguments().stream().map(Labels::value).toList();
        return switch (call.name()) {
            case "refer" ->
                spoken("See " + to(call.arguments().get(1)) + ": " + urgency(values.get(0)) + ".", values.get(2));
            case "hold" -> spoken("The walking programme is on hold.", values.get(0));
            case "modify" -> spoken("Walking with a change.", values.get(0));
            case "stopWalk" -> spoken("Stop walking for today; the programme is on hold.", values.get(0));
            case "sessionsPerDay" -> plain("At most " + count(values.get(0), "walk") + " a day.");
            case "minutesPerSession" -> plain(range(values) + " for each walk.");
            case "minutesPerDay" -> plain(range(values) + " a day in all.");
            case "daysPerWeek" -> plain("At most " + count(values.get(0), "day") + " a week.");
            case "pace" -> plain("Pace: " + values.get(0) + ", no faster.");
            case "gradient" -> plain("Slopes: " + values.get(0) + ", no steeper.");
            case Call.INSERT ->
                plain("This is called ")
                        .then(Html.link(Html.anchor("concept", values.get(0)), Html.text(values.get(0))))
                        .then(Html.text("."));
            default -> more(call.name(), values);
        };
    }

    private static Html more(String name, List<String> values) {
        return switch (name) {
            case "progress" ->
                spoken(
                        "The coming week rises from " + values.get(0) + " minutes a day by " + values.get(1)
                                + " %, by no more than " + values.get(2) + " minutes, and not beyond " + values.get(3)
                                + ".",
                        values.get(4));
            case "holdDose" -> spoken("The coming week stays at " + values.get(0) + " minutes a day.", values.get(1));
            case "regress" ->
                spoken(
                        "The coming week is cut from " + values.get(0) + " minutes a day by " + values.get(1) + " to "
                                + values.get(2) + " %.",
                        values.get(3));
            case "restart" -> spoken("Begin again after a gap.", values.get(0));
            case "warn" -> spoken("Warning (" + values.get(0) + "):", values.get(1));
            case "tip" -> spoken("Tip (" + values.get(0) + "):", values.get(1));
            case "withhold" -> spoken("Tips on " + values.get(0) + " are left out:", values.get(1));
            case "benefit" -> spoken("What walking may do:", values.get(0));
            case "stopIf" -> spoken("Sign to stop at:", values.get(0));
            case "safetyNet" -> spoken("What to watch for:", values.get(0));
            default -> plain(name + ": " + String.join(", ", values));
        };
    }

    private static Html plain(String words) {
        return Html.text(words);
    }

    private static Html spoken(String words, String quoted) {
        return Html.of(Html.text(words + " "), Html.tag("q", quoted));
    }

    private static String to(Value role) {
        return role instanceof Value.Constant constant
                ? To.valueOf(constant.name()).words()
                : Labels.value(role);
    }

    static String urgency(String referral) {
        return switch (referral) {
            case "emergency" -> "an emergency, now";
            case "same day" -> "the same day";
            case "within two weeks" -> "within two weeks";
            default -> "an ordinary appointment";
        };
    }

    private static String range(List<String> values) {
        return values.get(0).equals(values.get(1))
                ? count(values.get(0), "minute")
                : values.get(0) + " to " + count(values.get(1), "minute");
    }

    private static String count(String number, String noun) {
        return number + " " + noun + (number.equals("1") ? "" : "s");
    }
}
