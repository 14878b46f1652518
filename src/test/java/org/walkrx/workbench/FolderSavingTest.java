package org.walkrx.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.authoring.WholeFile;

/** What is saved is what was written, over what was seen, or nothing is. */
class FolderSavingTest {

    private static final String WORDS = "findings: []\n";

    @TempDir
    Path folder;

    private Path file;
    private Page page;

    @BeforeEach
    void open() throws IOException {
        file = folder.resolve("vocabulary.yaml");
        Files.writeString(file, WORDS);
        page = Page.of(folder);
    }

    @AfterEach
    void close() {
        page.close();
    }

    private Page.Said save(String seen, String text) {
        return page.put("vocabulary.yaml", seen, text);
    }

    @Test
    void savesOverWhatWasSeen() throws IOException {
        assertThat(save(FolderJson.sha256(WORDS), "# new\n" + WORDS).status()).isEqualTo(200);
        assertThat(file).hasContent("# new\n" + WORDS);
    }

    @Test
    void writesNothingOverAChangeOfSomebodyElseAndShowsIt() throws IOException {
        Files.writeString(file, "# theirs\n" + WORDS);
        Page.Said said = save(FolderJson.sha256(WORDS), "# mine\n" + WORDS);

        assertThat(said.status()).isEqualTo(409);
        assertThat(said.body().text("text")).contains("# theirs\n" + WORDS);
        assertThat(file).hasContent("# theirs\n" + WORDS);
        assertThat(save(said.body().text("sha256").orElseThrow(), "# mine\n" + WORDS)
                        .status())
                .isEqualTo(200);
        assertThat(file).hasContent("# mine\n" + WORDS);
    }

    @Test
    void equalContentsAreNoConflict() throws IOException {
        Files.writeString(file, "# same\n" + WORDS);

        assertThat(save(FolderJson.sha256(WORDS), "# same\n" + WORDS).status()).isEqualTo(200);
    }

    @Test
    void asksWhatWasSeenAndKnowsWhatIsNew() {
        assertThat(save("", WORDS).status()).isEqualTo(412);
        assertThat(page.put("new.drl", "new", "// new\n").status()).isEqualTo(200);
        assertThat(folder.resolve("new.drl")).hasContent("// new\n");
        assertThat(page.put("new.drl", "new", "// other\n").status()).isEqualTo(409);
    }

    @Test
    void keepsEndsOfLinesAndPermissions() throws IOException {
        Files.writeString(file, WORDS.replace("\n", "\r\n"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-r--"));

        assertThat(save(FolderJson.sha256(WORDS), "# two\n" + WORDS).status()).isEqualTo(200);
        assertThat(Files.readString(file)).isEqualTo("# two\r\nfindings: []\r\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-rw-r--");
    }

    @Test
    void writesThroughNoLinkAndNothingThatCouldNotBeRead() throws IOException {
        Path outside = Files.writeString(folder.resolve("outside.txt"), "// kept\n");
        Files.createSymbolicLink(folder.resolve("link.drl"), outside);

        assertThat(page.put("link.drl", FolderJson.sha256("// kept\n"), "// changed\n")
                        .status())
                .isEqualTo(403);
        assertThat(outside).hasContent("// kept\n");
        assertThat(save(FolderJson.sha256(WORDS), "a\u0000b").status()).isEqualTo(400);
        assertThat(save(FolderJson.sha256(WORDS), "#".repeat((1 << 20) + 1)).status())
                .isEqualTo(413);
        assertThat(file).hasContent(WORDS);
    }

    /** Writes two texts in turns, until it is killed. */
    static final class Writer {

        public static void main(String[] arguments) throws IOException {
            for (int i = 0; ; i++) {
                WholeFile.replace(Path.of(arguments[0]), (i % 2 == 0 ? "a" : "b").repeat(200_000));
                if (i == 1) {
                    System.out.println("writing");
                }
            }
        }
    }

    @Test
    void whoIsKilledWhileSavingLeavesTheOldTextOrTheNew() throws Exception {
        Path target = folder.resolve("killed.drl");
        for (int round = 0; round < 40; round++) {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xshare:auto",
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            System.getProperty("java.class.path"),
                            Writer.class.getName(),
                            target.toString())
                    .redirectErrorStream(true)
                    .start();
            assertThat(writer.inputReader().readLine()).isEqualTo("writing");
            writer.waitFor(ThreadLocalRandom.current().nextInt(20), TimeUnit.MILLISECONDS);
            writer.destroyForcibly().waitFor();
            assertThat(Files.readString(target)).hasSize(200_000).matches("a+|b+");
        }
    }
}
