package org.walkrx.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.authoring.CaseRunner;
import org.walkrx.authoring.Coverage;
import org.walkrx.authoring.FolderCheck;
import org.walkrx.authoring.Lcov;
import org.walkrx.authoring.ProgressListener;
import org.walkrx.authoring.comparison.BookComparison;
import org.walkrx.authoring.comparison.ComparisonJson;
import org.walkrx.authoring.comparison.Renames;
import org.walkrx.problems.Problem;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;
import org.walkrx.text.JsonValue.ObjectBuilder;

/** What the page is told of an edit is what the commands say of the same folder. */
class DeskTest {

    private static final String NERVES = "red-flags-nerves.drl";
    private static final String PERSON = "definitions-person.drl";
    private static final String NUMB =
            "date: 2026-11-23\nage: 40\nweightKg: 70\nfindings: {saddle numbness: yes}\nothers: no\n";

    @TempDir
    static Path folder;

    private static Page page;
    private static RuleSources sources;
    private static RuleBook book;

    @BeforeAll
    static void open() throws IOException {
        Page.copyRules(folder);
        page = Page.of(folder);
        sources = RuleSources.folder(folder);
        book = RuleBook.of(sources);
    }

    @AfterAll
    static void close() {
        page.close();
    }

    private static String text(String file) {
        return sources.file(file).orElseThrow();
    }

    private static ObjectBuilder edited(String file, String from, String to) {
        int at = text(file).indexOf(from);
        assertThat(at).isNotNegative();
        return Page.edits(
                Map.of(file, text(file).substring(0, at) + to + text(file).substring(at + from.length())));
    }

    private static ObjectBuilder heavier() {
        return edited(PERSON, "percentOfBodyWeight > 10", "percentOfBodyWeight > 3");
    }

    private static RuleBook heavierBook() {
        return RuleBook.of(
                sources.with(PERSON, text(PERSON).replace("percentOfBodyWeight > 10", "percentOfBodyWeight > 3")));
    }

    // The check

    @Test
    void whatIsWrongHasThePlaceAndTheSentenceOfTheCheck() {
        Page.Said said = page.post(
                "/api/check",
                edited(NERVES, "\"saddle numbness\"", "\"sadle numbness\"").put("person", NUMB));
        JsonObject problem = said.list("problems").get(0);
        Problem expected = FolderCheck.of(
                        sources.with(NERVES, text(NERVES).replaceFirst("\"saddle numbness\"", "\"sadle numbness\"")),
                        Page.TODAY)
                .problems()
                .get(0);

        assertThat(said.list("problems")).hasSize(1);
        assertThat(problem.text("file")).contains(NERVES);
        assertThat(problem.text("message")).contains(expected.message());
        assertThat(problem.number("line").orElseThrow().intValue()).isEqualTo(expected.line());
        assertThat(problem.number("from").orElseThrow().intValue()).isEqualTo(expected.column() - 1);
        assertThat(said.body().object("person").orElseThrow().object("now")).isEmpty();
        assertThat(said.body().object("person").orElseThrow().object("before")).isPresent();
    }

    /** Messages count characters, editors the units of UTF-16; this walker has two of them. */
    @Test
    void aSignOutsideTheFirstPlaneMovesNoMark() {
        String line = "    advise.tip( Topic.NONE, \"\uD83D\uDEB6\" ); advise.nothing( \"x\" );";
        JsonObject problem = page
                .post("/api/check", edited(NERVES, "    advise.refer(", line + "\n    advise.refer("))
                .list("problems")
                .stream()
                .filter(each -> each.text("message").orElse("").contains("nothing"))
                .findFirst()
                .orElseThrow();

        int from = problem.number("from").orElseThrow().intValue();
        assertThat(line.substring(from)).startsWith("nothing");
        assertThat(problem.number("column").orElseThrow().intValue()).isEqualTo(from);
    }

    @Test
    void aPersonIsToldTheEditAtOnceWithRuleAndReason() {
        JsonObject person = page.post(
                        "/api/check",
                        edited(NERVES, "Treatment may have to start", "Help may have to start")
                                .put("person", NUMB)
                                .put("rule", "RF-01"))
                .body()
                .object("person")
                .orElseThrow();
        JsonObject told =
                person.object("now").orElseThrow().object("assessment").orElseThrow().objects("advice").stream()
                        .filter(advice -> advice.text("text").orElse("").contains("Help may have to start"))
                        .findFirst()
                        .orElseThrow();

        assertThat(told.json()).contains("\"because\":[\"saddle numbness: yes\"]", "\"id\":\"RF-01\"");
        assertThat(person.object("before").orElseThrow().json()).contains("Treatment may have to start");
        assertThat(person.object("why").orElseThrow().truth("holds")).contains(true);
    }

    @Test
    void newConditionsAskTheirOwnQuestionsSoonAndSayUntilThenThatTheyDoNot() {
        ObjectBuilder asked = edited(NERVES, "\"saddle numbness\", present", "\"fever\", present")
                .put("person", NUMB);
        Page.Said said = page.post("/api/check", asked);
        assertThat(said.body().truth("ownQuestions")).contains(false);
        while (!said.body().truth("ownQuestions").orElseThrow()) {
            said = page.post("/api/check", asked);
        }
        assertThat(said.list("problems"))
                .extracting(problem -> problem.text("message").orElse(""))
                .allSatisfy(message -> assertThat(message).doesNotContain("unknown"));
    }

    @Test
    void aPersonThatCannotBeReadIsAnsweredWithItsPlaces() {
        JsonObject person = page.post(
                        "/api/check", Page.edits(Map.of()).put("person", "age: 40\nfindings: {sadle numbness: yes}\n"))
                .body()
                .object("person")
                .orElseThrow();

        assertThat(person.objects("problems").get(0).text("message").orElseThrow())
                .contains("saddle numbness");
        assertThat(person.objects("problems")
                        .get(0)
                        .number("line")
                        .orElseThrow()
                        .intValue())
                .isEqualTo(2);
    }

    // Words

    @Test
    void offersTheWordsOfTheFolderAndNoneElse() {
        JsonObject words = page.post("/api/words", Page.edits(Map.of())).body();
        assertThat(words.objects("findings"))
                .extracting(finding -> finding.text("name").orElseThrow())
                .containsExactlyElementsOf(book.vocabulary().findingNames());
        assertThat(words.object("constants").orElseThrow().json())
                .contains("\"Referral\":[\"NONE\",\"ROUTINE\",\"WITHIN_TWO_WEEKS\",\"SAME_DAY\",\"EMERGENCY\"]");
        JsonObject row = words.objects("rows").stream()
                .filter(each -> each.text("id").orElse("").equals("R1"))
                .findFirst()
                .orElseThrow();
        assertThat(row.json())
                .contains("Cauda equina")
                .contains("guideline + policy")
                .contains("S37: ");

        JsonObject more = page.post(
                        "/api/words",
                        edited(
                                "vocabulary.yaml",
                                "  - name: saddle numbness\n",
                                "  - name: sore thumb\n    group: condition\n    rows: R1\n    ask: \"Is a thumb sore?\"\n  - name: saddle numbness\n"))
                .body();
        assertThat(more.objects("findings"))
                .extracting(finding -> finding.text("name").orElseThrow())
                .contains("sore thumb");
    }

    @Test
    void renamesAFindingEverywhereAndKeepsItsOldName() {
        JsonObject answer = page.post(
                        "/api/uses",
                        Page.edits(Map.of()).put("name", "saddle numbness").put("to", "numb between the legs"))
                .body();
        JsonObject edits = answer.object("edits").orElseThrow();
        Map<String, String> changed = new TreeMap<>();
        edits.fields()
                .keySet()
                .forEach(file -> changed.put(file, edits.text(file).orElseThrow()));

        assertThat(answer.objects("places")).hasSizeGreaterThan(10);
        assertThat(changed.get("vocabulary.yaml"))
                .contains("  - name: numb between the legs\n    aka: saddle numbness\n");
        assertThat(page.post("/api/check", Page.edits(changed)).list("problems"))
                .isEmpty();
        // Cases are never run by the questions of other rules, even while those of these are being worked out.
        assertThat(failed(page.job(Page.edits(changed).put("kind", "cases")))).isEmpty();
    }

    // Jobs

    private static List<String> failed(JsonObject result) {
        return result.objects("cases").stream()
                .filter(run -> run.get("failures").isPresent())
                .map(run -> run.text("file").orElseThrow() + ":"
                        + run.number("line").orElseThrow())
                .sorted()
                .toList();
    }

    @Test
    void theRedCasesAreThoseOfTheTestCommandAndOneIsRunAlone() {
        List<String> expected = new CaseRunner(heavierBook())
                .failures().stream()
                        .map(problem -> Path.of(problem.file()).getFileName() + ":" + problem.line())
                        .sorted()
                        .toList();
        JsonObject all = page.job(heavier().put("kind", "cases"));

        assertThat(failed(all)).isNotEmpty().isEqualTo(expected);
        assertThat(all.objects("cases").toString()).contains("should");
        String[] one = expected.get(0).split(":", -1);
        JsonObject alone =
                page.job(heavier().put("kind", "cases").put("file", one[0]).put("line", Integer.parseInt(one[1])));
        assertThat(alone.number("run").orElseThrow().intValue()).isEqualTo(1);
        assertThat(failed(alone)).containsExactly(expected.get(0));
    }

    @Test
    void acceptingARedCaseMakesItFit() {
        JsonObject red = page.job(heavier().put("kind", "cases")).objects("cases").stream()
                .filter(run -> run.get("failures").isPresent())
                .findFirst()
                .orElseThrow();
        String file = red.text("file").orElseThrow();
        int line = red.number("line").orElseThrow().intValue();
        String accepted = page.post("/api/accept", heavier().put("file", file).put("line", line))
                .body()
                .text("text")
                .orElseThrow();
        Map<String, String> edits = Map.of(
                file, accepted, PERSON, text(PERSON).replace("percentOfBodyWeight > 10", "percentOfBodyWeight > 3"));

        String person = page.post("/api/person", heavier().put("file", file).put("line", line))
                .body()
                .text("text")
                .orElseThrow();
        assertThat(page.post("/api/check", Page.edits(Map.of()).put("person", person))
                        .body()
                        .json())
                .contains("\"now\"");
        assertThat(accepted.lines().count()).isEqualTo(text(file).lines().count());
        JsonObject again = page.job(
                Page.edits(edits).put("kind", "cases").put("file", file).put("line", line));
        assertThat(failed(again)).isEmpty();
    }

    @Test
    void whoseAdviceChangesIsWhatTheDiffCommandSays() {
        String dose = "progression-first-dose.drl";
        RuleBook now = RuleBook.of(
                sources.with(dose, text(dose).replace("minutesPerDay( 20, 30 )", "minutesPerDay( 20, 35 )")));
        Renames renames = Renames.of(book, now, Map.of());
        String expected = ComparisonJson.of(BookComparison.of(
                book, now, renames, BookComparison.people(book, now, renames, 1, 60), ProgressListener.NONE));
        JsonObject result = page.job(edited(dose, "minutesPerDay( 20, 30 )", "minutesPerDay( 20, 35 )")
                        .put("kind", "changes")
                        .put("people", 60)
                        .put("seed", 1))
                .object("comparison")
                .orElseThrow();

        assertThat(result).isEqualTo(JsonValue.read(expected));
        assertThat(result.number("changed").orElseThrow().intValue()).isPositive();
    }

    @Test
    void theLinesThatAreMarkedAreThoseOfTheCoverageReport() {
        TreeSet<String> expected = new TreeSet<>();
        String file = "";
        for (String line :
                Lcov.of(Coverage.of(book, ProgressListener.NONE)).lines().toList()) {
            file = line.startsWith("SF:")
                    ? Path.of(line.substring(3)).getFileName().toString()
                    : file;
            if (line.startsWith("DA:")) {
                expected.add(file + ":" + line.substring(3).split(",", -1)[0]);
            }
        }
        TreeSet<String> marked = new TreeSet<>();
        page.job(Page.edits(Map.of()).put("kind", "coverage"))
                .objects("files")
                .forEach(each -> each.objects("lines")
                        .forEach(line -> marked.add(each.text("name").orElseThrow() + ":"
                                + line.number("line").orElseThrow())));

        assertThat(marked).isEqualTo(expected);
    }

    @Test
    void provesWhatAnApplicationWouldTakeAndNothingElse() {
        assertThat(page.job(Page.edits(Map.of()).put("kind", "proof")).truth("proved"))
                .contains(true);
        JsonObject not = page.job(heavier().put("kind", "proof"));
        assertThat(not.truth("proved")).contains(false);
        assertThat(not.objects("problems")).isNotEmpty();
    }

    // A case of a person

    @Test
    void aPersonBecomesACaseThatFits() {
        ObjectBuilder asked = Page.edits(Map.of()).put("person", NUMB).put("rule", "RF-01");
        JsonObject made = page.post("/api/case", asked).body();
        String file = made.text("file").orElseThrow();
        String with = text(file).stripTrailing() + "\n" + made.text("text").orElseThrow();
        JsonObject run =
                page.job(Page.edits(Map.of(file, with)).put("kind", "cases").put("file", file));

        assertThat(made.text("text").orElseThrow())
                .contains("saddle numbness: yes", "referral: EMERGENCY", "fires: [RF-01]");
        assertThat(failed(run)).isEmpty();
        assertThat(run.number("run").orElseThrow().intValue())
                .isEqualTo(page.job(Page.edits(Map.of()).put("kind", "cases").put("file", file))
                                .number("run")
                                .orElseThrow()
                                .intValue()
                        + 1);
    }

    @Test
    void theCatalogueIsFetchedOnceByAPathThatNobodyKnows() throws Exception {
        String path = page.post("/api/catalogue", Page.edits(Map.of()))
                .body()
                .text("path")
                .orElseThrow();
        var client = java.net.http.HttpClient.newHttpClient();
        var request =
                java.net.http.HttpRequest.newBuilder(page.address.resolve(path)).build();
        var first = client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString());

        assertThat(path).matches("/catalogue/[\\w-]{32}");
        assertThat(first.body()).contains("The walking rules");
        assertThat(first.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("'sha256-")
                .doesNotContain("unsafe");
        assertThat(client.send(request, java.net.http.HttpResponse.BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void everyExamplePersonCanBeTried() throws IOException {
        List<JsonObject> people = page.get("/api/folder").list("people");
        List<String> names = new ArrayList<>();
        for (JsonObject person : people) {
            JsonObject told = page.post(
                            "/api/check",
                            Page.edits(Map.of())
                                    .put("person", person.text("text").orElseThrow()))
                    .body()
                    .object("person")
                    .orElseThrow();
            assertThat(told.object("now").orElseThrow().json().replace("-draft", ""))
                    .isEqualTo(told.object("before").orElseThrow().json());
            names.add(person.text("name").orElseThrow());
        }
        try (Stream<Path> files = Files.list(Path.of("examples/patients"))) {
            assertThat(names).hasSize((int) files.count());
        }
    }
}
