package org.walkrx.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Advising while the rules are rewritten; for long with {@code -Dwalkrx.soak=PT30M -Dwalkrx.soak.reloads=2000}. */
@Tag("soak")
class SoakTest {

    private static final Duration TIME = Duration.parse(System.getProperty("walkrx.soak", "PT15S"));

    private static final long RELOADS = Long.getLong("walkrx.soak.reloads", 1);
    private static final int VARIANTS = TIME.toMinutes() > 0 ? 40 : 12;

    @TempDir
    Path temporary;

    @Test
    void noAssessmentIsLostOrMixedOrMadeByABadBook() throws Exception {
        Soak.Result result = new Soak(temporary.resolve("rules"), VARIANTS).run(TIME, RELOADS);

        System.out.println(result);
        assertThat(result.lost()).as("assessments that failed").isZero();
        assertThat(result.mixed())
                .as("assessments that are not those of their book")
                .isZero();
        assertThat(result.bad())
                .as("assessments by a book that no good edit made")
                .isZero();
        assertThat(result.assessments()).isPositive();
        assertThat(result.swaps()).as("rules swapped meanwhile").isPositive();
        assertThat(result.refusals()).as("edits refused meanwhile").isPositive();
    }
}
