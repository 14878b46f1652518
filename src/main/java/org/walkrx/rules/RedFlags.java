package org.walkrx.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.walkrx.language.Finding;
import org.walkrx.language.Referral;
import org.walkrx.language.Statement;
import org.walkrx.problems.Problem;
import org.walkrx.rules.syntax.MessageCode;

/**
 * Which findings send somebody out today by themselves, whatever else is known of the person. A rule book that has fewer of
 * them than the one before has probably lost something. Immutable.
 *
 * @param referrals the referral by finding, for those that mean SAME_DAY or EMERGENCY by themselves
 * @param notSure those of them whose answer "not sure" counts as yes
 */
public record RedFlags(Map<String, Referral> referrals, Set<String> notSure) {

    /** Copies both. */
    public RedFlags {
        referrals = Map.copyOf(referrals);
        notSure = Set.copyOf(notSure);
    }

    /** Goes over the findings one by one, with the rules run from their trees. */
    static RedFlags of(RuleEngine rules, Vocabulary vocabulary) {
        Map<String, Referral> referrals = new LinkedHashMap<>();
        for (String name : vocabulary.findingNames()) {
            rules.run(List.of(new Finding(name, true))).values().stream()
                    .flatMap(Set::stream)
                    .filter(Statement.Refer.class::isInstance)
                    .map(said -> ((Statement.Refer) said).urgency())
                    .filter(urgency -> urgency.compareTo(Referral.SAME_DAY) >= 0)
                    .forEach(urgency -> referrals.merge(name, urgency, (a, b) -> a.compareTo(b) >= 0 ? a : b));
        }
        Set<String> notSure = vocabulary.entries().stream()
                .filter(entry -> entry.group().notSureMeansYes() && referrals.containsKey(entry.name()))
                .map(Vocabulary.FindingEntry::name)
                .collect(Collectors.toSet());
        return new RedFlags(referrals, notSure);
    }

    private Set<String> emergencies() {
        return referrals.entrySet().stream()
                .filter(entry -> entry.getValue() == Referral.EMERGENCY)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Returns a notice if no finding means an emergency by itself.
     *
     * @param place where the rules are from
     */
    public List<Problem> notices(String place) {
        return emergencies().isEmpty()
                ? List.of(problem(
                        place,
                        "no finding means EMERGENCY by itself in these rules, so they send nobody to the emergency department because of"
                                + " one; if the red flags are missing, bring their file back"))
                : List.of();
    }

    /**
     * Returns what these rules have lost against others. Counted are the findings that mean an emergency, those that mean
     * SAME_DAY or more, and those of them whose "not sure" counts as yes: one that is only renamed is no loss.
     *
     * @param before the red flags of the others
     * @param place where these are from
     */
    public List<Problem> lostAgainst(RedFlags before, String place) {
        List<Problem> lost = new ArrayList<>();
        Set<String> told = new TreeSet<>();
        tell(before.emergencies(), emergencies(), told, lost, place, "meant EMERGENCY by itself");
        tell(before.referrals.keySet(), referrals.keySet(), told, lost, place, "meant SAME_DAY or EMERGENCY by itself");
        tell(before.notSure, notSure, told, lost, place, "was a red flag whose \"not sure\" counted as yes");
        return lost;
    }

    private static void tell(
            Set<String> before, Set<String> now, Set<String> told, List<Problem> lost, String place, String what) {
        Set<String> gone = new TreeSet<>(before);
        gone.removeAll(now);
        gone.removeAll(told);
        if (now.size() < before.size() && !gone.isEmpty()) {
            told.addAll(gone);
            lost.add(problem(
                    place,
                    String.join(", ", gone) + (gone.size() == 1 ? ": this " : ": each of these ") + what
                            + " in the last good rules, and no longer does; put its rule or its group back"));
        }
    }

    private static Problem problem(String place, String message) {
        return new Problem(place, 0, 0, MessageCode.RED_FLAGS_LOST.code(), message);
    }
}
