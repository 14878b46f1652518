package org.walkrx.files;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.walkrx.problems.BadInputException;
import org.walkrx.rules.DeclaredWords;
import org.walkrx.rules.Vocabulary;
import org.walkrx.rules.syntax.Declared;
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
    private final @Nullable Declared declared;
    private final @Nullable LocalDate today;

    /**
     * Creates a reader. A file without a date then has none, and its walks may be on any day from 1900 on.
     *
     * @param vocabulary the findings, measurements and choices that a file may name
     */
    public PatientFileReader(Vocabulary vocabulary) {
        this(vocabulary.knownNames(), DeclaredWords.of(vocabulary));
    }

    /**
     * Creates a reader of files without measurements and choices.
     *
     * @param findingNames the names of the findings in the vocabulary
     */
    public PatientFileReader(Collection<String> findingNames) {
        this(findingNames, Declared.NOTHING);
    }

    /** Creates a reader; where the measurements and choices could not be read, they are {@code null}, and not checked. */
    PatientFileReader(Collection<String> findingNames, @Nullable Declared declared) {
        this(new KnownWords(findingNames), declared, null);
    }

    private PatientFileReader(KnownWords findings, @Nullable Declared declared, @Nullable LocalDate today) {
        this.findings = findings;
        this.declared = declared;
        this.today = today;
    }

    /**
     * Returns a reader of files that may name what either of two vocabularies knows.
     *
     * @param one a vocabulary
     * @param other the other one
     */
    public static PatientFileReader ofEither(Vocabulary one, Vocabulary other) {
        Set<String> findings = new TreeSet<>(one.knownNames());
        findings.addAll(other.knownNames());
        return new PatientFileReader(findings, DeclaredWords.of(one).or(DeclaredWords.of(other)));
    }

    /**
     * Returns a reader that gives files without a date this one, and so refuses walks after it.
     *
     * @param day the day of the assessment where a file has none
     */
    public PatientFileReader assuming(LocalDate day) {
        return new PatientFileReader(findings, declared, day);
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
        PatientFile result = new PatientFileReading(problems, findings, declared, today).readCase(given, file);
        problems.throwIfAny();
        return result;
    }

    PatientFile read(YamlNode root, String file, String name) {
        YamlProblems problems = new YamlProblems(file);
        if (!(root instanceof YamlMap map)) {
            problems.at(root, "a patient file is made of lines such as \"age: 42\"");
            throw problems.asException();
        }
        PatientFile result = new PatientFileReading(problems, findings, declared, today).read(map, name);
        problems.throwIfAny();
        return result;
    }
}
