package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.language.Referral;

/** Proves that a yes to a red flag never makes the referral less urgent than a no, or no answer, would. */
final class MonotonyProof {

    private static final List<Referral> LEVELS =
            List.of(Referral.EMERGENCY, Referral.SAME_DAY, Referral.WITHIN_TWO_WEEKS, Referral.ROUTINE);

    private final Encoded encoded;
    private final Search search;

    MonotonyProof(Encoded encoded, Search search) {
        this.encoded = encoded;
        this.search = search;
    }

    Section section() {
        List<String> redFlags = EmergencyProof.redFlags(encoded);
        List<Section.Item> items = new ArrayList<>();
        redFlags.forEach(finding -> lowering(finding).ifPresent(items::add));
        if (items.isEmpty()) {
            items.add(Section.Item.note("Proved for all " + redFlags.size() + " red flags."));
        }
        others(redFlags).ifPresent(items::add);
        return new Section(
                "A yes to a red flag never lowers the referral",
                "Proved for all people and all walk logs, finding by finding: the same person is read twice, once with yes and"
                        + " once with no or without an answer.",
                items);
    }

    private Optional<Section.Item> lowering(String finding) {
        for (Referral level : LEVELS) {
            int wanted = encoded.lostByYes(encoded.referred(level), finding);
            if (!search.isImpossible(wanted)) {
                return Optional.of(counterexample(finding, level, wanted));
            }
        }
        return Optional.empty();
    }

    private Section.Item counterexample(String finding, Referral level, int wanted) {
        Optional<Person> without = search.person(wanted);
        if (without.isEmpty()) {
            return Section.Item.open(
                    "\"" + finding + "\": neither proved nor refuted, for it would take a walk log that"
                            + " is none of the " + encoded.logs().size() + " tried.");
        }
        ExamplePerson before = search.assessed(without.get());
        ExamplePerson after = search.assessed(answered(without.get(), finding));
        Referral lower = after.assessment().referral();
        if (lower.compareTo(before.assessment().referral()) >= 0) {
            return Section.Item.open("\"" + finding + "\": the engine does not confirm the person that was found.");
        }
        return new Section.Item(
                Section.Weight.PROBLEM,
                "A yes to \"" + finding + "\" lowers this person's referral to " + lower + "; without it, it is "
                        + before.assessment().referral() + " (" + level + " is lost).",
                after);
    }

    private static Person answered(Person person, String yes) {
        return person.toBuilder().answer(yes, Answer.YES).build();
    }

    /** A clearance is meant to lower a referral; whatever else does may surprise its author. */
    private Optional<Section.Item> others(List<String> redFlags) {
        Map<String, Referral> lowering = new LinkedHashMap<>();
        for (String finding : encoded.findings()) {
            if (!redFlags.contains(finding)) {
                LEVELS.stream()
                        .filter(level -> search.isPossible(encoded.lostByYes(encoded.referred(level), finding)))
                        .findFirst()
                        .ifPresent(level -> lowering.put(finding, level));
            }
        }
        if (lowering.isEmpty()) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>();
        lowering.forEach((finding, level) -> words.add("\"" + finding + "\" (from " + level + ")"));
        return Optional.of(
                Section.Item.note("Findings of other groups whose yes can lower a referral, as a clearance should: "
                        + String.join(", ", words) + "."));
    }
}
