package org.walkrx.authoring;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.Person;
import org.walkrx.cases.WorkedCase;
import org.walkrx.files.PatientFile;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Match;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleMatcher;

/**
 * Somebody on whom mistakes in rules are tried.
 *
 * @param date the day of the assessment
 * @param person the person
 * @param worked the worked case that the person is from; {@code null} for somebody made up
 * @param matcher the facts, with the concepts that the right rules conclude
 */
record TestPerson(LocalDate date, Person person, @Nullable WorkedCase worked, RuleMatcher matcher) {

    /** Returns whether the mistake may change anything for this person. */
    boolean isAffectedBy(Mutant mutant) {
        Rule original = mutant.original();
        Set<Map<String, Object>> right = ways(original.when());
        @Nullable Rule changed = mutant.changed();
        if (changed == null || changed.when().equals(original.when())) {
            return !right.isEmpty();
        }
        return !right.equals(ways(changed.when()));
    }

    private Set<Map<String, Object>> ways(Condition condition) {
        return matcher.matches(condition).stream().map(Match::bound).collect(Collectors.toSet());
    }

    /** Returns whether the person's case names the rule, and so is likely to notice mistakes in it. */
    boolean names(String ruleId) {
        return worked != null
                && (worked.expected().fires().contains(ruleId)
                        || worked.expected().doesNotFire().contains(ruleId));
    }

    PatientFile file() {
        return new PatientFile(date, person, "");
    }
}
