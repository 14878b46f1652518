package org.walkrx.workbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the page: the editor is the one that npm gives, and our own make no markup and run no text. */
class BundleTest {

    private static final Path FILES = Path.of("src/main/resources/org/walkrx/workbench");

    @Test
    void theEditorIsTheOneWhoseHashStandsBesideIt() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(FILES.resolve("codemirror.js")));

        assertThat(Files.readString(FILES.resolve("codemirror.sha256")))
                .isEqualTo(HexFormat.of().formatHex(hash) + "  codemirror.js\n");
    }

    @Test
    void everyPackageOfTheEditorComesWithItsLicence() throws IOException {
        String lock = Files.readString(Path.of("src/web/package-lock.json"));
        String licences = Files.readString(FILES.resolve("codemirror.licences.txt"));

        assertThat(lock).doesNotContain("resolved").doesNotContain("://registry");
        assertThat(licences.lines().filter(line -> line.matches("\\S+ [0-9.]+ \\(MIT\\)")))
                .hasSize(18)
                .allSatisfy(line -> assertThat(lock).contains("node_modules/" + line.split(" ", -1)[0] + "\""));
    }

    @Test
    void ourFilesMakeNoMarkupAndRunNoText() throws IOException {
        assertThat(ours())
                .isNotEmpty()
                .allSatisfy(file -> assertThat(Files.readString(file))
                        .doesNotContain(
                                "innerHTML",
                                "outerHTML",
                                "insertAdjacentHTML",
                                "document.write",
                                "eval(",
                                "new Function",
                                "javascript:",
                                "http://",
                                "https://"));
        assertThat(Files.readString(FILES.resolve("workbench.html")))
                .doesNotContainPattern("<[^>]* (on[a-z]+|style)=")
                .doesNotContain("<style");
    }

    @Test
    void everyFileOfTheFolderIsServedAndEveryOneServedIsThere() throws IOException {
        PageFiles page = new PageFiles();
        for (Path file : ours()) {
            String name = file.getFileName().toString();
            assertThat(page.get("/" + name)).as(name).isPresent();
        }
        assertThat(page.get("/")).isPresent();
    }

    private static List<Path> ours() throws IOException {
        try (Stream<Path> files = Files.list(FILES)) {
            return files.filter(file -> file.toString().endsWith(".js") && !file.endsWith("codemirror.js"))
                    .toList();
        }
    }

    /** Only where somebody ran npm: {@code npm ci} in {@code src/web} is what makes the difference. */
    @Test
    void npmMakesTheSameBytes(@TempDir Path made) throws Exception {
        assumeTrue(
                Files.isDirectory(Path.of("src/web/node_modules/esbuild")),
                "npm was not run in src/web, so the editor is not built again; its hash is looked at all the same");
        Process build = new ProcessBuilder("node", "build.mjs", made.toString())
                .directory(Path.of("src/web").toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(build.waitFor()).as(said).isZero();
        assertThat(made.resolve("codemirror.js")).hasSameBinaryContentAs(FILES.resolve("codemirror.js"));
        assertThat(made.resolve("codemirror.licences.txt"))
                .hasSameBinaryContentAs(FILES.resolve("codemirror.licences.txt"));
    }
}
