package org.walkrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.walkrx.problems.Problem;

/** What a folder's list says, and what is said of files that are not read. */
class FolderListTest {

    private static final Map<String, String> FEW = Map.of(
            "a.drl",
            "// rules\n",
            "a.cases.yaml",
            "cases: []\n",
            "vocabulary.yaml",
            "",
            "evidence.md",
            "",
            "folder.yaml",
            "files:\n  - a.cases.yaml\n  - a.drl # the first\n  - evidence.md\n  - vocabulary.yaml\n");

    @TempDir
    private Path folder;

    private RuleSources read() {
        return RuleSources.folder(folder);
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void writeFew() throws IOException {
        for (Map.Entry<String, String> file : FEW.entrySet()) {
            write(file.getKey(), file.getValue());
        }
    }

    private List<String> problems() {
        return FolderList.of(read()).problems().stream().map(Problem::toString).toList();
    }

    private List<String> notices() {
        return read().notices().stream().map(Problem::message).toList();
    }

    @Test
    void aWholeFolderHasNeitherProblemsNorNotices() throws IOException {
        writeFew();

        assertThat(problems()).isEmpty();
        assertThat(notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.drl, a.drl.bak, does not end in .drl",
        "a.drl, A.drl, has another name",
        "a.drl, \u0430.drl, has another name",
        "a.drl, a copy.drl, has another name",
        "a.drl, Copy of a.drl, has another name",
        "a.drl, a.dlr, does not end in .drl",
        "a.drl, a.txt, does not end in .drl",
        "a.drl, a, does not end in .drl",
        "a.drl, old/rules/a.drl, lies in a folder of its own",
        "a.cases.yaml, a.cases.yml, does not end in .cases.yaml",
        "a.cases.yaml, a.cases.yaml.txt, does not end in .cases.yaml",
        "vocabulary.yaml, Vocabulary.yaml, is not vocabulary.yaml",
        "vocabulary.yaml, vocabulary.yml, is not vocabulary.yaml",
        "evidence.md, evidence.md.txt, is not evidence.md",
        "evidence.md, .evidence.md, begins with a point"
    })
    void whatIsMissingIsNamedWithWhatLooksLikeIt(String name, String now, String why) throws IOException {
        writeFew();
        write("a.drl", "package org.walkrx.rulebook;\n");
        Files.createDirectories(folder.resolve(now).getParent());
        Files.move(folder.resolve(name), folder.resolve(now));

        assertThat(problems())
                .singleElement()
                .asString()
                .startsWith("folder.yaml:")
                .contains(
                        '"' + name + "\" belongs to this folder, but is missing; \"" + now + "\" looks like it,",
                        why,
                        "To take it away for good, delete this line as well");
        assertThat(notices()).isEmpty();
        assertThat(CheckedSources.check(read()).problems())
                .extracting(Problem::code)
                .contains("W609");
    }

    @Test
    void severalThatAreGoneAreToldAtOnce() throws IOException {
        writeFew();
        Files.delete(folder.resolve("a.drl"));
        Files.delete(folder.resolve("a.cases.yaml"));

        assertThat(problems())
                .containsExactly(
                        "folder.yaml:2:5: \"a.cases.yaml\", \"a.drl\" belong to this folder, but are missing; put"
                                + " them back. To take them away for good, delete their lines as well");
    }

    @Test
    void aFileThatIsTakenAwayWithItsLineIsMissedByNobody() throws IOException {
        writeFew();
        Files.delete(folder.resolve("a.cases.yaml"));
        write("folder.yaml", FEW.get("folder.yaml").replace("  - a.cases.yaml\n", ""));

        assertThat(problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b.drl.txt",
                "b.DRL",
                ".b.drl",
                "b.drl.bak",
                "sub/b.drl",
                "b.cases.yml",
                "b.case.yaml",
                ".vocabulary.yaml",
                "vocabulary (1).yaml",
                "evidence.txt",
                "sub/evidence.md",
                "folder.yml",
                "notes.txt"
            })
    void whatLooksLikeRulesAndIsNotReadIsNamed(String name) throws IOException {
        writeFew();
        write(name, "// mine\npackage org.walkrx.rulebook;\n");

        assertThat(read().notices()).singleElement().satisfies(notice -> {
            assertThat(notice.file()).isEqualTo(folder.resolve(name).toString());
            assertThat(notice.code()).isEqualTo("W610");
            assertThat(notice.message()).contains("looks like", "but is not read, since");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a.drl~",
                ".a.drl.swp",
                "#a.drl#",
                ".#a.drl",
                "README.md",
                "notes.txt",
                "photo.jpg",
                ".git/a.drl",
                "..2026/a.drl"
            })
    void whatEditorsAndOthersKeepBesideIsNotNamed(String name) throws IOException {
        writeFew();
        write(name, "mine\n");

        assertThat(notices()).isEmpty();
    }

    @Test
    void aNewFileIsUsedAndEnteredWhereTheListEnds() throws IOException {
        writeFew();
        write("b.drl", "// more\n");

        assertThat(read().ruleFiles()).containsKey("b.drl");
        assertThat(notices())
                .singleElement()
                .asString()
                .contains("\"b.drl\" is used, but does not stand here", "--enter");
        assertThat(FolderList.of(read()).entered()).isEqualTo(FEW.get("folder.yaml") + "  - b.drl\n");
    }

    @Test
    void aFolderFromBeforeListsWorksAndIsToldHowToGetOne() throws IOException {
        writeFew();
        Files.delete(folder.resolve("folder.yaml"));

        assertThat(problems()).isEmpty();
        assertThat(notices())
                .singleElement()
                .asString()
                .contains("nobody would notice if this folder lost a file", "--enter");
        write("folder.yaml", FolderList.of(read()).entered());
        assertThat(FolderList.of(read()).names()).hasSize(FEW.size() - 1);
        assertThat(notices()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "files: a.drl|:1:1: here stands \"files:\"",
                "file:\\n  - a.drl|:1:1: here stands \"files:\"",
                "files:\\n  - a.drl\\n  - a.drl|:3:5: \"a.drl\" stands here a second time",
                "files:\\n  - a.txt|:2:5: no file called \"a.txt\" is read here",
                "files:\\n  - {a: b}|:2:5: here one name of a file is expected",
                "|: the file is empty"
            })
    void theListIsReadStrictly(String text, String message) throws IOException {
        writeFew();
        write("folder.yaml", text == null ? "" : text.replace("\\n", "\n") + "\n");

        assertThat(problems()).singleElement().asString().startsWith("folder.yaml" + message);
    }

    @Test
    void theListIsPartOfTheIdentity() throws IOException {
        writeFew();
        Map<String, String> others = new TreeMap<>(read().files());
        others.remove(FolderList.NAME);

        assertThat(read().sha256()).isNotEqualTo(new RuleSources("other", others).sha256());
    }
}
