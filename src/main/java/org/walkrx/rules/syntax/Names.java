package org.walkrx.rules.syntax;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.walkrx.text.Position;

/** The names that a rule gives to components, such as {@code $minutes}: where each may be used, and whether it is. */
final class Names {

    private final ReadRule rule;
    private final RuleProblems problems;
    private final Map<String, Position> given = new HashMap<>();
    private final Set<String> used = new LinkedHashSet<>();
    private Map<String, Named> visible = new HashMap<>();
    private boolean unclear;

    Names(ReadRule rule, RuleProblems problems) {
        this.rule = rule;
        this.problems = problems;
    }

    /**
     * What has a name.
     *
     * @param component the component
     * @param mayBeUnknown whether it may be not known where the name is used
     */
    record Named(FactType.Component component, boolean mayBeUnknown) {}

    void give(Constraint.Binding binding, Named named) {
        giveResult(binding.variable(), binding.position());
        visible.put(binding.variable(), named);
    }

    /** Gives a name that nothing else in the rule can use. */
    void giveResult(String name, Position position) {
        if (given.putIfAbsent(name, position) != null) {
            problems.add(
                    MessageCode.SAME_VARIABLE,
                    position,
                    "the name " + name + " is given twice in this rule; choose another one here");
        }
    }

    /** Some name belongs to a fact or component that there is not, which has been said. */
    void giveUnclear() {
        unclear = true;
    }

    /** What has this name is taken as known from here on. */
    void presumeKnown(String name) {
        visible.computeIfPresent(name, (key, named) -> new Named(named.component(), false));
    }

    /** Looks into a part of the rule whose names are not seen outside. */
    void within(Runnable part) {
        Map<String, Named> before = visible;
        visible = new HashMap<>(before);
        part.run();
        visible = before;
    }

    /** Uses a name, and says so if nothing has it. */
    Optional<Named> use(String name, Position position) {
        used.add(name);
        Named named = visible.get(name);
        if (named == null && rule.conditionsRead() && !unclear) {
            problems.add(MessageCode.UNKNOWN_VARIABLE, position, unknown(name));
        }
        return Optional.ofNullable(named);
    }

    private String unknown(String name) {
        String nearest = SymbolTable.didYouMean(name, visible.keySet());
        if (!nearest.isEmpty()) {
            visible.keySet().stream().filter(nearest::contains).forEach(used::add);
            return "nothing here is named " + name + nearest;
        }
        return given.containsKey(name)
                ? name + " cannot be used here; what is named within exists, not or accumulate stays there"
                : "nothing here is named " + name + "; a name is given inside a fact, as in Week( " + name
                        + " : minutesPerDay )";
    }

    void use(String name) {
        used.add(name);
    }

    /** Says which names are given and not used; a misspelt use counts as one. */
    void checkUsed() {
        if (!rule.isWhole() || unclear) {
            return;
        }
        given.forEach((name, position) -> {
            if (!used.contains(name)) {
                problems.add(
                        MessageCode.UNUSED_VARIABLE,
                        position,
                        name + " is given here but used nowhere; use it or delete it");
            }
        });
    }
}
