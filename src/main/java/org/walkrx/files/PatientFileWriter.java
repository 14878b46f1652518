package org.walkrx.files;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.Walk;
import org.walkrx.language.Activity;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Route;
import org.walkrx.language.Shoes;
import org.walkrx.text.Json;

/**
 * Writes what is known about a person as a patient file, in one line of JSON. {@link PatientFileReader} reads an equal
 * person from it, and equal persons give equal texts.
 */
public final class PatientFileWriter {

    private final JsonGenerator json;

    private PatientFileWriter(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Returns a patient file without a date, and without an end of line.
     *
     * @param person what is known about the person
     */
    public static String json(Person person) {
        return text(null, person);
    }

    /**
     * Returns a patient file, without an end of line.
     *
     * @param date the day of the assessment
     * @param person what is known about the person
     */
    public static String json(LocalDate date, Person person) {
        return text(date, person);
    }

    private static String text(@Nullable LocalDate date, Person person) {
        return Json.of(json -> new PatientFileWriter(json).write(date, person));
    }

    private void write(@Nullable LocalDate date, Person person) throws IOException {
        if (date != null) {
            json.writeStringField("date", date.toString());
        }
        number("age", person.patient().age());
        number("weightKg", person.patient().weightKg());
        pain(person.pain());
        findings(person.findings(), person.notAsked());
        if (person.othersDenied()) {
            json.writeStringField("others", Answer.NO.words());
        }
        activity(person.activity());
        shoes(person.shoes());
        route(person.route());
        load(person.load());
        walks(person.walks());
    }

    private void pain(Pain pain) throws IOException {
        if (!pain.equals(Pain.UNKNOWN)) {
            json.writeObjectFieldStart("pain");
            number("now", pain.now());
            number("worst", pain.worst());
            number("weeks", pain.weeks());
            word("trend", pain.trend());
            json.writeEndObject();
        }
    }

    private void findings(Map<String, Answer> findings, Set<String> notAsked) throws IOException {
        if (!findings.isEmpty() || !notAsked.isEmpty()) {
            json.writeObjectFieldStart("findings");
            for (Map.Entry<String, Answer> finding : findings.entrySet()) {
                json.writeStringField(finding.getKey(), finding.getValue().words());
            }
            for (String name : notAsked) {
                json.writeStringField(name, "not asked");
            }
            json.writeEndObject();
        }
    }

    private void activity(Activity activity) throws IOException {
        if (!activity.equals(Activity.UNKNOWN)) {
            json.writeObjectFieldStart("activity");
            number("walksPerWeek", activity.walksPerWeek());
            number("minutesPerWalk", activity.minutesPerWalk());
            number("sittingHoursPerDay", activity.sittingHoursPerDay());
            json.writeEndObject();
        }
    }

    private void shoes(Shoes shoes) throws IOException {
        if (!shoes.equals(Shoes.UNKNOWN)) {
            json.writeObjectFieldStart("shoes");
            truth("cushioned", shoes.cushioned());
            truth("supportive", shoes.supportive());
            number("heelCm", shoes.heelCm());
            word("kind", shoes.kind());
            json.writeEndObject();
        }
    }

    private void route(Route route) throws IOException {
        if (!route.equals(Route.UNKNOWN)) {
            json.writeObjectFieldStart("route");
            word("surface", route.surface());
            word("gradient", route.gradient());
            json.writeEndObject();
        }
    }

    private void load(Load load) throws IOException {
        if (!load.equals(Load.UNKNOWN)) {
            json.writeObjectFieldStart("load");
            number("kg", load.kg());
            truth("oneSided", load.oneSided());
            json.writeEndObject();
        }
    }

    private void walks(Iterable<Walk> walks) throws IOException {
        if (walks.iterator().hasNext()) {
            json.writeArrayFieldStart("walks");
            for (Walk walk : walks) {
                walk(walk);
            }
            json.writeEndArray();
        }
    }

    private void walk(Walk walk) throws IOException {
        json.writeStartObject();
        json.writeStringField("day", walk.day().toString());
        json.writeNumberField("minutes", walk.minutes());
        json.writeObjectFieldStart("pain");
        number("before", walk.painBefore());
        number("peak", walk.painPeak());
        number("nextMorning", walk.painNextMorning());
        json.writeEndObject();
        if (!walk.findings().isEmpty()) {
            json.writeArrayFieldStart("findings");
            for (String name : walk.findings()) {
                json.writeString(name);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    /** Without an exponent, which patient files do not have. */
    private void number(String key, @Nullable Number number) throws IOException {
        if (number != null) {
            json.writeFieldName(key);
            json.writeNumber(new BigDecimal(number.toString()).toPlainString());
        }
    }

    private void truth(String key, @Nullable Boolean truth) throws IOException {
        if (truth != null) {
            json.writeBooleanField(key, truth);
        }
    }

    private void word(String key, @Nullable Enum<?> word) throws IOException {
        if (word != null) {
            json.writeStringField(key, word.name().toLowerCase(Locale.ROOT));
        }
    }
}
