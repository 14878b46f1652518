package org.walkrx.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What is wrong with a day that is written and is none. */
public final class Days {

    private static final Pattern SHORT = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

    private Days() {}

    /**
     * Returns why year, month and day are no day of the calendar, as in {@code February 2026 has 28 days}, or how it is
     * written; empty where they are a day, or nothing like one.
     *
     * @param written what was written
     */
    public static Optional<String> problem(String written) {
        Matcher parts = SHORT.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        int month = Integer.parseInt(parts.group(2));
        if (month < 1 || month > 12) {
            return Optional.of("there is no month " + month);
        }
        YearMonth of = YearMonth.of(Integer.parseInt(parts.group(1)), month);
        try {
            LocalDate day = of.atDay(Integer.parseInt(parts.group(3)));
            return written.equals(day.toString())
                    ? Optional.empty()
                    : Optional.of("write the month and the day with two digits: " + day);
        } catch (DateTimeException e) {
            String name = of.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH);
            return Optional.of(name + " " + of.getYear() + " has " + of.lengthOfMonth() + " days");
        }
    }
}
