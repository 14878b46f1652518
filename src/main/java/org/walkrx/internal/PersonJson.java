package org.walkrx.internal;

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
import org.walkrx.rules.syntax.FactType;
import org.walkrx.text.Json;

/** Writes what is known about a person as a patient file, in one line of JSON. Equal persons give equal texts. */
public final class PersonJson {

    private final JsonGenerator json;

    private PersonJson(JsonGenerator json) {
        this.json = json;
    }

    /**
     * Returns a patient file, without an end of line.
     *
     * @param date the day of the assessment; {@code null} for a file without one
     * @param person what is known about the person
     */
    public static String of(@Nullable LocalDate date, Person person) {
        return Json.of(json -> new PersonJson(json).write(date, person));
    }

    private void write(@Nullable LocalDate date, Person person) throws IOException {
        if (date != null) {
            json.writeStringField("date", date.toString());
        }
        values(person.patient());
        section(person.pain());
        findings(person.findings(), person.notAsked());
        if (person.othersDenied()) {
            json.writeStringField("others", Answer.NO.words());
        }
        section(person.activity());
        section(person.shoes());
        section(person.route());
        section(person.load());
        walks(person.walks());
    }

    private void section(Record fact) throws IOException {
        FactType type = FactType.of(fact);
        if (type.asked().stream().anyMatch(component -> component.of(fact) != null)) {
            json.writeObjectFieldStart(type.section());
            values(fact);
            json.writeEndObject();
        }
    }

    private void values(Record fact) throws IOException {
        for (FactType.Component component : FactType.of(fact).asked()) {
            value(component.name(), component.of(fact));
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

    private void value(String key, @Nullable Object value) throws IOException {
        if (value instanceof Number number) {
            number(key, number);
        } else if (value instanceof Boolean truth) {
            json.writeBooleanField(key, truth);
        } else if (value instanceof Enum<?> word) {
            json.writeStringField(key, word.name().toLowerCase(Locale.ROOT));
        }
    }

    /** Without an exponent, which patient files do not have. */
    private void number(String key, @Nullable Number number) throws IOException {
        if (number != null) {
            json.writeFieldName(key);
            json.writeNumber(new BigDecimal(number.toString()).toPlainString());
        }
    }
}
