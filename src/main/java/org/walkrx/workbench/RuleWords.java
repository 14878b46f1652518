package org.walkrx.workbench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.walkrx.FormQuestion;
import org.walkrx.WalkingAdvisor;
import org.walkrx.authoring.FolderCheck;
import org.walkrx.authoring.catalogue.Evidence;
import org.walkrx.language.Prominence;
import org.walkrx.language.Statement;
import org.walkrx.rules.CheckedSources;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.ScreenPlan;
import org.walkrx.rules.Vocabulary;
import org.walkrx.rules.syntax.ConditionWords;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constants;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.text.JsonValue;

/** All words that may stand in a rule, and what each means: for completing, explaining and asking in the page. */
final class RuleWords {

    private final CheckedSources checked;
    private final Vocabulary vocabulary;
    private final @Nullable RuleBook book;

    /**
     * Takes the words of what is being written.
     *
     * @param check the folder as it is being written; where its vocabulary cannot be read, the words of the last good rules count
     * @param lastGood the last good rules; {@code null} if there are none
     */
    RuleWords(FolderCheck check, @Nullable RuleBook lastGood) {
        this.checked = check.checked();
        this.book = check.book().orElse(lastGood);
        this.vocabulary = checked.vocabulary().findings().isEmpty() && lastGood != null
                ? lastGood.vocabulary()
                : checked.vocabulary();
    }

    JsonValue.ObjectBuilder json() {
        return JsonValue.object()
                .list("findings", findings())
                .list("measurements", measurements())
                .list("choices", choices())
                .list("concepts", concepts())
                .list("rows", rows())
                .list("facts", facts())
                .list("statements", statements())
                .put("constants", constants())
                .put("notes", JsonValue.object().texts("basis", Rule.BASES).texts("matters", Prominence.words()))
                .list("rules", rules())
                .list("screens", screens())
                .list("questions", questions());
    }

    private Map<String, List<String>> users(String type) {
        Map<String, List<String>> users = new TreeMap<>();
        for (Rule rule : written()) {
            Conditions.patterns(rule.when()).stream()
                    .filter(pattern -> pattern.type().equals(type))
                    .flatMap(pattern -> Constraints.texts(pattern.constraint(), "name").stream())
                    .distinct()
                    .forEach(name -> users.computeIfAbsent(name, key -> new ArrayList<>())
                            .add(rule.id()));
        }
        return users;
    }

    private List<Rule> written() {
        return book == null ? List.of() : OpenBook.of(book).writtenRules();
    }

    private List<JsonValue> findings() {
        Map<String, List<String>> users = users("Finding");
        return vocabulary.entries().stream()
                .map(finding -> (JsonValue) JsonValue.object()
                        .put("name", finding.name())
                        .put("group", finding.group().name())
                        .put("notSureMeansYes", finding.group().notSureMeansYes())
                        .put("ask", finding.ask())
                        .put("rows", finding.rows())
                        .texts("rules", users.getOrDefault(finding.name(), List.of()))
                        .build())
                .toList();
    }

    private List<JsonValue> measurements() {
        return vocabulary.measurements().values().stream()
                .map(one -> (JsonValue) JsonValue.object()
                        .put("name", one.name())
                        .put("ask", one.ask())
                        .put("unit", one.unit())
                        .put("range", one.range().toString())
                        .build())
                .toList();
    }

    private List<JsonValue> choices() {
        return vocabulary.choices().values().stream()
                .map(one -> (JsonValue) JsonValue.object()
                        .put("name", one.name())
                        .put("ask", one.ask())
                        .texts("words", one.words())
                        .build())
                .toList();
    }

    private List<JsonValue> concepts() {
        Map<String, List<JsonValue>> concepts = new TreeMap<>();
        for (Rule rule : written()) {
            for (String concept : rule.concludes()) {
                concepts.computeIfAbsent(concept, key -> new ArrayList<>())
                        .add(JsonValue.object()
                                .put("rule", rule.id())
                                .put("when", ConditionWords.of(rule.when()))
                                .build());
            }
        }
        Map<String, List<String>> users = users("Concept");
        return concepts.entrySet().stream()
                .map(concept -> (JsonValue) JsonValue.object()
                        .put("name", concept.getKey())
                        .list("definitions", concept.getValue())
                        .texts("rules", users.getOrDefault(concept.getKey(), List.of()))
                        .build())
                .toList();
    }

    private List<JsonValue> rows() {
        Evidence evidence = Evidence.of(checked.sources(), checked.evidence());
        return evidence.rows().values().stream()
                .map(row -> (JsonValue) JsonValue.object()
                        .put("id", row.id())
                        .put("says", row.says())
                        .put("standing", row.standing())
                        .texts(
                                "references",
                                row.sources().stream()
                                        .map(number -> number + ": "
                                                + evidence.references().getOrDefault(number, "not in the list"))
                                        .toList())
                        .build())
                .toList();
    }

    private static List<JsonValue> facts() {
        return FactType.names().stream()
                .map(name -> (JsonValue) JsonValue.object()
                        .put("name", name)
                        .list(
                                "parts",
                                FactType.named(name).orElseThrow().components().values().stream()
                                        .map(RuleWords::part)
                                        .toList())
                        .build())
                .toList();
    }

    private static JsonValue part(FactType.Component part) {
        JsonValue.ObjectBuilder json =
                JsonValue.object().put("name", part.name()).put("is", part.kindInWords());
        if (part.kind() == FactType.ValueKind.WORD) {
            json.texts(
                    "words",
                    part.words().stream()
                            .map(word -> part.wordType() + "." + word)
                            .toList());
        }
        return json.build();
    }

    private static List<JsonValue> statements() {
        List<JsonValue> statements = new ArrayList<>();
        Statement.calls()
                .forEach((name, takes) -> statements.add(JsonValue.object()
                        .put("name", name)
                        .texts("takes", takes.stream().map(Class::getSimpleName).toList())
                        .build()));
        return statements;
    }

    private static JsonValue.ObjectBuilder constants() {
        JsonValue.ObjectBuilder lists = JsonValue.object();
        Constants.lists().forEach(list -> lists.texts(list, Constants.words(list)));
        return lists;
    }

    private List<JsonValue> rules() {
        return Optional.ofNullable(book).map(RuleBook::rules).orElse(List.of()).stream()
                .map(rule -> (JsonValue) JsonValue.object()
                        .put("id", rule.id())
                        .put("name", rule.name())
                        .put("file", rule.file())
                        .put("line", rule.line())
                        .build())
                .toList();
    }

    // The form beside it

    private List<JsonValue> screens() {
        List<ScreenPlan> screens = vocabulary.screens().isEmpty() && book != null
                ? book.vocabulary().screens()
                : vocabulary.screens();
        return screens.stream().map(RuleWords::screen).toList();
    }

    private static JsonValue screen(ScreenPlan screen) {
        Map<String, String> words = new LinkedHashMap<>();
        screen.asked().forEach(item -> words.put(item.key(), item.words()));
        return JsonValue.object()
                .put("title", screen.title())
                .put("stem", screen.stem())
                .list(
                        "items",
                        words.entrySet().stream()
                                .map(item -> JsonValue.object()
                                        .put("key", item.getKey())
                                        .put("words", item.getValue())
                                        .build())
                                .toList())
                .build();
    }

    private List<JsonValue> questions() {
        return Optional.ofNullable(book).map(b -> WalkingAdvisor.using(b).form()).orElse(List.of()).stream()
                .map(RuleWords::question)
                .toList();
    }

    private static JsonValue question(FormQuestion question) {
        JsonValue.ObjectBuilder json = JsonValue.object()
                .put("key", question.key())
                .put("label", question.label())
                .put("ask", question.ask())
                .put("kind", question.answer().kind().name())
                .put(
                        "finding",
                        question.group() != null && question.answer().unit().isEmpty())
                .put("unit", question.answer().unit())
                .put("whole", question.answer().wholeNumber())
                .texts("choices", question.answer().choices());
        if (question.answer().lowest() != null && question.answer().highest() != null) {
            json.put("lowest", String.valueOf(question.answer().lowest()))
                    .put("highest", String.valueOf(question.answer().highest()));
        }
        return json.build();
    }
}
