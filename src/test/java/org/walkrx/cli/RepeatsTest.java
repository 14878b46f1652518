package org.walkrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.handout.Speech;
import org.walkrx.language.Pain;
import org.walkrx.language.Trend;

/** No sentence is said twice in what one person reads. */
class RepeatsTest {

    @Test
    void aSentenceThatWasSaidIsLeftOut() {
        Repeats repeats = new Repeats();

        assertThat(repeats.without("A foot is weak. Be seen today.")).isEqualTo("A foot is weak. Be seen today.");
        assertThat(repeats.without("A leg is weak. Be seen today. Do not drive."))
                .isEqualTo("A leg is weak. Do not drive.");
    }

    @Test
    void aTextOfWhichNothingWouldBeLeftStays() {
        Repeats repeats = new Repeats();
        repeats.without("Be seen today. Do not drive.");

        assertThat(repeats.without("Do not drive. Be seen today.")).isEqualTo("Do not drive. Be seen today.");
    }

    @Test
    void nobodyReadsASentenceTwice() {
        for (Person person : List.of(
                with("saddle numbness", "new bladder trouble", "symptoms in both legs"),
                with("foot drop", "leg weakness getting worse", "unsteady or clumsy", "fever"),
                with("fear of movement", "low mood", "night pain that nothing eases"))) {
            String text = new AssessmentText(
                            WalkingAdvisor.bundled().assess(person, LocalDate.of(2026, 11, 23)),
                            Style.forTerminal(),
                            Speech.english())
                    .titled("A person");
            String advice = text.substring(0, text.indexOf("\nWHY"));

            assertThat(Stream.of(advice.replaceAll("\\s+", " ").split("(?<=[.!?]) "))
                            .filter(sentence -> sentence.length() > 20))
                    .as(advice)
                    .doesNotHaveDuplicates();
        }
    }

    private static Person with(String... findings) {
        Person.Builder person =
                Person.builder().age(40).pain(new Pain(3, 5, 3.0, Trend.SAME)).othersDenied();
        for (String finding : findings) {
            person.finding(finding, Answer.YES);
        }
        return person.build();
    }
}
