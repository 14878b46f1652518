package org.walkrx.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.walkrx.Person;
import org.walkrx.files.PatientFileReader;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.syntax.FactType;

/** The formulas say of a person what the engine says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncodingTest {

    private static final int PEOPLE = 300;

    private final Random random = new Random(7);
    private Encoded encoded;

    @BeforeAll
    void encode() {
        encoded = new Encoded(RuleBook.of(Planted.shipped()));
    }

    /** Some person, sick in a few ways, with a log or without; the solver fills in what is left open. */
    private Solver.Model someone() {
        List<Integer> wishes = new ArrayList<>();
        for (String finding : encoded.person().findings()) {
            int dice = random.nextInt(20);
            wishes.add(
                    dice == 0
                            ? encoded.person().yes(finding)
                            : -encoded.person().yes(finding));
            wishes.add(
                    dice > 2 ? encoded.person().no(finding) : -encoded.person().no(finding));
        }
        encoded.person()
                .allChoices()
                .values()
                .forEach(cells ->
                        wishes.add(cells.get(random.nextInt(cells.size())).literal()));
        int none = encoded.logs().none();
        wishes.add(0, random.nextBoolean() ? none : -none);
        return encoded.solver()
                .solve(List.of(encoded.logs().oneOfThem()), wishes)
                .orElseThrow();
    }

    @Test
    void theFormulasHoldForTheRulesThatTheEngineFires() {
        for (int i = 0; i < PEOPLE; i++) {
            Solver.Model model = someone();
            Person person = Decoder.person(encoded, model);

            Set<String> held = encoded.ids().stream()
                    .filter(id -> model.holds(encoded.holds(id)))
                    .collect(Collectors.toSet());

            assertThat(encoded.advisor().assess(person, Encoded.DAY).firedRules())
                    .as("%s", new Search(encoded).assessed(person).patientFile())
                    .containsExactlyInAnyOrderElementsOf(held);
        }
    }

    @Test
    void whatAllLogsHaveInCommonHoldsForEveryLogTried() {
        encoded.knowMoreAboutLogs();

        assertThat(encoded.logs().literals())
                .hasSizeGreaterThan(500)
                .allSatisfy(
                        log -> assertThat(encoded.solver().solve(List.of(log))).isPresent());
    }

    @Test
    void anExamplePersonIsReadAgainFromTheirPatientFile() {
        PatientFileReader reader = new PatientFileReader(encoded.person().findings()).assuming(Encoded.DAY);
        for (int i = 0; i < PEOPLE / 10; i++) {
            Person person = Decoder.person(encoded, someone());

            String file = String.join("\n", new Search(encoded).assessed(person).patientFile());

            assertThat(reader.read(file, "example.yaml").person()).isEqualTo(person);
        }
    }

    @Test
    void aComponentIsSplitWhereRulesTellADifferenceAndNowhereElse() {
        FactType.Component now =
                FactType.named("Pain").orElseThrow().components().get("now");

        List<Cell> cells = Components.cells(now, Set.of(4.0, 6.5));

        assertThat(cells.stream().filter(Cell::isKnown).map(cell -> Map.entry(cell.low(), cell.high())))
                .containsExactlyInAnyOrder(
                        Map.entry(0.0, 3.0), Map.entry(4.0, 4.0), Map.entry(5.0, 6.0), Map.entry(7.0, 10.0));
    }
}
