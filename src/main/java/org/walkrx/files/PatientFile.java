package org.walkrx.files;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.walkrx.Person;

/**
 * What a patient file says.
 *
 * @param date the day of the assessment; {@code null} if the file leaves it out, which means today
 * @param person what is known about the person
 * @param name the file's name, without its folder
 */
public record PatientFile(@Nullable LocalDate date, Person person, String name) {

    /**
     * Returns the day of the assessment.
     *
     * @param today the day to take where the file has none
     */
    public LocalDate dateOr(LocalDate today) {
        return date == null ? today : date;
    }
}
