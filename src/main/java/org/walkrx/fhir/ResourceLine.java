package org.walkrx.fhir;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;

/**
 * A resource on a line of its own, as in the files of FHIR Bulk Data: what it is, and whose. {@link RecordReader#read(Iterable,
 * java.time.LocalDate)} reads those of one patient. Immutable and thread-safe.
 *
 * @param type its type, as in {@code Condition}
 * @param patient the id of its patient; empty if it does not say, or not in a way that can be followed
 * @param id its id; empty if it has none
 * @param medicine the id of the Medication that it names by a reference; empty if it names none
 * @param json the resource on one line; of a Medication only what is read
 */
public record ResourceLine(String type, String patient, String id, String medicine, String json) {

    private static final String MEDICATION = "Medication";
    private static final Pattern MEDICINE = Pattern.compile("Medication/([A-Za-z0-9.-]{1,64})");
    private static final Set<String> OF_MEDICINE =
            Set.of(Resources.TYPE, "id", "code", "modifierExtension", "implicitRules");
    private static final Set<String> READ = Stream.concat(
                    EntryReading.TYPES.stream(), Stream.of("Patient", "QuestionnaireResponse", MEDICATION))
            .collect(Collectors.toUnmodifiableSet());

    /**
     * Reads a line.
     *
     * @param line the line
     * @throws BadRecordException if it is no resource; its words quote nothing of the line
     */
    public static ResourceLine read(String line) {
        try {
            return of(line.strip().replace('\r', ' '), Resources.one(line));
        } catch (BadRecordException e) {
            throw new BadRecordException(
                    e.status(), "structure", String.valueOf(e.getMessage()).replace("(line 1, column", "(column"));
        }
    }

    private static ResourceLine of(String line, JsonObject resource) {
        String type = resource.text(Resources.TYPE).orElseThrow();
        String id = resource.text("id").orElse("");
        return type.equals(MEDICATION)
                ? new ResourceLine(type, "", id, "", medicine(resource).json())
                : new ResourceLine(type, patient(resource, type, id), id, medicineOf(resource), line);
    }

    private static String patient(JsonObject resource, String type, String id) {
        return !type.equals("Patient") ? Subject.patientOf(resource).orElse("") : Subject.isId(id) ? id : "";
    }

    private static String medicineOf(JsonObject resource) {
        return resource.object("medicationReference").flatMap(each -> each.text("reference")).stream()
                .map(MEDICINE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .findFirst()
                .orElse("");
    }

    private static JsonObject medicine(JsonObject resource) {
        Map<String, JsonValue> kept = new LinkedHashMap<>(resource.fields());
        kept.keySet().retainAll(OF_MEDICINE);
        return new JsonObject(kept);
    }

    /** Returns whether resources of this type are read at all. */
    public boolean isRead() {
        return READ.contains(type);
    }

    /** Returns whether this is a medicine, which is nobody's, and to which what somebody takes refers. */
    public boolean isMedicine() {
        return type.equals(MEDICATION);
    }
}
