package org.walkrx.authoring.comparison;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.walkrx.Assessment;
import org.walkrx.InvalidPatientException;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.authoring.ProgressListener;
import org.walkrx.authoring.comparison.ComparisonReport.ComparedBook;
import org.walkrx.authoring.comparison.ComparisonReport.EntryKind;
import org.walkrx.authoring.comparison.ComparisonReport.Example;
import org.walkrx.authoring.comparison.ComparisonReport.RuleChange;
import org.walkrx.authoring.people.PatientYaml;
import org.walkrx.files.PatientFile;
import org.walkrx.rules.AssessmentFailedException;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;

/**
 * Compares two sets of rules over a group of people. Who changes is found by running the rules from their trees; the
 * examples that are shown are assessed again by the engine, which must agree.
 */
public final class BookComparison {

    private final Side before;
    private final Side after;
    private final List<PatientFile> people;
    private final ProgressListener progress;
    private final List<RuleChange> rules;
    private final Set<String> edited;

    private BookComparison(RuleBook before, RuleBook after, List<PatientFile> people, ProgressListener progress) {
        this.before = new Side(before);
        this.after = new Side(after);
        this.people = people;
        this.progress = progress;
        this.rules = RuleChanges.between(before, after);
        this.edited = rules.stream().map(RuleChange::id).collect(Collectors.toSet());
    }

    /**
     * Compares.
     *
     * @param before the old rules
     * @param after the new rules
     * @param people the people, each with a date; what only one vocabulary knows of them is told to that side alone
     * @param progress told how far it has come, in people
     * @throws IllegalStateException if the engine does not agree on an example
     */
    public static ComparisonReport of(
            RuleBook before, RuleBook after, List<PatientFile> people, ProgressListener progress) {
        return new BookComparison(before, after, people, progress).report();
    }

    /** One of the two books. */
    private static final class Side {

        private final RuleBook book;
        private final WalkingAdvisor quick;
        private @Nullable WalkingAdvisor engine;

        Side(RuleBook book) {
            this.book = book;
            this.quick =
                    WalkingAdvisor.using(OpenBook.sketch(book, OpenBook.of(book).files()));
        }

        @Nullable
        Assessment quick(PatientFile file) {
            return assess(quick, file);
        }

        @Nullable
        Assessment engine(PatientFile file) {
            if (engine == null) {
                engine = WalkingAdvisor.using(book);
            }
            return assess(engine, file);
        }

        private @Nullable Assessment assess(WalkingAdvisor advisor, PatientFile file) {
            try {
                return advisor.assess(known(file.person()), Objects.requireNonNull(file.date()));
            } catch (AssessmentFailedException e) {
                return null;
            } catch (InvalidPatientException e) {
                throw new InvalidPatientException(e.problems().stream()
                        .map(problem -> file.name() + ": " + problem)
                        .toList());
            }
        }

        /** Leaves out the findings that the vocabulary does not have. */
        private Person known(Person person) {
            Set<String> strange = new TreeSet<>(person.findings().keySet());
            strange.addAll(person.notAsked());
            person.walks().forEach(walk -> strange.addAll(walk.findings()));
            strange.removeAll(book.vocabulary().findingNames());
            if (strange.isEmpty()) {
                return person;
            }
            Person.Builder known = person.toBuilder();
            strange.forEach(known::forget);
            return known.build();
        }

        ComparedBook described() {
            return new ComparedBook(book.sources().origin(), book.sha256(), book.size());
        }
    }

    private record Changed(PatientFile person, Difference difference) {}

    private ComparisonReport report() {
        AtomicInteger done = new AtomicInteger();
        List<Changed> changed = people.parallelStream()
                .map(person -> {
                    Changed compared = compared(person);
                    progress.at(done.incrementAndGet(), people.size());
                    return compared;
                })
                .filter(person -> !person.difference().isNone())
                .toList();
        return new ComparisonReport(
                before.described(),
                after.described(),
                rules,
                RuleChanges.groupsBetween(before.book.vocabulary(), after.book.vocabulary()),
                people.size(),
                changed.size(),
                kinds(changed),
                examples(changed));
    }

    private Changed compared(PatientFile person) {
        return new Changed(person, Difference.between(before.quick(person), after.quick(person), edited));
    }

    private List<EntryKind> kinds(List<Changed> changed) {
        Map<ChangeKind, List<Changed>> byKind = new EnumMap<>(ChangeKind.class);
        changed.forEach(person -> person.difference()
                .kinds()
                .forEach(kind ->
                        byKind.computeIfAbsent(kind, key -> new ArrayList<>()).add(person)));
        List<EntryKind> kinds = new ArrayList<>();
        byKind.forEach((kind, who) -> kinds.add(new EntryKind(kind, who.size(), rules(who))));
        return kinds;
    }

    /** Those that are written differently first, then the most frequent. */
    private Map<String, Integer> rules(List<Changed> people) {
        Map<String, Integer> count = new TreeMap<>();
        people.forEach(person -> person.difference().rules().forEach(id -> count.merge(id, 1, Integer::sum)));
        Map<String, Integer> sorted = new LinkedHashMap<>();
        count.entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, Integer>, Boolean>comparing(
                                rule -> !edited.contains(rule.getKey()))
                        .thenComparing(Map.Entry::getValue, Comparator.reverseOrder()))
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** Greedily: again and again whoever shows most of what nobody shows yet, the shortest of equals. */
    private List<Example> examples(List<Changed> changed) {
        Set<Object> open = new HashSet<>();
        changed.forEach(person -> open.addAll(shown(person)));
        List<Changed> chosen = new ArrayList<>();
        while (!open.isEmpty()) {
            Changed best = best(changed, open);
            open.removeAll(shown(best));
            chosen.add(best);
        }
        chosen.sort(Comparator.comparing(person -> first(person.difference())));
        return chosen.stream().map(this::confirmed).toList();
    }

    private static Changed best(List<Changed> changed, Set<Object> open) {
        int[] shows = changed.stream()
                .mapToInt(person ->
                        (int) shown(person).stream().filter(open::contains).count())
                .toArray();
        return IntStream.range(0, shows.length)
                .boxed()
                .min(Comparator.<Integer>comparingInt(i -> -shows[i])
                        .thenComparingInt(
                                i -> PatientYaml.of(changed.get(i).person()).length()))
                .map(changed::get)
                .orElseThrow();
    }

    private static Set<Object> shown(Changed person) {
        Set<Object> shown = new HashSet<>(person.difference().kinds());
        shown.addAll(person.difference().rules());
        return shown;
    }

    private static ChangeKind first(Difference difference) {
        return difference.kinds().iterator().next();
    }

    private Example confirmed(Changed person) {
        Difference exact = Difference.between(before.engine(person.person()), after.engine(person.person()), edited);
        if (!exact.kinds().equals(person.difference().kinds())) {
            throw new IllegalStateException(
                    "the rule engine does not agree on how this person changes:\n" + PatientYaml.of(person.person()));
        }
        return new Example(person.person(), exact.kinds(), List.copyOf(exact.rules()), exact.lines());
    }
}
