package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.walkrx.authoring.CaseRunner;
import org.walkrx.authoring.FolderCheck;
import org.walkrx.files.PatientFileReader;
import org.walkrx.language.Referral;
import org.walkrx.problems.Problem;
import org.walkrx.rules.CheckedSources;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** A finding may be given another name, and whoever still uses the old one is understood and told. */
class FormerNamesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String OLD = "saddle numbness";
    private static final String NOW = "numb saddle";

    private static RuleSources renamed(String aka) {
        RuleSources sources = SmallRules.REAL;
        for (Map.Entry<String, String> file : SmallRules.REAL.ruleFiles().entrySet()) {
            sources = sources.with(file.getKey(), file.getValue().replace("\"" + OLD + "\"", "\"" + NOW + "\""));
        }
        String vocabulary = sources.file(RuleSources.VOCABULARY).orElseThrow();
        return sources.with(
                RuleSources.VOCABULARY,
                vocabulary.replace("- name: " + OLD + "\n", "- name: " + NOW + "\n    aka: " + aka + "\n"));
    }

    private static Person person(String finding) {
        return Person.builder().age(42).yes(finding).othersDenied().build();
    }

    @Test
    void applicationsAndFilesMayGoOnUsingTheOldName() {
        RuleBook book = RuleBook.of(renamed(OLD));
        WalkingAdvisor advisor = WalkingAdvisor.using(book);

        Assessment old = advisor.assess(person(OLD), DAY);
        String file = "age: 42\nfindings: {" + OLD + ": yes}\nothers: no\n";
        Person read = new PatientFileReader(book.vocabulary().knownNames())
                .read(file, "old.yaml")
                .person();

        assertThat(old.referral()).isEqualTo(Referral.EMERGENCY);
        assertThat(old).isEqualTo(advisor.assess(person(NOW), DAY));
        assertThat(advisor.assess(read, DAY)).isEqualTo(old);
        assertThat(book.vocabulary().notices(read.named()))
                .containsExactly(
                        "\"saddle numbness\" is now called \"numb saddle\"; the old name is still understood, but change it");
    }

    @Test
    void theOldNameIsUnderstoodOnWalksAndWhereItWasNotAsked() {
        WalkingAdvisor advisor = WalkingAdvisor.using(RuleBook.of(renamed("[numb seat, " + OLD + "]")));
        Walk walk = Walk.of(DAY.minusDays(1), 10).withFindings(List.of(OLD));
        Person noted = Person.builder().age(42).walk(walk).othersDenied().build();
        Person notAsked =
                Person.builder().age(42).notAsked("numb seat").othersDenied().build();

        assertThat(advisor.assess(noted, DAY).referral()).isEqualTo(Referral.EMERGENCY);
        assertThat(advisor.assess(notAsked, DAY).complete()).isFalse();
    }

    @Test
    void twoAnswersToWhatIsNowOneFindingAreRefused() {
        WalkingAdvisor advisor = WalkingAdvisor.using(RuleBook.of(renamed(OLD)));
        Person both = person(OLD).toBuilder().no(NOW).build();

        assertThatThrownBy(() -> advisor.assess(both, DAY))
                .isInstanceOf(InvalidPatientException.class)
                .hasMessageContaining("\"numb saddle\" is answered no and yes at the same time");
    }

    @Test
    void casesGoOnAndAreNamedWhileRulesAreAskedForTheNewName() {
        RuleSources sources = renamed(OLD);
        FolderCheck check = FolderCheck.of(sources, DAY.plusYears(1));

        assertThat(check.problems()).isEmpty();
        assertThat(check.notices())
                .filteredOn(notice -> !Set.of("W617", "W623").contains(notice.code()))
                .isNotEmpty()
                .allSatisfy(notice -> assertThat(notice.toString()).contains(".cases.yaml:", "is now called"));
        assertThat(new CaseRunner(check.book().orElseThrow()).run().failures()).isEmpty();

        String file = "red-flags-nerves.drl";
        String text = sources.file(file).orElseThrow();
        RuleSources forgotten = sources.with(file, text.replaceFirst("\"" + NOW + "\"", "\"" + OLD + "\""));
        assertThat(CheckedSources.check(forgotten).problems())
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo(
                        "\"saddle numbness\" is now called \"numb saddle\", as vocabulary.yaml says; write that here");
    }

    @Test
    void anOldNameIsNotTheNameOfAnythingElse() {
        RuleSources shadow = renamed("fever");
        String vocabulary = shadow.file(RuleSources.VOCABULARY).orElseThrow();
        RuleSources twice = shadow.with(
                RuleSources.VOCABULARY,
                vocabulary
                        .replace("aka: fever", "aka: numb seat")
                        .replace("- name: foot drop\n", "- name: foot drop\n    aka: numb seat\n"));

        assertThat(CheckedSources.check(shadow).problems())
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("\"fever\" is a finding itself; a name that is in use is not an old one");
        assertThat(CheckedSources.check(twice).problems())
                .singleElement()
                .extracting(Problem::message)
                .isEqualTo("\"numb seat\" is an old name of another finding already; keep one of the two");
    }
}
