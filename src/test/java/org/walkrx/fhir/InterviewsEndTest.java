package org.walkrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.walkrx.Answer;
import org.walkrx.Assessment;
import org.walkrx.GeneratedPeople;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.cases.Parallel;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.internal.PersonFacts;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.syntax.Facts;
import org.walkrx.text.JsonValue.JsonObject;

/**
 * Interviews until they end: by what was answered, and by all that the person would have answered, the decision is the same.
 * Walks are no question, so they are taken from nobody into account. {@code -Dwalkrx.interviews=200} for more people.
 */
class InterviewsEndTest {

    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final QuestionForm FORM = QuestionForm.of(ADVISOR.book());
    private static final int PEOPLE = Integer.getInteger("walkrx.interviews", 10);

    /** Somebody to ask; the examples are decided alike whatever they leave open. */
    private record Asked(String name, Person person, LocalDate date, boolean equalInAnyCase) {}

    @Test
    void theExamplesAreDecidedAsTheirFilesAre() throws IOException {
        PatientFileReader reader =
                new PatientFileReader(ADVISOR.book().vocabulary().findingNames());
        try (Stream<Path> files = Files.list(Path.of("examples/patients"))) {
            endAlike(
                    "examples",
                    files.sorted()
                            .map(file -> {
                                PatientFile patient = reader.read(file);
                                return new Asked(
                                        file.toString(),
                                        patient.person().withWalks(List.of()),
                                        patient.dateOr(DAY),
                                        true);
                            })
                            .toList());
        }
    }

    @Test
    void generatedPeopleAreDecidedAsWhoeverKnewAllAboutThem() {
        List<Person> people = GeneratedPeople.some(PEOPLE);
        endAlike(
                "generated people",
                IntStream.range(0, people.size())
                        .mapToObj(i -> new Asked(
                                "person " + i, asTheyCanBe(people.get(i).withWalks(List.of())), DAY, false))
                        .toList());
    }

    /** People are made up without regard to gates; who is 80 and has just given birth is made to deny what nobody asks them. */
    private static Person asTheyCanBe(Person person) {
        Facts facts = PersonFacts.of(person, DAY, ADVISOR.book().vocabulary());
        Map<String, Answer> answers = new TreeMap<>(person.findings());
        FORM.items().values().stream()
                .filter(item -> item.gate() != null && OpenBook.isClosed(item.gate(), facts))
                .forEach(item -> answers.replace(item.key(), Answer.NO));
        return new Person(
                person.patient(),
                person.pain(),
                person.activity(),
                person.shoes(),
                person.route(),
                person.load(),
                answers,
                person.notAsked(),
                person.othersDenied(),
                person.measurements(),
                person.choices(),
                person.walks());
    }

    /**
     * How an interview went.
     *
     * @param screens how many screens were shown
     * @param settled whether the person left nothing open that could still matter
     */
    private record Went(int screens, boolean settled) {}

    private static void endAlike(String what, List<Asked> all) {
        assertThat(all).isNotEmpty();
        List<Went> went = Parallel.each(all, InterviewsEndTest::hold);
        List<Integer> screens = went.stream().map(Went::screens).sorted().toList();
        long settled = went.stream().filter(Went::settled).count();
        System.out.println("interviews with " + all.size() + " " + what + ": screens at least " + screens.get(0)
                + ", median " + screens.get(screens.size() / 2) + ", at most " + screens.get(screens.size() - 1) + "; "
                + settled + " leave nothing open");
        assertThat(settled).isPositive();
    }

    /** Who leaves a question blank for good may be told more caution than by all that they know, never less. */
    private static Went hold(Asked asked) {
        Interviews.Held held = Interviews.hold(ADVISOR, asked.person(), asked.date());
        Assessment ofAll = ADVISOR.assess(asked.person(), asked.date());
        Assessment ofAnswers = ADVISOR.assess(answered(held.response()), asked.date());

        assertThat(said(held)).as(asked.name()).isEqualTo(decision(ofAnswers));
        assertThat(held.result().text("text"))
                .as(asked.name())
                .contains(ofAnswers.summary().decision());
        boolean settled = ofAnswers.questions().isEmpty() || asked.equalInAnyCase();
        if (settled) {
            assertThat(said(held)).as("%s", asked).isEqualTo(decision(ofAll));
        } else {
            assertThat(ofAnswers.referral()).as("%s", asked).isGreaterThanOrEqualTo(ofAll.referral());
            assertThat(ofAnswers.walking()).as("%s", asked).isGreaterThanOrEqualTo(ofAll.walking());
        }
        return new Went(held.screens(), ofAnswers.questions().isEmpty());
    }

    private static List<String> decision(Assessment assessment) {
        return List.of(assessment.referral().name(), assessment.walking().name());
    }

    /** Read as a record system reads what it has kept. */
    private static Person answered(JsonObject response) {
        return ResponseReader.of(ADVISOR.book()).read(response.json());
    }

    private static List<String> said(Interviews.Held held) {
        return held.result().objects("code").stream()
                .map(code -> code.text("code").orElseThrow())
                .toList();
    }
}
