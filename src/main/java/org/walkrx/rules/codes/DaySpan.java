package org.walkrx.rules.codes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The days that a date may mean: {@code 2026-05} is a day of May.
 *
 * @param first the first of them
 * @param last the last of them, not before the first
 */
public record DaySpan(LocalDate first, LocalDate last) {

    private static final Pattern WRITTEN =
            Pattern.compile("([0-9]{4})(-([0-9]{2})(-([0-9]{2})(T[0-9]{2}:[0-9]{2}.*)?)?)?");
    private static final int MONTH = 3;
    private static final int DAY = 5;

    /**
     * Reads a date of a record: a year, a month, a day or a moment, whose day is taken as it is written.
     *
     * @param written what is written
     * @return nothing if it is no date
     */
    public static Optional<DaySpan> read(String written) {
        Matcher parts = WRITTEN.matcher(written.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            Year year = Year.of(Integer.parseInt(parts.group(1)));
            if (parts.group(MONTH) == null) {
                return Optional.of(new DaySpan(year.atDay(1), year.atMonth(12).atEndOfMonth()));
            }
            YearMonth month = year.atMonth(Integer.parseInt(parts.group(MONTH)));
            if (parts.group(DAY) == null) {
                return Optional.of(new DaySpan(month.atDay(1), month.atEndOfMonth()));
            }
            LocalDate day = month.atDay(Integer.parseInt(parts.group(DAY)));
            return Optional.of(new DaySpan(day, day));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns whether every day it may mean lies after a day.
     *
     * @param day the day
     */
    public boolean isAfter(LocalDate day) {
        return first.isAfter(day);
    }

    /**
     * Returns whether some day it may mean lies within the time before a day.
     *
     * @param time how long
     * @param day the day
     */
    public boolean mayBeWithin(Period time, LocalDate day) {
        return !last.isBefore(day.minus(time)) && !first.isAfter(day);
    }

    /**
     * Returns whether every day it may mean lies at least so long before a day.
     *
     * @param time how long
     * @param day the day
     */
    public boolean isAtLeast(Period time, LocalDate day) {
        return !last.isAfter(day.minus(time));
    }
}
