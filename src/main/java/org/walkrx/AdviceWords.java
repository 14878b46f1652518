package org.walkrx;

import java.util.Locale;
import org.walkrx.language.Statement;
import org.walkrx.language.Topic;
import org.walkrx.rules.FiredRule;

/** Turns a statement into advice: its kind, its topic, and words for the parts of a plan. */
final class AdviceWords {

    private AdviceWords() {}

    /** A statement with the advice it is told as. */
    record Worded(Statement statement, Advice advice) {}

    static Worded of(FiredRule fired, Statement statement) {
        boolean refers = statement instanceof Statement.Refer;
        return new Worded(
                statement,
                new Advice(
                        topic(statement),
                        kind(statement),
                        statement instanceof Statement.Spoken spoken ? spoken.text() : dose(statement),
                        fired.rule(),
                        fired.because(),
                        refers ? ((Statement.Refer) statement).urgency() : null,
                        refers ? ((Statement.Refer) statement).to() : null));
    }

    private static Advice.Kind kind(Statement statement) {
        if (statement instanceof Statement.Refer) {
            return Advice.Kind.REFER;
        }
        if (statement instanceof Statement.StopWalk) {
            return Advice.Kind.STOP_WALK;
        }
        if (statement instanceof Statement.Hold) {
            return Advice.Kind.HOLD;
        }
        if (statement instanceof Statement.Modify) {
            return Advice.Kind.MODIFY;
        }
        if (Decision.progressionOf(statement) != null) {
            return Advice.Kind.PROGRESSION;
        }
        return spokenKind(statement);
    }

    private static Advice.Kind spokenKind(Statement statement) {
        if (statement instanceof Statement.Warn) {
            return Advice.Kind.WARN;
        }
        if (statement instanceof Statement.Withhold) {
            return Advice.Kind.WITHHOLD;
        }
        if (statement instanceof Statement.Tip) {
            return Advice.Kind.TIP;
        }
        if (statement instanceof Statement.StopIf) {
            return Advice.Kind.STOP_IF;
        }
        if (statement instanceof Statement.SafetyNet) {
            return Advice.Kind.SAFETY_NET;
        }
        return statement instanceof Statement.Benefit ? Advice.Kind.BENEFIT : Advice.Kind.DOSE;
    }

    private static Topic topic(Statement statement) {
        if (statement instanceof Statement.Warn warn) {
            return warn.topic();
        }
        if (statement instanceof Statement.Tip tip) {
            return tip.topic();
        }
        if (statement instanceof Statement.Withhold withhold) {
            return withhold.topic();
        }
        return switch (kind(statement)) {
            case REFER -> Topic.REFERRAL;
            case STOP_WALK, HOLD, MODIFY -> Topic.PROGRAMME;
            case PROGRESSION -> Topic.PROGRESSION;
            case STOP_IF, SAFETY_NET -> Topic.SAFETY;
            case BENEFIT -> Topic.EXPECTATION;
            default -> Topic.DOSE;
        };
    }

    private static String dose(Statement statement) {
        if (statement instanceof Statement.SessionsPerDay p) {
            return "At most " + count(p.most(), "walk") + " a day.";
        }
        if (statement instanceof Statement.MinutesPerSession p) {
            return range(p.from(), p.to()) + " for each walk.";
        }
        if (statement instanceof Statement.MinutesPerDay p) {
            return range(p.from(), p.to()) + " a day in all.";
        }
        if (statement instanceof Statement.DaysPerWeek p) {
            return "At most " + count(p.most(), "day") + " a week.";
        }
        if (statement instanceof Statement.PaceLimit p) {
            return "Pace: " + word(p.fastest()) + ", no faster.";
        }
        return "Slopes: " + word(((Statement.Steepest) statement).steepest()) + ", no steeper.";
    }

    private static String range(int from, int to) {
        return (from == to ? "" : from + " to ") + count(to, "minute");
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
