package org.walkrx.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.walkrx.WalkingPlan;
import org.walkrx.authoring.people.PatientYaml;
import org.walkrx.cases.PlanParts;
import org.walkrx.files.PatientFile;

/** Writes a worked case, ready to be pasted at the end of a file of cases, that tells two assessments apart. */
final class CaseText {

    private static final int MOST_TEXTS = 3;
    private static final int FEWEST_WORDS = 5;

    private final ObservedDecision right;
    private final ObservedDecision wrong;
    private final List<String> expected = new ArrayList<>();

    private CaseText(ObservedDecision right, ObservedDecision wrong) {
        this.right = right;
        this.wrong = wrong;
    }

    /** Returns the case, which the right assessment passes and the wrong one does not. */
    static String of(
            String name, PatientFile person, PatientFile base, ObservedDecision right, ObservedDecision wrong) {
        CaseText text = new CaseText(right, wrong);
        text.compare();
        return "  - case: " + quoted(name) + "\n    given: " + PatientYaml.given(person, base) + "\n    expect: {"
                + String.join(", ", text.expected) + "}\n";
    }

    private void compare() {
        compare("referral", right.referral(), wrong.referral());
        compare("walking", right.walking(), wrong.walking());
        compare("complete", right.complete() ? "yes" : "no", wrong.complete() ? "yes" : "no");
        comparePlans(right.plan(), wrong.plan());
        compare("progression", orNone(right.progression()), orNone(wrong.progression()));
        list("fires", missing(right.fired(), wrong.fired()));
        list("doesNotFire", missing(wrong.fired(), right.fired()));
        list("says", fragments(right.texts(), wrong.texts()));
        list("doesNotSay", fragments(wrong.texts(), right.texts()));
        list("questions", missing(right.asked(), wrong.asked()));
    }

    private static Object orNone(@Nullable Object value) {
        return value == null ? "none" : value;
    }

    private void compare(String key, Object one, Object other) {
        if (!one.equals(other)) {
            expected.add(key + ": " + one);
        }
    }

    private void comparePlans(@Nullable WalkingPlan one, @Nullable WalkingPlan other) {
        if (Objects.equals(one, other)) {
            return;
        }
        if (one == null || other == null) {
            expected.add("plan: " + (one == null ? "none" : "given"));
            return;
        }
        Map<String, String> others = PlanParts.of(other);
        Map<String, List<String>> sections = new LinkedHashMap<>();
        PlanParts.of(one).forEach((path, value) -> {
            if (!value.equals(others.get(path))) {
                int dot = path.indexOf('.');
                String section = dot < 0 ? "" : path.substring(0, dot);
                sections.computeIfAbsent(section, key -> new ArrayList<>()).add(path.substring(dot + 1) + ": " + value);
            }
        });
        List<String> parts = new ArrayList<>();
        sections.forEach((section, inner) -> parts.add(
                section.isEmpty() ? String.join(", ", inner) : section + ": {" + String.join(", ", inner) + "}"));
        expected.add("plan: {" + String.join(", ", parts) + "}");
    }

    private void list(String key, List<String> items) {
        if (!items.isEmpty()) {
            expected.add(key + ": [" + String.join(", ", items) + "]");
        }
    }

    private static List<String> missing(Collection<String> there, Collection<String> here) {
        return there.stream().filter(item -> !here.contains(item)).toList();
    }

    private static List<String> fragments(Collection<String> there, Collection<String> here) {
        return missing(there, here).stream()
                .sorted()
                .limit(MOST_TEXTS)
                .map(text -> quoted(fragment(text, here)))
                .toList();
    }

    /** Returns the first words of a text, as many as it takes to be in none of the others. */
    private static String fragment(String text, Collection<String> others) {
        String[] words = text.split(" ", -1);
        for (int i = FEWEST_WORDS; i < words.length; i++) {
            String start = String.join(" ", List.of(words).subList(0, i));
            if (others.stream().noneMatch(other -> other.contains(start))) {
                return start;
            }
        }
        return text;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
