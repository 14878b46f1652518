package org.walkrx.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.walkrx.problems.BadInputException;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlProblems;
import org.walkrx.text.YamlReader;

/**
 * Reads patient files, in YAML or JSON. All mistakes of a file are reported together, each with its line and with the
 * nearest right word. Immutable and thread-safe.
 */
public final class PatientFileReader {

    private final YamlReader yaml = new YamlReader();
    private final KnownWords findings;
    private final @Nullable LocalDate today;

    /**
     * Creates a reader. A file without a date then has none, and its walks may be on any day from 1900 on.
     *
     * @param findingNames the names of the findings in the vocabulary
     */
    public PatientFileReader(Collection<String> findingNames) {
        this(new KnownWords(findingNames), null);
    }

    private PatientFileReader(KnownWords findings, @Nullable LocalDate today) {
        this.findings = findings;
        this.today = today;
    }

    /**
     * Returns a reader that gives files without a date this one, and so refuses walks after it.
     *
     * @param day the day of the assessment where a file has none
     */
    public PatientFileReader assuming(LocalDate day) {
        return new PatientFileReader(findings, day);
    }

    /**
     * Reads a patient file.
     *
     * @param file the file
     * @throws BadInputException if it cannot be read or anything in it is wrong
     */
    public PatientFile read(Path file) {
        return read(yaml.read(file), file.toString(), String.valueOf(file.getFileName()));
    }

    /**
     * Reads the text of a patient file.
     *
     * @param text the text
     * @param name what to call it in messages
     * @throws BadInputException if anything in it is wrong
     */
    public PatientFile read(String text, String name) {
        return read(yaml.read(text, name), name, name);
    }

    /** Reads what a worked case or a record says about a person. */
    PatientFile readCase(YamlMap given, String file) {
        YamlProblems problems = new YamlProblems(file);
        PatientFile result = new PatientFileReading(problems, findings, today).readCase(given, file);
        problems.throwIfAny();
        return result;
    }

    PatientFile read(YamlNode root, String file, String name) {
        YamlProblems problems = new YamlProblems(file);
        if (!(root instanceof YamlMap map)) {
            problems.at(root, "a patient file is made of lines such as \"age: 42\"");
            throw problems.asException();
        }
        PatientFile result = new PatientFileReading(problems, findings, today).read(map, name);
        problems.throwIfAny();
        return result;
    }
}
