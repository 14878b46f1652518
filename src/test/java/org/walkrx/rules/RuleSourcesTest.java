package org.walkrx.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.problems.Problem;

/** What is read of a rules folder, and what is refused. */
class RuleSourcesTest {

    @TempDir
    private Path outside;

    private Path folder() throws IOException {
        return Files.createDirectories(outside.resolve("rules"));
    }

    private AbstractStringAssert<?> refused(Path folder, String code) {
        Problem[] problem = new Problem[1];
        assertThatExceptionOfType(InvalidRulesException.class)
                .isThrownBy(() -> RuleSources.folder(folder))
                .satisfies(e -> assertThat(e.problems()).hasSize(1))
                .satisfies(e -> problem[0] = e.problems().get(0));
        assertThat(problem[0].code()).isEqualTo(code);
        return assertThat(problem[0].message());
    }

    @Test
    void aLinkOutOfTheFolderIsRefused() throws IOException {
        Path secret = Files.writeString(outside.resolve("secret"), "root:x:0:0\n");
        Files.createSymbolicLink(folder().resolve("a.drl"), secret);

        refused(folder(), "W603").contains("leads out of the folder");
    }

    @Test
    void aLinkWithinTheFolderIsFollowed() throws IOException {
        Path real = Files.createDirectories(folder().resolve("..2026"));
        Files.writeString(real.resolve("a.drl"), "// remark\n");
        Files.createSymbolicLink(folder().resolve("a.drl"), Path.of("..2026", "a.drl"));

        assertThat(RuleSources.folder(folder()).file("a.drl")).contains("// remark\n");
    }

    @Test
    void aFolderThatIsItselfALinkIsFollowed() throws IOException {
        Files.writeString(folder().resolve("a.drl"), "// remark\n");
        Path link = Files.createSymbolicLink(outside.resolve("current"), folder());

        assertThat(RuleSources.folder(link).file("a.drl")).isPresent();
    }

    @Test
    void aLinkToNothingIsRefused() throws IOException {
        Files.createSymbolicLink(folder().resolve("a.drl"), Path.of("nothing"));

        refused(folder(), "W602").contains("no such file");
    }

    @Test
    void otherEncodingsAreRefusedWithTheirPlace() throws IOException {
        Files.write(folder().resolve("a.drl"), "// fußweg\n".getBytes(StandardCharsets.ISO_8859_1));

        refused(folder(), "W602").contains("UTF-8");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsMakeNoDifference() throws IOException {
        Files.writeString(folder().resolve("a.drl"), "\uFEFF// one\r\n// two\r\n");

        assertThat(RuleSources.folder(folder()).file("a.drl")).contains("// one\n// two\n");
    }

    @Test
    void aFileThatIsTooLargeIsRefused() throws IOException {
        Files.writeString(folder().resolve("a.drl"), "// ".repeat(1 << 19));

        refused(folder(), "W602").contains("larger than");
    }

    @Test
    void aFolderNamedLikeARuleFileIsRefused() throws IOException {
        Files.createDirectories(folder().resolve("a.drl"));

        refused(folder(), "W602").contains("folder");
    }

    @Test
    void aNameThatPlaysWithTheTerminalIsRefused() throws IOException {
        Files.writeString(folder().resolve("a\u001b[2J.drl"), "");

        refused(folder(), "W602").contains("name of a file");
    }

    @Test
    void moreFilesThanAnybodyNeedsAreRefused() throws IOException {
        for (int i = 0; i <= 200; i++) {
            Files.writeString(folder().resolve("a" + i + ".drl"), "");
        }

        refused(folder(), "W601").contains("more than 200");
    }

    @Test
    void thereMustBeAFolder() throws IOException {
        refused(outside.resolve("none"), "W601").contains("no such folder");
        refused(Files.writeString(outside.resolve("file"), ""), "W601").contains("this is a file");
    }

    @Test
    void theRealRulesHaveNoProblemAndCanBeUsed() {
        RuleSources rules = RuleSources.folder(Path.of("rules"));

        assertThat(CheckedSources.check(rules).problems()).isEmpty();
        assertThat(RuleBook.of(rules).size()).isPositive();
    }
}
