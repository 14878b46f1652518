package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.walkrx.internal.PersonFacts;
import org.walkrx.language.Caution;
import org.walkrx.language.Referral;
import org.walkrx.language.Statement;
import org.walkrx.language.Walking;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.rules.questions.OpenQuestion;
import org.walkrx.rules.questions.OpenQuestions;
import org.walkrx.rules.syntax.Facts;

/**
 * The questions over measurements and choices, by brute force: random rule books, random people, and every way to answer
 * what they left open, on a grid that is finer than the numbers of the rules.
 */
class MeasurementQuestionsTest {

    private static final int BOOKS = Integer.getInteger("numbers.books", 60);
    private static final int PEOPLE = 40;

    private static final String VOCABULARY = """
            groups:
              - {name: condition, notSure: unanswered}
            findings:
              - {name: fever, group: condition, rows: A1, ask: "Do you have a fever?"}
              - {name: smoker, group: condition, rows: A1, ask: "Do you smoke?"}
            measurements:
              - {name: temperature, ask: "How warm?", unit: °C, lowest: -1, highest: 2, numbers: decimal, usual: 1}
              - {name: stairs, ask: "How many stairs?", unit: stairs, lowest: 0, highest: 8, numbers: whole, usual: 2}
            choices:
              - {name: way, ask: "How do you get about?", words: [walking, wheelchair, scooter]}
              - {name: stick, ask: "With which stick?", words: [none, one, two, frame]}
            facts:
              - {name: age, ask: "How old are you, in years?"}
            """;

    /** A quarter is finer than the halves that rules compare with. */
    private static final Map<String, List<Object>> VALUES = values();

    private int asked;
    private int evaluated;
    private int settled;

    private static Map<String, List<Object>> values() {
        Map<String, List<Object>> values = new LinkedHashMap<>();
        values.put("fever", List.of(false, true));
        values.put("smoker", List.of(false, true));
        values.put(
                "temperature",
                DoubleStream.iterate(-1, t -> t <= 2, t -> t + 0.25).boxed().collect(Collectors.toList()));
        values.put(
                "stairs",
                DoubleStream.iterate(0, t -> t <= 8, t -> t + 1).boxed().collect(Collectors.toList()));
        values.put("way", List.of("walking", "wheelchair", "scooter"));
        values.put("stick", List.of("none", "one", "two", "frame"));
        return values;
    }

    private record Outcome(Referral referral, Walking walking) {}

    @Test
    void areSoundAndUseful() {
        List<String> wrong = new ArrayList<>();
        for (int seed = 0; seed < BOOKS; seed++) {
            Random random = new Random(seed);
            RuleBook book = book(random);
            for (int i = 0; i < PEOPLE; i++) {
                wrong.addAll(check(book, seed, random));
            }
        }
        System.out.printf(
                "questions over measurements and choices: %d books, %d people, %d questions asked, %d people settled, %d"
                        + " evaluations, %d wrong%n",
                BOOKS, BOOKS * PEOPLE, asked, settled, evaluated, wrong.size());

        assertThat(wrong).isEmpty();
        assertThat(asked).isGreaterThan(BOOKS);
        assertThat(settled).isGreaterThan(BOOKS);
    }

    // Rule books

    private static RuleBook book(Random random) {
        StringBuilder rules = new StringBuilder(SmallRules.HEADER);
        rules.append(SmallRules.rule("TST-00", conditions(random), "insert( new Concept( \"made up\" ) );"));
        List<String> statements = List.of(
                "advise.refer( Referral.ROUTINE, To.GP, \"Ask.\" );",
                "advise.refer( Referral.SAME_DAY, To.GP, \"Go today.\" );",
                "advise.refer( Referral.EMERGENCY, To.GP, \"Go now.\" );",
                "advise.hold( \"Wait.\" );",
                "advise.modify( \"Less.\" );");
        int count = 3 + random.nextInt(5);
        for (int i = 1; i <= count; i++) {
            String concept = random.nextInt(4) == 0 ? "exists Concept( name == \"made up\" )\n    " : "";
            rules.append(SmallRules.rule(
                    "TST-0" + i, concept + conditions(random), statements.get(random.nextInt(statements.size()))));
        }
        rules.append(SmallRules.rule(
                "TST-99", "exists Concept( name == \"made up\" )", "advise.tip( Topic.PAIN, \"So it is.\" );"));
        return RuleBook.of(new RuleSources(
                "test",
                Map.of(
                        RuleSources.VOCABULARY,
                        VOCABULARY,
                        RuleSources.EVIDENCE,
                        SmallRules.REAL.file(RuleSources.EVIDENCE).orElseThrow(),
                        "definitions.drl",
                        rules.toString())));
    }

    private static String conditions(Random random) {
        List<String> conditions = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            conditions.add(condition(random));
        }
        return String.join("\n    ", conditions);
    }

    private static String condition(Random random) {
        String fact = fact(random);
        return switch (random.nextInt(5)) {
            case 0 -> "not " + fact;
            case 1 -> "exists( " + fact + " or " + fact(random) + " )";
            default -> "exists " + fact;
        };
    }

    private static String fact(Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> "Finding( name == \"fever\", present" + (random.nextBoolean() ? " )" : " == false )");
            case 1 -> "Finding( name in ( \"fever\", \"smoker\" ), present )";
            case 2, 3 -> number(random, "temperature", (r, none) -> -0.5 + r.nextInt(5) * 0.5 + "");
            case 4 -> number(random, "stairs", (r, none) -> 1 + r.nextInt(7) + "");
            default -> choice(random);
        };
    }

    private static String number(Random random, String name, BiFunction<Random, Integer, String> limit) {
        String first = limit.apply(random, 0);
        String second = limit.apply(random, 0);
        String value = switch (random.nextInt(6)) {
            case 0 -> "value > " + first;
            case 1 -> "value <= " + first;
            case 2 -> "value >= " + first + " || value < " + second;
            case 3 -> "value in ( " + first + ", " + second + " )";
            case 4 -> "value != null";
            default -> "value < " + first + ", value != " + second;
        };
        return "Measurement( name == \"" + name + "\", " + value + " )";
    }

    private static String choice(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> "Choice( name == \"way\", value == \"wheelchair\" )";
            case 3 -> "Choice( name == \"way\", value != null )";
            case 1 -> "Choice( name == \"way\", value in ( \"wheelchair\", \"scooter\" ) )";
            case 2 -> "Choice( name == \"stick\", value == \"frame\" || value == \"one\" )";
            default -> "Choice( name == \"stick\", value in ( \"one\", \"two\" ), value != \"two\" )";
        };
    }

    // People

    private List<String> check(RuleBook book, int seed, Random random) {
        Map<String, Object> known = new LinkedHashMap<>();
        Map<String, List<Object>> open = new LinkedHashMap<>();
        VALUES.forEach((key, values) -> {
            if (random.nextInt(5) < 2 && open.size() < 3) {
                open.put(key, values);
            } else {
                known.put(key, values.get(random.nextInt(values.size())));
            }
        });
        Person person = person(known);
        Facts facts = PersonFacts.of(person, GeneratedPeople.DAY, book.vocabulary());
        OpenQuestions questions = OpenBook.of(book).openQuestions(facts);
        Set<String> keys = questions.questions().stream().map(OpenQuestion::key).collect(Collectors.toSet());
        asked += keys.size();
        settled += keys.isEmpty() ? 1 : 0;
        Map<Map<String, Object>, Outcome> outcomes = new HashMap<>();
        List<String> wrong = new ArrayList<>();
        List<Map<String, Object>> answers = partialAnswers(open);
        for (String key : open.keySet()) {
            boolean matters = answers.stream()
                    .filter(given -> given.containsKey(key))
                    .anyMatch(given -> {
                        Map<String, Object> without = new LinkedHashMap<>(given);
                        without.remove(key);
                        return !outcome(book, known, given, outcomes).equals(outcome(book, known, without, outcomes));
                    });
            if (matters != keys.contains(key)) {
                wrong.add("book " + seed + ", " + known + ": " + key
                        + (matters ? " matters but is not asked" : " is asked but matters not"));
            }
        }
        keys.stream()
                .filter(known::containsKey)
                .forEach(key -> wrong.add("book " + seed + ", " + known + ": " + key + " is asked again"));
        Referral now = outcome(book, known, Map.of(), outcomes).referral();
        boolean couldRaise = answers.stream()
                .map(given -> outcome(book, known, given, outcomes).referral())
                .anyMatch(then -> then.compareTo(Referral.SAME_DAY) >= 0 && then.compareTo(now) > 0);
        if (couldRaise == questions.complete()) {
            wrong.add("book " + seed + ", " + known + ": complete is " + questions.complete());
        }
        return wrong;
    }

    private static List<Map<String, Object>> partialAnswers(Map<String, List<Object>> open) {
        List<Map<String, Object>> answers = new ArrayList<>(List.of(Map.of()));
        open.forEach((key, values) -> {
            for (Map<String, Object> given : List.copyOf(answers)) {
                for (Object value : values) {
                    Map<String, Object> with = new LinkedHashMap<>(given);
                    with.put(key, value);
                    answers.add(with);
                }
            }
        });
        return answers;
    }

    private static Person person(Map<String, Object> answers) {
        Person.Builder person = Person.builder();
        answers.forEach(person::answer);
        return person.build();
    }

    private Outcome outcome(
            RuleBook book,
            Map<String, Object> known,
            Map<String, Object> given,
            Map<Map<String, Object>, Outcome> outcomes) {
        return outcomes.computeIfAbsent(given, key -> {
            evaluated++;
            Map<String, Object> all = new LinkedHashMap<>(known);
            all.putAll(given);
            List<Statement> said = Stream.of(PersonFacts.of(person(all), GeneratedPeople.DAY, book.vocabulary()))
                    .flatMap(facts -> OpenBook.of(book).evaluate(facts).stream())
                    .flatMap(fired -> fired.statements().stream())
                    .toList();
            Caution caution = Caution.of(said);
            return new Outcome(caution.referral(), caution.walking());
        });
    }
}
