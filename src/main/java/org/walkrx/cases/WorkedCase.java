package org.walkrx.cases;

import java.time.LocalDate;
import java.util.Map;
import org.walkrx.Person;

/**
 * One worked case of a rules folder: a person, and what the rules must say.
 *
 * @param name its sentence
 * @param file name of its file
 * @param line line at which it begins
 * @param date day of the assessment
 * @param person the person
 * @param expected what is expected
 */
public record WorkedCase(String name, String file, int line, LocalDate date, Person person, Expectation expected) {

    /**
     * Returns the case with other names for some findings.
     *
     * @param names the new names by the old ones
     */
    WorkedCase withNames(Map<String, String> names) {
        return new WorkedCase(name, file, line, date, person.withNames(names), expected.withNames(names));
    }

    /** Returns file and line. */
    public String place() {
        return file + ":" + line;
    }
}
