package org.walkrx.authoring.catalogue;

import java.util.Locale;
import java.util.Map;
import org.walkrx.rules.syntax.FactWords;
import org.walkrx.rules.syntax.Operator;
import org.walkrx.rules.syntax.Value;

/** Components, numbers and words as a clinician would say them. */
final class Labels {

    private static final Map<String, String> COMPONENTS = Map.ofEntries(
            Map.entry("Patient.age", "age"),
            Map.entry("Patient.weightKg", "body weight in kg"),
            Map.entry("Pain.now", "pain now (0 to 10)"),
            Map.entry("Pain.worst", "worst pain (0 to 10)"),
            Map.entry("Pain.weeks", "weeks since the pain began"),
            Map.entry("Pain.trend", "trend of the pain"),
            Map.entry("Activity.walksPerWeek", "walks a week at present"),
            Map.entry("Activity.minutesPerWalk", "minutes of a walk at present"),
            Map.entry("Activity.sittingHoursPerDay", "hours of sitting a day"),
            Map.entry("Shoes.cushioned", "the shoes are cushioned"),
            Map.entry("Shoes.supportive", "the shoes are supportive"),
            Map.entry("Shoes.heelCm", "heel in cm"),
            Map.entry("Shoes.kind", "kind of shoe"),
            Map.entry("Route.surface", "ground of the route"),
            Map.entry("Route.gradient", "slope of the route"),
            Map.entry("Load.kg", "load carried in kg"),
            Map.entry("Load.oneSided", "the load hangs on one side"),
            Map.entry("Load.percentOfBodyWeight", "load in percent of body weight"),
            Map.entry("Week.weeksAgo", "weeks ago"),
            Map.entry("Week.number", "number of the week"),
            Map.entry("Week.daysWalked", "days walked"),
            Map.entry("Week.minutesPerDay", "minutes a day"),
            Map.entry("Week.previousMinutesPerDay", "minutes a day in the week before"),
            Map.entry("Week.peakPain", "highest pain on a walk"),
            Map.entry("Week.peakRise", "largest rise of pain on a walk"),
            Map.entry("Week.morningRise", "largest rise of pain by the next morning"),
            Map.entry("Week.morningsAbove", "mornings with more pain than before the walk"),
            Map.entry("Week.settling", "the pain was settling"),
            Map.entry("Week.painRecorded", "pain was noted every time"),
            Map.entry("WalkLog.daysSinceLastWalk", "days since the last walk"),
            Map.entry("WalkLog.weeksLogged", "weeks with a walk"),
            Map.entry("WalkLog.lastMinutesPerDay", "minutes a day in the last week with a walk"),
            Map.entry("WalkLog.previousMinutesPerDay", "minutes a day in the week with a walk before that"),
            Map.entry("WalkSymptom.daysAgo", "days ago"));

    private Labels() {}

    static String component(String type, String component) {
        String label = COMPONENTS.get(type + "." + component);
        return label == null ? FactWords.of(type, component) : label;
    }

    /** Returns what is asked of a number: "7 or more". */
    static String compared(Operator operator, String value) {
        return switch (operator) {
            case EQUAL -> value;
            case NOT_EQUAL -> "anything but " + value;
            case LESS -> "less than " + value;
            case AT_MOST -> value + " or less";
            case GREATER -> "more than " + value;
            case AT_LEAST -> value + " or more";
        };
    }

    /** Returns which weeks of the walk log: "the last finished week". */
    static String week(Operator operator, String weeksAgo) {
        boolean exactly = operator == Operator.EQUAL;
        if (exactly && weeksAgo.equals("0")) {
            return "the running week";
        }
        if (exactly && weeksAgo.equals("1")) {
            return "the last finished week";
        }
        if (operator == Operator.AT_LEAST && weeksAgo.equals("1")) {
            return "a finished week";
        }
        if (operator == Operator.AT_MOST && weeksAgo.equals("1")) {
            return "the running or the last finished week";
        }
        return "a week " + compared(operator, weeksAgo) + " weeks ago";
    }

    /** Returns how many: "at least 4". */
    static String counted(Operator operator, String number) {
        return switch (operator) {
            case EQUAL -> "exactly " + number;
            case NOT_EQUAL -> "any number but " + number;
            case LESS -> "fewer than " + number;
            case AT_MOST -> "at most " + number;
            case GREATER -> "more than " + number;
            case AT_LEAST -> "at least " + number;
        };
    }

    static String value(Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Constant constant) {
            return word(constant.name());
        }
        return value instanceof Value.Truth truth ? (truth.value() ? "yes" : "no") : value.written();
    }

    static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
