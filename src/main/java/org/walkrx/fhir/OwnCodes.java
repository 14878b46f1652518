package org.walkrx.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;

/** The codes of our own, as CodeSystems: what questions are answered with, what an assessment says, why a card is set aside. */
final class OwnCodes {

    private OwnCodes() {}

    /** Returns all of them. */
    static List<JsonObject> all(QuestionForm form) {
        return List.of(
                system(Canonical.ANSWERS, "WalkrxAnswer", "Answers to a question of the interview", answers()),
                system(Canonical.CHOICES, "WalkrxChoice", "Choices of the interview", choices(form)),
                system(Canonical.REFERRAL, "WalkrxReferral", "How soon somebody must be seen", referrals()),
                system(
                        Canonical.WALKING,
                        "WalkrxWalking",
                        "Whether somebody may follow a walking programme",
                        walkings()),
                system(Canonical.OVERRIDE, "WalkrxOverride", "Why a card is set aside", overrides()));
    }

    static Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        answers.put(QuestionnaireWriter.YES, "Yes");
        answers.put(QuestionnaireWriter.NO, "No");
        answers.put(QuestionnaireWriter.NOT_SURE, "Not sure");
        answers.put(QuestionnaireWriter.OTHERS_NO, "No to all the others on this page");
        return answers;
    }

    private static Map<String, String> choices(QuestionForm form) {
        Map<String, String> choices = new LinkedHashMap<>();
        form.items().values().stream()
                .filter(item -> !item.finding() && item.component().kind() == FactType.ValueKind.WORD)
                .flatMap(item -> item.component().wordsInPatientFile().stream())
                .collect(Collectors.toCollection(TreeSet::new))
                .forEach(word -> choices.put(word, choice(word)));
        return choices;
    }

    static String choice(String word) {
        return word.replace('_', ' ');
    }

    private static Map<String, String> referrals() {
        Map<String, String> referrals = new LinkedHashMap<>();
        for (Referral referral : Referral.values()) {
            referrals.put(referral.name(), referral.words());
        }
        return referrals;
    }

    private static Map<String, String> walkings() {
        Map<String, String> walkings = new LinkedHashMap<>();
        for (Walking walking : Walking.values()) {
            walkings.put(walking.name(), walking.words());
        }
        return walkings;
    }

    static Map<String, String> overrides() {
        Map<String, String> overrides = new LinkedHashMap<>();
        overrides.put("seen", "Already seen or referred for this");
        overrides.put("record-wrong", "The record is not right");
        overrides.put("not-back-pain", "This is not about back pain");
        overrides.put("disagree", "I judge otherwise");
        return overrides;
    }

    private static JsonObject system(String url, String name, String title, Map<String, String> codes) {
        List<JsonValue> concepts = new ArrayList<>();
        codes.forEach((code, display) -> concepts.add(
                JsonValue.object().put("code", code).put("display", display).build()));
        return JsonValue.object()
                .put("resourceType", "CodeSystem")
                .put("id", url.substring(url.lastIndexOf('/') + 1))
                .put("language", "en")
                .put("text", QuestionnaireWriter.narrative(title))
                .put("url", url)
                .put(
                        "version",
                        Canonical.sha256(new JsonValue.JsonArray(concepts).json())
                                .substring(0, QuestionnaireWriter.VERSION_DIGITS))
                .put("name", name)
                .put("title", title)
                .put("status", "active")
                .put("experimental", false)
                .put("caseSensitive", true)
                .put("content", "complete")
                .put("count", concepts.size())
                .put("concept", new JsonValue.JsonArray(concepts))
                .build();
    }
}
