package org.walkrx.cli;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.cli.Checkout.Run;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;

/** The command line as people use it: in a process of its own, from a checkout. */
class CommandLineIT {

    private static final String GOOD = "examples/patients/first-day.yaml";
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static Checkout checkout;
    private static Run asText;
    private static Run asJson;

    @BeforeAll
    static void runAllExamples() {
        checkout = new Checkout(folder);
        asText = checkout.walkrx("examples");
        asJson = checkout.walkrx("examples", "--format", "json");
    }

    @Test
    void printsAdviceForEveryExamplePerson() throws IOException {
        assertThat(asText.err()).isEmpty();
        assertThat(asText.code()).isZero();
        assertThat(examples()).hasSizeGreaterThanOrEqualTo(16);
        for (String file : examples()) {
            String name = file.replace("examples/patients/", "").replace(".yaml", "");
            assertThat("\n" + asText.out()).contains("\n" + name + "\n  ");
        }
    }

    @Test
    void writesNoLineWiderThanATerminalAndNoColourIntoAFile() {
        assertThat(asText.out().lines().filter(line -> line.length() > 80)).isEmpty();
        assertThat(asText.out()).doesNotContain("\u001b");
    }

    @Test
    void theExamplesNeverChangeWithTheCalendar() throws IOException {
        for (String file : examples()) {
            assertThat(checkout.read(file))
                    .as(file)
                    .startsWith("# ")
                    .containsPattern("(?m)^date: 20\\d\\d-\\d\\d-\\d\\d$");
        }
    }

    @Test
    void theExamplesMeetEveryReferralAndEveryClearance() throws JsonProcessingException {
        Set<String> referrals = new TreeSet<>();
        Set<String> walking = new TreeSet<>();
        Set<String> progressions = new TreeSet<>();
        for (JsonNode person : json(asJson)) {
            referrals.add(person.get("referral").asText());
            walking.add(person.get("walking").asText());
            progressions.add(person.get("progression").asText());
        }

        assertThat(referrals).containsExactlyInAnyOrder(names(Referral.values()));
        assertThat(walking).containsExactlyInAnyOrder(names(Walking.values()));
        assertThat(progressions).contains("PROGRESS", "HOLD", "REGRESS", "RESTART", "STOP");
    }

    @Test
    void writesJsonThatFitsTheShippedSchema() throws IOException {
        JsonSchema schema;
        try (InputStream in =
                Objects.requireNonNull(getClass().getResourceAsStream("/org/walkrx/assessment.schema.json"))) {
            schema = JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
        }
        List<JsonNode> people = json(asJson);

        assertThat(people).hasSameSizeAs(examples());
        assertThat(people)
                .allSatisfy(person -> assertThat(schema.validate(person)).isEmpty());
    }

    @Test
    void printsOnePageAndEverythingWhereThatIsWanted() {
        String page = checkout.walkrx("assess", GOOD).out();
        String whole = checkout.walkrx("assess", GOOD, "--full").out();

        assertThat(page.lines().count()).isLessThanOrEqualTo(60);
        assertThat(page).doesNotContain("SOURCES").contains("--full shows all");
        assertThat(whole).contains("\nWHY\n", "\nSOURCES\n", "WALKING: yes.");
        assertThat(checkout.walkrx("assess", GOOD, "--why", "TEC-01").out()).contains("TEC-01");
    }

    @Test
    void givesTheSameBytesEveryTime() {
        assertThat(checkout.walkrx("assess", GOOD, "--format", "json").out())
                .isEqualTo(checkout.walkrx("assess", GOOD, "--format", "json").out());
    }

    @Test
    void findsNothingWrongWithItsOwnRules() {
        Run check = checkout.walkrx("check");
        Run test = checkout.walkrx("test", "rules");

        assertThat(check.out()).matches("(?s)(NOTICE [^\n]*\\[W6(17|23)]\n)*No problem in .*");
        assertThat(check.code()).isZero();
        assertThat(test.out()).containsPattern("cases that came out differently +0\n");
        assertThat(test.code()).isZero();
    }

    @Test
    void usesTheRulesOfTheFolderItIsGiven() {
        String rules = "changed-rules";
        for (String file : List.of(
                "vocabulary.yaml",
                "evidence.md",
                "definitions-pain.drl",
                "definitions-person.drl",
                "definitions-symptoms.drl",
                "definitions-walk-log.drl",
                "benefits.drl")) {
            checkout.write(rules + "/" + file, checkout.read("rules/" + file));
        }

        Run run = checkout.walkrx("assess", GOOD, "--rules", rules);

        assertThat(run.code()).isZero();
        assertThat(run.out()).contains("you may walk").doesNotContain("YOUR PLAN");
    }

    @Test
    void badRulesAreNamedAndGiveNoAdvice() {
        String rules = "bad-rules";
        checkout.write(rules + "/vocabulary.yaml", checkout.read("rules/vocabulary.yaml"));
        checkout.write(rules + "/evidence.md", checkout.read("rules/evidence.md"));
        checkout.write(
                rules + "/red-flags-nerves.drl",
                checkout.read("rules/red-flags-nerves.drl").replaceFirst("\"saddle numbness\"", "\"sadle numbness\""));

        Run assess = checkout.walkrx("assess", GOOD, "--rules", rules);
        Run check = checkout.walkrx("check", rules);

        assertThat(assess.code()).isOne();
        assertThat(assess.out()).isEmpty();
        assertThat(assess.err()).contains("red-flags-nerves.drl:").contains("did you mean \"saddle numbness\"?");
        assertThat(check.code()).isOne();
        assertThat(check.out()).contains("did you mean \"saddle numbness\"?");
    }

    /** The kinds of bad input, each with a file that has it and what the message must say. */
    private static Map<String, Map.Entry<String, String>> badInput() {
        Map<String, Map.Entry<String, String>> kinds = new LinkedHashMap<>();
        kinds.put(
                "an unknown key",
                entry("wieghtKg: 70\n", ":1:1: unknown key \"wieghtKg\"; did you mean \"weightKg\"?"));
        kinds.put(
                "an unknown key of a section",
                entry("pain: {wrost: 3}\n", "unknown key \"wrost\" in pain; did you mean \"worst\"?"));
        kinds.put(
                "an unknown finding",
                entry(
                        "age: 40\nfindings: {sadle numbness: yes}\n",
                        ":2:12: unknown finding \"sadle numbness\"; did you mean \"saddle numbness\"?"));
        kinds.put(
                "an unknown word",
                entry(
                        "pain: {trend: wrose}\n",
                        "must be better, same or worse, but is \"wrose\"; did you mean \"worse\"?"));
        kinds.put("an impossible number", entry("age: 412\n", "age must be from 0 to 120, but is 412"));
        kinds.put(
                "numbers that contradict each other",
                entry("pain: {now: 6, worst: 4}\n", "worst must not be below now (6), but is 4"));
        kinds.put("a wrong type", entry("age: forty\n", "age must be a whole number, but is \"forty\""));
        kinds.put("a duplicate key", entry("age: 40\nage: 41\n", ":2:"));
        kinds.put("a date that no calendar has", entry("date: 2026-02-30\n", "2026-02-30"));
        kinds.put(
                "walks longer than their day",
                entry(
                        "walks:\n" + "  - {day: 2026-11-20, minutes: 600}\n".repeat(4),
                        ":4:32: the walks of 2026-11-20 add up to more than a day"));
        kinds.put("broken YAML", entry("pain: {now: 3\nage: 40\n", ":"));
        kinds.put("no content", entry("", "empty"));
        kinds.put("aliases without bound", entry(aliases(), "alias"));
        kinds.put("too much content", entry("# " + "x".repeat(1 << 20) + "\nage: 40\n", "larger than 1 MiB"));
        kinds.put("no file", entry("", "there is no such file"));
        kinds.put("a folder", entry("", "this is a folder; name a file"));
        return kinds;
    }

    private static String aliases() {
        StringBuilder text = new StringBuilder("a0: &a0 [1, 1]\n");
        for (int i = 1; i < 40; i++) {
            text.append("a%d: &a%d [*a%d, *a%d]%n".formatted(i, i, i - 1, i - 1));
        }
        return text.toString();
    }

    private static String place(String kind, String content) {
        if (kind.equals("a folder")) {
            return "examples";
        }
        String file = "bad/" + kind.replace(' ', '-') + ".yaml";
        if (!kind.equals("no file")) {
            checkout.write(file, content);
        }
        return file;
    }

    @Test
    void badInputGetsOneMessageAndNoAdvice() {
        Map<String, Map.Entry<String, String>> kinds = badInput();
        List<String> words = new ArrayList<>(List.of("assess"));
        kinds.forEach((kind, bad) -> words.add(place(kind, bad.getKey())));

        Run run = checkout.walkrx(words.toArray(String[]::new));

        System.out.print(run.err());
        assertThat(run.code()).isOne();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).doesNotContain("Exception", "com.", "org.");
        List<String> messages = run.err().lines().toList();
        assertThat(messages).hasSameSizeAs(kinds.keySet());
        int at = 0;
        for (Map.Entry<String, String> bad : kinds.values()) {
            assertThat(messages.get(at)).startsWith(words.get(at + 1) + ":").contains(bad.getValue());
            at++;
        }
    }

    @Test
    void aSingleBadFileIsAProblemAndNoAdvice() {
        Run run = checkout.walkrx(
                "assess", checkout.write("bad/single.yaml", "age: 412\n").toString());

        assertThat(run.code()).isOne();
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).endsWith("bad/single.yaml:1:6: age must be from 0 to 120, but is 412\n");
    }

    @Test
    void oneBadFileDoesNotKeepTheOthersFromBeingAssessed() throws JsonProcessingException {
        String bad = checkout.write("bad/one.yaml", "age: 412\n").toString();

        Run run = checkout.walkrx("assess", GOOD, bad, "examples/patients/saddle-numbness.yaml", "--format", "json");

        assertThat(run.code()).isOne();
        assertThat(run.err().lines()).hasSize(1);
        assertThat(json(run))
                .extracting(person -> person.get("referral").asText())
                .containsExactly("NONE", "EMERGENCY");
    }

    @Test
    void outputThatCannotBeWrittenIsAProblemUnlessNobodyReadsOn() {
        Run full = checkout.sh("./walkrx assess " + GOOD + " >/dev/full");
        Run closed = checkout.sh("./walkrx check >&-");
        Run head = checkout.sh("./walkrx assess " + GOOD + " " + GOOD + " | head -n 1");

        assertThat(full.code()).isOne();
        assertThat(full.err())
                .startsWith("walkrx: the output could not be written (")
                .endsWith("so it is not whole\n");
        assertThat(closed.code()).isOne();
        assertThat(closed.err()).isEqualTo("walkrx: the output is closed, so nothing can be written to it\n");
        assertThat(head.code()).isZero();
        assertThat(head.out()).isEqualTo(GOOD + "\n");
        assertThat(head.err()).isEmpty();
    }

    @Test
    void namesMayHaveAnyLettersUnderTheLocaleOfCron() {
        // In octal, since this test may itself run under such a locale.
        Run run = checkout.sh("""
                export LC_ALL=C
                home=$(printf 'Pr\\303\\274fung') person=$(printf 'M\\303\\274ller.yaml')
                mkdir -p "$home/rules"
                cp -R rules/. "$home/rules"
                cp examples/patients/stenosis.yaml "$person"
                ./walkrx assess "$person" | head -n 1
                (cd "$home/rules" && ../../walkrx check .)
                cp -R walkrx pom.xml src target "$home"
                touch "$home/target/quick/built"
                "$home/walkrx" check
                rm -r "$home" "$person\"""");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsPattern(
                        "\\AM\\S+ller\\.yaml\n(NOTICE .*\\[W6(17|23)]\n)*No problem in .*\n(NOTICE .*\\[W6(17|23)]\n)*No problem in .*\n\\z")
                .doesNotContain("?");
    }

    @Test
    void aBuildWhoseLibrariesCannotBeReadIsNoUse() {
        String libraries = checkout.read("target/quick/classpath.txt");
        checkout.write("target/quick/classpath.txt", "/nowhere/picocli.jar");
        Run run = checkout.sh("""
                mkdir -p no-build
                printf '#!/bin/sh\nexit 1\n' >no-build/mvn
                chmod +x no-build/mvn
                cp -R target saved-target
                PATH=$PWD/no-build:$PATH ./walkrx check && code=0 || code=$?
                rm -rf target && mv saved-target target
                exit $code""");
        checkout.write("target/quick/classpath.txt", libraries);

        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err())
                .contains("walkrx: building", "walkrx: the build failed")
                .doesNotContain("NoClassDefFound");
    }

    /** As little memory as an application in a small container has. */
    @Test
    void aHeapOf64MegabytesIsEnoughForTheFirstAdvice() {
        Run run = checkout.sh("JAVA_TOOL_OPTIONS=-Xmx64m ./walkrx assess " + GOOD);

        assertThat(run.code()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(checkout.walkrx("assess", GOOD).out());
    }

    @Test
    void anArchiveOfClassesThatIsNoneChangesNothing() {
        Run without = checkout.walkrx("assess", GOOD);
        checkout.write("target/quick/classes.jsa", "of another build, or none at all");
        Run with = checkout.walkrx("assess", GOOD);
        checkout.sh("rm target/quick/classes.jsa");

        assertThat(with).isEqualTo(without);
        assertThat(with.code()).isZero();
    }

    @Test
    void wrongUsageIsNotAProblemOfTheInput() {
        for (List<String> words : List.of(
                List.<String>of(),
                List.of("asses", GOOD),
                List.of("assess"),
                List.of("assess", GOOD, "--formt", "json"),
                List.of("assess", GOOD, "--format", "xml"))) {
            Run run = checkout.walkrx(words.toArray(String[]::new));

            assertThat(run.code()).as("%s", words).isEqualTo(2);
            assertThat(run.out()).as("%s", words).isEmpty();
            assertThat(run.err())
                    .as("%s", words)
                    .containsPattern("Usage: walkrx|Did you mean|Possible solutions")
                    .doesNotContain("Exception");
        }
    }

    private static List<String> examples() throws IOException {
        List<String> names = new ArrayList<>();
        try (Stream<Path> files = Files.list(checkout.folder().resolve("examples/patients"))) {
            files.sorted().forEach(file -> names.add("examples/patients/" + file.getFileName()));
        }
        return names;
    }

    private static List<JsonNode> json(Run run) throws JsonProcessingException {
        List<JsonNode> people = new ArrayList<>();
        for (String line : run.out().lines().toList()) {
            people.add(JSON.readTree(line));
        }
        return people;
    }

    private static String[] names(Enum<?>[] values) {
        return Stream.of(values).map(Enum::name).toArray(String[]::new);
    }
}
