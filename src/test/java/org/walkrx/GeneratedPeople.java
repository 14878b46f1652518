package org.walkrx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Activity;
import org.walkrx.language.Gradient;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Route;
import org.walkrx.language.ShoeKind;
import org.walkrx.language.Shoes;
import org.walkrx.language.Surface;
import org.walkrx.language.Trend;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;

/**
 * Made-up people, always the same ones: between them they meet every finding of the vocabulary, both sides of every
 * number that a rule compares with, half-answered questions and walk logs of all kinds.
 */
public final class GeneratedPeople {

    /** The project's own rules. */
    public static final WalkingAdvisor REAL = WalkingAdvisor.using(RuleBook.of(SmallRules.REAL));

    /** The day on which they are assessed. */
    public static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final int MANY = 2000;
    private static final long SEED = 20261123;

    private static @Nullable Map<Person, Assessment> assessed;

    private final Random random = new Random(SEED);
    private final List<String> findings;
    private final Map<String, List<Double>> numbers;
    private final List<List<String>> findingsOfRules;
    private int made;

    private GeneratedPeople(RuleBook book) {
        this.findings = List.copyOf(book.vocabulary().findingNames());
        this.numbers = numbersOf(book);
        this.findingsOfRules = rules(book).map(rule -> findingsOf(rule, book)).toList();
    }

    private static Stream<Rule> rules(RuleBook book) {
        return OpenBook.of(book).writtenRules().stream();
    }

    /** The findings that a rule looks at, itself or through the concepts it builds on. */
    private static List<String> findingsOf(Rule rule, RuleBook book) {
        Set<String> names = new TreeSet<>();
        for (Condition.Pattern pattern : Conditions.patterns(rule.when())) {
            Set<String> texts = Constraints.texts(pattern.constraint(), "name");
            if (pattern.type().equals("Finding")) {
                names.addAll(texts);
            } else if (pattern.type().equals("Concept")) {
                rules(book)
                        .filter(other -> !other.equals(rule) && concludesOneOf(other, texts))
                        .forEach(definition -> names.addAll(findingsOf(definition, book)));
            }
        }
        return List.copyOf(names);
    }

    private static boolean concludesOneOf(Rule rule, Set<String> concepts) {
        return rule.concludes().stream().anyMatch(concepts::contains);
    }

    /** Returns the first so many of them. */
    public static List<Person> some(int count) {
        GeneratedPeople people = new GeneratedPeople(REAL.book());
        return IntStream.range(0, count).mapToObj(i -> people.next()).toList();
    }

    /** Returns 2,000 of them. */
    public static List<Person> many() {
        return some(MANY);
    }

    /** Returns 2,000 of them, with what the project's own rules say. */
    public static synchronized Map<Person, Assessment> assessedByTheRealRules() {
        if (assessed == null) {
            Map<Person, Assessment> all = new LinkedHashMap<>();
            many().forEach(person -> all.put(person, REAL.assess(person, DAY)));
            assessed = Collections.unmodifiableMap(all);
        }
        return assessed;
    }

    /** The numbers that rules compare each component with, and one below and above each. */
    private static Map<String, List<Double>> numbersOf(RuleBook book) {
        Map<String, Set<Double>> found = new TreeMap<>();
        rules(book)
                .map(Rule::when)
                .flatMap(when -> Conditions.patterns(when).stream())
                .forEach(pattern ->
                        Constraints.all(pattern.constraint()).forEach(constraint -> note(pattern, constraint, found)));
        Map<String, List<Double>> numbers = new TreeMap<>();
        found.forEach((component, values) -> numbers.put(component, List.copyOf(values)));
        return numbers;
    }

    private static void note(Condition.Pattern pattern, Constraint constraint, Map<String, Set<Double>> found) {
        if (constraint instanceof Constraint.Comparison comparison
                && comparison.value() instanceof Value.NumberLiteral numeral) {
            Set<Double> values =
                    found.computeIfAbsent(pattern.type() + "." + comparison.component(), key -> new TreeSet<>());
            values.addAll(List.of(numeral.number() - 1, numeral.number(), numeral.number() + 1));
            values.addAll(List.of(numeral.number() - 0.1, numeral.number() + 0.1));
        }
    }

    private Person next() {
        int number = made++;
        double known = number % 4 == 0 ? 0.5 : 0.95;
        Person.Builder person = Person.builder();
        maybe(known, () -> number("Patient.age", 0, 120)).ifKnown(age -> person.age(age.intValue()));
        maybe(known, () -> 40.0 + random.nextInt(80)).ifKnown(person::weightKg);
        person.pain(pain(known)).activity(activity(known)).shoes(shoes(known)).route(route(known));
        person.load(Load.of(
                maybe(known, () -> (double) random.nextInt(13)).value(),
                maybe(known, random::nextBoolean).value()));
        answers(person, number);
        if (random.nextInt(5) < 2) {
            walks().forEach(person::walk);
        }
        return person.build();
    }

    private Pain pain(double known) {
        Integer now = maybe(known, () -> random.nextInt(11)).value();
        int least = now == null ? 0 : now;
        return new Pain(
                now,
                maybe(known, () -> least + random.nextInt(11 - least)).value(),
                maybe(known, () -> number("Pain.weeks", 0, 5200)).value(),
                maybe(known, () -> any(Trend.values())).value());
    }

    private Activity activity(double known) {
        return new Activity(
                maybe(known, () -> (int) number("Activity.walksPerWeek", 0, 70)).value(),
                maybe(known, () -> (int) number("Activity.minutesPerWalk", 0, 600))
                        .value(),
                maybe(known, () -> number("Activity.sittingHoursPerDay", 0, 24)).value());
    }

    private Shoes shoes(double known) {
        return new Shoes(
                maybe(known, random::nextBoolean).value(),
                maybe(known, random::nextBoolean).value(),
                maybe(known, () -> number("Shoes.heelCm", 0, 25)).value(),
                maybe(known, () -> any(ShoeKind.values())).value());
    }

    private Route route(double known) {
        return new Route(
                maybe(known, () -> any(Surface.values())).value(),
                maybe(known, () -> any(Gradient.values())).value());
    }

    /** Every fifth person answers some questions only; the others deny what they do not say yes to. */
    private void answers(Person.Builder person, int number) {
        boolean half = number % 5 == 0;
        List<String> shuffled = new ArrayList<>(findings);
        Collections.shuffle(shuffled, random);
        List<String> together = new ArrayList<>(ofOneRule(number));
        shuffled.removeAll(together);
        shuffled.addAll(0, together);
        int said = number % 7 == 0 ? 0 : together.size() + random.nextInt(3);
        shuffled.subList(0, said)
                .forEach(name -> person.finding(name, random.nextInt(6) == 0 ? Answer.NOT_SURE : Answer.YES));
        List<String> others = shuffled.subList(said, shuffled.size());
        if (half) {
            others.stream().filter(name -> random.nextInt(4) != 0).forEach(person::no);
        } else {
            person.othersDenied();
            others.subList(0, random.nextInt(3) == 0 ? 2 : 0).forEach(person::notAsked);
        }
    }

    /** Every other person has one of the findings, in turn; the others some that one rule looks at together. */
    private List<String> ofOneRule(int number) {
        if (number % 2 == 0) {
            return List.of(findings.get(number / 2 % findings.size()));
        }
        List<String> together = new ArrayList<>(findingsOfRules.get(number / 2 % findingsOfRules.size()));
        Collections.shuffle(together, random);
        return together.subList(0, Math.min(together.size(), 1 + random.nextInt(8)));
    }

    /** One to five weeks of walks, up to today or long past; half of them steady, the others with ups and downs. */
    private List<Walk> walks() {
        List<Walk> walks = new ArrayList<>();
        boolean steady = random.nextBoolean();
        int weeks = 1 + random.nextInt(5);
        int minutes = any(5, 9, 10, 15, 20, 27, 30, 44, 45, 60);
        int pain = random.nextInt(steady ? 4 : 8);
        LocalDate start = DAY.minusDays(7L * weeks + any(-6, -4, -3, -1, 0, 0, 0, 1, 3, 4, 5, 7, 14, 15));
        for (int week = 0; week < weeks; week++) {
            int days = steady ? any(5, 6, 7, 7) : any(0, 1, 3, 4, 5, 7);
            for (int day = 0; day < days; day++) {
                LocalDate date = start.plusDays(7L * week + day);
                if (!date.isAfter(DAY)) {
                    walks.add(steady ? Walk.of(date, minutes).withPain(pain, pain, pain) : walk(date, minutes, pain));
                }
            }
            minutes += any(0, 0, 2, 5, 20);
        }
        return walks;
    }

    private Walk walk(LocalDate day, int minutes, int pain) {
        Walk walk = Walk.of(day, minutes);
        if (random.nextInt(12) == 0) {
            walk = walk.withFindings(List.of(findings.get(random.nextInt(findings.size()))));
        }
        if (random.nextInt(20) == 0) {
            return walk;
        }
        int peak = Math.min(10, pain + any(0, 0, 0, 1, 2, 3));
        return walk.withPain(pain, peak, Math.max(0, Math.min(10, pain + any(-1, 0, 0, 0, 0, 1, 2))));
    }

    private double number(String component, int lowest, int highest) {
        List<Double> candidates = numbers.getOrDefault(component, List.of()).stream()
                .filter(value -> value >= lowest && value <= highest)
                .toList();
        return candidates.isEmpty() || random.nextInt(4) == 0
                ? lowest + random.nextInt(Math.min(highest - lowest, 60))
                : candidates.get(random.nextInt(candidates.size()));
    }

    @SafeVarargs
    private <T> T any(T... values) {
        return values[random.nextInt(values.length)];
    }

    private <T> Perhaps<T> maybe(double known, Supplier<T> value) {
        return new Perhaps<>(random.nextDouble() < known ? value.get() : null);
    }

    private record Perhaps<T>(@Nullable T value) {
        void ifKnown(Consumer<T> use) {
            if (value != null) {
                use.accept(value);
            }
        }
    }
}
