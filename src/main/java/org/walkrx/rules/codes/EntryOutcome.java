package org.walkrx.rules.codes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What an entry of a record comes to.
 *
 * @param kind what became of it
 * @param said what it says about a finding; {@code null} if nothing
 * @param number what it says as a number; {@code null} if nothing
 * @param why why it says nothing; empty if it does
 */
record EntryOutcome(
        Kind kind, @Nullable RecordSaid said, @Nullable BigDecimal number, String why) {

    /** What becomes of an entry. */
    enum Kind {
        /** It says something. */
        USED,
        /** It was understood, and says nothing. */
        IGNORED,
        /** It was not understood. */
        LEFT_OUT
    }

    static EntryOutcome said(RecordSaid said) {
        return new EntryOutcome(Kind.USED, said, null, "");
    }

    static EntryOutcome number(BigDecimal number) {
        return new EntryOutcome(Kind.USED, null, number, "");
    }

    static EntryOutcome ignored(String why) {
        return new EntryOutcome(Kind.IGNORED, null, null, why);
    }

    static EntryOutcome leftOut(String why) {
        return new EntryOutcome(Kind.LEFT_OUT, null, null, why);
    }

    static boolean undated(RecordEntry entry, LocalDate date) {
        DaySpan since = entry.since();
        return since == null || since.isAfter(date);
    }

    /** Returns why a value is not one of the time that counts; empty if it is. */
    static String whyNotOfToday(RecordEntry entry, @Nullable Period within, LocalDate date) {
        DaySpan since = entry.since();
        if (since == null) {
            return "it has no date that can be read";
        }
        if (since.isAfter(date)) {
            return "its date lies in the future";
        }
        boolean inTime = within == null || since.mayBeWithin(within, date);
        return inTime ? "" : "it is older than counts here";
    }
}
