package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.walkrx.language.PercentOf;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;

/**
 * One person as variables of the solver: each finding is yes, no or not answered, each component lies in one of its
 * cells. What the records refuse is refused here, too.
 */
final class PersonModel {

    /** A component lies in a cell. */
    record Choice(int literal, Cell cell) {}

    private final Solver solver;
    private final Map<String, Integer> yes = new LinkedHashMap<>();
    private final Map<String, Integer> no = new LinkedHashMap<>();
    private final Map<String, List<Choice>> choices = new LinkedHashMap<>();

    PersonModel(Solver solver, Set<String> findings, Collection<Rule> rules) {
        this.solver = solver;
        findings.forEach(this::addFinding);
        FactType.byKey().values().forEach(component -> addComponent(component.path(), component, rules));
        addNotBelow();
        addShares();
    }

    private void addFinding(String finding) {
        yes.put(finding, solver.variable());
        no.put(finding, solver.variable());
        solver.require(-yes(finding), -no(finding));
    }

    private void addComponent(String key, FactType.Component component, Collection<Rule> rules) {
        Set<Double> limits = limits(key, rules);
        if (key.equals("Patient.age")) {
            limits.add((double) Components.ADULT);
        }
        List<Choice> cells = Components.cells(component, limits).stream()
                .map(cell -> new Choice(solver.variable(), cell))
                .toList();
        solver.requireOne(cells.stream().map(Choice::literal).toList());
        choices.put(key, cells);
    }

    /** Returns the numbers that rules compare a component with. */
    private static Set<Double> limits(String key, Collection<Rule> rules) {
        Set<Double> limits = new TreeSet<>();
        rules.stream()
                .flatMap(rule -> Conditions.patterns(rule.when()).stream())
                .filter(pattern -> key.startsWith(pattern.type() + "."))
                .flatMap(pattern -> Constraints.all(pattern.constraint()))
                .flatMap(part -> values(part, key.substring(key.indexOf('.') + 1)).stream())
                .forEach(value -> {
                    if (value instanceof Value.Numeral numeral) {
                        limits.add(numeral.number());
                    }
                });
        return limits;
    }

    /** Returns what a constraint compares a component with. */
    static List<Value> values(Constraint part, String component) {
        if (part instanceof Constraint.Comparison comparison) {
            return comparison.component().equals(component) ? List.of(comparison.value()) : List.of();
        }
        return part instanceof Constraint.OneOf oneOf && oneOf.component().equals(component)
                ? oneOf.values()
                : List.of();
    }

    private void addNotBelow() {
        for (FactType.Component upper : FactType.byKey().values()) {
            upper.atLeast().ifPresent(lower -> addNotBelow(choices(upper.path()), choices(lower.path())));
        }
    }

    private void addNotBelow(List<Choice> uppers, List<Choice> lowers) {
        for (Choice lower : lowers) {
            for (Choice upper : uppers) {
                if (upper.cell().high() < lower.cell().low()) {
                    solver.require(-lower.literal(), -upper.literal());
                }
            }
        }
    }

    private void addShares() {
        for (FactType.Component derived : FactType.byKey().values()) {
            derived.percentOf().ifPresent(share -> addShare(derived, share));
        }
    }

    private void addShare(FactType.Component derived, PercentOf of) {
        for (Choice part : choices(path(of.part()))) {
            for (Choice whole : choices(path(of.whole()))) {
                for (Choice share : choices(derived.path())) {
                    if (!canGoTogether(part.cell(), whole.cell(), share.cell())) {
                        solver.require(-part.literal(), -whole.literal(), -share.literal());
                    }
                }
            }
        }
    }

    private static String path(String key) {
        return Objects.requireNonNull(FactType.byKey().get(key)).path();
    }

    /** The least and the greatest share are those of the ends; where a cell leaves its ends out, so does the share. */
    private static boolean canGoTogether(Cell kg, Cell weight, Cell share) {
        if (!kg.isKnown() || !weight.isKnown() || !share.isKnown()) {
            return share.isKnown() == (kg.isKnown() && weight.isKnown());
        }
        double least = kg.low() * 100 / weight.high();
        double most = kg.high() * 100 / weight.low();
        if (least == most) {
            return share.contains(least);
        }
        boolean endsLeftOut = kg.open() || weight.open() || share.open();
        return endsLeftOut ? least < share.high() && share.low() < most : least <= share.high() && share.low() <= most;
    }

    Set<String> findings() {
        return Collections.unmodifiableSet(yes.keySet());
    }

    int yes(String finding) {
        return Objects.requireNonNull(yes.get(finding));
    }

    int no(String finding) {
        return Objects.requireNonNull(no.get(finding));
    }

    List<Choice> choices(String key) {
        return choices.getOrDefault(key, List.of());
    }

    Map<String, List<Choice>> allChoices() {
        return Collections.unmodifiableMap(choices);
    }

    /** Returns the cell in which a component lies. */
    Cell cell(String key, Solver.Model model) {
        return choices(key).stream()
                .filter(choice -> model.holds(choice.literal()))
                .map(Choice::cell)
                .findFirst()
                .orElse(Cell.UNKNOWN);
    }

    /** Returns the literals that say "nothing but the walk log is known", without one finding. */
    List<Integer> nothingKnownBut(String finding) {
        List<Integer> literals = new ArrayList<>();
        findings().stream().filter(name -> !name.equals(finding)).forEach(name -> {
            literals.add(-yes(name));
            literals.add(-no(name));
        });
        choices.values()
                .forEach(cells -> literals.add(cells.get(cells.size() - 1).literal()));
        return literals;
    }
}
