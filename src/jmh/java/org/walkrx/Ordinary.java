package org.walkrx;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.walkrx.internal.PersonFacts;
import org.walkrx.language.Activity;
import org.walkrx.language.Finding;
import org.walkrx.language.Gradient;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Route;
import org.walkrx.language.ShoeKind;
import org.walkrx.language.Shoes;
import org.walkrx.language.Surface;
import org.walkrx.language.Trend;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.Vocabulary;

/**
 * An ordinary person, as often met: middle-aged, in moderate pain, with none to three of all findings, everything answered,
 * and for every third a log of two weeks. The same people every time.
 *
 * @param person what is known
 * @param facts the same as facts, as the engine gets them
 */
record Ordinary(Person person, List<Record> facts) {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static final long SEED = 20261123;
    private static final int DAYS_OF_LOG = 14;

    /** Returns the first so many, who answer all findings of a vocabulary. */
    static List<Ordinary> people(int count, RuleBook book) {
        Random random = new Random(SEED);
        Vocabulary vocabulary = book.vocabulary();
        List<String> findings = List.copyOf(vocabulary.findingNames());
        return IntStream.range(0, count)
                .mapToObj(i -> of(next(random, findings, i % 3 == 0 ? DAYS_OF_LOG : 0), vocabulary))
                .toList();
    }

    static Ordinary of(Person person, Vocabulary vocabulary) {
        return new Ordinary(
                person, List.copyOf(PersonFacts.of(person, DAY, vocabulary).facts()));
    }

    static Person next(Random random, List<String> findings, int daysOfLog) {
        int now = random.nextInt(6);
        Person.Builder person = Person.builder()
                .age(20 + random.nextInt(60))
                .weightKg(50 + random.nextInt(50))
                .pain(new Pain(now, now + random.nextInt(3), 1.0 + random.nextInt(30), any(random, Trend.values())))
                .activity(new Activity(random.nextInt(7), random.nextInt(45), (double) random.nextInt(12)))
                .shoes(new Shoes(random.nextInt(4) > 0, random.nextInt(4) > 0, 2.0, any(random, ShoeKind.values())))
                .route(new Route(any(random, Surface.values()), any(random, Gradient.values())))
                .load(new Load((double) random.nextInt(9), random.nextBoolean(), null));
        for (int yes = random.nextInt(4); yes > 0; yes--) {
            person.yes(findings.get(random.nextInt(findings.size())));
        }
        for (int day = 1; day <= daysOfLog; day++) {
            int before = random.nextInt(4);
            person.walk(Walk.of(DAY.minusDays(day), 10 + random.nextInt(20))
                    .withPain(before, before + random.nextInt(3), before));
        }
        return person.othersDenied().build();
    }

    private static <T> T any(Random random, T[] values) {
        return values[random.nextInt(values.length)];
    }

    /** Returns the names of what was answered with yes. */
    List<String> present() {
        return findings().filter(Finding::present).map(Finding::name).toList();
    }

    /** Returns all answers about findings. */
    java.util.stream.Stream<Finding> findings() {
        return facts.stream().filter(Finding.class::isInstance).map(Finding.class::cast);
    }
}
