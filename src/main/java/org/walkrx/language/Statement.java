package org.walkrx.language;

/** One thing a rule said: a call of {@link Advise}, checked and kept as a value. */
public sealed interface Statement {

    /** A statement that carries a text for the person. */
    sealed interface Spoken extends Statement {
        /** Returns the text. */
        String text();
    }

    /**
     * See {@link Advise#refer}.
     *
     * @param urgency how soon
     * @param to whom
     * @param text what the person is told
     */
    record Refer(Referral urgency, To to, String text) implements Spoken {
        /** Checks the text. */
        public Refer {
            Statements.checkText(text);
            if (urgency == Referral.NONE) {
                throw new IllegalArgumentException("a referral needs an urgency; NONE is not one");
            }
        }
    }

    /**
     * See {@link Advise#hold}.
     *
     * @param text why, and until when
     */
    record Hold(String text) implements Spoken {
        /** Checks the text. */
        public Hold {
            Statements.checkText(text);
        }
    }

    /**
     * See {@link Advise#modify}.
     *
     * @param text the change
     */
    record Modify(String text) implements Spoken {
        /** Checks the text. */
        public Modify {
            Statements.checkText(text);
        }
    }

    /**
     * See {@link Advise#stopWalk}.
     *
     * @param text why, and what to do
     */
    record StopWalk(String text) implements Spoken {
        /** Checks the text. */
        public StopWalk {
            Statements.checkText(text);
        }
    }

    /**
     * See {@link Advise#sessionsPerDay}.
     *
     * @param most 1 to 12
     */
    record SessionsPerDay(int most) implements Statement {
        /** Checks the range. */
        public SessionsPerDay {
            Range.check("sessionsPerDay", most, 1, 12);
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
    }

    /**
     * See {@link Advise#daysPerWeek}.
     *
     * @param most 1 to 7
     */
    record DaysPerWeek(int most) implements Statement {
        /** Checks the range. */
        public DaysPerWeek {
            Range.check("daysPerWeek", most, 1, 7);
        }
    }

    /**
     * See {@link Advise#pace}.
     *
     * @param fastest the fastest pace
     */
    record PaceLimit(Pace fastest) implements Statement {}

    /**
     * See {@link Advise#gradient}.
     *
     * @param steepest the steepest ground
     */
    record Steepest(GradientLimit steepest) implements Statement {}

    /**
     * See {@link Advise#progress}.
     *
     * @param minutesPerDay minutes a day of the week that went well
     * @param percent rise in percent
     * @param atMostMinutes rise in minutes a day that is never passed
     * @param ceiling minutes a day at which the rise ends
     * @param text what the person is told
     */
    record Progress(int minutesPerDay, int percent, int atMostMinutes, int ceiling, String text) implements Spoken {
        /** Checks the ranges. */
        public Progress {
            Range.check("minutesPerDay", minutesPerDay, 1, 1440);
            Range.check("percent", percent, 0, 100);
            Range.check("atMostMinutes", atMostMinutes, 0, 240);
            Range.check("ceiling", ceiling, 1, 1440);
            Statements.checkText(text);
        }

        /** Returns the minutes a day that the coming week may reach: rounded down, never below the last week's. */
        public int reachable() {
            int rise = Math.min(minutesPerDay * percent / 100, atMostMinutes);
            return Math.max(1, Math.min(minutesPerDay + rise, ceiling));
        }
    }

    /**
     * See {@link Advise#holdDose}.
     *
     * @param minutesPerDay the dose
     * @param text what the person is told
     */
    record HoldDose(int minutesPerDay, String text) implements Spoken {
        /** Checks the ranges. */
        public HoldDose {
            Range.check("minutesPerDay", minutesPerDay, 1, 1440);
            Statements.checkText(text);
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
    record Regress(int minutesPerDay, int leastCutPercent, int mostCutPercent, String text) implements Spoken {
        /** Checks the ranges. */
        public Regress {
            Range.check("minutesPerDay", minutesPerDay, 1, 1440);
            Range.check("leastCutPercent", leastCutPercent, 0, 100);
            Range.check("mostCutPercent", mostCutPercent, leastCutPercent, 100);
            Statements.checkText(text);
        }

        /** Returns the least minutes a day after the cut. */
        public int from() {
            return Math.max(1, minutesPerDay * (100 - mostCutPercent) / 100);
        }

        /** Returns the most minutes a day after the cut. */
        public int to() {
            return Math.max(1, minutesPerDay * (100 - leastCutPercent) / 100);
        }
    }

    /**
     * See {@link Advise#restart}.
     *
     * @param text what the person is told
     */
    record Restart(String text) implements Spoken {
        /** Checks the text. */
        public Restart {
            Statements.checkText(text);
        }
    }

    /**
     * See {@link Advise#warn}.
     *
     * @param topic what it is about
     * @param text the warning
     */
    record Warn(Topic topic, String text) implements Spoken {
        /** Checks the text. */
        public Warn {
            Statements.checkText(text);
        }
    }

    /**
     * See {@link Advise#tip}.
     *
     * @param topic what it is about
     * @param text the tip
     */
    record Tip(Topic topic, String text) implements Spoken {
        /** Checks the text. */
        public Tip {
            Statements.checkText(text);
        }
    }

    /**
     * See {@link Advise#withhold}.
     *
     * @param topic the topic
     * @param text why, for the person
     */
    record Withhold(Topic topic, String text) implements Spoken {
        /** Checks the text. */
        public Withhold {
            Statements.checkText(text);
        }
    }

    /**
     * See {@link Advise#benefit}.
     *
     * @param text the benefit
     */
    record Benefit(String text) implements Spoken {
        /** Checks the text. */
        public Benefit {
            Statements.checkText(text);
        }
    }

    /**
     * See {@link Advise#stopIf}.
     *
     * @param text the sign and what to do
     */
    record StopIf(String text) implements Spoken {
        /** Checks the text. */
        public StopIf {
            Statements.checkText(text);
        }
    }

    /**
     * See {@link Advise#safetyNet}.
     *
     * @param text what to watch for
     */
    record SafetyNet(String text) implements Spoken {
        /** Checks the text. */
        public SafetyNet {
            Statements.checkText(text);
        }
    }
}
