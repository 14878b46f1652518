package org.walkrx.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guide for clinicians says to type is understood as it stands there. */
class GuideCommandsTest {

    private static final Pattern TYPED = Pattern.compile("(?m)^ {4}\\./walkrx (.+)$|`\\./walkrx ([^`]+)`");

    static Stream<String> typed() throws IOException {
        return TYPED.matcher(Files.readString(Path.of("rules/README.md")))
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void isUnderstood(String typed) {
        assertThatCode(() -> Main.commandLine().parseArgs(typed.split(" +", -1)))
                .doesNotThrowAnyException();
    }

    @Test
    void theToolsOfAnAuthorAreAllThere() throws IOException {
        List<String> commands =
                typed().map(typed -> typed.replaceAll(" .*", "")).distinct().toList();

        assertThat(commands).contains("check", "test", "diff", "mutate", "catalogue", "assess", "watch");
    }
}
