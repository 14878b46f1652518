package org.walkrx.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.translations.Translation;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;
import org.walkrx.text.JsonValue.ObjectBuilder;

/**
 * Writes all questions of a rule book as a FHIR R4 Questionnaire that any renderer shows: a choice of yes, no and not sure for
 * each finding, and on each page one box that says no to all that is left blank there, so that what nobody ticked is never a no.
 * Its version is a hash of what it asks; the rules stand in a tag, since they may change while the questions do not.
 */
public final class QuestionnaireWriter {

    static final String YES = "yes";
    static final String NO = "no";
    static final String NOT_SURE = "not-sure";
    static final String OTHERS_NO = "others-no";

    private static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/";
    static final int VERSION_DIGITS = 16;

    private QuestionnaireWriter() {}

    /**
     * Returns the questionnaire of a book, as JSON on one line.
     *
     * @param book the book
     */
    public static String of(RuleBook book) {
        return questionnaire(QuestionForm.of(book), book.sha256()).json();
    }

    /**
     * Returns the questionnaire of a book with another language beside the English, in the extension that FHIR has for it; what is
     * not translated is in English alone. Ids and version are those of the English one.
     *
     * @param book the book
     * @param language two letters, as in {@code hi}
     * @throws IllegalArgumentException if the rules do not speak it; it names those that they speak
     */
    public static String of(RuleBook book, String language) {
        Translation translation = book.translation(language)
                .orElseThrow(() -> new IllegalArgumentException("these rules do not speak \"" + language
                        + "\"; beside English they speak " + String.join(", ", book.languages())));
        return new TranslatedForm(translation)
                .of(questionnaire(QuestionForm.of(book), book.sha256()))
                .json();
    }

    /**
     * Returns the questionnaire of a book with the CodeSystems of its answers, and of what an interview and a card say: a Bundle
     * for a FHIR server to take as it is, as JSON on one line.
     *
     * @param book the book
     */
    public static String withCodeSystems(RuleBook book) {
        QuestionForm form = QuestionForm.of(book);
        List<JsonObject> entries = Stream.concat(
                        OwnCodes.all(form).stream(), Stream.of(questionnaire(form, book.sha256())))
                .map(QuestionnaireWriter::entry)
                .toList();
        return JsonValue.object()
                .put("resourceType", "Bundle")
                .put("type", "transaction")
                .list("entry", entries)
                .build()
                .json();
    }

    private static JsonObject entry(JsonObject resource) {
        return JsonValue.object()
                .put("fullUrl", resource.text("url").orElseThrow())
                .put("resource", resource)
                .put("request", JsonValue.object().put("method", "PUT").put("url", Resources.name(resource)))
                .build();
    }

    /** Returns a narrative of one plain sentence. */
    static ObjectBuilder narrative(String sentence) {
        return JsonValue.object()
                .put("status", "generated")
                .put(
                        "div",
                        "<div xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" xml:lang=\"en\"><p>" + sentence
                                + "</p></div>");
    }

    static String version(QuestionForm form) {
        return Canonical.sha256(new JsonValue.JsonArray(new ArrayList<>(items(form))).json())
                .substring(0, VERSION_DIGITS);
    }

    private static JsonObject questionnaire(QuestionForm form, String rules) {
        return JsonValue.object()
                .put("resourceType", "Questionnaire")
                .put("id", "back-pain-walking")
                .put(
                        "meta",
                        JsonValue.object()
                                .one(
                                        "tag",
                                        JsonValue.object()
                                                .put("system", Canonical.BASE + "/rules-sha256")
                                                .put("code", rules)))
                .put("language", "en")
                .put("text", narrative("Questions about back pain and walking"))
                .put("url", Canonical.QUESTIONNAIRE)
                .put("version", version(form))
                .put("name", "BackPainWalking")
                .put("title", "Walking for your back pain")
                .put("status", "active")
                .put("experimental", false)
                .list("subjectType", List.of(JsonValue.of("Patient")))
                .list("item", items(form))
                .build();
    }

    private static List<JsonObject> items(QuestionForm form) {
        return form.pages().stream()
                .map(page -> page(page, page.linkId(), page.items(), item -> gated(item, form)))
                .toList();
    }

    /** Returns what is to be asked of a page now: what a gate hides is not among it. */
    static JsonObject page(QuestionForm.FormPage page, String linkId, List<QuestionForm.FormItem> asked) {
        return page(page, linkId, asked, item -> item(item).build());
    }

    private static JsonObject page(
            QuestionForm.FormPage page,
            String linkId,
            List<QuestionForm.FormItem> asked,
            Function<QuestionForm.FormItem, JsonObject> written) {
        Stream<JsonObject> others = asked.stream().anyMatch(QuestionForm.FormItem::finding)
                ? Stream.of(others(linkId + QuestionForm.OTHERS))
                : Stream.of();
        return JsonValue.object()
                .put("linkId", linkId)
                .put("text", page.title())
                .put("type", "group")
                .list("item", Stream.concat(asked.stream().map(written), others).toList())
                .build();
    }

    private static JsonObject others(String linkId) {
        return JsonValue.object()
                .list("extension", List.of(control("check-box")))
                .put("linkId", linkId)
                .put("text", "Everything above that I left blank")
                .put("type", "choice")
                .put("repeats", true)
                .list("answerOption", List.of(answer(OTHERS_NO)))
                .build();
    }

    private static JsonObject gated(QuestionForm.FormItem item, QuestionForm form) {
        List<JsonObject> conditions = item.gate() == null ? List.of() : EnableWhen.of(item.gate(), form);
        ObjectBuilder written = item(item);
        if (!conditions.isEmpty()) {
            written.list("enableWhen", conditions).put("enableBehavior", "any");
        }
        return written.build();
    }

    private static ObjectBuilder item(QuestionForm.FormItem item) {
        return item.finding()
                ? choice(item, List.of(answer(YES), answer(NO), answer(NOT_SURE)))
                : fact(item, item.component());
    }

    private static ObjectBuilder choice(QuestionForm.FormItem item, List<JsonObject> options) {
        return JsonValue.object()
                .list(
                        "extension",
                        List.of(
                                control("radio-button"),
                                JsonValue.object()
                                        .put("url", EXTENSION + "questionnaire-choiceOrientation")
                                        .put("valueCode", "horizontal")
                                        .build()))
                .put("linkId", item.linkId())
                .put("text", item.ask())
                .put("type", "choice")
                .list("answerOption", options);
    }

    private static JsonObject control(String code) {
        return JsonValue.object()
                .put("url", EXTENSION + "questionnaire-itemControl")
                .put(
                        "valueCodeableConcept",
                        JsonValue.object()
                                .one(
                                        "coding",
                                        JsonValue.object()
                                                .put("system", "http://hl7.org/fhir/questionnaire-item-control")
                                                .put("code", code)))
                .build();
    }

    private static JsonObject answer(String code) {
        return option(
                Canonical.ANSWERS,
                code,
                Objects.requireNonNull(OwnCodes.answers().get(code)));
    }

    private static JsonObject option(String system, String code, String display) {
        return JsonValue.object()
                .put(
                        "valueCoding",
                        JsonValue.object()
                                .put("system", system)
                                .put("code", code)
                                .put("display", display))
                .build();
    }

    private static ObjectBuilder fact(QuestionForm.FormItem item, FactType.Component component) {
        return switch (component.kind()) {
            case WORD ->
                choice(
                        item,
                        component.wordsInPatientFile().stream()
                                .map(word -> option(Canonical.CHOICES, word, OwnCodes.choice(word)))
                                .toList());
            case TRUTH ->
                JsonValue.object()
                        .put("linkId", item.linkId())
                        .put("text", item.ask())
                        .put("type", "boolean");
            default -> number(item, component);
        };
    }

    private static ObjectBuilder number(QuestionForm.FormItem item, FactType.Component component) {
        boolean whole = component.kind() == FactType.ValueKind.WHOLE_NUMBER;
        String value = whole ? "valueInteger" : "valueDecimal";
        List<JsonObject> limits = List.of(
                limit("minValue", value, component.range().lowest()),
                limit("maxValue", value, component.range().highest()));
        return JsonValue.object()
                .list("extension", limits)
                .put("linkId", item.linkId())
                .put("text", item.ask())
                .put("type", whole ? "integer" : "decimal");
    }

    private static JsonObject limit(String name, String value, double number) {
        ObjectBuilder limit = JsonValue.object().put("url", EXTENSION + name);
        return limit.put(value, (int) number).build();
    }
}
