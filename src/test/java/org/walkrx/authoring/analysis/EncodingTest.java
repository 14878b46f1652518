package org.walkrx.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.walkrx.Person;
import org.walkrx.files.PatientFileReader;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.questions.DiagramVariable;
import org.walkrx.rules.questions.Formulas;

/** The formulas say of a person what the engine says. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EncodingTest {

    private static final int PEOPLE = 300;

    private final Random random = new Random(7);
    private Encoded encoded;
    private Search search;

    @BeforeAll
    void encode() {
        encoded = new Encoded(RuleBook.of(Planted.shipped()));
        search = new Search(encoded);
    }

    /** Some person, sick in a few ways, with a log or without; near to states of all variables that are left to chance. */
    @SuppressWarnings("ArrayRecordComponent") // within this class only, never changed
    private record Someone(int[] states, Logs.Log log) {}

    private Someone someone() {
        List<Logs.Log> logs = encoded.logs().all();
        Logs.Log log = random.nextBoolean() ? encoded.logs().none() : logs.get(random.nextInt(logs.size()));
        int[] wishes = new int[encoded.formulas().variables()];
        for (int i = 0; i < wishes.length; i++) {
            DiagramVariable variable = encoded.formulas().variable(i);
            wishes[i] = variable.kind() == DiagramVariable.VariableKind.FINDING
                    ? answer()
                    : random.nextInt(variable.states());
        }
        int[] states = search.states(Formulas.TRUE, log, (variable, state) -> state == wishes[variable] ? 0 : 1)
                .orElseThrow();
        return new Someone(states, log);
    }

    private int answer() {
        int dice = random.nextInt(20);
        return dice == 0 ? Encoded.YES : dice > 2 ? Encoded.NO : Encoded.NOT_ANSWERED;
    }

    private Person person(Someone someone) {
        return search.decoded(someone.states(), someone.log());
    }

    @Test
    void theFormulasHoldForTheRulesThatTheEngineFires() {
        for (int i = 0; i < PEOPLE; i++) {
            Someone someone = someone();
            Person person = person(someone);

            Set<String> held = encoded.ids().stream()
                    .filter(id -> encoded.holds(encoded.holds(id), variable -> someone.states()[variable]))
                    .collect(Collectors.toSet());

            assertThat(encoded.advisor().assess(person, Encoded.DAY).firedRules())
                    .as("%s", search.assessed(person).patientFile())
                    .containsExactlyInAnyOrderElementsOf(held);
        }
    }

    @Test
    void whatAllLogsHaveInCommonHoldsForEveryLogTried() {
        LogAxioms axioms = new LogAxioms(encoded.formulas());

        assertThat(encoded.logs().all()).hasSizeGreaterThan(500).allSatisfy(log -> {
            BitSet holding = new BitSet();
            IntStream.range(0, log.truths().size()).filter(log.truths()::get).forEach(holding::set);
            BitSet failing = (BitSet) holding.clone();
            failing.flip(0, log.truths().size());
            assertThat(axioms.allow(holding, failing)).as("%s", log).isTrue();
        });
    }

    @Test
    void anExamplePersonIsReadAgainFromTheirPatientFile() {
        PatientFileReader reader = new PatientFileReader(encoded.findings()).assuming(Encoded.DAY);
        for (int i = 0; i < PEOPLE / 10; i++) {
            Person person = person(someone());

            String file = String.join("\n", search.assessed(person).patientFile());

            assertThat(reader.read(file, "example.yaml").person()).isEqualTo(person);
        }
    }
}
