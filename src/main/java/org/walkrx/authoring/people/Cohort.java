package org.walkrx.authoring.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import org.walkrx.Person;
import org.walkrx.files.PatientFile;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.syntax.Definitions;
import org.walkrx.rules.syntax.Rule;

/**
 * A group of people made up from rules: for each rule somebody for whom it holds, everybody who differs from that person
 * in a single thing the rule looks at (so both sides of every number, each word, each finding), every pair of what the
 * rule looks at, and then people further off; every tenth has answered only half of what the rule asks. The same rules
 * and seed give the same people, and fewer people are the first of more. Their share of any kind says nothing about how
 * often that kind is met in life.
 *
 * <p>Immutable and thread-safe.
 */
public final class Cohort {

    private static final int EVERY_TENTH = 10;
    private static final int MOST_EMPTY_ROUNDS = 50;

    private final List<RulePeople> rules;
    private final long seed;

    private Cohort(List<RulePeople> rules, long seed) {
        this.rules = rules;
        this.seed = seed;
    }

    /**
     * Returns the cohort of one or more rule books.
     *
     * @param books the books; what only one of them looks at is covered too
     * @param seed any number
     */
    public static Cohort of(List<RuleBook> books, long seed) {
        Map<Object, RulePeople> rules = new LinkedHashMap<>();
        for (RuleBook book : books) {
            Witnesses witnesses = new Witnesses(book);
            Definitions definitions = Definitions.of(OpenBook.of(book).writtenRules());
            for (Rule rule : OpenBook.of(book).writtenRules()) {
                Dimensions dimensions = Dimensions.of(List.of(rule), definitions);
                rules.computeIfAbsent(
                        List.of(rule.id(), rule.when(), dimensions),
                        key -> new RulePeople(dimensions, witnesses.of(rule, dimensions), mixed(seed, rules.size())));
            }
        }
        return new Cohort(List.copyOf(rules.values()), seed);
    }

    /**
     * Returns the cohort of a rule book.
     *
     * @param book the book
     * @param seed any number
     */
    public static Cohort of(RuleBook book, long seed) {
        return of(List.of(book), seed);
    }

    private static long mixed(long seed, long more) {
        return new SplittableRandom(seed * 31 + more).nextLong();
    }

    /**
     * Returns the first people of the cohort, each different from the others; fewer only where the rules look at too
     * little to tell so many apart.
     *
     * @param count how many
     */
    public List<PatientFile> people(int count) {
        Set<Whom> seen = new LinkedHashSet<>();
        List<PatientFile> people = new ArrayList<>();
        SplittableRandom halves = new SplittableRandom(seed);
        int emptyRounds = 0;
        for (int row = 0; people.size() < count && emptyRounds < MOST_EMPTY_ROUNDS; row++) {
            int before = people.size();
            for (int i = 0; i < rules.size() && people.size() < count; i++) {
                RulePeople rule = rules.get(i);
                Draft draft = rule.draft(row);
                boolean half = (row + i) % EVERY_TENTH == EVERY_TENTH - 1;
                Optional<PatientFile> person = (half ? rule.halfAnswered(draft, halves.split()) : draft)
                        .person("generated " + (people.size() + 1));
                if (person.isPresent() && seen.add(Whom.of(person.get()))) {
                    people.add(person.get());
                }
            }
            emptyRounds = people.size() == before ? emptyRounds + 1 : 0;
        }
        return List.copyOf(people);
    }

    private record Whom(LocalDate date, Person person) {

        static Whom of(PatientFile file) {
            return new Whom(file.dateOr(LocalDate.EPOCH), file.person());
        }
    }
}
