package org.walkrx.authoring.catalogue;

import java.util.Locale;
import java.util.Objects;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Operator;
import org.walkrx.rules.syntax.Value;

/** Components, numbers and words as a clinician would say them. */
final class Labels {

    private Labels() {}

    static String component(String type, String component) {
        return Objects.requireNonNull(
                        FactType.named(type).orElseThrow().components().get(component))
                .label();
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
        return value instanceof Value.BooleanLiteral truth ? (truth.value() ? "yes" : "no") : value.written();
    }

    static String word(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
