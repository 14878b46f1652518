package org.walkrx.files;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.text.YamlEntry;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlReader;
import org.walkrx.text.YamlScalar;

/**
 * Reads people of whom each stands on a line: a patient file in JSON, or {@code {"id": ..., "patient": {...}}} around it. A
 * bad line is answered with what is wrong, never thrown. Immutable and thread-safe.
 */
public final class PatientLineReader {

    /** The longest line that is read, in bytes. */
    public static final int LONGEST_LINE = DecisionLogReader.LONGEST_LINE;

    private static final String JSON = "line.json";
    private static final String PATIENT = "patient";
    private static final String ID = "id";

    private final YamlReader json = new YamlReader();
    private final PatientFileReader people;

    /**
     * Creates a reader.
     *
     * @param people reads what a line says of its person
     */
    public PatientLineReader(PatientFileReader people) {
        this.people = people;
    }

    /**
     * Reads a line.
     *
     * @param text the line, without its end
     * @param number its number, from 1
     */
    public PatientLine read(String text, int number) {
        try {
            if (text.stripLeading().startsWith("{") && json.read(text, JSON) instanceof YamlMap map) {
                return read(map, number);
            }
            return bad(number, null, "a line is one person in JSON, as in {\"age\": 42, \"pain\": {\"now\": 3}}");
        } catch (BadInputException e) {
            return new PatientLine(number, null, null, placed(e, number));
        }
    }

    /**
     * Returns a line that cannot be read at all.
     *
     * @param number its number, from 1
     * @param message what is wrong and what to do
     */
    public static PatientLine unreadable(int number, String message) {
        return bad(number, null, message);
    }

    private PatientLine read(YamlMap map, int number) {
        if (map.get(PATIENT).isEmpty() && map.get(ID).isEmpty()) {
            return of(map, number, null);
        }
        @Nullable String id = id(map);
        for (YamlEntry entry : map.entries()) {
            if (!entry.name().equals(PATIENT) && !entry.name().equals(ID)) {
                return bad(
                        number,
                        id,
                        "beside \"id\" and \"patient\" stands \"" + entry.name()
                                + "\"; what is known of the person belongs into \"patient\"");
            }
        }
        if (id == null && map.get(ID).isPresent()) {
            return bad(number, null, "\"id\" is a text or a number");
        }
        return map.get(PATIENT).orElse(null) instanceof YamlMap patient
                ? of(patient, number, id)
                : bad(number, id, "\"patient\" is what a patient file says, in braces: {\"age\": 42}");
    }

    private PatientLine of(YamlMap patient, int number, @Nullable String id) {
        try {
            return new PatientLine(number, id, people.read(patient, JSON, JSON), List.of());
        } catch (BadInputException e) {
            return new PatientLine(number, id, null, placed(e, number));
        }
    }

    private static @Nullable String id(YamlMap map) {
        return map.get(ID).orElse(null) instanceof YamlScalar scalar && !scalar.isEmpty() ? scalar.text() : null;
    }

    private static List<Problem> placed(BadInputException e, int number) {
        return e.problems().stream()
                .map(problem -> new Problem("line " + number, 0, 0, problem.code(), problem.message()))
                .toList();
    }

    private static PatientLine bad(int number, @Nullable String id, String message) {
        return new PatientLine(number, id, null, List.of(new Problem("line " + number, 0, 0, message)));
    }
}
