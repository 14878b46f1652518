package org.walkrx.cases;

import java.time.LocalDate;
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

    /** Returns file and line. */
    public String place() {
        return file + ":" + line;
    }
}
