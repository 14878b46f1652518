package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.walkrx.rules.FolderList;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.RuleSources;

/** Neither the order of the rules nor their files matter: the same people are told the same, but for line numbers. */
class OrderOfRulesTest {

    @Test
    void turningTheRulesOfEachFileRoundChangesNothing() {
        assertSameAdvice(changed(SmallRules.REAL, (name, rules) -> {
            Collections.reverse(rules);
            return name;
        }));
    }

    @Test
    void shufflingRulesAndRenamingFilesChangesNothing() {
        Random random = new Random(7);
        assertSameAdvice(changed(SmallRules.REAL, (name, rules) -> {
            Collections.shuffle(rules, random);
            return (char) ('a' + random.nextInt(26)) + "-" + name;
        }));
    }

    private static void assertSameAdvice(RuleSources sources) {
        WalkingAdvisor advisor = WalkingAdvisor.using(RuleBook.of(sources));
        Map<Person, Assessment> expected = GeneratedPeople.assessedByTheRealRules();

        assertThat(advisor.book().sha256())
                .isNotEqualTo(GeneratedPeople.REAL.book().sha256());
        assertThat(advisor.book().size()).isEqualTo(GeneratedPeople.REAL.book().size());
        expected.forEach((person, assessment) -> assertThat(withoutPlaces(advisor.assess(person, GeneratedPeople.DAY)))
                .as("%s", person)
                .isEqualTo(withoutPlaces(assessment)));
        System.out.printf(
                "%,d people are told the same by %d rules in another order%n",
                expected.size(), advisor.book().size());
    }

    private interface Shuffle {
        String apply(String fileName, List<String> rules);
    }

    private static RuleSources changed(RuleSources sources, Shuffle shuffle) {
        Map<String, String> files = new TreeMap<>(sources.files());
        sources.ruleFiles().forEach((name, text) -> {
            List<String> parts = new ArrayList<>(Arrays.asList(text.split("(?m)^(?=rule \")", -1)));
            String header = parts.remove(0);
            String newName = shuffle.apply(name, parts);
            files.remove(name);
            files.put(newName, header + String.join("\n", parts));
        });
        files.remove(FolderList.NAME); // The files have other names now.
        return new RuleSources("test", files);
    }

    private static Assessment withoutPlaces(Assessment a) {
        List<Advice> advice = a.advice().stream()
                .map(said -> new Advice(
                        said.topic(),
                        said.kind(),
                        said.text(),
                        withoutPlace(said.rule()),
                        said.because(),
                        said.urgency(),
                        said.to()))
                .toList();
        return new Assessment(
                a.date(),
                a.referral(),
                a.walking(),
                a.complete(),
                a.plan(),
                a.progression(),
                advice,
                a.questions(),
                a.firedRules(),
                new Assessment.RuleSet("", a.ruleSet().rules()));
    }

    private static RuleInfo withoutPlace(RuleInfo rule) {
        return new RuleInfo(rule.id(), rule.name(), "", 0, rule.sources(), rule.basis(), rule.reviewed());
    }
}
