package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.walkrx.Assessment;
import org.walkrx.language.PlanPart;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;

/** Looks for adults for whom the rules have neither a plan nor anybody to see. */
final class ForgottenPeople {

    private final Encoded encoded;
    private final Search search;

    ForgottenPeople(Encoded encoded, Search search) {
        this.encoded = encoded;
        this.search = search;
    }

    Section section() {
        List<Section.Item> items = new ArrayList<>();
        int withoutPlan = encoded.and(encoded.not(heldBack(encoded)), encoded.not(plan(encoded)));
        items.addAll(group(
                "may walk, but gets no plan and is sent to nobody",
                encoded.and(withoutPlan, encoded.not(encoded.referred(Referral.ROUTINE))),
                a -> a.complete() && a.walking().compareTo(Walking.MODIFIED) <= 0 && a.plan() == null));
        items.addAll(group(
                "may walk and is sent to somebody, but gets no plan",
                encoded.and(withoutPlan, encoded.referred(Referral.ROUTINE)),
                a -> a.complete() && a.walking().compareTo(Walking.MODIFIED) <= 0 && a.plan() == null));
        waiting().ifPresent(items::add);
        return new Section(
                "Every adult gets a plan or somebody to see",
                "Proved where it says so; people are first looked for among adults who answered every question.",
                items);
    }

    /** A hold says itself until when, so it may well stand without a referral; its author should know. */
    private Optional<Section.Item> waiting() {
        List<String> rules = new ArrayList<>();
        Optional<ExamplePerson> first = Optional.empty();
        for (String id : encoded.ids()) {
            if (encoded.said(id).stream().anyMatch(said -> said.holdsBack() && !said.refers())) {
                int wanted = encoded.and(
                        encoded.adult(), encoded.holds(id), encoded.not(encoded.referred(Referral.ROUTINE)));
                SearchResult verdict = search.find(wanted, a -> a.referral() == Referral.NONE);
                if (verdict instanceof SearchResult.Found found) {
                    rules.add(id);
                    first = first.or(() -> Optional.of(found.example()));
                }
            }
        }
        return first.map(example -> new Section.Item(
                Section.Weight.NOTE,
                "These rules put walking on hold and may send nobody anywhere, so their words must say until when: "
                        + String.join(", ", rules) + ".",
                example));
    }

    /** Returns the formula that the rules keep the person from a programme. */
    static int heldBack(Encoded encoded) {
        return encoded.some(Said::holdsBack);
    }

    /** Returns the formula that the rules propose every part of a plan. */
    static int plan(Encoded encoded) {
        return encoded.and(Arrays.stream(PlanPart.values())
                .map(PlanPart::orInstead)
                .distinct()
                .map(some -> encoded.some(said -> some.stream().anyMatch(said::proposes)))
                .toArray(Integer[]::new));
    }

    static int mayWalkWithPlan(Encoded encoded) {
        return encoded.and(encoded.not(heldBack(encoded)), plan(encoded));
    }

    private List<Section.Item> group(String who, int wanted, Predicate<Assessment> confirmed) {
        int adults = encoded.and(wanted, encoded.adult());
        if (search.isImpossible(adults)) {
            return List.of(Section.Item.note(
                    "Proved, whatever is known of them and whatever their walk log says: no adult " + who + "."));
        }
        SearchResult verdict = search.find(encoded.and(adults, encoded.everythingAnswered()), confirmed);
        if (verdict instanceof SearchResult.Found found) {
            return List.of(new Section.Item(Section.Weight.PROBLEM, "An adult " + who + ".", found.example()));
        }
        return verdict instanceof SearchResult.Open open
                ? List.of(Section.Item.open(
                        "Whether an adult " + who + " is neither proved nor refuted, for " + open.why() + "."))
                : List.of(Section.Item.note("Proved for every adult who answered all questions: nobody " + who + "."));
    }
}
