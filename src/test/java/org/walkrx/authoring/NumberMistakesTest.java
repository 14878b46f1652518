package org.walkrx.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.walkrx.SmallRules;
import org.walkrx.files.PatientFileReader;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** Mistakes with measurements and choices, in each place where they stand: one message each, with its place. */
class NumberMistakesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final String VOCABULARY = """
            groups:
              - {name: condition, notSure: unanswered}
            findings:
              - {name: fever, group: condition, rows: A1, ask: "Do you have a fever?"}
            measurements:
              - name: outdoor temperature
                ask: "How warm is it outside, in degrees Celsius?"
                unit: °C
                lowest: -40
                highest: 55
                numbers: decimal
                usual: 18
                group: condition
              - name: steps a day
                ask: "How many steps do you take on an ordinary day?"
                unit: steps
                lowest: 0
                highest: 100000
                numbers: whole
                usual: 6000
            choices:
              - name: way of getting about
                ask: "How do you get about?"
                words: [walking, wheelchair, mobility scooter]
                usual: walking
            facts:
              - {name: age, ask: "How old are you, in years?"}
            """;

    private static final String RULES = SmallRules.HEADER
            + SmallRules.rule(
                    "TST-01",
                    "exists Measurement( name == \"outdoor temperature\", value > 32.5 )",
                    "advise.hold( \"Too hot.\" );")
            + SmallRules.rule(
                    "TST-02",
                    "exists Measurement( name == \"steps a day\", value < 2000 )",
                    "advise.modify( \"Few steps.\" );")
            + SmallRules.rule(
                    "TST-03",
                    "exists Choice( name == \"way of getting about\", value == \"wheelchair\" )",
                    "advise.hold( \"No walking.\" );")
            + SmallRules.rule("TST-04", "exists Finding( name == \"fever\", present )", "advise.hold( \"Wait.\" );");

    private static final String CASES = """
            base:
              date: 2026-11-23
            cases:
              - case: Heat puts walking on hold
                given: {measurements: {outdoor temperature: 34}}
                expect: {fires: [TST-01]}
              - case: A wheelchair puts walking on hold
                given: {choices: {way of getting about: wheelchair}}
                expect: {fires: [TST-03], questions: [steps a day]}
            """;

    private static final String PATIENT = """
            age: 40
            findings: {fever: no}
            measurements: {outdoor temperature: 21.5, steps a day: 4000}
            choices: {way of getting about: walking}
            """;

    private static final Map<String, String> FILES = files();

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("vocabulary.yaml", VOCABULARY);
        files.put("test.drl", RULES);
        files.put("test.cases.yaml", CASES);
        files.put("patient.yaml", PATIENT);
        return files;
    }

    /**
     * One mistake.
     *
     * @param file the file in which it is made
     * @param right what stands there, once
     * @param wrong what somebody wrote instead
     * @param message what is said, with line and column
     */
    private record Mistake(String file, String right, String wrong, String message) {

        Map<String, String> made() {
            Map<String, String> files = new LinkedHashMap<>(FILES);
            String text = String.valueOf(files.get(file));
            assertThat(text).contains(right);
            files.put(file, text.replace(right, wrong));
            return files;
        }
    }

    static final List<Mistake> MISTAKES = List.of(
            // vocabulary.yaml
            new Mistake("vocabulary.yaml", "    unit: °C\n", "", "6:5: there is no unit here; write \"unit: ...\""),
            new Mistake("vocabulary.yaml", "unit: °C", "unti: °C", "8:5: unknown key \"unti\"; did you mean \"unit\"?"),
            new Mistake(
                    "vocabulary.yaml",
                    "lowest: -40",
                    "lowest: -40 °C",
                    "9:13: lowest must be a number, but is \"-40 °C\"; write the number alone, with a point and without its unit: -40"),
            new Mistake(
                    "vocabulary.yaml",
                    "highest: 55",
                    "highest: fifty",
                    "10:14: highest must be a number, but is \"fifty\""),
            new Mistake(
                    "vocabulary.yaml",
                    "highest: 55",
                    "highest: -50",
                    "10:14: highest must be above lowest (-40), but is -50"),
            new Mistake(
                    "vocabulary.yaml",
                    "highest: 55",
                    "highest: 5000000",
                    "10:14: highest must be from -1000000 to 1000000, but is 5000000"),
            new Mistake(
                    "vocabulary.yaml",
                    "numbers: decimal",
                    "numbers: decimals",
                    "11:14: numbers is either whole or decimal, not \"decimals\""),
            new Mistake(
                    "vocabulary.yaml",
                    "    numbers: decimal\n",
                    "",
                    "6:5: say what its numbers are: \"numbers: whole\" or \"numbers: decimal\""),
            new Mistake(
                    "vocabulary.yaml", "usual: 18", "usual: 180", "12:12: usual must be from -40 to 55, but is 180"),
            new Mistake(
                    "vocabulary.yaml",
                    "usual: 6000",
                    "usual: 6000.5",
                    "20:12: usual must be whole, as numbers: whole says, but is 6000.5"),
            new Mistake(
                    "vocabulary.yaml",
                    "highest: 100000",
                    "highest: 100000.5",
                    "18:14: highest must be whole, as numbers: whole says, but is 100000.5"),
            new Mistake(
                    "vocabulary.yaml",
                    "    group: condition\n",
                    "    group: conditon\n",
                    "13:12: there is no group \"conditon\"; did you mean \"condition\"?"),
            new Mistake(
                    "vocabulary.yaml",
                    "name: steps a day",
                    "name: outdoor temperature",
                    "14:5: there is another measurement \"outdoor temperature\" (line 6); give this one another name, or take it out"),
            new Mistake(
                    "vocabulary.yaml",
                    "name: steps a day",
                    "name: fever",
                    "14:5: there is another finding \"fever\" (line 4); give this one another name, or take it out"),
            new Mistake(
                    "vocabulary.yaml",
                    "name: steps a day",
                    "name: age",
                    "14:11: \"age\" is what patient files call something that everybody is asked anyway; give the measurement another name"),
            new Mistake(
                    "vocabulary.yaml",
                    "name: steps a day",
                    "name: 12",
                    "14:11: \"12\" is no name; a name is a few plain words"),
            new Mistake(
                    "vocabulary.yaml",
                    "measurements:",
                    "measurement:",
                    "5:1: unknown key \"measurement\"; did you mean \"measurements\"?"),
            new Mistake(
                    "vocabulary.yaml",
                    "[walking, wheelchair, mobility scooter]",
                    "walking",
                    "24:12: a choice has its words in a list: words: [walking, wheelchair]"),
            new Mistake(
                    "vocabulary.yaml",
                    "[walking, wheelchair, mobility scooter]",
                    "[walking]",
                    "24:12: a choice has from 2 to 30 words, but here are 1"),
            new Mistake(
                    "vocabulary.yaml",
                    "[walking, wheelchair,",
                    "[walking, Walking,",
                    "24:22: \"Walking\" stands here a second time; keep one"),
            new Mistake(
                    "vocabulary.yaml",
                    "[walking, wheelchair,",
                    "[walking, yes,",
                    "24:22: \"yes\" cannot be chosen; what is answered yes or no is a finding"),
            new Mistake(
                    "vocabulary.yaml",
                    "[walking, wheelchair,",
                    "[walking, 12,",
                    "24:22: \"12\" is a number; what is counted or measured is a measurement"),
            new Mistake(
                    "vocabulary.yaml",
                    "usual: walking",
                    "usual: waking",
                    "25:12: usual must be one of the words (walking, wheelchair, mobility scooter), but is \"waking\"; did you mean \"walking\"?"),
            new Mistake(
                    "vocabulary.yaml",
                    "name: way of getting about",
                    "name: way of geting about",
                    "35:28: unknown choice \"way of getting about\"; did you mean \"way of geting about\"?"),
            // rules
            new Mistake(
                    "test.drl",
                    "\"outdoor temperature\"",
                    "\"outdor temperature\"",
                    "13:33: unknown measurement \"outdor temperature\"; did you mean \"outdoor temperature\"?"),
            new Mistake(
                    "test.drl",
                    "\"outdoor temperature\"",
                    "\"indoor noise\"",
                    "13:33: unknown measurement \"indoor noise\"; add it under \"measurements:\" of vocabulary.yaml first"),
            new Mistake(
                    "test.drl",
                    "\"outdoor temperature\"",
                    "\"fever\"",
                    "13:33: \"fever\" is a finding: write Finding( name == \"fever\", present )"),
            new Mistake(
                    "test.drl",
                    "\"outdoor temperature\"",
                    "\"way of getting about\"",
                    "13:33: \"way of getting about\" is a choice: write Choice( name == \"way of getting about\", value == \"walking\" )"),
            new Mistake(
                    "test.drl",
                    "value > 32.5",
                    "value > 325",
                    "13:64: \"outdoor temperature\" is always from -40 to 55, so > 325 means nothing; is the number right?"),
            new Mistake(
                    "test.drl",
                    "value > 32.5",
                    "value > 55",
                    "13:64: \"outdoor temperature\" is always from -40 to 55, so > 55 means nothing; is the number right?"),
            new Mistake(
                    "test.drl",
                    "value > 32.5",
                    "value > \"32.5 °C\"",
                    "13:64: \"outdoor temperature\" is compared with a number, not with \"32.5 °C\"; write the number alone, without quotes and unit: 32.5"),
            new Mistake(
                    "test.drl", "value > 32.5", "value > 32.5 °C", "13:64: write the number without its unit: 32.5"),
            new Mistake(
                    "test.drl", "value > 32.5", "value > 32,5", "13:67: a number has a point and no comma: write 32.5"),
            new Mistake(
                    "test.drl",
                    "value > 32.5",
                    "value != 32.5",
                    "13:56: this would hold of nearly every number; say from where to where, with < and >"),
            new Mistake(
                    "test.drl",
                    "value < 2000",
                    "value < 2000.5",
                    "24:56: \"steps a day\" is a whole number, so 2000.5 means nothing here; write a whole number"),
            new Mistake(
                    "test.drl",
                    "value < 2000",
                    "vlaue < 2000",
                    "24:48: Measurement has no component \"vlaue\"; did you mean \"value\"?"),
            new Mistake(
                    "test.drl",
                    "value < 2000",
                    "present",
                    "24:48: Measurement has no component \"present\"; it is written Measurement( name == \"...\", value > 30 )"),
            new Mistake(
                    "test.drl",
                    ", value < 2000",
                    "",
                    "24:12: say which value is meant: Measurement( name == \"...\", value > 30 ); without it, any would do"),
            new Mistake(
                    "test.drl",
                    "name == \"steps a day\", ",
                    "",
                    "24:12: say which one is meant, by exactly one name: Measurement( name == \"...\", value > 30 ); several are several conditions, joined by or"),
            new Mistake(
                    "test.drl",
                    "name == \"steps a day\"",
                    "name in ( \"steps a day\", \"outdoor temperature\" )",
                    "24:12: say which one is meant, by exactly one name: Measurement( name == \"...\", value > 30 ); several are several conditions, joined by or"),
            new Mistake(
                    "test.drl",
                    "value < 2000",
                    "$steps : value < 2000",
                    "24:48: a Measurement gives no name to its parts; compare its value with a number"),
            new Mistake(
                    "test.drl",
                    "== \"wheelchair\"",
                    "== \"wheelchiar\"",
                    "35:61: \"wheelchiar\" is not one of the words of \"way of getting about\" (walking, wheelchair, mobility scooter); did you mean \"wheelchair\"?"),
            new Mistake(
                    "test.drl",
                    "== \"wheelchair\"",
                    "== \"Wheelchair\"",
                    "35:61: \"Wheelchair\" is not one of the words of \"way of getting about\" (walking, wheelchair, mobility scooter); did you mean \"wheelchair\"?"),
            new Mistake(
                    "test.drl",
                    "== \"wheelchair\"",
                    "!= \"wheelchair\"",
                    "35:52: this would hold of every other word, those too that are added one day; name the words that are meant instead, with in ( ... )"),
            new Mistake(
                    "test.drl",
                    "== \"wheelchair\"",
                    "not in ( \"wheelchair\" )",
                    "35:52: this would hold of every other word, those too that are added one day; name the words that are meant instead, with in ( ... )"),
            new Mistake(
                    "test.drl",
                    "== \"wheelchair\"",
                    "> 3",
                    "35:52: \"way of getting about\" is not a number, so > means nothing here; use == or in"),
            new Mistake(
                    "test.drl",
                    "== \"wheelchair\"",
                    "== Surface.EVEN",
                    "35:61: \"way of getting about\" is compared with one of its words in double quotes (walking, wheelchair, mobility scooter), not with Surface.EVEN"),
            new Mistake(
                    "test.drl",
                    "Choice(",
                    "Choices(",
                    "35:12: there is no fact named \"Choices\"; did you mean \"Choice\"?"),
            new Mistake(
                    "test.drl",
                    "name == \"fever\", present",
                    "name == \"steps a day\", present",
                    "46:29: \"steps a day\" is a measurement: write Measurement( name == \"steps a day\", value > 6000 )"),
            // cases
            new Mistake(
                    "test.cases.yaml",
                    "{outdoor temperature: 34}",
                    "{outdor temperature: 34}",
                    "5:28: unknown measurement \"outdor temperature\"; did you mean \"outdoor temperature\"?"),
            new Mistake(
                    "test.cases.yaml",
                    "{outdoor temperature: 34}",
                    "{outdoor temperature: 340}",
                    "5:49: measurements.outdoor temperature must be from -40 to 55, but is 340"),
            new Mistake(
                    "test.cases.yaml",
                    "about: wheelchair",
                    "about: wheelchiar",
                    "8:45: choices.way of getting about must be walking, wheelchair or mobility scooter, but is \"wheelchiar\"; did you mean \"wheelchair\"?"),
            new Mistake(
                    "test.cases.yaml",
                    "[steps a day]",
                    "[steps per day]",
                    "9:43: there is no finding and no question named \"steps per day\"; did you mean \"steps a day\"?"),
            // a patient file
            new Mistake(
                    "patient.yaml",
                    "temperature: 21.5",
                    "temperature: 21.5 °C",
                    "3:37: measurements.outdoor temperature must be a number, but is \"21.5 °C\"; write the number alone: 21.5"),
            new Mistake(
                    "patient.yaml",
                    "temperature: 21.5",
                    "temperature: -50",
                    "3:37: measurements.outdoor temperature must be from -40 to 55, but is -50"),
            new Mistake(
                    "patient.yaml",
                    "temperature: 21.5",
                    "temperature: warm",
                    "3:37: measurements.outdoor temperature must be a number, but is \"warm\""),
            new Mistake(
                    "patient.yaml",
                    "day: 4000",
                    "day: 4000.5",
                    "3:56: measurements.steps a day must be a whole number, but is 4000.5"),
            new Mistake(
                    "patient.yaml",
                    "outdoor temperature: 21.5",
                    "outdoor temprature: 21.5",
                    "3:16: unknown measurement \"outdoor temprature\"; did you mean \"outdoor temperature\"?"),
            new Mistake(
                    "patient.yaml",
                    "outdoor temperature: 21.5",
                    "fever: 21.5",
                    "3:16: \"fever\" is a finding; write it under \"findings:\""),
            new Mistake(
                    "patient.yaml",
                    "outdoor temperature: 21.5",
                    "way of getting about: walking",
                    "3:16: \"way of getting about\" is a choice; write it under \"choices:\""),
            new Mistake(
                    "patient.yaml",
                    "findings: {fever: no}",
                    "findings: {steps a day: 4000}",
                    "2:12: \"steps a day\" is a measurement; write it under \"measurements:\""),
            new Mistake(
                    "patient.yaml",
                    "age: 40",
                    "outdoor temperature: 21.5",
                    "1:1: \"outdoor temperature\" is a measurement; write it under \"measurements:\""),
            new Mistake(
                    "patient.yaml",
                    "about: walking",
                    "about: waking",
                    "4:33: choices.way of getting about must be walking, wheelchair or mobility scooter, but is \"waking\"; did you mean \"walking\"?"),
            new Mistake(
                    "patient.yaml",
                    "choices: {way of getting about: walking}",
                    "choices: walking",
                    "4:10: choices must be written as \"{way of getting about: walking}\", but is \"walking\""),
            new Mistake(
                    "patient.yaml",
                    "measurements:",
                    "measurement:",
                    "3:1: unknown key \"measurement\"; did you mean \"measurements\"?"));

    private static List<Problem> problems(Map<String, String> files) {
        Map<String, String> folder = new LinkedHashMap<>(files);
        String patient = String.valueOf(folder.remove("patient.yaml"));
        folder.put(
                RuleSources.EVIDENCE, SmallRules.REAL.file(RuleSources.EVIDENCE).orElseThrow());
        RuleSources sources = new RuleSources("test", folder);
        List<Problem> problems = FolderCheck.of(sources, DAY).problems().stream()
                .filter(problem -> !problem.file().endsWith(RuleSources.EVIDENCE))
                .toList();
        if (!problems.isEmpty()) {
            return problems;
        }
        try {
            new PatientFileReader(RuleBook.of(sources).vocabulary())
                    .assuming(DAY)
                    .read(patient, "patient.yaml");
            return List.of();
        } catch (BadInputException e) {
            return e.problems();
        }
    }

    @Test
    void withoutAMistakeNothingIsSaid() {
        assertThat(problems(FILES)).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("MISTAKES")
    void eachMistakeHasOneMessage(Mistake mistake) {
        List<String> said = problems(mistake.made()).stream()
                .map(problem -> problem.line() + ":" + problem.column() + ": " + problem.message())
                .toList();

        assertThat(said).containsExactly(mistake.message());
    }

    @Test
    void thereAreManyOfThem() {
        assertThat(MISTAKES).hasSizeGreaterThan(30);
    }
}
