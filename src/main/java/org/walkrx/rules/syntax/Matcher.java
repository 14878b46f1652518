package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Concept;

/**
 * Finds the ways in which conditions hold for one person, from the rules' own trees: the same as the engine finds, which
 * tests hold it against. Where {@link Evaluator} also says why, this only says whether and with which values, and so is
 * quick enough for tools that try many small changes.
 *
 * <p>One matcher serves one person. Thread-safe once made.
 */
public final class Matcher {

    private static final Map<String, Object> NOTHING_BOUND = Map.of();

    private final FactIndex facts;
    private final @Nullable Record instead;

    private Matcher(FactIndex facts, @Nullable Record instead) {
        this.facts = facts;
        this.instead = instead;
    }

    /**
     * Concludes every concept for one person.
     *
     * @param rules all rules of a book; those that are no definitions are passed over
     * @param facts the person's facts
     */
    public static Matcher of(Collection<Rule> rules, Collection<? extends Record> facts) {
        Matcher matcher = new Matcher(new FactIndex(facts), null);
        List<Rule> definitions =
                rules.stream().filter(rule -> !inserted(rule).isEmpty()).toList();
        boolean more = true;
        while (more) {
            more = false;
            for (Rule definition : definitions) {
                more |= matcher.conclude(definition);
            }
        }
        return matcher;
    }

    /**
     * Returns the names of the concepts a rule inserts.
     *
     * @param rule the rule
     */
    public static List<String> inserted(Rule rule) {
        List<String> names = new ArrayList<>();
        for (Call call : rule.then()) {
            if (call.name().equals(Call.INSERT) && call.arguments().get(0) instanceof Value.Text name) {
                names.add(name.text());
            }
        }
        return names;
    }

    private boolean conclude(Rule definition) {
        List<String> open = inserted(definition).stream()
                .filter(name -> !facts.has("Concept", name))
                .toList();
        if (open.isEmpty() || !holds(definition.when())) {
            return false;
        }
        open.forEach(name -> facts.add(new Concept(name)));
        return true;
    }

    /**
     * Returns a matcher for the same person with one fact in place of those of its type and name. Concepts stay as they
     * were concluded.
     *
     * @param fact a fact that has a name
     */
    public Matcher with(Record fact) {
        return new Matcher(facts, fact);
    }

    /**
     * Returns the facts of a type, those that rules concluded among them.
     *
     * @param type name of the fact type
     */
    public List<Record> facts(String type) {
        return facts.ofType(type);
    }

    /**
     * Returns whether a condition holds.
     *
     * @param condition the condition
     */
    public boolean holds(Condition condition) {
        return !matches(condition).isEmpty();
    }

    /**
     * Returns the ways in which a condition holds, each as the values of the names it binds.
     *
     * @param condition the condition
     */
    public List<Map<String, Object>> matches(Condition condition) {
        return matches(condition, NOTHING_BOUND);
    }

    private List<Map<String, Object>> matches(Condition condition, Map<String, Object> bound) {
        if (condition instanceof Condition.All all) {
            return matchesAll(all.parts(), bound);
        }
        if (condition instanceof Condition.Any any) {
            List<Map<String, Object>> found = new ArrayList<>();
            any.parts().forEach(part -> found.addAll(matches(part, bound)));
            return found;
        }
        if (condition instanceof Condition.Not not) {
            return matches(not.part(), bound).isEmpty() ? List.of(bound) : List.of();
        }
        if (condition instanceof Condition.Exists exists) {
            return matches(exists.part(), bound).isEmpty() ? List.of() : List.of(bound);
        }
        if (condition instanceof Condition.Count count) {
            return matchesCount(count, bound);
        }
        return matchesPattern((Condition.Pattern) condition, bound);
    }

    private List<Map<String, Object>> matchesAll(List<Condition> parts, Map<String, Object> bound) {
        List<Map<String, Object>> found = List.of(bound);
        for (Condition part : parts) {
            if (found.size() == 1) {
                found = matches(part, found.get(0));
            } else {
                found = found.stream()
                        .flatMap(earlier -> matches(part, earlier).stream())
                        .toList();
            }
            if (found.isEmpty()) {
                return found;
            }
        }
        return found;
    }

    private List<Map<String, Object>> matchesCount(Condition.Count count, Map<String, Object> bound) {
        Optional<Double> result = result(count, bound);
        if (result.isEmpty()
                || !count.operator().holds(result.get(), count.number().number())) {
            return List.of();
        }
        return List.of(with(bound, Map.of(count.result(), result.get())));
    }

    private Optional<Double> result(Condition.Count count, Map<String, Object> bound) {
        List<Double> values = matchesPattern(count.source(), bound).stream()
                .map(match -> counted(count, match))
                .toList();
        return Counting.result(count.function(), values);
    }

    private static double counted(Condition.Count count, Map<String, Object> match) {
        return count.argument() == null ? 1.0 : ((Number) match.getOrDefault(count.argument(), 0)).doubleValue();
    }

    private List<Map<String, Object>> matchesPattern(Condition.Pattern pattern, Map<String, Object> bound) {
        FactType type = FactType.named(pattern.type()).orElseThrow();
        List<Map<String, Object>> found = new ArrayList<>(1);
        for (Record fact : candidates(pattern)) {
            FactReader reader = new FactReader(type, fact, bound);
            if (reader.meets(pattern.constraint())) {
                found.add(with(bound, reader.bound()));
            }
        }
        return found;
    }

    private List<Record> candidates(Condition.Pattern pattern) {
        List<Record> candidates = facts.candidates(pattern);
        if (instead == null || !pattern.type().equals(instead.getClass().getSimpleName())) {
            return candidates;
        }
        @Nullable String name = FactIndex.nameOf(instead);
        List<Record> changed = new ArrayList<>(candidates);
        changed.removeIf(fact -> String.valueOf(name).equals(FactIndex.nameOf(fact)));
        changed.add(instead);
        return changed;
    }

    private static Map<String, Object> with(Map<String, Object> bound, Map<String, Object> more) {
        if (more.isEmpty()) {
            return bound;
        }
        Map<String, Object> all = new HashMap<>(bound);
        all.putAll(more);
        return all;
    }
}
