package org.walkrx.fhir;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.walkrx.Person;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;
import org.walkrx.text.JsonValue.ObjectBuilder;

/** Fills in questionnaires as a person would whose answers are known. */
final class Responses {

    private Responses() {}

    /** Returns the answers of a person to the questions of a page, or of what is shown of it. */
    static JsonObject page(QuestionForm form, JsonObject shown, Person person) {
        List<JsonObject> items = new ArrayList<>();
        for (JsonObject item : shown.objects("item")) {
            String linkId = item.text("linkId").orElseThrow();
            ObjectBuilder answered = JsonValue.object().put("linkId", linkId);
            form.item(linkId)
                    .flatMap(question -> Optional.ofNullable(answer(question, person)))
                    .ifPresent(answer -> answered.one("answer", answer));
            items.add(answered.build());
        }
        return JsonValue.object()
                .put("linkId", shown.text("linkId").orElseThrow())
                .list("item", items)
                .build();
    }

    static ObjectBuilder answer(QuestionForm.FormItem question, Person person) {
        if (question.finding()) {
            return person.answer(question.key())
                    .map(answer -> coding(Canonical.ANSWERS, answer.words().replace(' ', '-')))
                    .orElse(null);
        }
        Object value = value(question.component(), person);
        if (value == null) {
            return null;
        }
        if (value instanceof Boolean truth) {
            return JsonValue.object().put("valueBoolean", truth);
        }
        if (value instanceof Enum<?> word) {
            return coding(Canonical.CHOICES, word.name().toLowerCase(Locale.ROOT));
        }
        return JsonValue.object()
                .put(
                        value instanceof Integer ? "valueInteger" : "valueDecimal",
                        new JsonValue.JsonNumber(new BigDecimal(String.valueOf(value))));
    }

    static ObjectBuilder coding(String system, String code) {
        return JsonValue.object()
                .put("valueCoding", JsonValue.object().put("system", system).put("code", code));
    }

    private static Object value(FactType.Component component, Person person) {
        return List.<Record>of(
                        person.patient(),
                        person.pain(),
                        person.activity(),
                        person.shoes(),
                        person.route(),
                        person.load())
                .stream()
                .filter(fact -> FactType.of(fact).components().values().stream()
                        .anyMatch(each -> each.key().equals(component.key())))
                .map(component::of)
                .filter(each -> each != null)
                .findFirst()
                .orElse(null);
    }

    /** Returns the whole questionnaire, filled in by a person. */
    static JsonObject whole(JsonObject questionnaire, QuestionForm form, Person person) {
        return JsonValue.object()
                .put("resourceType", "QuestionnaireResponse")
                .put("id", "qr1")
                .put(
                        "questionnaire",
                        questionnaire.text("url").orElseThrow() + "|"
                                + questionnaire.text("version").orElseThrow())
                .put("status", "completed")
                .put("subject", JsonValue.object().put("reference", "Patient/p1"))
                .put("authored", "2026-11-22T10:00:00Z")
                .list(
                        "item",
                        questionnaire.objects("item").stream()
                                .map(page -> page(form, page, person))
                                .toList())
                .build();
    }

    static JsonObject with(JsonObject object, String key, JsonValue value) {
        Map<String, JsonValue> changed = new LinkedHashMap<>(object.fields());
        changed.put(key, value);
        return new JsonObject(changed);
    }
}
