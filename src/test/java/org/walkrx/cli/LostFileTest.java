package org.walkrx.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.walkrx.WalkingAdvisor;
import org.walkrx.live.LiveAdvisor;
import org.walkrx.live.LiveOptions;
import org.walkrx.rules.InvalidRulesException;
import org.walkrx.rules.RuleSources;

/** Each rule file of the folder, lost in each way, at each door through which a folder comes into use. */
class LostFileTest {

    private static final String PERSON = "examples/patients/first-day.yaml";

    @TempDir
    private static Path folder;

    /** A way to lose a file. */
    enum Way {
        RENAMED,
        HIDDEN,
        MOVED,
        DELETED;

        String newName(String name) {
            return switch (this) {
                case RENAMED -> name + ".txt";
                case HIDDEN -> "." + name;
                case MOVED -> "sub/" + name;
                case DELETED -> "";
            };
        }
    }

    @BeforeAll
    static void copyTheRules() throws IOException {
        Files.createDirectories(folder.resolve("sub"));
        for (Map.Entry<String, String> file :
                RuleSources.folder(Path.of("rules")).files().entrySet()) {
            Files.writeString(folder.resolve(file.getKey()), file.getValue());
        }
    }

    static Stream<Arguments> filesAndWays() {
        List<String> files =
                List.copyOf(RuleSources.folder(Path.of("rules")).ruleFiles().keySet());
        return files.stream().flatMap(file -> Stream.of(Way.values()).map(way -> Arguments.of(file, way)));
    }

    @ParameterizedTest
    @MethodSource("filesAndWays")
    void aLostFileKeepsTheRulesFromBeingUsedAndIsNamedAtEveryDoor(String file, Way way) throws IOException {
        Path there = folder.resolve(file);
        Path saved = folder.resolveSibling(folder.getFileName() + ".saved");
        Files.copy(there, saved, StandardCopyOption.REPLACE_EXISTING);
        String newName = way.newName(file);
        if (newName.isEmpty()) {
            Files.delete(there);
        } else {
            Files.move(there, folder.resolve(newName));
        }
        try {
            String named =
                    newName.isEmpty() ? "put it back" : '"' + newName + "\" looks like it, and is not read, since";
            checkEveryDoor(file, named);
        } finally {
            Files.move(saved, there, StandardCopyOption.REPLACE_EXISTING);
            if (!newName.isEmpty()) {
                Files.deleteIfExists(folder.resolve(newName));
            }
        }
    }

    private static void checkEveryDoor(String file, String named) {
        String missing = '"' + file + "\" belongs to this folder, but is missing; ";
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();

        assertThat(run(out, err, "check", folder.toString())).isEqualTo(1);
        assertThat(out.toString())
                .startsWith(folder.resolve("folder.yaml") + ":")
                .contains(missing + named, "[W609]")
                .endsWith("\n1 problem found.\n")
                .doesNotContain("NOTICE");

        assertThat(run(out, err, "assess", PERSON, "--rules", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains(missing + named).doesNotContain("Exception");

        assertThatExceptionOfType(InvalidRulesException.class)
                .isThrownBy(() -> WalkingAdvisor.folder(folder))
                .withMessageContaining(missing + named);
        assertThatExceptionOfType(InvalidRulesException.class)
                .isThrownBy(() -> LiveAdvisor.watching(
                                folder, LiveOptions.defaults().quiet(Duration.ofMillis(1)))
                        .close())
                .withMessageContaining(missing + named);
    }

    private static int run(StringWriter out, StringWriter err, String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
