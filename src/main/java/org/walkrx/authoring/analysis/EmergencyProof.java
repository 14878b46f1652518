package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.List;
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
        int yes = encoded.formulas().finding(finding);
        int emergency = encoded.logs().none().applied(encoded.formulas(), encoded.referred(Referral.EMERGENCY));
        return encoded.holds(emergency, variable -> variable == yes ? Encoded.YES : Encoded.NOT_ANSWERED);
    }

    private List<Section.Item> items(String finding) {
        int lowered = encoded.and(encoded.yes(finding), encoded.not(encoded.referred(Referral.EMERGENCY)));
        int withPlan = encoded.and(lowered, ForgottenPeople.mayWalkWithPlan(encoded));
        SearchResult plan = search.find(withPlan, assessment -> assessment.plan() != null);
        SearchResult verdict =
                plan instanceof SearchResult.Found ? plan : search.find(lowered, EmergencyProof::isLessThanEmergency);
        if (verdict instanceof SearchResult.Found found) {
            Assessment assessment = found.example().assessment();
            String text = "\"" + finding + "\" means EMERGENCY by itself, but not for this person: the referral is "
                    + assessment.referral() + (assessment.plan() == null ? "." : ", and a plan is given.");
            return List.of(new Section.Item(Section.Weight.PROBLEM, text, found.example()));
        }
        return verdict instanceof SearchResult.Open open
                ? List.of(Section.Item.open("\"" + finding + "\": neither proved nor refuted, for " + open.why() + "."))
                : List.of();
    }

    private static boolean isLessThanEmergency(Assessment assessment) {
        return assessment.referral() != Referral.EMERGENCY;
    }
}
