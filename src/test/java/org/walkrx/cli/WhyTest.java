package org.walkrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code assess --why}, of a rule that is told and of one that a more urgent referral silences. */
class WhyTest {

    @TempDir
    private Path folder;

    private Path patient = Path.of("");

    @BeforeEach
    void write() throws IOException {
        patient = Files.writeString(
                folder.resolve("ill.yaml"),
                "date: 2026-11-23\nage: 40\nshoes: {kind: slipper}\nfindings: {saddle numbness: yes}\nothers: no\n");
    }

    private String why(String rule, String format) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        int code = Main.run(writer, writer, "assess", patient.toString(), "--why", rule, "--format", format);
        assertThat(code).as(out.toString()).isZero();
        return out.toString();
    }

    @Test
    void isToldInJsonBesideTheAssessment() {
        assertThat(why("RF-01", "json").lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("{\"why\":{\"rule\":\"RF-01\",")
                .contains("\"holds\":true,\"told\":true,\"conditions\":[{\"depth\":0,\"status\":\"HELD\",");
    }

    @Test
    void saysOfASilencedRuleThatItHoldsAndIsNotTold() {
        assertThat(why("FTW-05", "json")).contains("{\"why\":{\"rule\":\"FTW-05\",", "\"holds\":true,\"told\":false,");
        assertThat(why("FTW-05", "text")).contains("WHY FTW-05 HOLDS, BUT NOTHING OF IT IS TOLD HERE");
        assertThat(why("RF-01", "text")).contains("WHY RF-01 SPOKE");
    }
}
