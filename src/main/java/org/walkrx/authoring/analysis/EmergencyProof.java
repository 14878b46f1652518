package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.walkrx.Assessment;
import org.walkrx.language.Referral;

/**
 * Proves that nobody with an emergency finding is ever given a plan. An emergency finding is a red flag whose yes, with
 * nothing else known, means EMERGENCY by the rules. That nobody referred as an emergency gets a plan holds by guard rails 1
 * and 2 for any rules, so what is proved of the rules is that no other fact talks such a finding down.
 */
final class EmergencyProof {

    private final Encoded encoded;
    private final Search search;

    EmergencyProof(Encoded encoded, Search search) {
        this.encoded = encoded;
        this.search = search;
    }

    Section section() {
        List<String> emergencies =
                redFlags(encoded).stream().filter(this::meansEmergencyAlone).toList();
        List<Section.Item> items = new ArrayList<>();
        emergencies.forEach(finding -> items.addAll(items(finding)));
        if (emergencies.isEmpty()) {
            items.add(Section.Item.problem("No red flag means EMERGENCY by itself, so there is nothing to prove."));
        } else if (items.isEmpty()) {
            items.add(Section.Item.note("Proved for these " + emergencies.size() + " emergency findings: "
                    + String.join(", ", emergencies) + "."));
        }
        return new Section(
                "Nobody with an emergency finding is ever given a plan",
                "Proved for all people and all walk logs, finding by finding. An emergency finding is a red flag whose yes, with"
                        + " nothing else known, means EMERGENCY; proved is that nothing else one may answer lowers that referral."
                        + " The program itself gives no plan with such a referral, whatever the rules say.",
                items);
    }

    static List<String> redFlags(Encoded encoded) {
        return encoded.book().vocabulary().entries().stream()
                .filter(entry -> entry.group().name().equals("red flag"))
                .map(entry -> entry.name())
                .toList();
    }

    private boolean meansEmergencyAlone(String finding) {
        List<Integer> alone = new ArrayList<>(encoded.person().nothingKnownBut(finding));
        alone.add(encoded.person().yes(finding));
        alone.add(encoded.logs().none());
        alone.add(encoded.logs().oneOfThem());
        return search.isImpossible(and(alone, -encoded.referred(Referral.EMERGENCY)));
    }

    private List<Section.Item> items(String finding) {
        List<Integer> lowered = List.of(encoded.person().yes(finding), -encoded.referred(Referral.EMERGENCY));
        List<Integer> withPlan = and(lowered, ForgottenPeople.mayWalkWithPlan(encoded));
        Verdict plan = search.find(withPlan, assessment -> assessment.plan() != null);
        Verdict verdict =
                plan instanceof Verdict.Found ? plan : search.find(lowered, EmergencyProof::isLessThanEmergency);
        if (verdict instanceof Verdict.Found found) {
            Assessment assessment = found.example().assessment();
            String text = "\"" + finding + "\" means EMERGENCY by itself, but not for this person: the referral is "
                    + assessment.referral() + (assessment.plan() == null ? "." : ", and a plan is given.");
            return List.of(new Section.Item(Section.Weight.PROBLEM, text, found.example()));
        }
        return verdict instanceof Verdict.Open open
                ? List.of(Section.Item.open("\"" + finding + "\": neither proved nor refuted, for " + open.why() + "."))
                : List.of();
    }

    private static boolean isLessThanEmergency(Assessment assessment) {
        return assessment.referral() != Referral.EMERGENCY;
    }

    static List<Integer> and(List<Integer> literals, int more) {
        return Stream.concat(literals.stream(), Stream.of(more)).toList();
    }
}
