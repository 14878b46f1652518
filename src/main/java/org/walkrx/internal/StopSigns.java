package org.walkrx.internal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.walkrx.Advice;
import org.walkrx.Summary;
import org.walkrx.Summary.Help;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Referral;
import org.walkrx.language.To;

/** When to stop and get help, grouped by what to do. A rule that has no short signs is told in its own words. */
final class StopSigns {

    private StopSigns() {}

    /** Returns the ids of the rules that say their signs in a few words. */
    static Set<String> inShort(List<Advice> advice) {
        return advice.stream()
                .filter(item -> item.kind() == AdviceKind.SIGN)
                .map(item -> item.rule().id())
                .collect(Collectors.toSet());
    }

    static List<Summary.Signs> of(List<Advice> advice) {
        Set<String> inShort = inShort(advice);
        Map<Help, Set<String>> signs = new TreeMap<>();
        Map<Help, Set<String>> rules = new TreeMap<>();
        for (Advice item : advice) {
            boolean isSign = item.kind() == AdviceKind.SIGN;
            if (isSign || (isStopRule(item) && !inShort.contains(item.rule().id()))) {
                Help help = isSign ? help(item) : Help.AS_SAID;
                signs.computeIfAbsent(help, key -> new LinkedHashSet<>()).add(item.text());
                rules.computeIfAbsent(help, key -> new TreeSet<>())
                        .add(item.rule().id());
            }
        }
        List<Summary.Signs> groups = new ArrayList<>();
        signs.forEach((help, texts) -> groups.add(
                new Summary.Signs(help, List.copyOf(texts), List.copyOf(Objects.requireNonNull(rules.get(help))))));
        return groups;
    }

    private static boolean isStopRule(Advice item) {
        return item.kind() == AdviceKind.STOP_IF || item.kind() == AdviceKind.SAFETY_NET;
    }

    private static Help help(Advice sign) {
        if (sign.to() == To.AMBULANCE) {
            return Help.AMBULANCE;
        }
        Referral urgency = Objects.requireNonNull(sign.urgency());
        return switch (urgency) {
            case EMERGENCY -> Help.EMERGENCY_DEPARTMENT;
            case SAME_DAY -> Help.TODAY;
            case WITHIN_TWO_WEEKS, ROUTINE, NONE -> Help.APPOINTMENT;
        };
    }
}
