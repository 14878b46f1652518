package org.walkrx.fhir;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.walkrx.rules.Gate;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;

/**
 * A gate as the conditions of a questionnaire, any of which shows the question. They say less than the gate, since they cannot be
 * nested, and numbers cannot be compared where there is none: whoever a gate lets through is shown the question, and some more.
 */
final class EnableWhen {

    private EnableWhen() {}

    /** Returns the conditions; none if everybody has to be shown the question. */
    static List<JsonObject> of(Gate gate, QuestionForm form) {
        Set<JsonObject> conditions = new LinkedHashSet<>();
        for (Map<String, String> way : gate.ways()) {
            Optional<List<JsonObject>> opening = way.entrySet().stream()
                    .map(part -> opening(form, part.getKey(), part.getValue()))
                    .filter(part -> !part.isEmpty())
                    .findFirst();
            if (opening.isEmpty()) {
                return List.of();
            }
            conditions.addAll(opening.get());
        }
        return List.copyOf(conditions);
    }

    /** What keeps a part open: the answer that it names, no answer, and of a finding not being sure. */
    private static List<JsonObject> opening(QuestionForm form, String key, String wanted) {
        QuestionForm.FormItem item = form.pageOf(key).items().stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow();
        List<JsonObject> conditions = new ArrayList<>();
        if (item.finding()) {
            conditions.add(condition(item, "=", "answerCoding", coding(Canonical.ANSWERS, wanted)));
            conditions.add(
                    condition(item, "=", "answerCoding", coding(Canonical.ANSWERS, QuestionnaireWriter.NOT_SURE)));
        } else if (item.component().kind() == FactType.ValueKind.WORD) {
            conditions.add(condition(item, "=", "answerCoding", coding(Canonical.CHOICES, wanted)));
        } else if (item.component().kind() == FactType.ValueKind.TRUTH) {
            conditions.add(condition(item, "=", "answerBoolean", new JsonValue.JsonTruth(wanted.equals("yes"))));
        }
        if (!conditions.isEmpty()) {
            conditions.add(condition(item, "exists", "answerBoolean", new JsonValue.JsonTruth(false)));
        }
        return conditions;
    }

    private static JsonObject condition(QuestionForm.FormItem item, String operator, String type, JsonValue answer) {
        return JsonValue.object()
                .put("question", item.linkId())
                .put("operator", operator)
                .put(type, answer)
                .build();
    }

    private static JsonValue coding(String system, String code) {
        return JsonValue.object().put("system", system).put("code", code).build();
    }
}
