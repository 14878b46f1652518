package org.walkrx.files;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.walkrx.DecisionRecord;
import org.walkrx.Person;
import org.walkrx.text.YamlEntry;
import org.walkrx.text.YamlList;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlReader;
import org.walkrx.text.YamlScalar;

/**
 * A decision read back from a {@link DecisionLog}.
 *
 * @param bookSha256 identity of the rule book that made it
 * @param date the day of the assessment
 * @param outcome what was decided, by the keys of the record; within the plan as in {@code plan.minutesPerDay.to}
 * @param person what was known about the person; {@code null} if the log holds no facts
 */
public record RecordedDecision(
        String bookSha256,
        LocalDate date,
        Map<String, String> outcome,
        @Nullable Person person) {

    private static final String RULES = "rules";
    private static final Set<String> CIRCUMSTANCES = Set.of("at", "book", "facts", "date", "person");

    /** Copies the outcome. */
    public RecordedDecision {
        outcome = Collections.unmodifiableMap(new TreeMap<>(outcome));
    }

    /**
     * Returns in words how a new decision on the same facts differs; empty if it does not. Which book made it is no
     * difference.
     *
     * @param now the new decision
     */
    public List<String> differences(DecisionRecord now) {
        Map<String, String> is = outcome(
                (YamlMap) new YamlReader().read(DecisionRecordJson.of(Instant.EPOCH, now), DecisionLogReader.JSON));
        Set<String> keys = new TreeSet<>(outcome.keySet());
        keys.addAll(is.keySet());
        keys.remove(RULES);
        List<String> differences = new ArrayList<>();
        for (String key : keys) {
            String before = outcome.getOrDefault(key, "none");
            String after = is.getOrDefault(key, "none");
            if (!before.equals(after)) {
                differences.add(key + " was " + before + ", and is now " + after);
            }
        }
        Set<String> held = words(outcome);
        Set<String> hold = words(is);
        held.stream()
                .filter(id -> !hold.contains(id))
                .forEach(id -> differences.add("the rule " + id + " held before"));
        hold.stream().filter(id -> !held.contains(id)).forEach(id -> differences.add("the rule " + id + " holds now"));
        return List.copyOf(differences);
    }

    private static Set<String> words(Map<String, String> outcome) {
        Set<String> words = new TreeSet<>(Set.of(outcome.getOrDefault(RULES, "").split(" ")));
        words.remove("");
        return words;
    }

    static Map<String, String> outcome(YamlMap decision) {
        Map<String, String> outcome = new TreeMap<>();
        for (YamlEntry entry : decision.entries()) {
            if (!CIRCUMSTANCES.contains(entry.name())) {
                flatten(entry.name(), entry.value(), outcome);
            }
        }
        return outcome;
    }

    private static void flatten(String key, YamlNode value, Map<String, String> outcome) {
        if (value instanceof YamlMap map) {
            map.entries().forEach(entry -> flatten(key + "." + entry.name(), entry.value(), outcome));
        } else if (value instanceof YamlList list) {
            outcome.put(
                    key,
                    String.join(
                            " ",
                            list.items().stream().map(RecordedDecision::text).toList()));
        } else {
            outcome.put(key, text(value));
        }
    }

    private static String text(YamlNode value) {
        return value instanceof YamlScalar scalar ? scalar.text() : "";
    }
}
