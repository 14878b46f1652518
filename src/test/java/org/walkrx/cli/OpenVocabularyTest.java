package org.walkrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.Assessment;
import org.walkrx.Interview;
import org.walkrx.Person;
import org.walkrx.SmallRules;
import org.walkrx.WalkingAdvisor;
import org.walkrx.authoring.RulesExport;
import org.walkrx.files.PatientFileWriter;
import org.walkrx.handout.Speech;
import org.walkrx.language.Walking;
import org.walkrx.live.Happenings;
import org.walkrx.live.LiveAdvisor;
import org.walkrx.live.LiveOptions;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** A number and a choice that no program knows, added to an exported folder with a text editor, go all the way. */
class OpenVocabularyTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final String WORDS = """
            measurements:
              - name: outdoor temperature
                ask: "How warm is it outside when you want to walk, in degrees Celsius?"
                unit: °C
                lowest: -40
                highest: 55
                numbers: decimal
                usual: 18
                group: condition
            choices:
              - name: special shoes
                ask: "Are the shoes you walk in of one of these kinds: clogs, barefoot-style shoes, or shoes with ice spikes?"
                words: [none of these, clogs, barefoot-style, ice spikes]
            """;

    private static final String HEAT = """

            rule "Heat puts walking on hold for somebody who smokes"
                @id( "SRF-95" )
                @source( "A20" )
                @basis( "policy" )
                @reviewed( "2026-11-23" )
            when
                exists Measurement( name == "outdoor temperature", value > 32 )
                exists Finding( name == "smoker", present )
            then
                advise.hold( "It is too hot for you today. Wait for a cooler hour." );
            end
            """;

    private static final String HEAT_CASES = """
              - case: Heat beyond the limit puts walking on hold
                given: {findings: {smoker: yes}, measurements: {outdoor temperature: 32.5}}
                expect: {fires: [SRF-95], says: [cooler hour]}
              - case: Heat exactly at the limit does not
                given: {findings: {smoker: yes}, measurements: {outdoor temperature: 32}}
                expect: {doesNotFire: [SRF-95]}
            """;

    private static final String CLOGS = """

            rule "Clogs are no shoes with blood thinners"
                @id( "FTW-95" )
                @source( "A40" )
                @basis( "policy" )
                @reviewed( "2026-11-23" )
            when
                exists Choice( name == "special shoes", value == "clogs" )
                exists Finding( name == "blood thinners", present )
            then
                advise.modify( "Leave the clogs at home; wear shoes that hold your heel." );
            end
            """;

    private static final String CLOGS_CASES = """
              - case: Clogs with blood thinners are to be left at home
                given: {findings: {blood thinners: yes}, choices: {special shoes: clogs}}
                expect: {fires: [FTW-95], says: [Leave the clogs]}
              - case: Ice spikes with blood thinners are fine
                given: {findings: {blood thinners: yes}, choices: {special shoes: ice spikes}}
                expect: {doesNotFire: [FTW-95]}
            """;

    /** A folder of these two rules alone, which the slow commands look at in a moment. */
    private static final String FEW_WORDS = """
            groups:
              - {name: condition, notSure: unanswered}
            findings:
              - {name: smoker, group: condition, rows: A20, ask: "Do you smoke?"}
              - {name: blood thinners, group: condition, rows: A20, ask: "Do you take blood thinners?"}
            """ + WORDS + """
            facts:
              - {name: age, ask: "How old are you, in years?"}
            """;

    @TempDir
    private Path temporary;

    private Path before;
    private Path rules;
    private StringWriter out;

    @BeforeEach
    void export() throws IOException {
        before = temporary.resolve("before");
        rules = temporary.resolve("rules");
        RulesExport.to(before);
        RulesExport.to(rules);
        out = new StringWriter();
    }

    private void edit() throws IOException {
        Path vocabulary = rules.resolve("vocabulary.yaml");
        Files.writeString(vocabulary, Files.readString(vocabulary).replaceFirst("(?m)^facts:", WORDS + "facts:"));
        append("surface.cases.yaml", HEAT_CASES);
        append("surface.drl", HEAT);
        append("footwear.cases.yaml", CLOGS_CASES);
        append("footwear.drl", CLOGS);
    }

    private void append(String file, String text) throws IOException {
        Path path = rules.resolve(file);
        Files.writeString(path, Files.readString(path) + text);
    }

    private int run(String... arguments) {
        out.getBuffer().setLength(0);
        PrintWriter writer = new PrintWriter(out, true);
        int code = Main.run(writer, writer, arguments);
        System.out.println("open vocabulary: " + arguments[0] + " "
                + out.toString().strip().lines().limit(12).toList());
        return code;
    }

    @Test
    void everyCommandFollows() throws IOException {
        edit();

        assertThat(run("check", rules.toString())).as(out::toString).isZero();
        assertThat(run("test", rules.toString())).as(out::toString).isZero();
        assertThat(run("diff", before.toString(), rules.toString(), "--generate", "1500"))
                .as(out::toString)
                .isZero();
        assertThat(out.toString()).contains("SRF-95", "FTW-95");
        Path page = temporary.resolve("rules.html");
        assertThat(run("catalogue", rules.toString(), "--out", page.toString(), "--date", "2026-12-01"))
                .isZero();
        assertThat(Files.readString(page))
                .contains("outdoor temperature", "value more than 32", "a number from -40 to 55 °C")
                .contains("none of these, clogs, barefoot-style, ice spikes", "value: clogs");
    }

    @Test
    void theSlowCommandsFollow() throws IOException {
        Path few = Files.createDirectories(temporary.resolve("few"));
        Files.writeString(few.resolve("vocabulary.yaml"), FEW_WORDS);
        Files.writeString(
                few.resolve("evidence.md"),
                "| id | what it says | standing | source | use |\n| A20 | Heat. | article | S1 | rule |\n"
                        + "| A40 | Shoes. | article | S1 | rule |\n");
        Files.writeString(few.resolve("few.drl"), SmallRules.HEADER + HEAT + CLOGS);
        Files.writeString(
                few.resolve("few.cases.yaml"),
                "base:\n  date: 2026-11-23\n  age: 40\n  others: no\ncases:\n" + HEAT_CASES + CLOGS_CASES);

        assertThat(run("mutate", few.toString())).as(out::toString).isZero();
        assertThat(out.toString()).doesNotContain("value > 32 became > 31", "value > 32 became > 33");
        run("check", "--deep", few.toString());
        assertThat(out.toString())
                .contains("2 of 2 rules hold for some person, each confirmed by the engine")
                .doesNotContain("\"outdoor temperature\" is asked", "\"special shoes\" is asked");
    }

    @Test
    void theInterviewAsksForTheNumberAndTheChoice() throws IOException {
        edit();
        RuleBook book = RuleBook.of(RuleSources.folder(rules));
        StringWriter said = new StringWriter();
        Person known = Person.builder()
                .yes("smoker")
                .yes("blood thinners")
                .othersDenied()
                .build();
        Interview start = Interview.resume(WalkingAdvisor.using(book), DAY, known, Set.of());

        Interview interview =
                new ScreenDialogue(start, new Somebody(said), new PrintWriter(said), Speech.english()).run();

        assertThat(said.toString())
                .contains("How warm is it outside")
                .contains("(from -40 to 55 °C) > ")
                .contains("\"outdoor temperature\" must be from -40 to 55, but is 99")
                .contains("none of these, clogs, barefoot-style, ice spikes) > ");
        assertThat(interview.person().measurements()).containsEntry("outdoor temperature", 21.5);
        assertThat(interview.person().choices()).containsEntry("special shoes", "clogs");
        said.toString().lines().filter(line -> line.contains(" > ")).forEach(line -> {
            if (line.contains("°C") || line.contains("clogs")) {
                System.out.println("open vocabulary: ask" + line);
            }
        });
    }

    /** Reads each question before answering it. */
    private static final class Somebody extends BufferedReader {

        private static final String PROMPT = " > ";
        private static final int MOST_LINES = 300;

        private final StringWriter said;
        private int lines;

        Somebody(StringWriter said) {
            super(new StringReader(""));
            this.said = said;
        }

        @Override
        public String readLine() {
            String text = said.toString();
            int before = text.lastIndexOf(PROMPT, text.length() - PROMPT.length() - 1);
            String question = text.substring(before + PROMPT.length()).replaceAll("\\s+", " ");
            assertThat(++lines).as(question).isLessThan(MOST_LINES);
            if (question.contains("°C")) {
                return question.contains("but is 99") ? "21,5" : "99";
            }
            if (question.contains("none of these, clogs")) {
                return "Clogs";
            }
            if (question.contains("yes, no")) {
                return "no";
            }
            return question.contains("age in years") ? "40" : question.contains("better") ? "same" : "";
        }
    }

    @Test
    void runningAdviceFollows() throws Exception {
        Person person = Person.builder()
                .age(40)
                .yes("smoker")
                .othersDenied()
                .measurement("outdoor temperature", 34)
                .build();
        Person cool = person.toBuilder().measurement("outdoor temperature", 20).build();
        Happenings happenings = new Happenings();
        try (LiveAdvisor advisor =
                LiveAdvisor.watching(rules, LiveOptions.defaults().listener(happenings))) {
            edit();
            do {
                happenings.nextSwap();
            } while (advisor.book().rule("FTW-95").isEmpty());

            Assessment hot = advisor.assess(person, DAY);
            System.out.println("open vocabulary: " + PatientFileWriter.json(DAY, person) + " " + hot.walking());
            assertThat(hot.walking()).isGreaterThanOrEqualTo(Walking.ON_HOLD);
            assertThat(hot.firedRules()).contains("SRF-95");
            assertThat(hot.advice().stream()
                            .filter(advice -> advice.rule().id().equals("SRF-95"))
                            .flatMap(advice -> Objects.requireNonNull(advice.because()).stream()))
                    .contains("outdoor temperature: 34");
            assertThat(advisor.assess(cool, DAY).firedRules()).doesNotContain("SRF-95");
        }
    }
}
