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

class AuthoringCommandsTest {

    private static final String RULES = """
            package org.walkrx.rulebook;
            import org.walkrx.language.*;
            global Advise advise;
            rule "A fever is seen today"
                @id( "RF-01" )
                @source( "R1" )
                @basis( "policy" )
                @reviewed( "2024-01-31" )
            when
                exists Finding( name == "fever", present )
                not Finding( name == "cleared to walk", present )
            then
                advise.refer( Referral.EMERGENCY, To.GP, "Go." );
            end
            rule "Nobody is both"
                @id( "RF-02" )
                @source( "R1" )
                @basis( "policy" )
                @matters( "also" )
                @reviewed( "2026-01-31" )
            when
                exists Pain( now >= 9, worst < 9 )
            then
                advise.tip( Topic.PAIN, "Never." );
            end
            """;

    private static final String VOCABULARY = """
            groups:
              - {name: red flag, notSure: yes}
              - {name: clearance, notSure: unanswered}
            findings:
              - {name: fever, group: red flag, rows: R1, ask: "Do you have a fever?"}
              - {name: cleared to walk, group: clearance, rows: R1, ask: "Were you cleared to walk?"}
            facts:
              - {name: age, ask: "How old are you?"}
              - {name: pain.now, ask: "How strong is it?"}
              - {name: pain.worst, ask: "How strong was it?"}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeRules() throws IOException {
        Files.writeString(folder.resolve("red-flags.drl"), RULES);
        Files.writeString(folder.resolve("vocabulary.yaml"), VOCABULARY);
        Files.writeString(
                folder.resolve("folder.yaml"), "files:\n  - evidence.md\n  - red-flags.drl\n  - vocabulary.yaml\n");
        Files.writeString(
                folder.resolve("evidence.md"),
                "| id | what it says | standing | source | use |\n| R1 | A fever. | guideline | S1 | rule |\n");
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void aDeepCheckShowsWhatIsWrongWithThePersonWhoShowsIt() {
        int code = run("check", "--deep", folder.toString());

        assertThat(code).isEqualTo(1);
        assertThat(out.toString())
                .startsWith("Nothing is written wrongly in 2 rules of 1 file.")
                .contains("PROBLEM: \"fever\" means EMERGENCY by itself, but not for this person")
                .contains("findings: {cleared to walk: yes, fever: yes}")
                .contains("can never hold: Nobody is both.")
                .contains("PROBLEM: An adult may walk, but gets no plan and is sent to nobody.");
    }

    @Test
    void aDeepCheckHasNoJson() {
        assertThat(run("check", "--deep", "--format", "json", folder.toString()))
                .isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).contains("leave out --format json");
    }

    @Test
    void aCheckThatIsNotDeepAnalysesNothing() {
        assertThat(run("check", folder.toString())).isZero();
        assertThat(out.toString().lines()).hasSize(1);
    }

    @Test
    void theCatalogueIsWrittenAndOldReviewsAreCounted() throws IOException {
        Path page = folder.resolve("rules.html");

        int code = run("catalogue", folder.toString(), "--out", page.toString(), "--date", "2026-02-01");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("2 rules, 1 review older than 24 months");
        assertThat(Files.readString(page)).startsWith("<!doctype html>").contains("A fever is seen today");
    }

    @Test
    void theAgeOfAReviewThatStandsOutCanBeChosen() {
        String page = folder.resolve("rules.html").toString();

        run("catalogue", folder.toString(), "--out", page, "--date", "2026-02-01", "--stale-months", "25");

        assertThat(out.toString()).contains("0 reviews older than 25 months");
    }

    @Test
    void aCatalogueNeedsAFileToBeWrittenTo() {
        assertThat(run("catalogue", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("--out");
    }

    @Test
    void anAgeOfNoMonthsIsWrongUsage() {
        assertThat(run("catalogue", folder.toString(), "--out", "rules.html", "--stale-months", "0"))
                .isEqualTo(2);
        assertThat(err.toString()).contains("--stale-months must be 1 or more, but is 0");
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsNamed() {
        String page = folder.resolve("nowhere").resolve("rules.html").toString();

        assertThat(run("catalogue", folder.toString(), "--out", page)).isEqualTo(1);
        assertThat(err.toString()).contains("nowhere", "the page cannot be written here");
    }

    @Test
    void aComparisonNamesEveryBadPatientFileAndComparesNobody() throws IOException {
        Path people = Files.createDirectory(folder.resolve("people"));
        Files.writeString(people.resolve("a.yaml"), "walks:\n" + "  - {day: 2026-11-20, minutes: 600}\n".repeat(3));
        Files.writeString(people.resolve("b.yaml"), "age: 412\n");
        Files.writeString(people.resolve("c.yaml"), "age: 42\n");

        int code = run("diff", folder.toString(), folder.toString(), "--patients", people.toString());

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .satisfiesExactly(
                        first -> assertThat(first).contains("a.yaml:4:32: the walks of 2026-11-20 add up"),
                        second -> assertThat(second).contains("b.yaml:1:6: age must be from 0 to 120, but is 412"));
    }
}
