package org.walkrx.authoring;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** Rule folders of a few lines, in memory, and the project's own. */
public final class SmallRules {

    private static final String VOCABULARY = """
            groups:
              - {name: red flag, notSure: yes}
              - {name: condition, notSure: unanswered}
            findings:
              - {name: foot drop, group: red flag, rows: A1, ask: "Does your foot drop?"}
              - {name: fever, group: red flag, rows: A1, ask: "Do you have a fever?"}
              - {name: smoker, group: condition, rows: A1, ask: "Do you smoke?"}
            facts:
              - {name: age, ask: "How old are you?"}
              - {name: pain.now, ask: "How strong is it?"}
              - {name: pain.weeks, ask: "Since when?"}
              - {name: weightKg, ask: "What of weightKg?"}
              - {name: pain.worst, ask: "What of pain.worst?"}
              - {name: pain.trend, ask: "What of pain.trend?"}
              - {name: activity.walksPerWeek, ask: "What of activity.walksPerWeek?"}
              - {name: activity.minutesPerWalk, ask: "What of activity.minutesPerWalk?"}
              - {name: activity.sittingHoursPerDay, ask: "What of activity.sittingHoursPerDay?"}
              - {name: shoes.cushioned, ask: "What of shoes.cushioned?"}
              - {name: shoes.supportive, ask: "What of shoes.supportive?"}
              - {name: shoes.heelCm, ask: "What of shoes.heelCm?"}
              - {name: shoes.kind, ask: "What of shoes.kind?"}
              - {name: route.surface, ask: "What of route.surface?"}
              - {name: route.gradient, ask: "What of route.gradient?"}
              - {name: load.kg, ask: "What of load.kg?"}
              - {name: load.oneSided, ask: "What of load.oneSided?"}
            """;

    private static final String BASE = """
            base:
              date: 2026-11-23
              age: 40
              pain: {now: 3, weeks: 3}
              others: no
            cases:
            """;

    private final Map<String, String> files = new LinkedHashMap<>();
    private final StringBuilder rules = new StringBuilder(
            "package org.walkrx.rulebook;\n\nimport org.walkrx.language.*;\n\n" + "global Advise advise;\n");
    private final StringBuilder cases = new StringBuilder(BASE);

    private SmallRules() {
        files.put("vocabulary.yaml", VOCABULARY);
        files.put(
                "evidence.md",
                "| id | what it says | standing | source | use |\n| A1 | a row | article | - | rule |\n");
    }

    public static SmallRules empty() {
        return new SmallRules();
    }

    /** The rules of this project. */
    public static RuleBook shipped() {
        return RuleBook.folder(Path.of("rules"));
    }

    public SmallRules rule(String id, String when, String then) {
        rules.append("\nrule \"")
                .append(id)
                .append(" in words\"\n    @id( \"")
                .append(id)
                .append("\" )\n    @source( \"A1\" )\n    @basis( \"article\" )\n    @reviewed( \"2026-11-23\" )\n")
                .append("when\n    ")
                .append(when)
                .append("\nthen\n    ")
                .append(then)
                .append("\nend\n");
        return this;
    }

    public SmallRules worked(String given, String expect) {
        cases.append("  - {case: \"a person with ")
                .append(given.replace('"', '\''))
                .append("\", given: {")
                .append(given)
                .append("}, expect: {")
                .append(expect.isBlank() ? "doesNotFire: []" : expect)
                .append("}}\n");
        return this;
    }

    /** Adds a case as it is written. */
    SmallRules pasted(String written) {
        cases.append(written);
        return this;
    }

    public RuleSources sources() {
        Map<String, String> all = new LinkedHashMap<>(files);
        all.put("small.drl", rules.toString());
        if (cases.length() > BASE.length()) {
            all.put("small.cases.yaml", cases.toString());
        }
        return new RuleSources("small", all);
    }

    public RuleBook book() {
        return RuleBook.of(sources());
    }
}
