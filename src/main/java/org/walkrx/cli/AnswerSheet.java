package org.walkrx.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.text.BadInputException;

/** Answers as they come in, kept as the text of a patient file, so that they are read and refused like one. */
final class AnswerSheet {

    private final PatientFileReader reader;
    private final LocalDate date;
    private final Map<String, Map<String, String>> groups = new LinkedHashMap<>();
    private final Map<String, String> findings = new TreeMap<>();

    AnswerSheet(PatientFileReader reader, LocalDate date) {
        this.reader = reader;
        this.date = date;
    }

    /**
     * Takes an answer down.
     *
     * @throws BadInputException if it cannot be true; nothing is taken down then
     */
    void answer(String key, boolean finding, String answer) {
        Map<String, String> group = finding ? findings : groups.computeIfAbsent(group(key), k -> new LinkedHashMap<>());
        String name = finding ? key : key.substring(key.indexOf('.') + 1);
        group.put(name, answer);
        try {
            patient();
        } catch (BadInputException e) {
            group.remove(name);
            throw e;
        }
    }

    private static String group(String key) {
        int dot = key.indexOf('.');
        return dot < 0 ? "" : key.substring(0, dot);
    }

    PatientFile patient() {
        return reader.read(text(), "answer");
    }

    /** Returns the text of a patient file. */
    String text() {
        StringBuilder text = new StringBuilder("date: " + date + "\n");
        groups.forEach((group, values) -> {
            if (!values.isEmpty()) {
                text.append(group.isEmpty() ? "" : group + ":\n");
                values.forEach((name, value) -> text.append(group.isEmpty() ? "" : "  ")
                        .append(name)
                        .append(": ")
                        .append(value)
                        .append('\n'));
            }
        });
        if (!findings.isEmpty()) {
            text.append("findings:\n");
            findings.forEach((name, value) -> text.append("  \"" + name + "\": " + value + "\n"));
        }
        return text.toString();
    }
}
