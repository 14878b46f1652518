package org.walkrx.authoring.analysis;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.GradientLimit;
import org.walkrx.language.Pace;
import org.walkrx.language.Referral;
import org.walkrx.rules.syntax.Call;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;

/**
 * One statement of a rule, read off its text.
 *
 * @param kind the statement's name
 * @param arguments its arguments as written
 */
record Said(String kind, List<String> arguments) {

    static List<Said> of(Rule rule) {
        return rule.then().stream().map(Said::of).toList();
    }

    private static Said of(Call call) {
        return new Said(call.name(), call.arguments().stream().map(Said::plain).collect(Collectors.toList()));
    }

    private static String plain(Value value) {
        return value instanceof Value.Constant constant
                ? constant.name()
                : value instanceof Value.Text text ? text.text() : value.written();
    }

    boolean is(String... kinds) {
        return List.of(kinds).contains(kind);
    }

    boolean refersAtLeast(Referral referral) {
        return is("refer") && urgency().compareTo(referral) >= 0;
    }

    Referral urgency() {
        return Referral.valueOf(arguments.get(0));
    }

    /** Whether it keeps the person from a walking programme, by guard rail 1 if not by its own words. */
    boolean holdsBack() {
        return is("hold", "stopWalk") || refersAtLeast(Referral.WITHIN_TWO_WEEKS);
    }

    /** Whether it proposes a part of the plan. */
    boolean proposes(Part part) {
        return part == Part.of(kind);
    }

    /** The parts of a plan. */
    enum Part {
        SESSIONS("walks a day"),
        MINUTES_PER_SESSION("minutes for each walk"),
        MINUTES_PER_DAY("minutes a day"),
        DAYS("days a week"),
        PACE("pace"),
        GRADIENT("slopes");

        private final String words;

        Part(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }

        /** Returns the part that a statement proposes, or nothing if it proposes none. */
        static @Nullable Part of(String statement) {
            return switch (statement) {
                case "sessionsPerDay" -> SESSIONS;
                case "minutesPerSession" -> MINUTES_PER_SESSION;
                case "minutesPerDay", "progress", "holdDose", "regress" -> MINUTES_PER_DAY;
                case "daysPerWeek" -> DAYS;
                case "pace" -> PACE;
                case "gradient" -> GRADIENT;
                default -> null;
            };
        }
    }

    /** Returns whether its dose is written in the rule, rather than taken from the walk log. */
    boolean isFixedDose() {
        return is("sessionsPerDay", "minutesPerSession", "minutesPerDay", "daysPerWeek", "pace", "gradient")
                && arguments.stream().noneMatch(argument -> argument.startsWith("$"));
    }

    /** Returns whether its dose, a fixed one, is at most another's in every end. */
    boolean isDoseAtMost(Said other) {
        if (!kind.equals(other.kind)) {
            return false;
        }
        return IntStream.range(0, arguments.size())
                .allMatch(i -> compare(arguments.get(i), other.arguments.get(i)) <= 0);
    }

    /** Returns whether its dose, a fixed one, is at most another's, and less in some end. */
    boolean isDoseBelow(Said other) {
        return isFixedDose() && isDoseAtMost(other) && !equals(other);
    }

    private int compare(String one, String other) {
        return switch (kind) {
            case "pace" -> Pace.valueOf(one).compareTo(Pace.valueOf(other));
            case "gradient" -> GradientLimit.valueOf(one).compareTo(GradientLimit.valueOf(other));
            default -> Integer.compare(Integer.parseInt(one), Integer.parseInt(other));
        };
    }

    /** Returns a dose with its part, in words: "minutes a day 20 to 30". */
    String inWords() {
        return Stream.of(Part.values())
                .filter(this::proposes)
                .map(part -> part.words() + " " + dose())
                .findFirst()
                .orElse(kind);
    }

    /** Returns a dose in words: "10 to 15", "level". */
    String dose() {
        return arguments.size() == 2 && !arguments.get(0).equals(arguments.get(1))
                ? arguments.get(0) + " to " + arguments.get(1)
                : arguments.get(0).toLowerCase(Locale.ROOT);
    }
}
