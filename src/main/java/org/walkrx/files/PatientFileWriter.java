package org.walkrx.files;

import java.time.LocalDate;
import org.walkrx.Person;
import org.walkrx.internal.PersonJson;
import org.walkrx.text.Json;

/**
 * Writes what is known about a person as a patient file, in one line of JSON. {@link PatientFileReader} reads an equal
 * person from it, and equal persons give equal texts.
 */
public final class PatientFileWriter {

    private PatientFileWriter() {}

    /**
     * Returns a patient file without a date, and without an end of line.
     *
     * @param person what is known about the person
     */
    public static String json(Person person) {
        return PersonJson.of(null, person);
    }

    /**
     * Returns a patient file, without an end of line.
     *
     * @param date the day of the assessment
     * @param person what is known about the person
     */
    public static String json(LocalDate date, Person person) {
        return PersonJson.of(date, person);
    }

    /**
     * Returns a line that {@link PatientLineReader} reads, without its end.
     *
     * @param id what to call the person
     * @param date the day of the assessment
     * @param person what is known about the person
     */
    public static String line(String id, LocalDate date, Person person) {
        String head = Json.of(json -> json.writeStringField("id", id));
        return head.substring(0, head.length() - 1) + ",\"patient\":" + json(date, person) + "}";
    }
}
