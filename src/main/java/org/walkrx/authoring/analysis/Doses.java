package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.walkrx.WalkingPlan;
import org.walkrx.language.PlanPart;

/**
 * Compares the doses that rules write down, among people whom nothing keeps from walking: doses that never count, because a
 * smaller one is always proposed beside them; rules whose doses mix into one that neither of them wrote; and ceilings that
 * other rules lower, which is what ceilings are for.
 */
final class Doses {

    private final Encoded encoded;
    private final Search search;
    private final Consumer<String> progress;
    private final int mayWalk;
    private final List<String> rules;

    Doses(Encoded encoded, Search search, Consumer<String> progress) {
        this.encoded = encoded;
        this.search = search;
        this.progress = progress;
        this.mayWalk = encoded.not(ForgottenPeople.heldBack(encoded));
        this.rules = encoded.ids().stream()
                .filter(id -> encoded.said(id).stream().anyMatch(Said::isFixedDose))
                .toList();
    }

    Section section() {
        List<Section.Item> items = new ArrayList<>();
        progress.accept("looking for doses that never count");
        rules.forEach(
                rule -> fixed(rule).forEach(dose -> neverCounts(rule, dose).ifPresent(items::add)));
        Map<PlanPart, Lowered> lowered = new EnumMap<>(PlanPart.class);
        for (int i = 0; i < rules.size(); i++) {
            progress.accept("comparing the doses of " + rules.get(i) + " with others");
            for (String other : rules.subList(i + 1, rules.size())) {
                compare(rules.get(i), other, items, lowered);
            }
        }
        lowered.forEach((part, found) -> items.add(found.item(part, this)));
        return new Section(
                "Different doses for one person",
                "In every part of a plan the smallest dose counts, so none of this is unsafe. \"Never counts\" is proved for all"
                        + " people; that two rules meet is shown by a person. Doses taken from the walk log are not compared.",
                items);
    }

    private List<Said> fixed(String rule) {
        return encoded.said(rule).stream().filter(Said::isFixedDose).toList();
    }

    private Optional<Section.Item> neverCounts(String rule, Said dose) {
        List<String> less = rules.stream()
                .filter(other -> fixed(other).stream().anyMatch(said -> said.isDoseBelow(dose)))
                .toList();
        int wanted = encoded.and(mayWalk, encoded.holds(rule), encoded.not(encoded.anyOf(less)));
        if (less.isEmpty() || !meet(rule, rule) || !search.isImpossible(wanted)) {
            return Optional.empty();
        }
        List<String> meeting = less.stream().filter(other -> meet(rule, other)).toList();
        return Optional.of(new Section.Item(
                Section.Weight.PROBLEM,
                RuleNames.place(encoded, rule) + ": \"" + dose.inWords()
                        + "\" never counts. Whoever may walk and is told so is told" + " less by "
                        + RuleNames.list(meeting)
                        + ".",
                example(rule, rule).orElse(null)));
    }

    private boolean meet(String one, String other) {
        return search.isPossible(encoded.and(mayWalk, encoded.holds(one), encoded.holds(other)));
    }

    private Optional<ExamplePerson> example(String one, String other) {
        SearchResult verdict = search.find(
                encoded.and(mayWalk, encoded.holds(one), encoded.holds(other)),
                assessment -> assessment.firedRules().containsAll(List.of(one, other)));
        return verdict instanceof SearchResult.Found found ? Optional.of(found.example()) : Optional.empty();
    }

    /** What two rules say differently of one part. */
    private record Disagreement(Said one, Said other) {

        PlanPart part() {
            return one.limit().part();
        }
    }

    private List<Disagreement> differences(String one, String other) {
        return fixed(one).stream()
                .flatMap(dose -> fixed(other).stream()
                        .filter(said -> said.kind().equals(dose.kind()) && !said.equals(dose))
                        .map(said -> new Disagreement(dose, said)))
                .toList();
    }

    private void compare(String one, String other, List<Section.Item> items, Map<PlanPart, Lowered> lowered) {
        List<Disagreement> differences = differences(one, other);
        if (differences.isEmpty() || !meet(one, other)) {
            return;
        }
        boolean less = differences.stream().allMatch(d -> d.one().isDoseAtMost(d.other()));
        boolean more = differences.stream().allMatch(d -> d.other().isDoseAtMost(d.one()));
        if (!less && !more) {
            items.add(mixture(one, other, differences));
            return;
        }
        for (Disagreement d : differences) {
            lowered.computeIfAbsent(d.part(), part -> new Lowered())
                    .add(
                            less ? d.other() : d.one(),
                            less ? other : one,
                            less ? d.one() : d.other(),
                            less ? one : other);
        }
    }

    private Section.Item mixture(String one, String other, List<Disagreement> differences) {
        Optional<ExamplePerson> example = example(one, other);
        String plan = example.flatMap(
                        person -> Optional.ofNullable(person.assessment().plan()))
                .map(Doses::inWords)
                .map(words -> " This person gets " + words + ".")
                .orElse("");
        return new Section.Item(
                Section.Weight.NOTE,
                "The doses of " + one + " and " + other + " mix into one that neither says: " + one + " has "
                        + said(differences, true) + "; " + other + " has " + said(differences, false) + "." + plan,
                example.orElse(null));
    }

    private static String said(List<Disagreement> differences, boolean first) {
        return differences.stream()
                .map(difference -> (first ? difference.one() : difference.other()).inWords())
                .collect(Collectors.joining(", "));
    }

    private static String inWords(WalkingPlan plan) {
        return plan.sessionsPerDay() + " walks of " + plan.minutesPerSession().from() + " to "
                + plan.minutesPerSession().to() + " minutes, "
                + plan.minutesPerDay().from() + " to "
                + plan.minutesPerDay().to() + " a day";
    }

    /** The ceilings of one part that other rules lower. */
    private static final class Lowered {

        private final Map<String, List<String>> byCeiling = new LinkedHashMap<>();
        private String larger = "";
        private String smaller = "";

        void add(Said ceiling, String of, Said lower, String by) {
            larger = larger.isEmpty() ? of : larger;
            smaller = smaller.isEmpty() ? by : smaller;
            byCeiling
                    .computeIfAbsent(of + " (" + ceiling.dose() + ")", key -> new ArrayList<>())
                    .add(by + " (" + lower.dose() + ")");
        }

        Section.Item item(PlanPart part, Doses doses) {
            String all = byCeiling.entrySet().stream()
                    .map(entry -> entry.getKey() + " by " + String.join(", ", entry.getValue()))
                    .collect(Collectors.joining("; "));
            return new Section.Item(
                    Section.Weight.NOTE,
                    "Ceilings for " + part.label() + " that other rules lower, all of what they say being less: " + all
                            + ". The person is for " + larger + " and " + smaller + ".",
                    doses.example(larger, smaller).orElse(null));
        }
    }
}
