package org.walkrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ExamplesTest {

    private static String output = "";

    @BeforeAll
    static void print() {
        StringWriter out = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(new StringWriter()))
                .execute("examples");
        assertThat(code).isZero();
        output = out.toString();
    }

    @Test
    void fitsTwoHundredLinesOfAScreen() {
        assertThat(output.lines()).hasSizeLessThanOrEqualTo(200).allMatch(line -> line.length() <= 80);
    }

    @Test
    void saysOfEverybodyWhoTheyAreAndWhatIsDecided() throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.list(Path.of("examples/patients"))) {
            files = found.sorted().toList();
        }
        assertThat(output.split("\n\n")).hasSize(files.size() + 1);
        for (Path file : files) {
            String name = file.getFileName().toString().replace(".yaml", "");
            String who = Files.readAllLines(file).get(0).substring(2);
            String block =
                    output.replaceFirst("(?s).*(?:^|\n\n)" + name + "\n", "").replaceFirst("(?s)\n\n.*", "");
            String unwrapped = block.replaceAll("\\s+", " ");

            assertThat(unwrapped).contains(who).matches(".*; (you may walk|no walking).*");
        }
    }

    @Test
    void namesWhatIsSpecial() {
        assertThat(output.replaceAll("\\s+", " "))
                .contains(
                        "Leave the heavy bag at home", "soft soles and a firm hold", "New numbness between your legs");
        assertThat(output).contains("./walkrx assess examples/patients/", "--full");
    }
}
