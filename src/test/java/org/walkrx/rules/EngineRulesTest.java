package org.walkrx.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.walkrx.SmallRules;
import org.walkrx.language.Finding;
import org.walkrx.language.Patient;
import org.walkrx.rules.syntax.Call;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Facts;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleFileParser;
import org.walkrx.rules.syntax.Value;
import org.walkrx.text.Position;

/** Rules as the engine has them: values, of which nothing can run whatever they say; and a run has an end. */
class EngineRulesTest {

    private static final Position HERE = new Position(1, 1);
    private static final String CODE = "System.setProperty( \"" + HostileRulesTest.MARKER + "\", \"ran\" )";
    private static final List<Record> FACTS = List.of(new Patient(40, 70.0), new Finding("fever", true));

    @AfterEach
    void nothingRan() {
        assertThat(System.getProperty(HostileRulesTest.MARKER)).isNull();
    }

    private static Rule rule(Constraint constraint, Call call) {
        Condition.Pattern pattern = new Condition.Pattern("Patient", constraint, HERE);
        return new Rule("x", List.of(), new Condition.All(List.of(pattern), HERE), List.of(call), HERE);
    }

    private static Constraint all(Constraint... parts) {
        return new Constraint.All(List.of(parts), HERE);
    }

    private static Call call(String name, Value... values) {
        return new Call(name, List.of(values), HERE);
    }

    static List<String> hostile() throws IOException {
        return HostileRulesTest.files();
    }

    /** Not one check between them and the engine: as much of a hostile file as can be read is run as it is. */
    @ParameterizedTest
    @MethodSource("hostile")
    void hostileRulesThatNobodyCheckedRunNothing(String file) throws IOException {
        String text = Files.readString(Path.of("src/test/resources/hostile", file));
        for (Rule rule : RuleFileParser.parse(file, text).file().rules()) {
            try {
                EngineRules.of(List.of(rule)).run(FACTS);
            } catch (RuntimeException e) {
                assertThat(e).isInstanceOfAny(IllegalStateException.class, EngineRules.EngineFailure.class);
            }
        }
    }

    @Test
    void aTextThatACompilerWouldRunIsATextForThePerson() {
        String text = "\" + " + CODE + " + \"";

        Map<String, ?> said = EngineRules.of(List.of(rule(all(), call("hold", new Value.Text(text, HERE)))))
                .run(FACTS);

        assertThat(said).hasToString("{x=[Hold[text=" + text + "]]}");
    }

    @Test
    void codeInPlaceOfAStatementAConceptAComponentOrANameIsNone() {
        Value text = new Value.Text("x", HERE);
        List<Rule> rules = List.of(
                rule(all(), call("hold( \"x\" ); " + CODE + "; advise.hold", text)),
                rule(all(), call("getClass", text)),
                rule(all(), call("hold", new Value.Constant("System", CODE, HERE))),
                rule(all(), call("sessionsPerDay", new Value.Variable(CODE, HERE))),
                rule(all(new Constraint.Binding("$x", CODE, HERE)), call("hold", text)));

        for (Rule rule : rules) {
            assertThatThrownBy(() -> EngineRules.of(List.of(rule)).run(FACTS))
                    .isInstanceOfAny(IllegalStateException.class, EngineRules.EngineFailure.class);
        }
        Rule never = rule(all(new Constraint.IsTrue("age > 0 && " + CODE + " == null", HERE)), call("hold", text));
        assertThat(EngineRules.of(List.of(never)).run(FACTS)).isEmpty();
    }

    @Test
    void manyChoicesAreGoneThroughOnce() {
        Condition.Pattern person = new Condition.Pattern("Patient", all(), HERE);
        Condition choice = new Condition.Any(List.of(person, person), HERE);
        Condition.All many = new Condition.All(Collections.nCopies(14, choice), HERE);
        Call hold = call("hold", new Value.Text("Wait.", HERE));

        EngineRules rules = EngineRules.of(List.of(new Rule("choices", List.of(), many, List.of(hold), HERE)));

        assertThat(rules.run(FACTS)).containsOnlyKeys("choices");
    }

    @Test
    void aRunThatTakesTooMuchProcessorTimeIsEndedAndNoRuleIsBlamed() {
        AtomicLong spent = new AtomicLong();
        TimeLimit limit = new TimeLimit(Duration.ofSeconds(10), () -> spent.addAndGet(11_000_000_000L));

        assertThatExceptionOfType(EngineRules.EngineFailure.class)
                .isThrownBy(() -> EngineRules.of(pairs(), limit).run(many()))
                .withMessageContaining("10 seconds of processor time")
                .satisfies(failure -> assertThat(failure.ruleName()).isEmpty());
    }

    @Test
    void aRunThatWaitsForAProcessorIsNotEnded() {
        long begin = System.nanoTime();
        TimeLimit limit = new TimeLimit(Duration.ofNanos(1), () -> 0);

        assertThat(EngineRules.of(pairs(), limit).run(many())).isNotEmpty();
        assertThat(System.nanoTime() - begin).isPositive();
    }

    @Test
    void theTimeOfThisThreadIsTheTimeItWorks() {
        long before = TimeLimit.OF_A_RUN.spentNanos().getAsLong();
        double x = 0;
        while (TimeLimit.OF_A_RUN.spentNanos().getAsLong() == before) {
            x += Math.sqrt(x);
        }
        assertThat(TimeLimit.OF_A_RUN.spentNanos().getAsLong()).isGreaterThan(before);
    }

    private static List<Rule> pairs() {
        Condition.Pattern any = new Condition.Pattern("Finding", all(), HERE);
        Condition.All two = new Condition.All(List.of(any, any), HERE);
        Call hold = call("hold", new Value.Text("Wait.", HERE));
        return List.of(new Rule("pairs", List.of(), two, List.of(hold), HERE));
    }

    private static List<Record> many() {
        List<Record> many = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            many.add(new Finding("finding " + i, true));
        }
        return many;
    }

    @Test
    void rulesThatNeverEndAreEndedNamingRuleAndBook() {
        RuleBook book = SmallRules.book(
                SmallRules.rule("EX-01", "Finding( name == \"fever\", present )", "advise.hold( \"Wait.\" );"));
        List<Record> same = new ArrayList<>();
        for (int i = 0; i < 10_000; i++) {
            same.add(new Finding("fever", true));
        }

        assertThatExceptionOfType(AssessmentFailedException.class)
                .isThrownBy(() -> OpenBook.of(book).evaluate(new Facts(same, Map.of())))
                .withMessageContaining("did not come to an end")
                .satisfies(e -> assertThat(e.ruleId()).isEqualTo("EX-01"))
                .satisfies(e -> assertThat(e.bookSha256()).isEqualTo(book.sha256()));
    }
}
