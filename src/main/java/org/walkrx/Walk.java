package org.walkrx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Range;

/**
 * One walk of a person's log. Pain is on the 0 to 10 scale: 0 none, 10 the worst imaginable.
 *
 * @param day the day of the walk, not before 1900
 * @param minutes how long it was, 1 to 600
 * @param painBefore pain just before it, 0 to 10; {@code null} if not noted
 * @param painPeak highest pain during it, 0 to 10; {@code null} if not noted
 * @param painNextMorning pain on the next morning, 0 to 10; {@code null} if not noted
 * @param findings what was noted on the walk, by the names of the vocabulary, in alphabetical order
 */
public record Walk(
        LocalDate day,
        int minutes,
        @Nullable Integer painBefore,
        @Nullable Integer painPeak,
        @Nullable Integer painNextMorning,
        Set<String> findings) {

    /** The first day that a walk, or an assessment, may be on. */
    public static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);

    /** How long one walk can be, in minutes. */
    public static final Range MINUTES = new Range(1, 600);

    /** The scale of pain. */
    public static final Range PAIN = new Range(0, 10);

    /** More than this nobody walks on one day, however many walks it takes. */
    public static final int MINUTES_OF_A_DAY = 1440;

    /**
     * Checks the values and copies the findings.
     *
     * @param findings what was noted on the walk; {@code null} for nothing
     * @throws InvalidPatientException if a value is outside its range
     */
    public Walk(
            LocalDate day,
            int minutes,
            @Nullable Integer painBefore,
            @Nullable Integer painPeak,
            @Nullable Integer painNextMorning,
            @Nullable Set<String> findings) {
        Set<String> noted = findings == null ? Set.of() : findings;
        List<String> problems = new ArrayList<>();
        if (day.isBefore(FIRST_DAY)) {
            problems.add("day must not be before " + FIRST_DAY.getYear() + ", but is " + day);
        }
        check(problems, "minutes", minutes, MINUTES);
        check(problems, "painBefore", painBefore, PAIN);
        check(problems, "painPeak", painPeak, PAIN);
        check(problems, "painNextMorning", painNextMorning, PAIN);
        if (noted.stream().anyMatch(String::isBlank)) {
            problems.add("a finding of the walk on " + day + " has no name");
        }
        if (!problems.isEmpty()) {
            throw new InvalidPatientException(problems);
        }
        this.day = day;
        this.minutes = minutes;
        this.painBefore = painBefore;
        this.painPeak = painPeak;
        this.painNextMorning = painNextMorning;
        this.findings = Collections.unmodifiableSet(new TreeSet<>(noted));
    }

    /**
     * Returns a walk without notes.
     *
     * @param day the day of the walk
     * @param minutes how long it was, 1 to 600
     * @throws InvalidPatientException if a value is outside its range
     */
    public static Walk of(LocalDate day, int minutes) {
        return new Walk(day, minutes, null, null, null, Set.of());
    }

    /**
     * Returns this walk with its pain.
     *
     * @param before pain just before the walk, 0 to 10; {@code null} if not noted
     * @param peak highest pain during the walk, 0 to 10; {@code null} if not noted
     * @param nextMorning pain on the next morning, 0 to 10; {@code null} if not noted
     * @throws InvalidPatientException if a value is outside its range
     */
    public Walk withPain(@Nullable Integer before, @Nullable Integer peak, @Nullable Integer nextMorning) {
        return new Walk(day, minutes, before, peak, nextMorning, findings);
    }

    /**
     * Returns this walk with what was noted on it.
     *
     * @param names names of the vocabulary
     */
    public Walk withFindings(Collection<String> names) {
        return new Walk(day, minutes, painBefore, painPeak, painNextMorning, new TreeSet<>(names));
    }

    /**
     * Returns the problem of a day whose walks are longer than the day.
     *
     * @param day the day
     */
    public static String tooMuch(LocalDate day) {
        return "the walks of " + day + " add up to more than a day; correct the minutes or the day of one of them";
    }

    private static void check(List<String> problems, String name, @Nullable Integer value, Range range) {
        if (value != null && !range.contains(value)) {
            problems.add(name + " " + range.rule() + ", but is " + value);
        }
    }
}
