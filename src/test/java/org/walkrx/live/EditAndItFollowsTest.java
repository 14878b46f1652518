package org.walkrx.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.Assessment;
import org.walkrx.Person;
import org.walkrx.authoring.RulesExport;
import org.walkrx.language.Shoes;
import org.walkrx.problems.Problem;

/** The whole way, with all the rules of the project: export them, edit a number, and see the running advice change. */
class EditAndItFollowsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Person HEELS_OF_3_5_CM = Person.builder()
            .age(40)
            .shoes(new Shoes(true, true, 3.5, null))
            .othersDenied()
            .build();

    @TempDir
    Path temporary;

    @Test
    void anExportedRuleIsEditedAndTheRunningAdviceFollows() throws Exception {
        Path rules = temporary.resolve("my-rules");
        RulesExport.to(rules);
        Happenings happenings = new Happenings();
        try (LiveAdvisor advisor =
                LiveAdvisor.watching(rules, LiveOptions.defaults().listener(happenings))) {
            Assessment before = advisor.assess(HEELS_OF_3_5_CM, DAY);

            edit(rules.resolve("definitions-person.drl"), "heelCm > 4", "heelCm > 3");
            Attempt refused = happenings.nextRefusal();
            Assessment meanwhile = advisor.assess(HEELS_OF_3_5_CM, DAY);
            edit(rules.resolve("definitions-person.cases.yaml"), "heelCm: 4}", "heelCm: 3}");
            edit(rules.resolve("footwear.cases.yaml"), "heelCm: 4}", "heelCm: 3}");
            edit(rules.resolve("footwear.cases.yaml"), "heelCm: 4,", "heelCm: 3,");
            happenings.nextSwap();
            Assessment after = advisor.assess(HEELS_OF_3_5_CM, DAY);

            assertThat(refused.problems())
                    .as("the cases that stand on the old number")
                    .extracting(Problem::file)
                    .containsExactly(
                            rules.resolve("definitions-person.cases.yaml").toString(),
                            rules.resolve("footwear.cases.yaml").toString(),
                            rules.resolve("footwear.cases.yaml").toString());
            assertThat(meanwhile).isEqualTo(before);
            assertThat(after.ruleSet().sha256()).isNotEqualTo(before.ruleSet().sha256());
            assertThat(after.firedRules())
                    .hasSizeGreaterThan(before.firedRules().size());
            assertThat(after.advice())
                    .filteredOn(advice -> advice.because().contains("shoes heel cm: 3.5"))
                    .isNotEmpty();
            assertThat(before.advice())
                    .filteredOn(advice -> advice.because().contains("shoes heel cm: 3.5"))
                    .isEmpty();
        }
    }

    private static void edit(Path file, String from, String to) throws IOException {
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
    }
}
