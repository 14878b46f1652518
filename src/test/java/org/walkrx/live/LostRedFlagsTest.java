package org.walkrx.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.Person;
import org.walkrx.authoring.FolderKeeper;
import org.walkrx.language.Referral;
import org.walkrx.live.Attempt.Outcome;
import org.walkrx.problems.Problem;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** Rules that lose what sends people out today, while an application follows them. */
class LostRedFlagsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final Person NUMB =
            Person.builder().age(40).yes("saddle numbness").othersDenied().build();

    @TempDir
    Path temporary;

    private final Happenings happenings = new Happenings();
    private RuleFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = RuleFolder.in(temporary.resolve("rules"), 10);
    }

    private LiveOptions options() {
        return LiveOptions.defaults()
                .quiet(Duration.ofMillis(20))
                .polling(Duration.ofMillis(100))
                .listener(happenings);
    }

    private static List<String> messages(List<Problem> problems) {
        return problems.stream().map(Problem::message).toList();
    }

    @Test
    void aFileOfTheListThatGoesAwayLeavesTheLastGoodRulesInUse() throws Exception {
        FolderKeeper.enter(folder.path());
        try (LiveAdvisor advisor = LiveAdvisor.watching(folder.path(), options().withoutCases())) {
            Files.move(folder.file(RuleFolder.RED_FLAGS), folder.file(RuleFolder.RED_FLAGS + ".bak"));
            Attempt refused = happenings.nextRefusal();

            assertThat(refused.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(messages(refused.problems())).singleElement().asString().contains("red-flags.drl.bak");
            assertThat(advisor.assess(NUMB, DAY).referral()).isEqualTo(Referral.EMERGENCY);
        }
    }

    @Test
    void withoutAListTheLossOfEveryRedFlagIsRefusedStill() throws Exception {
        try (LiveAdvisor advisor = LiveAdvisor.watching(folder.path(), options().withoutCases())) {
            assertThat(messages(advisor.status().notices()))
                    .singleElement()
                    .asString()
                    .contains("has no list");
            assertThat(happenings.nextNotices()).isEqualTo(advisor.status().notices());
            Files.move(folder.file(RuleFolder.RED_FLAGS), folder.file(RuleFolder.RED_FLAGS + ".bak"));
            Attempt refused = happenings.nextRefusal();

            assertThat(messages(refused.problems()).get(0))
                    .contains("saddle numbness", "each of these meant EMERGENCY by itself in the last good rules");
            assertThat(advisor.assess(NUMB, DAY).referral()).isEqualTo(Referral.EMERGENCY);
            assertThat(messages(happenings.nextNotices()))
                    .anyMatch(notice -> notice.startsWith("this looks like rules, but is not read"));
        }
    }

    @Test
    void aFindingWhoseNotSureCountsForLessIsRefusedThoughAllCasesPass() throws Exception {
        try (LiveAdvisor advisor = LiveAdvisor.watching(folder.path(), options())) {
            folder.edit(
                    RuleSources.VOCABULARY,
                    "- name: foot drop\n    group: red flag",
                    "- name: foot drop\n    group: condition");
            Attempt refused = happenings.nextRefusal();

            assertThat(messages(refused.problems()))
                    .containsExactly("foot drop: this was a red flag whose \"not sure\" counted as yes in the last good"
                            + " rules, and no longer does; put its rule or its group back");
            Person notSure =
                    Person.builder().age(40).notSure("foot drop").othersDenied().build();
            assertThat(advisor.assess(notSure, DAY).referral()).isEqualTo(Referral.SAME_DAY);
        }
    }

    @Test
    void anOperatorMayAcceptTheLossWhichIsThenANotice() throws Exception {
        LiveOptions accepting = options().withoutCases().acceptingFewerRedFlags();
        try (LiveAdvisor advisor = LiveAdvisor.watching(folder.path(), accepting)) {
            folder.edit(
                    RuleSources.VOCABULARY,
                    "- name: foot drop\n    group: red flag",
                    "- name: foot drop\n    group: condition");
            happenings.nextSwap();
            happenings.nextNotices(); // of the beginning: the folder has no list

            assertThat(messages(happenings.nextNotices())).anyMatch(notice -> notice.startsWith("foot drop: this was"));
            assertThat(messages(advisor.status().notices()))
                    .anyMatch(notice -> notice.startsWith("foot drop: this was"));
        }
    }

    @Test
    void theListItselfIsNotLostInSilence() throws Exception {
        FolderKeeper.enter(folder.path());
        try (LiveAdvisor advisor = LiveAdvisor.watching(folder.path(), options())) {
            assertThat(advisor.status().notices()).isEmpty();
            Files.delete(folder.file("folder.yaml"));

            assertThat(messages(happenings.nextRefusal().problems()))
                    .singleElement()
                    .asString()
                    .contains("the list of what belongs to this folder is gone");
        }
    }

    @Test
    void aRenamedFindingIsNoLoss() {
        RuleSources sources = new RuleSources("test", RuleFolder.files(10));
        RuleBook before = RuleBook.of(sources);
        RuleSources renamed = sources;
        for (String file : sources.files().keySet()) {
            renamed = renamed.with(file, sources.files().get(file).replace("foot drop", "dropped foot"));
        }
        RuleBook after = RuleBook.of(renamed);

        assertThat(before.redFlags().referrals())
                .containsEntry("foot drop", Referral.SAME_DAY)
                .hasSizeGreaterThan(5);
        assertThat(after.redFlags().lostAgainst(before.redFlags(), "")).isEmpty();
    }

    @Test
    void rulesWithoutAnyEmergencySaySo() {
        RuleSources sources = new RuleSources("test", RuleFolder.files(10));
        String redFlags = sources.file(RuleFolder.RED_FLAGS).orElseThrow();
        RuleBook mild = RuleBook.of(
                sources.with(RuleFolder.RED_FLAGS, redFlags.replace("Referral.EMERGENCY", "Referral.SAME_DAY")));

        assertThat(messages(RuleBook.of(sources).notices())).noneMatch(notice -> notice.contains("no finding means"));
        assertThat(messages(mild.notices()))
                .anyMatch(notice -> notice.startsWith("no finding means EMERGENCY by itself"));
    }
}
