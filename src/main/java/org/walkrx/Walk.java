package org.walkrx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

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

    private static final int FIRST_YEAR = 1900;
    private static final int LONGEST_MINUTES = 600;
    private static final int WORST_PAIN = 10;

    /**
     * Checks the values and copies the findings.
     *
     * @throws InvalidPatientException if a value is outside its range
     */
    public Walk {
        List<String> problems = new ArrayList<>();
        if (day.getYear() < FIRST_YEAR) {
            problems.add("day must not be before 1900, but is " + day);
        }
        check(problems, "minutes", minutes, 1, LONGEST_MINUTES);
        check(problems, "painBefore", painBefore, 0, WORST_PAIN);
        check(problems, "painPeak", painPeak, 0, WORST_PAIN);
        check(problems, "painNextMorning", painNextMorning, 0, WORST_PAIN);
        if (findings.stream().anyMatch(String::isBlank)) {
            problems.add("a finding of the walk on " + day + " has no name");
        }
        if (!problems.isEmpty()) {
            throw new InvalidPatientException(problems);
        }
        findings = Collections.unmodifiableSet(new TreeSet<>(findings));
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

    private static void check(List<String> problems, String name, @Nullable Integer value, int lowest, int highest) {
        if (value != null && (value < lowest || value > highest)) {
            problems.add(name + " must be from " + lowest + " to " + highest + ", but is " + value);
        }
    }
}
