package org.walkrx.files;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.walkrx.Person;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlReader;
import org.walkrx.text.YamlScalar;

/** Reads lines of a {@link DecisionLog}. Immutable and thread-safe. */
public final class DecisionLogReader {

    /** The longest line that is read, in characters: as long as a patient file may be. */
    public static final int LONGEST_LINE = 1 << 20;

    /** A name that says that what is read is JSON. */
    static final String JSON = "decision.json";

    private final YamlReader yaml = new YamlReader();
    private final PatientFileReader people;

    /**
     * Creates a reader.
     *
     * @param findingNames the names of the findings in the vocabulary
     */
    public DecisionLogReader(Collection<String> findingNames) {
        this.people = new PatientFileReader(findingNames);
    }

    /**
     * Reads a line.
     *
     * @param text the line
     * @param file the file it comes from, for messages
     * @param number its number, from 1
     * @throws BadInputException if it is no record of a decision, or its person cannot be read
     */
    public RecordedDecision read(String text, String file, int number) {
        if (text.length() > LONGEST_LINE) {
            throw bad(file, number, "this line is longer than 1 MiB, which no record is");
        }
        try {
            if (yaml.read(text, JSON) instanceof YamlMap map) {
                return read(map, file, number);
            }
        } catch (BadInputException e) {
            throw new BadInputException(e.problems().stream()
                    .map(problem -> new Problem(
                            file,
                            number,
                            Math.max(1, problem.column()),
                            problem.line() == 0 ? "this is no record of a decision" : problem.message()))
                    .toList());
        }
        throw bad(file, number, "this is no record of a decision");
    }

    private RecordedDecision read(YamlMap map, String file, int number) {
        for (String key : List.of("book", "date", "referral", "walking", "complete", "rules")) {
            if (map.get(key).isEmpty()) {
                throw bad(file, number, "this is no whole record of a decision: it has no \"" + key + "\"");
            }
        }
        return new RecordedDecision(
                text(map, "book"), date(map, file, number), RecordedDecision.outcome(map), person(map));
    }

    private @Nullable Person person(YamlMap map) {
        Optional<YamlNode> person = map.get("person");
        return person.isPresent() && person.get() instanceof YamlMap facts
                ? people.readCase(facts, JSON).person()
                : null;
    }

    private static LocalDate date(YamlMap map, String file, int number) {
        try {
            return LocalDate.parse(text(map, "date"));
        } catch (DateTimeException e) {
            throw bad(file, number, "the date is no day such as 2026-11-23");
        }
    }

    private static String text(YamlMap map, String key) {
        return map.get(key)
                .filter(YamlScalar.class::isInstance)
                .map(value -> ((YamlScalar) value).text())
                .orElse("");
    }

    private static BadInputException bad(String file, int number, String message) {
        return new BadInputException(List.of(new Problem(file, number, 1, message)));
    }
}
