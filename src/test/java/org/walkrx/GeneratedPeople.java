package org.walkrx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
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
    private int made;

    private GeneratedPeople(RuleBook book) {
        this.findings = List.copyOf(book.vocabulary().findingNames());
        this.numbers = numbersOf(book);
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
        Map<String, TreeSet<Double>> found = new TreeMap<>();
        book.files().stream()
                .flatMap(file -> file.rules().stream())
                .map(Rule::when)
                .flatMap(when -> Conditions.patterns(when).stream())
                .forEach(pattern ->
                        Constraints.all(pattern.constraint()).forEach(constraint -> note(pattern, constraint, found)));
        Map<String, List<Double>> numbers = new TreeMap<>();
        found.forEach((component, values) -> numbers.put(component, List.copyOf(values)));
        return numbers;
    }

    private static void note(Condition.Pattern pattern, Constraint constraint, Map<String, TreeSet<Double>> found) {
        if (constraint instanceof Constraint.Comparison comparison
                && comparison.value() instanceof Value.Numeral numeral) {
            TreeSet<Double> values =
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
        shuffled.remove(findings.get(number % findings.size()));
        shuffled.add(0, findings.get(number % findings.size()));
        int said = number % 7 == 0 ? 0 : 1 + random.nextInt(4);
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

    /** One to five weeks of walks, sometimes with a gap, with pain noted or not, ending up to three weeks ago. */
    private List<Walk> walks() {
        List<Walk> walks = new ArrayList<>();
        int weeks = 1 + random.nextInt(5);
        int minutes = any(5, 9, 10, 15, 20, 27, 30, 44, 45, 60);
        LocalDate start = DAY.minusDays(7L * weeks + any(0, 0, 0, 1, 3, 4, 5, 14, 15));
        int pain = random.nextInt(8);
        for (int week = 0; week < weeks; week++) {
            int days = any(0, 3, 4, 5, 7, 7);
            for (int day = 0; day < days; day++) {
                walks.add(walk(start.plusDays(7L * week + day), minutes, pain));
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
        void ifKnown(Function<T, ?> use) {
            if (value != null) {
                use.apply(value);
            }
        }
    }
}
