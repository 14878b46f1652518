package org.walkrx.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.text.YamlScalar.ScalarKind;

class YamlReaderTest {

    private final YamlReader reader = new YamlReader();

    @Test
    void knowsTheLineAndColumnOfEveryValue() {
        YamlNode root = reader.read("age: 42\npain:\n  now: 6\nwalks: [a, 'b']\n", "f.yaml");

        assertThat(root)
                .isEqualTo(new YamlMap(
                        List.of(
                                new YamlEntry(text("age", 1, 1), new YamlScalar("42", ScalarKind.NUMBER, 1, 6)),
                                new YamlEntry(
                                        text("pain", 2, 1),
                                        new YamlMap(
                                                List.of(new YamlEntry(
                                                        text("now", 3, 3),
                                                        new YamlScalar("6", ScalarKind.NUMBER, 3, 8))),
                                                3,
                                                3)),
                                new YamlEntry(
                                        text("walks", 4, 1),
                                        new YamlList(List.of(text("a", 4, 9), text("b", 4, 12)), 4, 8))),
                        1,
                        1));
    }

    @ParameterizedTest
    @CsvSource({
        "42, NUMBER",
        "-1, NUMBER",
        "4.5, NUMBER",
        "'\"42\"', TEXT",
        "yes, YES_OR_NO",
        "false, YES_OR_NO",
        "'\"yes\"', TEXT",
        "not sure, TEXT",
        "2026-11-23, TEXT",
        "'', EMPTY",
        "~, EMPTY",
        "'null', EMPTY",
        "'\"\"', TEXT"
    })
    void tellsKindsOfValuesApart(String written, ScalarKind kind) {
        YamlMap map = (YamlMap) reader.read("key: " + written, "f.yaml");

        assertThat(map.get("key")).get().extracting("kind").isEqualTo(kind);
    }

    @Test
    void acceptsAByteOrderMarkAndWindowsLineEnds() {
        YamlMap map = (YamlMap) reader.read("\uFEFFage: 42\r\nweight: 70\r\n", "f.yaml");

        assertThat(map.entry("weight"))
                .hasValue(new YamlEntry(text("weight", 2, 1), new YamlScalar("70", ScalarKind.NUMBER, 2, 9)));
    }

    @Test
    void countsAnEmojiAsOneColumn() {
        YamlMap map = (YamlMap) reader.read("{\"\uD83D\uDE00\": 1, b: 2}", "f.yaml");

        assertThat(map.entry("b").orElseThrow().key().column()).isEqualTo(10);
    }

    @Test
    void readsJsonWithTabsAndEscapesFromJsonFiles() {
        YamlMap map = (YamlMap) reader.read("{\n\t\"a\\/\": \"\\ud83d\\ude00\"\n}", "f.json");

        assertThat(map.get("a/")).hasValue(text("\uD83D\uDE00", 2, 9));
    }

    @Test
    void acceptsFortyLevelsAndRefusesMore() {
        assertThat(reader.read("[".repeat(40) + "]".repeat(40), "f.yaml")).isInstanceOf(YamlList.class);
        assertThatThrownBy(() -> reader.read("[".repeat(41) + "]".repeat(41), "f.yaml"))
                .hasMessage("f.yaml:1:41: this is nested more than 40 deep; make it flatter");
    }

    @Test
    void refusesAnExpandingAliasAtOnce() {
        StringBuilder laughs = new StringBuilder("a0: &a0 [lol, lol]\n");
        for (int i = 1; i < 40; i++) {
            laughs.append(String.format("a%d: &a%d [*a%d, *a%d, *a%d]%n", i, i, i - 1, i - 1, i - 1));
        }

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> reader.read(laughs.toString(), "f.yaml"))
                        .hasMessage(
                                "f.yaml:1:5: anchors and aliases (\"&\" and \"*\") are not allowed; write the value out"));
    }

    @Test
    void namesEveryDuplicateKeyAndWhereItWasFirst() {
        assertThatThrownBy(() -> reader.read("a: 1\nb: {c: 1, c: 2}\na: 3\na: 4\n", "f.yaml"))
                .hasMessage("""
                        f.yaml:2:11: the key "c" is given twice (first in line 2); remove one
                        f.yaml:3:1: the key "a" is given twice (first in line 1); remove one
                        f.yaml:4:1: the key "a" is given twice (first in line 1); remove one""");
    }

    @Test
    void reportsDuplicateKeysTogetherWithWhatBreaksLater() {
        BadInputException refusal =
                catchThrowableOfType(BadInputException.class, () -> reader.read("a: 1\na: 2\nb: [", "f.yaml"));

        assertThat(refusal.problems()).extracting(Problem::line).containsExactly(2, 3);
    }

    @Test
    void givesUpAfterAThousandProblems() {
        BadInputException refusal =
                catchThrowableOfType(BadInputException.class, () -> reader.read("a: 1\n".repeat(5000), "f.yaml"));

        assertThat(refusal.problems()).hasSize(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "# only a comment\n", "---\n", "~", "null"})
    void refusesATextWithoutContent(String text) {
        assertThatThrownBy(() -> reader.read(text, "f.yaml"))
                .hasMessage("f.yaml: the file is empty; write its content, or remove the file");
    }

    @Test
    void refusesMoreThanOneMebibyte() {
        String tooLarge = "#".repeat((1 << 20) + 1);

        assertThatThrownBy(() -> reader.read(tooLarge, "f.yaml"))
                .hasMessage("f.yaml: the file is larger than 1 MiB; split it or make it smaller");
    }

    @Test
    void refusesMoreThanAnotherLimit() {
        assertThatThrownBy(() -> new YamlReader(10).read("key: value\n", "f.yaml"))
                .hasMessage("f.yaml: the file is larger than 10 bytes; split it or make it smaller");
        assertThat(new YamlReader(10).read("key: value", "f.yaml")).isInstanceOf(YamlMap.class);
    }

    @Test
    void countsBytesAndNotCharactersAgainstTheLimit() {
        assertThatThrownBy(() -> new YamlReader(10).read("ä: öüäöü", "f.yaml")).hasMessageContaining("10 bytes");
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("f.yaml"), "name: Jürgen\n");

        assertThat(((YamlMap) reader.read(file)).get("name")).hasValue(text("Jürgen", 1, 7));
    }

    @Test
    void refusesAMissingFile(@TempDir Path folder) {
        Path file = folder.resolve("missing.yaml");

        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessage(file + ": there is no such file; check the name and the folder");
    }

    @Test
    void refusesAFolder(@TempDir Path folder) {
        assertThatThrownBy(() -> reader.read(folder))
                .isInstanceOf(BadInputException.class)
                .hasMessage(folder + ": this is a folder; name a file");
    }

    @Test
    void refusesALargeFile(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("f.yaml"), new byte[(1 << 20) + 1]);

        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessage(file + ": the file is larger than 1 MiB; split it or make it smaller");
    }

    @Test
    void refusesWhatIsNotUtf8(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("f.yaml"), "a: 1\nb: é".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> reader.read(file))
                .isInstanceOf(BadInputException.class)
                .hasMessage(file + ":2:4: this is not UTF-8 text; save the file with the encoding UTF-8");
    }

    @Test
    void refusesUtf16(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("f.yaml"), "a: 1\n".getBytes(StandardCharsets.UTF_16));

        assertThatThrownBy(() -> reader.read(file))
                .hasMessageStartingWith(file + ": this file was saved with the encoding UTF-16");
    }

    private static YamlScalar text(String text, int line, int column) {
        return new YamlScalar(text, ScalarKind.TEXT, line, column);
    }
}
