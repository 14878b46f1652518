package org.walkrx.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.walkrx.problems.Problem;

/**
 * A person on a line of their own.
 *
 * @param number the number of the line, from 1
 * @param id what the line calls the person; {@code null} if it does not say
 * @param patient what it says of the person; {@code null} if something is wrong with it
 * @param problems what is wrong, with its column; none if there is a patient
 */
public record PatientLine(
        int number, @Nullable String id, @Nullable PatientFile patient, List<Problem> problems) {

    /** Copies the problems. */
    public PatientLine {
        problems = List.copyOf(problems);
    }
}
