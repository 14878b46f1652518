package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** What measurements cost an assessment by all the rules of the project, each of them compared by a rule of its own. */
class MeasurementCostTest {

    private static final int ROUNDS = 7;
    private static final int ASSESSMENTS = 60;

    /** Far more than fifty measurements cost; only what grows out of hand is beyond it. */
    private static final double MOST = 3;

    @Test
    void fiftyMeasurementsCostLessThanTheRulesDo() {
        double none = cost(0);
        double five = cost(5);
        double fifty = cost(50);
        System.out.printf(
                "cost of an assessment: 1 without, %.2f with 5, %.2f with 50 measurements%n",
                five / none, fifty / none);
        System.out.printf("  (%.2f ms of processor time without)%n", none);

        assertThat(fifty / none).isLessThan(MOST);
    }

    /** Returns the processor time of an assessment in ms, the least of some rounds. */
    private static double cost(int measurements) {
        WalkingAdvisor advisor = WalkingAdvisor.using(book(measurements));
        Person.Builder person = WholePerson.mildPain().toBuilder();
        for (int i = 0; i < measurements; i++) {
            person.measurement("number " + i, 4 + i % 3);
        }
        Person known = person.build();
        List<Double> rounds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < ASSESSMENTS; i++) {
                assertThat(advisor.assess(known, GeneratedPeople.DAY).firedRules())
                        .isNotEmpty();
            }
            rounds.add((ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e6 / ASSESSMENTS);
        }
        return rounds.stream().mapToDouble(Double::doubleValue).min().orElseThrow();
    }

    private static RuleBook book(int measurements) {
        StringBuilder words = new StringBuilder(measurements == 0 ? "" : "measurements:\n");
        StringBuilder rules = new StringBuilder(SmallRules.HEADER);
        for (int i = 0; i < measurements; i++) {
            words.append("  - {name: number ")
                    .append(i)
                    .append(
                            ", ask: \"How much?\", unit: points, lowest: 0, highest: 10, numbers: decimal, usual: 5}\n");
            rules.append(SmallRules.rule(
                    "TST-" + (100 + i),
                    "exists Measurement( name == \"number " + i + "\", value > 8.5 )",
                    "advise.hold( \"Wait.\" );"));
        }
        RuleSources real = SmallRules.REAL;
        String vocabulary = real.file(RuleSources.VOCABULARY).orElseThrow();
        Map<String, String> files = new HashMap<>(real.files());
        files.put(RuleSources.VOCABULARY, vocabulary.replaceFirst("(?m)^facts:", words + "facts:"));
        if (measurements > 0) {
            files.put("numbers.drl", rules.toString());
        }
        return RuleBook.of(new RuleSources("test", files));
    }
}
