package org.walkrx.files;

import java.util.Collection;
import org.walkrx.text.YamlMap;

/** Reads what worked cases say about their people. No API: it changes without notice. */
public final class CasePatients {

    private final PatientFileReader reader;

    /**
     * Creates a reader.
     *
     * @param findings names of the findings that may be answered
     */
    public CasePatients(Collection<String> findings) {
        this.reader = new PatientFileReader(findings);
    }

    /**
     * Reads what a worked case says about a person. It may use {@code repeatedWalks} besides the keys of a patient file.
     *
     * @param given the keys of a patient file, merged if need be
     * @param file the file that they stand in, for messages
     * @throws org.walkrx.problems.BadInputException if anything in it is wrong
     */
    public PatientFile read(YamlMap given, String file) {
        return reader.readCase(given, file);
    }
}
