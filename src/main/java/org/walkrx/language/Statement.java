package org.walkrx.language;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing a rule said: a call of {@link Advise}, checked and kept as a value, which knows what it means.
 *
 * <p>A record is named after the method of {@code Advise} that says it and takes the same values in the same order; where a
 * word of the language has that name already, {@code Ceiling} is added. From these records follows which calls there are.
 */
public sealed interface Statement {

    /**
     * Returns what a call of {@link Advise} says.
     *
     * @param call name of the method: {@code minutesPerDay}
     * @param values its values: texts, whole numbers ({@link Integer}) and words of the lists
     * @throws IllegalArgumentException if there is no such call, or it does not take these values; no call is passed over
     */
    static Statement of(String call, List<?> values) {
        return StatementRegistry.create(call, values);
    }

    /** Returns the types of the values of every call, by its name: {@code String}, {@code int} and lists of words. */
    static Map<String, List<Class<?>>> calls() {
        return StatementRegistry.calls();
    }

    /** Returns what it does. */
    Meaning meaning();

    /** Returns what the person is told. */
    String text();

    /** Returns the kind of advice it is told as. */
    default AdviceKind kind() {
        return meaning().kind();
    }

    /** Returns what it is about. */
    default Topic topic() {
        return meaning().topic();
    }

    /** Returns whether it keeps a person safe, and so always comes first. */
    default boolean isSafety() {
        return kind().isSafety(topic());
    }

    /** Returns whether it names signs to watch for. */
    default boolean namesSigns() {
        return kind().namesSigns(topic());
    }

    /** Returns whether an author chooses how much it matters that a person hears it. */
    default boolean mayWait() {
        return kind().mayWait(topic());
    }

    /** Returns the referral and the walking it asks for. */
    default Caution caution() {
        return meaning().caution();
    }

    /** Returns how soon it wants the person to be seen. */
    default Referral referral() {
        return caution().referral();
    }

    /** Returns the walking it asks for, by guard rail 1 if not by its own words. */
    default Walking walking() {
        return caution().walking();
    }

    /** Returns what it says of the coming week; {@code null} if nothing. */
    default @Nullable Progression progression() {
        return meaning().progression();
    }

    /** Returns what it proposes for a part of the plan; {@code null} if nothing. */
    default @Nullable PlanLimit limit() {
        return meaning().limit();
    }

    /**
     * See {@link Advise#refer}.
     *
     * @param urgency how soon
     * @param to whom
     * @param text what the person is told
     */
    record Refer(Referral urgency, To to, String text) implements Statement {
        /** Checks the text. */
        public Refer {
            StatementRegistry.checkText(text);
            if (urgency == Referral.NONE) {
                throw new IllegalArgumentException("a referral needs an urgency; NONE is not one");
            }
        }

        @Override
        public Meaning meaning() {
            return Meaning.refers(urgency);
        }
    }

    /**
     * See {@link Advise#hold}.
     *
     * @param text why, and until when
     */
    record Hold(String text) implements Statement {
        /** Checks the text. */
        public Hold {
            StatementRegistry.checkText(text);
        }

        @Override
        public Meaning meaning() {
            return Meaning.restricts(AdviceKind.HOLD, Walking.ON_HOLD, null);
        }
    }

    /**
     * See {@link Advise#modify}.
     *
     * @param text the change
     */
    record Modify(String text) implements Statement {
        /** Checks the text. */
        public Modify {
            StatementRegistry.checkText(text);
        }

        @Override
        public Meaning meaning() {
            return Meaning.restricts(AdviceKind.MODIFY, Walking.MODIFIED, null);
        }
    }

    /**
     * See {@link Advise#stopWalk}.
     *
     * @param text why, and what to do
     */
    record StopWalk(String text) implements Statement {
        /** Checks the text. */
        public StopWalk {
            StatementRegistry.checkText(text);
        }

        @Override
        public Meaning meaning() {
            return Meaning.restricts(AdviceKind.STOP_WALK, Walking.ON_HOLD, Progression.STOP);
        }
    }

    /**
     * See {@link Advise#sessionsPerDay}.
     *
     * @param sessions 1 to 12
     */
    record SessionsPerDay(int sessions) implements Statement {
        /** Checks the range. */
        public SessionsPerDay {
            Range.check("sessionsPerDay", sessions, 1, 12);
        }

        @Override
        public Meaning meaning() {
            return Meaning.limits(PlanLimit.of(PlanPart.SESSIONS_PER_DAY, sessions));
        }

        @Override
        public String text() {
            return StatementRegistry.sentence(this);
        }
    }

    /**
     * See {@link Advise#minutesPerSession}.
     *
     * @param from shortest, 1 to 240
     * @param to longest, not below {@code from}
     */
    record MinutesPerSession(int from, int to) implements Statement {
        /** Checks the ranges. */
        public MinutesPerSession {
            Range.check("minutesPerSession", from, 1, 240);
            Range.check("minutesPerSession", to, from, 240);
        }

        @Override
        public Meaning meaning() {
            return Meaning.limits(new PlanLimit(PlanPart.MINUTES_PER_SESSION, from, to));
        }

        @Override
        public String text() {
            return StatementRegistry.sentence(this);
        }
    }

    /**
     * See {@link Advise#minutesPerDay}.
     *
     * @param from least, 1 to 1440
     * @param to most, not below {@code from}
     */
    record MinutesPerDay(int from, int to) implements Statement {
        /** Checks the ranges. */
        public MinutesPerDay {
            Range.check("minutesPerDay", from, 1, 1440);
            Range.check("minutesPerDay", to, from, 1440);
        }

        @Override
        public Meaning meaning() {
            return Meaning.limits(new PlanLimit(PlanPart.MINUTES_PER_DAY, from, to));
        }

        @Override
        public String text() {
            return StatementRegistry.sentence(this);
        }
    }

    /**
     * See {@link Advise#daysPerWeek}.
     *
     * @param days 1 to 7
     */
    record DaysPerWeek(int days) implements Statement {
        /** Checks the range. */
        public DaysPerWeek {
            Range.check("daysPerWeek", days, 1, 7);
        }

        @Override
        public Meaning meaning() {
            return Meaning.limits(PlanLimit.of(PlanPart.DAYS_PER_WEEK, days));
        }

        @Override
        public String text() {
            return StatementRegistry.sentence(this);
        }
    }

    /**
     * See {@link Advise#pace}.
     *
     * @param fastest the fastest pace
     */
    record PaceCeiling(Pace fastest) implements Statement {
        @Override
        public Meaning meaning() {
            return Meaning.limits(PlanLimit.of(PlanPart.PACE, fastest));
        }

        @Override
        public String text() {
            return StatementRegistry.sentence(this);
        }
    }

    /**
     * See {@link Advise#gradient}.
     *
     * @param steepest the steepest ground
     */
    record GradientCeiling(GradientLimit steepest) implements Statement {
        @Override
        public Meaning meaning() {
            return Meaning.limits(PlanLimit.of(PlanPart.GRADIENT, steepest));
        }

        @Override
        public String text() {
            return StatementRegistry.sentence(this);
        }
    }

    /**
     * See {@link Advise#progress}.
     *
     * @param minutesPerDay minutes a day of the week that went well
     * @param percent rise in percent
     * @param atMostMinutes rise in minutes a day that is never passed
     * @param ceiling minutes a day at which the rise ends
     * @param text what the person is told
     */
    record Progress(int minutesPerDay, int percent, int atMostMinutes, int ceiling, String text) implements Statement {
        /** Checks the ranges. */
        public Progress {
            Range.check("minutesPerDay", minutesPerDay, 1, 1440);
            Range.check("percent", percent, 0, 100);
            Range.check("atMostMinutes", atMostMinutes, 0, 240);
            Range.check("ceiling", ceiling, 1, 1440);
            StatementRegistry.checkText(text);
        }

        /** Returns the minutes a day that the coming week may reach: rounded down, never below the last week's. */
        public int reachable() {
            int rise = Math.min(minutesPerDay * percent / 100, atMostMinutes);
            return Math.max(1, Math.min(minutesPerDay + rise, ceiling));
        }

        @Override
        public Meaning meaning() {
            PlanLimit coming =
                    new PlanLimit(PlanPart.MINUTES_PER_DAY, Math.min(minutesPerDay, reachable()), reachable());
            return Meaning.goesOn(Progression.PROGRESS, coming);
        }
    }

    /**
     * See {@link Advise#holdDose}.
     *
     * @param minutesPerDay the dose
     * @param text what the person is told
     */
    record HoldDose(int minutesPerDay, String text) implements Statement {
        /** Checks the ranges. */
        public HoldDose {
            Range.check("minutesPerDay", minutesPerDay, 1, 1440);
            StatementRegistry.checkText(text);
        }

        @Override
        public Meaning meaning() {
            return Meaning.goesOn(Progression.HOLD, PlanLimit.of(PlanPart.MINUTES_PER_DAY, minutesPerDay));
        }
    }

    /**
     * See {@link Advise#regress}.
     *
     * @param minutesPerDay minutes a day of the week that was too much
     * @param leastCutPercent smallest cut
     * @param mostCutPercent largest cut
     * @param text what the person is told
     */
    record Regress(int minutesPerDay, int leastCutPercent, int mostCutPercent, String text) implements Statement {
        /** Checks the ranges. */
        public Regress {
            Range.check("minutesPerDay", minutesPerDay, 1, 1440);
            Range.check("leastCutPercent", leastCutPercent, 0, 100);
            Range.check("mostCutPercent", mostCutPercent, leastCutPercent, 100);
            StatementRegistry.checkText(text);
        }

        /** Returns the least minutes a day after the cut. */
        public int from() {
            return Math.max(1, minutesPerDay * (100 - mostCutPercent) / 100);
        }

        /** Returns the most minutes a day after the cut. */
        public int to() {
            return Math.max(1, minutesPerDay * (100 - leastCutPercent) / 100);
        }

        @Override
        public Meaning meaning() {
            return Meaning.goesOn(Progression.REGRESS, new PlanLimit(PlanPart.MINUTES_PER_DAY, from(), to()));
        }
    }

    /**
     * See {@link Advise#restart}.
     *
     * @param text what the person is told
     */
    record Restart(String text) implements Statement {
        /** Checks the text. */
        public Restart {
            StatementRegistry.checkText(text);
        }

        @Override
        public Meaning meaning() {
            return Meaning.goesOn(Progression.RESTART, null);
        }
    }

    /**
     * See {@link Advise#warn}.
     *
     * @param topic what it is about
     * @param text the warning
     */
    record Warn(Topic topic, String text) implements Statement {
        /** Checks the text. */
        public Warn {
            StatementRegistry.checkText(text);
        }

        @Override
        public Meaning meaning() {
            return Meaning.tells(AdviceKind.WARN, topic);
        }
    }

    /**
     * See {@link Advise#tip}.
     *
     * @param topic what it is about
     * @param text the tip
     */
    record Tip(Topic topic, String text) implements Statement {
        /** Checks the text. */
        public Tip {
            StatementRegistry.checkText(text);
        }

        @Override
        public Meaning meaning() {
            return Meaning.tells(AdviceKind.TIP, topic);
        }
    }

    /**
     * See {@link Advise#withhold}.
     *
     * @param topic the topic
     * @param text why, for the person
     */
    record Withhold(Topic topic, String text) implements Statement {
        /** Checks the text. */
        public Withhold {
            StatementRegistry.checkText(text);
        }

        @Override
        public Meaning meaning() {
            return Meaning.tells(AdviceKind.WITHHOLD, topic);
        }
    }

    /**
     * See {@link Advise#benefit}.
     *
     * @param text the benefit
     */
    record Benefit(String text) implements Statement {
        /** Checks the text. */
        public Benefit {
            StatementRegistry.checkText(text);
        }

        @Override
        public Meaning meaning() {
            return Meaning.tells(AdviceKind.BENEFIT, Topic.EXPECTATION);
        }
    }

    /**
     * See {@link Advise#stopIf}.
     *
     * @param text the sign and what to do
     */
    record StopIf(String text) implements Statement {
        /** Checks the text. */
        public StopIf {
            StatementRegistry.checkText(text);
        }

        @Override
        public Meaning meaning() {
            return Meaning.tells(AdviceKind.STOP_IF, Topic.SAFETY);
        }
    }

    /**
     * See {@link Advise#safetyNet}.
     *
     * @param text what to watch for
     */
    record SafetyNet(String text) implements Statement {
        /** Checks the text. */
        public SafetyNet {
            StatementRegistry.checkText(text);
        }

        @Override
        public Meaning meaning() {
            return Meaning.tells(AdviceKind.SAFETY_NET, Topic.SAFETY);
        }
    }

    /**
     * See {@link Advise#sign}.
     *
     * @param urgency how soon to be seen if the sign comes
     * @param to by whom
     * @param text the sign
     */
    record Sign(Referral urgency, To to, String text) implements Statement {
        /** Checks the text. */
        public Sign {
            StatementRegistry.checkText(text);
            if (urgency == Referral.NONE) {
                throw new IllegalArgumentException("a sign needs an urgency; NONE is not one");
            }
        }

        /** It asks for nothing today: the sign is not there yet. */
        @Override
        public Meaning meaning() {
            return Meaning.tells(AdviceKind.SIGN, Topic.SAFETY);
        }
    }
}
