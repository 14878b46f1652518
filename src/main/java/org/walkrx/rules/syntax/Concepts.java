package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.text.NearestWord;
import org.walkrx.text.Position;

/**
 * Holds the concepts that rules conclude against those that rules ask for. A slip where a concept is concluded is said
 * there, and not at every rule that asks for it.
 */
final class Concepts {

    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

    private final Collection<ReadFile> files;
    private final SymbolTable words;
    private final List<String> unread = new ArrayList<>();
    private final Map<String, List<Place>> inserted = new LinkedHashMap<>();
    private @Nullable Map<String, Integer> timesUsed;
    private final Map<String, List<Place>> asked = new LinkedHashMap<>();

    Concepts(Collection<ReadFile> files, SymbolTable words) {
        this.files = files;
        this.words = words;
        for (ReadFile file : files) {
            unread.addAll(file.unread());
            for (ReadRule rule : file.rules()) {
                unread.addAll(rule.unread());
                concluded(rule.rule())
                        .forEach(name -> inserted.computeIfAbsent(name.text(), key -> new ArrayList<>())
                                .add(new Place(file, name.position())));
                addAsked(file, rule.rule());
            }
        }
    }

    private static Stream<Value.Text> concluded(Rule rule) {
        return rule.then().stream().flatMap(call -> call.concept().stream());
    }

    private static List<String> words(String text) {
        return List.of(NO_WORD.split(text.toLowerCase(Locale.ROOT), -1));
    }

    /** Counts all words, which only a slip needs. */
    private Map<String, Integer> timesUsed() {
        if (timesUsed == null) {
            Map<String, Integer> times = new HashMap<>();
            files.stream().flatMap(file -> file.rules().stream()).forEach(rule -> {
                addWords(times, rule.name());
                rule.rule().then().stream()
                        .flatMap(call -> call.arguments().stream())
                        .forEach(value -> addWords(times, value.written()));
            });
            timesUsed = times;
        }
        return timesUsed;
    }

    private static void addWords(Map<String, Integer> times, String text) {
        words(text).forEach(word -> times.merge(word, 1, Integer::sum));
    }

    /** How usual the least usual word of a name is; a misspelt one is found nowhere else. */
    private int usual(String name) {
        return words(name).stream()
                .mapToInt(word -> timesUsed().getOrDefault(word, 0))
                .min()
                .orElse(0);
    }

    private record Place(ReadFile file, Position position) {}

    /** Returns the names of the concepts that rules conclude. */
    static Set<String> inserted(Collection<ReadFile> files) {
        return files.stream()
                .flatMap(file -> file.rules().stream())
                .flatMap(rule -> concluded(rule.rule()))
                .map(Value.Text::text)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private void addAsked(ReadFile file, Rule rule) {
        for (Condition.Pattern pattern : Conditions.patterns(rule.when())) {
            if (pattern.type().equals("Concept")) {
                Constraints.all(pattern.constraint())
                        .flatMap(constraint -> Constraints.values(constraint, "name").stream())
                        .filter(Value.Text.class::isInstance)
                        .map(Value.Text.class::cast)
                        .forEach(name -> asked.computeIfAbsent(name.text(), key -> new ArrayList<>())
                                .add(new Place(file, name.position())));
            }
        }
    }

    void check(Map<ReadFile, RuleProblems> problems) {
        Set<String> explained = checkInserted(problems);
        asked.forEach((name, places) -> {
            boolean known = inserted.containsKey(name) || explained.contains(name);
            if (!known && unread.stream().noneMatch(text -> text.contains(name))) {
                places.forEach(place -> unknown(name, place, problems));
            }
        });
    }

    private void unknown(String name, Place place, Map<ReadFile, RuleProblems> problems) {
        String nearest = SymbolTable.didYouMean(name, words.concepts());
        add(
                problems,
                place,
                MessageCode.UNKNOWN_CONCEPT,
                "no rule concludes the concept \"" + name + "\""
                        + (nearest.isEmpty() ? "; write a rule that inserts it, or check the name" : nearest));
    }

    /** Returns the concepts that are asked for and nearly, but not quite, concluded. */
    private Set<String> checkInserted(Map<ReadFile, RuleProblems> problems) {
        Set<String> explained = new LinkedHashSet<>();
        inserted.forEach((name, places) -> {
            checkPlain(name, places, problems);
            if (!asked.containsKey(name)) {
                Optional<String> meant = meant(name);
                meant.ifPresent(other -> {
                    explained.add(other);
                    places.forEach(place -> add(
                            problems,
                            place,
                            MessageCode.UNKNOWN_CONCEPT,
                            "no rule asks for the concept \"" + name + "\"; did you mean \"" + other + "\"?"));
                });
            }
        });
        return explained;
    }

    private Optional<String> meant(String unused) {
        return asked.entrySet().stream()
                .filter(entry -> inserted.containsKey(entry.getKey())
                        || entry.getValue().size() > 1
                        || usual(entry.getKey()) >= usual(unused))
                .map(Map.Entry::getKey)
                .filter(name -> NearestWord.isSlip(unused, name))
                .findFirst();
    }

    private static void checkPlain(String name, List<Place> places, Map<ReadFile, RuleProblems> problems) {
        boolean plain = LookAlike.isPlain(name) && name.strip().equals(name) && !name.contains("  ") && !name.isEmpty();
        if (!plain || name.length() > Limits.LONGEST_NAME) {
            places.forEach(place -> add(
                    problems,
                    place,
                    MessageCode.CONCEPT_NAME,
                    "the name of a concept is a few plain words, with single blanks between them"));
        }
    }

    private static void add(Map<ReadFile, RuleProblems> problems, Place place, MessageCode code, String message) {
        RuleProblems ofFile = problems.get(place.file());
        if (ofFile != null) {
            ofFile.add(code, place.position(), message);
        }
    }
}
