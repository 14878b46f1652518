package org.walkrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.walkrx.live.RuleFolder;

/** The command line as scripts meet it: lost output, odd names, other locales. */
class ScriptsTest {

    private static final String PERSON = "examples/patients/first-day.yaml";

    @TempDir
    Path temporary;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    private RuleFolder rules() throws IOException {
        return RuleFolder.in(temporary.resolve("rules"), 10);
    }

    private static StandardOutput failing(String why) {
        return new StandardOutput(new OutputStream() {
            @Override
            public void write(int oneByte) throws IOException {
                throw new IOException(why);
            }
        });
    }

    private int runInto(StandardOutput arrived, String... arguments) {
        PrintWriter writer = new PrintWriter(arrived, false, StandardCharsets.UTF_8);
        int code = Main.run(writer, new PrintWriter(err, true), arguments);
        writer.flush();
        return arrived.code(code, new PrintWriter(err, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"check RULES", "test RULES", "assess PERSON", "examples", "--help"})
    void resultsThatAreLostAreAProblem(String command) throws IOException {
        String[] words = command.replace("RULES", rules().path().toString())
                .replace("PERSON", PERSON)
                .split(" ", -1);

        assertThat(runInto(failing("No space left on device"), words)).isEqualTo(1);
        assertThat(err.toString())
                .endsWith("walkrx: the output could not be written (No space left on device), so it is not whole\n");
    }

    @Test
    void whoeverStopsReadingHasWhatTheyWant() {
        assertThat(runInto(failing("Broken pipe"), "assess", PERSON, PERSON)).isZero();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void numbersAreWrittenTheSameUnderEveryLocale() throws IOException {
        String folder = rules().path().toString();
        Locale before = Locale.getDefault();
        run("test", folder);
        String plain = out.toString();
        out.getBuffer().setLength(0);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            run("test", folder);
        } finally {
            Locale.setDefault(before);
        }

        assertThat(out.toString()).isEqualTo(plain).containsPattern("cases that came out differently +0\n");
    }

    @Test
    void namesThatPlayWithTheTerminalAreShownInEveryMessage() throws IOException {
        String name = "\u001b[31mred\u0007\u202e.yaml";
        Path bad = Files.writeString(temporary.resolve("bad" + name), "age: x\n");
        Path good = Files.writeString(temporary.resolve("good" + name), "date: 2026-11-23\nage: 40\n");
        String rules = rules().path().toString();
        rules().write("x\u001b[2J.drl", "");
        String[][] commands = {
            {"assess", bad.toString()},
            {"assess", good.toString()},
            {"assess", "none\u001b[2J\nforged.yaml"},
            {"check", rules},
            {"check", "none\u001b[2J"},
            {"\u001b[2J"},
            {"assess", PERSON, "--\u001b[2J"},
            {"export", temporary.resolve("to\u001b[2J").toString()},
            {"replay", bad.toString()}
        };
        for (String[] words : commands) {
            run(words);
        }

        assertThat(out + err.toString())
                .doesNotContain("\u001b", "\u0007", "\u202e")
                .contains(
                        "bad<U+001B>[31mred<U+0007><U+202E>.yaml:1:6: age must be a whole number",
                        "good<U+001B>[31mred")
                .contains("none<U+001B>[2J<U+000A>forged.yaml: there is no such file");
    }

    @Test
    void exportNeverWritesThroughALink() throws IOException {
        Path victim = Files.writeString(temporary.resolve("victim"), "mine\n");
        Path rules = Files.createDirectories(temporary.resolve("mine"));
        Files.createSymbolicLink(rules.resolve(".surface.drl.new"), victim);
        Files.createSymbolicLink(rules.resolve("footwear.drl"), victim);

        assertThat(run("export", rules.toString(), "--overwrite")).isZero();
        assertThat(victim).hasContent("mine\n");
        assertThat(rules.resolve("footwear.drl")).isRegularFile().content().startsWith("//");
        assertThat(Files.isSymbolicLink(rules.resolve("footwear.drl"))).isFalse();
        assertThat(Files.isSymbolicLink(rules.resolve("surface.drl"))).isFalse();
    }

    @Test
    void exportMakesNothingOnTheWayToNowhere() {
        Path way = temporary.resolve("a/../b");

        assertThat(run("export", way.toString())).isEqualTo(1);
        assertThat(err.toString())
                .isEqualTo(way + ": there is no folder " + temporary.resolve("a") + "; write the way without it\n");
        assertThat(temporary).isEmptyDirectory();
    }

    @Test
    void exportOverOwnRulesKeepsTheirPlaceInTheList() throws IOException {
        String folder = temporary.resolve("mine").toString();
        run("export", folder);
        Path own = temporary.resolve("mine").resolve("zz-own.drl");
        Files.copy(Path.of("rules/footwear.drl"), own);
        assertThat(run("check", folder, "--enter")).isEqualTo(1); // Each of its rules stands there twice now.
        assertThat(out.toString()).contains("Entered into " + temporary.resolve("mine/folder.yaml") + ": zz-own.drl\n");

        run("export", folder, "--overwrite");
        Files.delete(own);
        run("check", folder);

        assertThat(out.toString()).contains("\"zz-own.drl\" belongs to this folder, but is missing; put it back");
    }

    @Test
    void anOldFolderIsCheckedWithANoticeUntilItsFilesAreEntered() throws IOException {
        String folder = temporary.resolve("mine").toString();
        run("export", folder);
        Files.delete(temporary.resolve("mine").resolve("folder.yaml"));

        assertThat(run("check", folder)).isZero();
        assertThat(out.toString())
                .contains("NOTICE  " + folder + ": nobody would notice if this folder lost a file", "[W611]");
        assertThat(run("assess", PERSON, "--rules", folder)).isZero();
        assertThat(err.toString()).contains("NOTICE  " + folder + ": nobody would notice");
        out.getBuffer().setLength(0);
        assertThat(run("check", folder, "--enter")).isZero();
        assertThat(out.toString())
                .contains(": footwear.drl\n")
                .doesNotContain("[W611]")
                .contains("\nNo problem in ");
        assertThat(run("check", folder, "--format", "json")).isZero();
        assertThat(out.toString()).contains("folder.yaml\",\"diagnostics\":[]}");
    }

    @Test
    void aRecordForgesNoLineAndTheReadingOfOneEnds() throws IOException {
        String whole =
                "{\"book\":\"x\",\"date\":\"2026-11-23\",\"referral\":\"NONE\\nforged.jsonl:9:1: nothing is wrong\","
                        + "\"walking\":\"STANDARD\",\"complete\":true,\"rules\":[],\"person\":{\"age\":40}}";
        String records = temporary.resolve("records.jsonl").toString();
        Files.writeString(Path.of(records), String.join("\n", whole, "null", "x".repeat(2 << 20), whole) + "\n");

        assertThat(run("replay", records)).isEqualTo(1);
        assertThat(err.toString().lines())
                .containsExactly(
                        records + ":2:1: this is no record of a decision",
                        records
                                + ":3:1: this line is longer than 1 MiB, which no record is; neither it nor what follows was"
                                + " read");
        assertThat(out.toString()).contains(records + ":1:1: ", "NONE<U+000A>forged.jsonl:9:1: nothing is wrong");
    }
}
