package org.walkrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./walkrx check}, as people and as editors see it. */
class CheckCommandTest {

    private static final String RIGHT = "name == \"saddle numbness\", present";
    private static final String WRONG = "name == \"saddle numness\", present";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();

    @BeforeEach
    void copyTheRules() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
    }

    private int check(String... more) {
        List<String> arguments = new ArrayList<>(List.of("check", folder.toString()));
        arguments.addAll(List.of(more));
        PrintWriter writer = new PrintWriter(out, true);
        return Main.run(writer, writer, arguments.toArray(new String[0]));
    }

    private void replaceFirst(String file, String right, String wrong) throws IOException {
        String text = Files.readString(folder.resolve(file));
        int at = text.indexOf(right);
        assertThat(at).isNotNegative();
        Files.writeString(folder.resolve(file), text.substring(0, at) + wrong + text.substring(at + right.length()));
    }

    @Test
    void saysThatAllIsWell() {
        assertThat(check()).isZero();
        assertThat(out.toString()).startsWith("NOTICE").contains("codes are not signed", "\nNo problem in ");
    }

    @Test
    void readsTheCasesAsWell() throws IOException {
        replaceFirst("footwear.cases.yaml", "fires:", "firse:");

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString()).contains("footwear.cases.yaml:", "\"firse\"").endsWith("1 problem found.\n");
    }

    @Test
    void noticesARowThatAFindingInvents() throws IOException {
        replaceFirst("vocabulary.yaml", "rows: R1\n", "rows: R111\n");

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString()).contains("vocabulary.yaml:17:", "evidence.md has no row \"R111\"");
    }

    @Test
    void showsEachProblemWithItsLineAndACaret() throws IOException {
        replaceFirst("red-flags-nerves.drl", RIGHT, WRONG);

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString().lines().limit(3))
                .containsExactly(
                        folder.resolve("red-flags-nerves.drl")
                                + ":17:29: unknown finding \"saddle numness\"; did you mean \"saddle numbness\"? [W403]",
                        "  17 |     exists Finding( name == \"saddle numness\", present )",
                        "     |                             ^");
        assertThat(out.toString()).contains("1 problem found.");
    }

    @Test
    void givesEditorsWhatTheyExpect() throws IOException {
        replaceFirst("red-flags-nerves.drl", RIGHT, WRONG);

        assertThat(check("--format", "json")).isEqualTo(1);

        List<JsonNode> files = new ArrayList<>();
        for (String line : out.toString().lines().toList()) {
            files.add(new ObjectMapper().readTree(line));
        }
        List<JsonNode> withProblems = files.stream()
                .filter(file -> !file.get("diagnostics").isEmpty())
                .filter(file -> !file.get("uri").asText().endsWith("codes.yaml"))
                .toList();
        assertThat(files).hasSizeGreaterThan(withProblems.size());
        assertThat(withProblems).hasSize(1);
        assertThat(withProblems.get(0).get("uri").asText())
                .isEqualTo(folder.resolve("red-flags-nerves.drl").toUri().toString());
        assertThat(withProblems.get(0).get("diagnostics")).hasSize(1);
        assertThat(withProblems.get(0).get("diagnostics").get(0).toString())
                .isEqualTo(
                        "{\"range\":{\"start\":{\"line\":16,\"character\":28},\"end\":{\"line\":16,\"character\":44}},"
                                + "\"severity\":1,\"code\":\"W403\",\"source\":\"walkrx\","
                                + "\"message\":\"unknown finding \\\"saddle numness\\\"; did you mean \\\"saddle numbness\\\"?\"}");
    }

    @Test
    void allProblemsOfAFolderComeAtOnceInFileOrder() throws IOException {
        replaceFirst("surface.drl", "global Advise advise;", "global Advise advise");
        replaceFirst("benefits.drl", "global Advise advise;", "global Advise advise");

        assertThat(check()).isEqualTo(1);
        assertThat(out.toString())
                .containsSubsequence("benefits.drl:", "W205", "surface.drl:", "W205", "2 problems found.");
    }

    @Test
    void aFolderThatIsNotThereIsAProblemToo() {
        PrintWriter writer = new PrintWriter(out, true);

        assertThat(Main.run(writer, writer, "check", "no-such-folder")).isEqualTo(1);
        assertThat(out.toString()).contains("no-such-folder: there is no such folder [W601]");
    }
}
