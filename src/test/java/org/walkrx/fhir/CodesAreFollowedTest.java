package org.walkrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.authoring.RulesExport;
import org.walkrx.live.Attempt;
import org.walkrx.live.Happenings;
import org.walkrx.live.LiveAdvisor;
import org.walkrx.live.LiveOptions;
import org.walkrx.problems.Problem;
import org.walkrx.text.JsonValue;

/**
 * A code of a hospital is added while its service runs. How long it takes is printed, and held against
 * {@code -Dwalkrx.usedWithinMillis=2000} on a machine that does nothing else.
 */
class CodesAreFollowedTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final long MOST_MILLIS = Long.getLong("walkrx.usedWithinMillis", 180_000);
    private static final String FIRST = "backPain:\n  codes:\n";
    private static final String ADDED = "    - {code: icd10cm R52, name: Pain, found: G, signed: no}\n";

    @TempDir
    private Path folder;

    private static byte[] callOfSomebodyWithR52() {
        return JsonValue.object()
                .put("hook", "patient-view")
                .put("hookInstance", "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea")
                .put("context", JsonValue.object().put("patientId", "p1").put("userId", "Practitioner/9"))
                .put(
                        "prefetch",
                        JsonValue.object()
                                .put("patient", Records.patient())
                                .put(
                                        "conditions",
                                        Records.condition("a1", "http://hl7.org/fhir/sid/icd-10-cm", "R52")
                                                .build()))
                .build()
                .json()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String reply(CdsService service) {
        return service.answer("POST", CdsService.PATH + "/" + CdsService.ID, callOfSomebodyWithR52(), DAY)
                .body();
    }

    @Test
    void aCodeThatIsAddedIsUsedAndAWrongOneIsRefusedWithItsPlace() throws Exception {
        RulesExport.to(folder.resolve("rules"));
        Path codes = folder.resolve("rules/codes.yaml");
        String before = Files.readString(codes);
        assertThat(before).contains(FIRST);
        Happenings happenings = new Happenings();
        try (LiveAdvisor advisor = LiveAdvisor.watching(
                folder.resolve("rules"), LiveOptions.defaults().listener(happenings))) {
            CdsService service = new CdsService(advisor, "", told -> {});
            assertThat(reply(service)).isEqualTo("{\"cards\":[]}");

            long start = System.nanoTime();
            edit(codes, before.replace(FIRST, FIRST + ADDED));
            String with = happenings.nextSwap().sha256();
            long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
            System.out.println("a code that was added is used after " + millis + " ms");

            String card = reply(service);
            assertThat(card).contains("\"indicator\"", with);
            assertThat(millis).isLessThan(MOST_MILLIS);

            String wrong = before.replace(FIRST, FIRST + ADDED.replace("icd10cm", "icd10cn"));
            edit(codes, wrong);
            Attempt refused = happenings.nextRefusal();

            assertThat(refused.outcome()).isEqualTo(Attempt.Outcome.REJECTED);
            assertThat(refused.problems()).hasSize(1);
            Problem problem = refused.problems().get(0);
            assertThat(problem.message()).contains("icd10cn", "did you mean \"icd10cm\"?");
            assertThat(List.of(problem.line(), problem.column())).isEqualTo(place(wrong, "icd10cn R52"));
            assertThat(problem.file()).isEqualTo(codes.toString());
            assertThat(reply(service)).as("by the last good codes").isEqualTo(card);
            assertThat(advisor.book().sha256()).isEqualTo(with);
        }
    }

    private static void edit(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }

    /** The line and the column at which a word stands. */
    private static List<Integer> place(String text, String word) {
        String before = text.substring(0, text.indexOf(word));
        return List.of((int) before.lines().count(), before.length() - before.lastIndexOf('\n'));
    }
}
