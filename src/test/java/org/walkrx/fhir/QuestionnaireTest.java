package org.walkrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.language.Referral;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.rules.translations.Translation;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;
import org.walkrx.text.JsonValue.ObjectBuilder;

/** The questions as a questionnaire, its answers as a person, and the interview page by page. */
class QuestionnaireTest {

    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.bundled();
    private static final RuleBook BOOK = ADVISOR.book();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final JsonObject QUESTIONNAIRE = (JsonObject) JsonValue.read(QuestionnaireWriter.of(BOOK));
    private static final QuestionForm FORM = QuestionForm.of(BOOK);
    private static final ResponseReader READER = ResponseReader.of(BOOK);
    private static final String CANONICAL =
            Canonical.QUESTIONNAIRE + "|" + QUESTIONNAIRE.text("version").orElseThrow();

    private static void items(JsonObject parent, List<JsonObject> found) {
        parent.objects("item").forEach(item -> {
            found.add(item);
            items(item, found);
        });
    }

    @Test
    void anotherLanguageStandsBesideTheEnglishAndChangesNothingElse() {
        String hindi = QuestionnaireWriter.of(BOOK, "hi");

        assertThat(hindi.replaceAll(",\"_(text|title|display)\":\\{\"extension\":\\[\\{[^\\]]*\\][^\\]]*\\]\\}", ""))
                .isEqualTo(QuestionnaireWriter.of(BOOK));
        assertThat(hindi.split("\"valueCode\":\"hi\"")).hasSizeGreaterThan(100);
        assertThat(hindi)
                .contains(BOOK.translation("hi").orElseThrow().pieces(ask("saddle numbness"), List.of()).stream()
                        .map(Translation.Piece::text)
                        .collect(Collectors.joining(" ")));
        assertThatThrownBy(() -> QuestionnaireWriter.of(BOOK, "xx"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("hi");
    }

    private static String ask(String finding) {
        return BOOK.vocabulary().entries().stream()
                .filter(entry -> entry.name().equals(finding))
                .findFirst()
                .orElseThrow()
                .ask();
    }

    @Test
    void everyFindingAndFactIsAskedOnceAndIdsAreUnique() {
        List<JsonObject> all = new ArrayList<>();
        items(QUESTIONNAIRE, all);
        List<String> ids =
                all.stream().map(item -> item.text("linkId").orElseThrow()).toList();

        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(FORM.items())
                .hasSize(BOOK.vocabulary().findings().size()
                        + BOOK.vocabulary().factQuestions().size());
        assertThat(ids).containsAll(FORM.items().keySet());
    }

    private static void codings(JsonValue value, Set<String> found) {
        if (value instanceof JsonObject object) {
            object.text("system")
                    .filter(system -> system.startsWith(Canonical.BASE + "/CodeSystem/"))
                    .ifPresent(system ->
                            found.add(system + " " + object.text("code").orElseThrow()));
            object.fields().values().forEach(each -> codings(each, found));
        } else if (value instanceof JsonValue.JsonArray list) {
            list.items().forEach(each -> codings(each, found));
        }
    }

    /** Of the questionnaire, of interviews with their results, and of a card. */
    @Test
    void everyCodeOfOurOwnIsPublished() {
        JsonObject bundle = (JsonObject) JsonValue.read(QuestionnaireWriter.withCodeSystems(BOOK));
        List<JsonObject> resources = bundle.objects("entry").stream()
                .map(entry -> entry.object("resource").orElseThrow())
                .toList();
        Set<String> published = new TreeSet<>();
        for (JsonObject system : resources) {
            system.objects("concept")
                    .forEach(concept -> published.add(system.text("url").orElseThrow() + " "
                            + concept.text("code").orElseThrow()));
        }
        Set<String> used = new TreeSet<>();
        codings(QUESTIONNAIRE, used);
        for (Person person : List.of(
                Person.builder().othersDenied().build(),
                Person.builder().yes("saddle numbness").build())) {
            codings(Interviews.hold(ADVISOR, person, DAY).response(), used);
        }
        Reply card = new CdsService(ADVISOR, "", told -> {})
                .answer("POST", CdsService.PATH + "/" + CdsService.ID, CdsServiceTest.emergencyCall(), DAY);
        codings(JsonValue.read(card.body()), used);

        assertThat(resources).contains(QUESTIONNAIRE).hasSize(6);
        assertThat(published).containsAll(used).contains(Canonical.WALKING + " STANDARD");
        assertThat(used).anyMatch(code -> code.startsWith(Canonical.OVERRIDE));
        assertThat(used).anyMatch(code -> code.startsWith(Canonical.REFERRAL));
    }

    @Test
    void whatRenderersReadWronglyDoesNotOccur() {
        assertThat(QUESTIONNAIRE.json())
                .doesNotContain(
                        "optionExclusive", "Quantity", "translation", "enableWhenExpression", "slider", "\"table\"");
    }

    @Test
    void theVersionChangesWithTheQuestionsAndTheTagWithTheRules() {
        RuleSources sources = RuleSources.bundled();
        String vocabulary = sources.file(RuleSources.VOCABULARY).orElseThrow();
        RuleBook otherQuestion = RuleBook.of(sources.with(
                RuleSources.VOCABULARY,
                vocabulary.replace("Have you ever had cancer?", "Have you ever had any cancer?")));
        RuleBook otherRules = RuleBook.of(sources.with("zz.cases.yaml", "cases: []\n"));

        assertThat(QuestionnaireWriter.of(BOOK)).isEqualTo(QUESTIONNAIRE.json());
        assertThat(QuestionnaireWriter.version(QuestionForm.of(otherQuestion))).isNotEqualTo(READER.version());
        assertThat(QuestionnaireWriter.version(QuestionForm.of(otherRules))).isEqualTo(READER.version());
        assertThat(QuestionnaireWriter.of(otherRules)).isNotEqualTo(QUESTIONNAIRE.json());
        assertThatExceptionOfType(BadRecordException.class)
                .isThrownBy(() ->
                        ResponseReader.of(otherQuestion).read(response().build().json()))
                .satisfies(e -> assertThat(e.status()).isEqualTo(409));
    }

    private static ObjectBuilder response(ObjectBuilder... items) {
        return JsonValue.object()
                .put("resourceType", "QuestionnaireResponse")
                .put("questionnaire", CANONICAL)
                .put("status", "completed")
                .list("item", Stream.of(items).map(ObjectBuilder::build).toList());
    }

    private static ObjectBuilder item(String linkId, ObjectBuilder... answers) {
        return JsonValue.object()
                .put("linkId", linkId)
                .list("answer", Stream.of(answers).map(ObjectBuilder::build).toList());
    }

    private static ObjectBuilder answer(String code) {
        return Responses.coding(Canonical.ANSWERS, code);
    }

    /** The gates of the screens are the conditions of the items; who they let through is shown the question by them, too. */
    @Test
    void gatesBecomeConditionsThatShowAtLeastWhatTheyLetThrough() {
        List<JsonObject> all = new ArrayList<>();
        items(QUESTIONNAIRE, all);
        List<JsonObject> gated = all.stream()
                .filter(item -> !item.objects("enableWhen").isEmpty())
                .toList();

        assertThat(gated).isNotEmpty().allSatisfy(item -> {
            assertThat(item.text("enableBehavior")).contains("any");
            assertThat(item.objects("enableWhen"))
                    .allSatisfy(condition -> assertThat(
                                    FORM.item(condition.text("question").orElseThrow()))
                            .isPresent())
                    .anySatisfy(
                            condition -> assertThat(condition.text("operator")).contains("exists"));
        });
        assertThat(gated.size()).isLessThanOrEqualTo((int) BOOK.vocabulary().screens().stream()
                .flatMap(screen -> screen.items().stream())
                .filter(item -> item.gate() != null)
                .count());
    }

    /** An answer that by itself closes a gate. */
    private static JsonObject closing(String key, String wanted) {
        return switch (key) {
            case "sex" -> Responses.coding(Canonical.CHOICES, "male").build();
            case "age" ->
                JsonValue.object()
                        .put("valueInteger", wanted.startsWith("at least") ? 30 : 90)
                        .build();
            default -> answer(wanted.equals("yes") ? "no" : "yes").build();
        };
    }

    /** Whoever says no to what a gate looks at has said no to what it hides, unless no rule need know it any more. */
    @Test
    void whatAClosedGateHidIsNo() {
        Set<String> hidden = new TreeSet<>();
        Set<String> nobodyNeeds = new TreeSet<>();
        for (QuestionForm.FormItem item : FORM.items().values()) {
            if (item.gate() == null) {
                continue;
            }
            assertThat(item.gate().ways()).as("one way opens each gate").hasSize(1);
            for (Map.Entry<String, String> part : item.gate().ways().get(0).entrySet()) {
                String key = part.getKey();
                String json = response(JsonValue.object()
                                .put("linkId", QuestionForm.linkId(key))
                                .list("answer", List.of(closing(key, part.getValue()))))
                        .build()
                        .json();
                Person person = READER.read(json);
                if (ADVISOR.assess(person, DAY).questions().stream()
                                .noneMatch(question -> question.key().equals(item.key()))
                        && person.answer(item.key()).isEmpty()) {
                    nobodyNeeds.add(item.key() + " if " + key);
                } else {
                    hidden.add(item.key() + " if " + key);
                    assertThat(person.answer(item.key())).as(json).contains(Answer.NO);
                }
            }
        }
        assertThat(hidden)
                .contains(
                        "pregnant if age",
                        "pregnant if sex",
                        "several fractures from minor falls if age",
                        "severe spondylolisthesis if spondylolisthesis");
        assertThat(nobodyNeeds)
                .as("where they cannot be, no rule asks for them")
                .containsExactly("heavy bleeding if pregnant", "pregnancy warning sign if pregnant");
    }

    @Test
    void anEmptyResponseIsAPersonOfWhomNothingIsKnown() {
        assertThat(READER.read(response().build().json()))
                .isEqualTo(Person.builder().build());
    }

    @Test
    void noToAllTheOthersIsOnlyAboutWhatIsBlankOnItsPage() {
        QuestionForm.FormPage page = FORM.pages().stream()
                .filter(each -> each.items().stream().allMatch(QuestionForm.FormItem::finding))
                .findFirst()
                .orElseThrow();
        String first = page.items().get(0).linkId();

        Person person = READER.read(response(item(first, answer("not-sure")), item(page.others(), answer("others-no")))
                .build()
                .json());

        assertThat(person.findings()).hasSize(page.items().size());
        assertThat(person.findings().get(page.items().get(0).key())).isEqualTo(Answer.NOT_SURE);
        assertThat(person.findings().get(page.items().get(1).key())).isEqualTo(Answer.NO);
        assertThat(person.othersDenied()).isFalse();
    }

    /** Some made-up people, more with {@code -Dwalkrx.people=N}. */
    @Test
    void whatAPersonAnswersIsWhatIsReadBack() {
        Random random = new Random(17);
        for (int i = 0; i < Integer.getInteger("walkrx.people", 60); i++) {
            Person.Builder made = Person.builder().age(20 + random.nextInt(60)).weightKg(50.5 + random.nextInt(50));
            BOOK.vocabulary().findingNames().forEach(name -> {
                if (random.nextBoolean()) {
                    made.finding(name, List.of(Answer.values()).get(random.nextInt(Answer.values().length)));
                }
            });
            Person person = made.answer("shoes.cushioned", random.nextBoolean())
                    .answer("route.surface", "uneven")
                    .build();

            assertThat(READER.read(Responses.whole(QUESTIONNAIRE, FORM, person).json()))
                    .isEqualTo(org.walkrx.Interview.resume(ADVISOR, DAY, person, Set.of())
                            .person());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sadle-numbness|{\"valueBoolean\":true}|not-found|did you mean \"saddle-numbness\"?",
                "saddle-numbness|{\"valueBoolean\":true}|code-invalid|takes yes, no or not-sure",
                "saddle-numbness|{\"valueCoding\":{\"system\":\"http://loinc.org\",\"code\":\"LA33-6\"}}|code-invalid|takes yes, no or not-sure",
                "pain.now|{\"valueInteger\":14}|value|pain.now must be from 0 to 10, but is 14",
                "age|{\"valueDecimal\":41.5}|value|age must be a whole number",
                "age|{\"valueString\":\"forty\"}|value|\"age\" takes a whole number"
            })
    void eachMistakeIsNamedWithItsPlace(String linkId, String answer, String code, String words) {
        JsonObject given = (JsonObject) JsonValue.read(answer);
        String json = response(JsonValue.object().put("linkId", linkId).list("answer", List.of(given)))
                .build()
                .json();

        assertThatExceptionOfType(BadRecordException.class)
                .isThrownBy(() -> READER.read(json))
                .satisfies(e -> {
                    assertThat(e.status()).isEqualTo(422);
                    assertThat(e.issues()).hasSize(1);
                    assertThat(e.issues().get(0).code()).isEqualTo(code);
                    assertThat(e.issues().get(0).expression()).startsWith("QuestionnaireResponse.item[0].");
                    assertThat(e.issues().get(0).words()).contains(words);
                    assertThat(ResponseReader.outcome(e).json())
                            .contains("OperationOutcome")
                            .doesNotContain("Exception");
                });
    }

    @Test
    void allMistakesComeTogether() {
        ObjectBuilder twice = item("fever", answer("yes"), answer("no"));

        assertThatExceptionOfType(BadRecordException.class)
                .isThrownBy(() -> READER.read(
                        response(twice, item("fever"), item("nothing")).build().json()))
                .satisfies(e -> assertThat(e.issues())
                        .extracting(BadRecordException.Issue::code)
                        .containsExactly("value", "duplicate", "not-found"));
    }

    @Test
    void numbersThatContradictEachOtherAreRefused() {
        ObjectBuilder now = JsonValue.object().put("valueInteger", 8);
        ObjectBuilder worst = JsonValue.object().put("valueInteger", 3);

        assertThatExceptionOfType(BadRecordException.class)
                .isThrownBy(() -> READER.read(response(item("pain.now", now), item("pain.worst", worst))
                        .build()
                        .json()))
                .satisfies(e -> assertThat(e.status()).isEqualTo(422));
    }

    @ParameterizedTest
    @CsvSource({
        "https://walkrx.org/fhir/Questionnaire/back-pain-walking,422",
        "https://walkrx.org/fhir/Questionnaire/back-pain-walking|0000,409",
        "https://example.org/q|1,404",
        "'',422"
    })
    void theQuestionsOfAResponseHaveToBeThoseInUse(String canonical, int status) {
        assertThatExceptionOfType(BadRecordException.class)
                .isThrownBy(() -> READER.read(response()
                        .put("questionnaire", JsonValue.of(canonical))
                        .build()
                        .json()))
                .satisfies(e -> assertThat(e.status()).isEqualTo(status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"entered-in-error", "stopped"})
    void aResponseThatWasTakenBackIsRefused(String status) {
        assertThatExceptionOfType(BadRecordException.class)
                .isThrownBy(() ->
                        READER.read(response().put("status", status).build().json()))
                .satisfies(e -> assertThat(e.status()).isEqualTo(422));
    }

    // In a record

    private static Reading inRecord(JsonObject response) {
        return RecordReader.of(BOOK).read(Records.bundle(List.of(Records.patient(), response)), DAY);
    }

    @Test
    void answersInARecordCountAndTheMoreCautiousOfTwoWins() {
        Person person = Person.builder()
                .age(65)
                .no("foot drop")
                .yes("pregnant")
                .othersDenied()
                .build();
        JsonObject response = Responses.whole(QUESTIONNAIRE, FORM, person);
        JsonObject footDrop = Records.condition("a2", Records.SCT, "27253007")
                .put("onsetDateTime", "2026-11-01")
                .build();

        Reading reading =
                RecordReader.of(BOOK).read(Records.bundle(List.of(Records.patient(), response, footDrop)), DAY);

        assertThat(reading.backPain()).isTrue();
        assertThat(reading.person().findings())
                .containsEntry("foot drop", Answer.YES)
                .containsEntry("pregnant", Answer.YES)
                .containsEntry("fever", Answer.NO);
        assertThat(reading.basis().stream().filter(basis -> basis.key().equals("foot drop")))
                .extracting(Reading.Basis::reference)
                .containsExactly("Condition/a2", "QuestionnaireResponse/qr1");
    }

    @Test
    void answersThatAreOldOrNotDoneOrWrongAreNotUsed() {
        JsonObject response = Responses.whole(
                QUESTIONNAIRE, FORM, Person.builder().othersDenied().build());

        assertThat(inRecord(Responses.with(response, "authored", JsonValue.of("2026-10-01")))
                        .ignored())
                .hasSize(1);
        assertThat(inRecord(Responses.with(response, "status", JsonValue.of("in-progress")))
                        .ignored())
                .hasSize(1);
        assertThat(inRecord(Responses.with(response, "questionnaire", JsonValue.of(Canonical.QUESTIONNAIRE + "|0")))
                        .leftOut())
                .hasSize(1);
        assertThat(inRecord(Responses.with(response, "authored", JsonValue.of("2026-10-01")))
                        .person()
                        .findings())
                .isEmpty();
        assertThat(inRecord(response).person().findings())
                .hasSize(BOOK.vocabulary().findings().size());
    }

    // Page by page

    @Test
    void anEmergencyEndsTheInterviewAtItsPage() {
        Person person = Person.builder()
                .yes("chest pain now or in the last 12 hours")
                .othersDenied()
                .build();

        Interviews.Held interview = Interviews.hold(ADVISOR, person, DAY);
        Person read = ResponseReader.of(BOOK)
                .person(ResponseReader.of(BOOK).answers(interview.response(), java.util.Map.of()));

        assertThat(ADVISOR.assess(read, DAY).referral()).isEqualTo(Referral.EMERGENCY);
        assertThat(interview.screens()).isLessThan(FORM.pages().size());
    }

    @Test
    void anInterviewThatIsKeptInARecordIsReadLikeAnyAnswers() {
        Person person = Person.builder().yes("saddle numbness").othersDenied().build();
        JsonObject kept = Responses.with(
                Responses.with(
                        Interviews.hold(ADVISOR, person, DAY).response(),
                        "subject",
                        JsonValue.read("{\"reference\":\"Patient/p1\"}")),
                "id",
                JsonValue.of("qr9"));

        Reading reading = inRecord(kept);

        assertThat(reading.backPain()).isTrue();
        assertThat(reading.leftOut()).isEmpty();
        assertThat(reading.person().findings()).containsEntry("saddle numbness", Answer.YES);
        assertThat(ADVISOR.assess(reading.person(), DAY).referral()).isEqualTo(Referral.EMERGENCY);
    }

    @Test
    void bothFormsOfACallGiveTheSame() {
        NextQuestion next = new NextQuestion(ADVISOR);
        JsonObject begun = (JsonObject) JsonValue.read(next.begin(DAY));
        String parameters = JsonValue.object()
                .put("resourceType", "Parameters")
                .one(
                        "parameter",
                        JsonValue.object().put("name", "questionnaire-response").put("resource", begun))
                .build()
                .json();

        assertThat(next.answer(parameters, DAY)).isEqualTo(next.answer(begun.json(), DAY));
    }

    @Test
    void whatIsMissingInACallIsNamed() {
        NextQuestion next = new NextQuestion(ADVISOR);
        JsonObject begun = (JsonObject) JsonValue.read(next.begin(DAY));
        JsonObject questionnaire = begun.objects("contained").get(0);
        JsonObject underived = Responses.with(questionnaire, "derivedFrom", new JsonValue.JsonNull());
        Set<Reply> replies = new HashSet<>();
        replies.add(next.answer(
                Responses.with(begun, "contained", new JsonValue.JsonNull()).json(), DAY));
        replies.add(next.answer(
                Responses.with(begun, "contained", new JsonValue.JsonArray(List.of(underived)))
                        .json(),
                DAY));
        replies.add(next.answer(
                Responses.with(begun, "status", JsonValue.of("completed")).json(), DAY));
        replies.add(next.answer(
                Responses.with(
                                begun,
                                "contained",
                                new JsonValue.JsonArray(List.of(Responses.with(
                                        questionnaire,
                                        "item",
                                        JsonValue.read("[{\"linkId\":\"mine\",\"type\":\"group\"}]")))))
                        .json(),
                DAY));

        assertThat(replies).hasSize(4).allSatisfy(reply -> {
            assertThat(reply.status()).isEqualTo(422);
            assertThat(reply.body()).contains("OperationOutcome");
        });
        assertThat(next.answer("{}", DAY).status()).isEqualTo(400);
        assertThat(next.answer("{", DAY).status()).isEqualTo(400);
    }
}
