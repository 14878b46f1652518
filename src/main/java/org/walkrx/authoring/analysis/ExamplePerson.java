package org.walkrx.authoring.analysis;

import java.util.List;
import org.walkrx.Assessment;
import org.walkrx.Person;

/**
 * A person who shows something, and what the engine says of them.
 *
 * @param person the person
 * @param assessment the engine's own assessment
 * @param patientFile the lines of a patient file from which the same person is read
 */
public record ExamplePerson(Person person, Assessment assessment, List<String> patientFile) {

    /** Copies the lines. */
    public ExamplePerson {
        patientFile = List.copyOf(patientFile);
    }
}
