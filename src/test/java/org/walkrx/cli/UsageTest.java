package org.walkrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the command says to those who use it in a way that leads nowhere. */
class UsageTest {

    private static final String HALF_ANSWERED = "examples/patients/half-answered.yaml";
    private static final String HEELS = "examples/patients/heels.yaml";

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ask --date 23.11.2026                       | is no date; write year-month-day
            ask --date 1066-01-01                       | is no date; write year-month-day
            diff rules rules --generate 0               | --generate must be 1 or more, but is 0
            assess x.yaml --format json --what-if       | leave out --format json
            assess x.yaml --format json --what-if       | leave out --format json
            assess x.yaml --country XX                  | no words for the country "XX"; they have some for GB, IN, US
            ask --country XX                            | no words for the country "XX"; they have some for GB, IN, US
            """)
    void isWrong(String typed, String said) {
        assertThat(run(typed.split(" +", -1))).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains(said);
    }

    @Test
    void answersThatCouldNotBeSavedAreNotAskedFor() {
        assertThat(run("ask", "--save", folder.resolve("nowhere/me.yaml").toString()))
                .isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("me.yaml: answers cannot be saved here; choose a folder that is there");
    }

    @Test
    void theEmergencyNumberIsThatOfTheCountry() {
        assertThat(run("assess", HEELS, "--country", "IN")).isZero();
        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("112 or 108")
                .doesNotContain("999", "911");
    }

    @Test
    void aComparisonOfNobodyIsNoComparison() {
        assertThat(run("diff", "rules", "rules", "--patients", folder.toString()))
                .isEqualTo(1);
        assertThat(err.toString()).contains("this folder holds no patient file");
    }

    @Test
    void jsonNamesTheFileItIsAbout() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.yaml"), "age: old\n");

        assertThat(run("assess", HEELS, broken.toString(), HALF_ANSWERED, "--format", "json"))
                .isEqualTo(1);

        ObjectMapper json = new ObjectMapper();
        assertThat(out.toString().lines().toList())
                .extracting(
                        line -> json.readValue(line, JsonNode.class).get("file").asText())
                .containsExactly(HEELS, HALF_ANSWERED);
    }

    @Test
    void whoseQuestionsAreOpenIsToldThatTheyStandInTheWay() {
        run("assess", HALF_ANSWERED, "--what-if");

        assertThat(out.toString().replaceAll("\\s+", " "))
                .contains("The questions that are still open keep this person from walking; answer them first.");
    }

    @Test
    void whoMayWalkIsToldThatNothingStandsInTheWay() {
        run("assess", HEELS, "--what-if");

        assertThat(out.toString()).contains("Nothing keeps this person from walking.");
    }
}
