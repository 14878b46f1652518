package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds rules that other rules cover: whenever such a rule holds, others that hold say at least as much, statement by
 * statement. A referral is covered by one that is at least as urgent, a hold by a hold or by a referral that forces one, a
 * change to walking by a change or a hold, a dose by one at most as large, a definition by another of the same concept, and
 * everything else by the same words.
 */
final class Redundant {

    private final Encoded encoded;
    private final Search search;

    Redundant(Encoded encoded, Search search) {
        this.encoded = encoded;
        this.search = search;
    }

    Section section() {
        List<Section.Item> items = new ArrayList<>();
        encoded.ids().forEach(id -> item(id).ifPresent(items::add));
        items.sort((a, b) -> a.weight().compareTo(b.weight()));
        return new Section(
                "Rules that others cover",
                "Proved for all people and all walk logs: whenever the rule holds, others that hold say at least as much. Two"
                        + " rules may cover each other; then one of them can go, not both. Words are compared letter by letter.",
                items);
    }

    private Optional<Section.Item> item(String id) {
        List<Said> deciding = encoded.said(id).stream().filter(Said::decides).toList();
        List<Said> words =
                encoded.said(id).stream().filter(said -> !said.decides()).toList();
        if (!search.isPossible(encoded.holds(id)) || !deciding.stream().allMatch(said -> isCovered(id, said))) {
            return Optional.empty();
        }
        boolean sameWords = words.stream().allMatch(said -> isCovered(id, said))
                && deciding.stream().allMatch(said -> isCovered(id, said::equals));
        if (!sameWords && deciding.isEmpty()) {
            return Optional.empty();
        }
        boolean definition = encoded.said(id).stream().allMatch(said -> said.isConcept());
        String what = sameWords || definition
                ? " adds nothing: whenever it holds, the same is said by "
                : " decides nothing by itself; only its words are added. Whenever it holds, at least as much is said by ";
        return Optional.of(Section.Item.note(RuleNames.place(encoded, id) + what + RuleNames.list(covering(id)) + "."));
    }

    private boolean isCovered(String id, Said said) {
        return isCovered(id, covers(said));
    }

    private boolean isCovered(String id, Predicate<Said> covers) {
        return isCoveredBy(
                id, encoded.ids().stream().filter(other -> !other.equals(id)).toList(), covers);
    }

    private boolean isCoveredBy(String id, List<String> others, Predicate<Said> covers) {
        return search.isCovered(
                encoded.holds(id),
                others.stream()
                        .filter(other -> encoded.said(other).stream().anyMatch(covers))
                        .toList());
    }

    private static Predicate<Said> covers(Said said) {
        if (said.decidesCautionOnly()) {
            return other -> other.caution().covers(said.caution());
        }
        if (said.isFixedDose()) {
            return other -> other.isFixedDose() && other.isDoseAtMost(said);
        }
        return said::equals;
    }

    /** Returns the rules that cover it, as few as can be found by leaving out one after the other. */
    private List<String> covering(String id) {
        List<String> covering = new ArrayList<>(encoded.ids().stream()
                .filter(other -> !other.equals(id))
                .filter(other -> encoded.said(id).stream()
                        .anyMatch(said -> encoded.said(other).stream().anyMatch(covers(said))))
                .filter(other -> search.isPossible(encoded.and(encoded.holds(id), encoded.holds(other))))
                .toList());
        for (String candidate : List.copyOf(covering)) {
            List<String> fewer =
                    covering.stream().filter(other -> !other.equals(candidate)).toList();
            if (isCoveredBy(id, fewer)) {
                covering.remove(candidate);
            }
        }
        return covering;
    }

    private boolean isCoveredBy(String id, List<String> others) {
        return encoded.said(id).stream().filter(Said::decides).allMatch(said -> isCoveredBy(id, others, covers(said)));
    }
}
