package org.walkrx.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.walkrx.DecisionRecord;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.authoring.CaseRunner;
import org.walkrx.authoring.people.Cohort;
import org.walkrx.cases.CaseProof;
import org.walkrx.cases.WorkedCases;
import org.walkrx.files.AssessmentJson;
import org.walkrx.files.PatientFile;

/** A draft says what the book of the same files says, at once, and never takes its place. */
class DraftTest {

    private static final RuleSources SOURCES = RuleSources.folder(Path.of("rules"));
    private static final RuleBook BOOK = RuleBook.of(SOURCES);
    private static final RuleBook DRAFT = RuleBook.draft(CheckedSources.check(SOURCES), BOOK);

    @Test
    void saysWhatTheBookSaysWithReasonsAndQuestions() {
        List<PatientFile> people = new ArrayList<>(Cohort.of(BOOK, 16).people(200));
        WorkedCases.of(BOOK)
                .forEach(worked -> people.add(new PatientFile(worked.date(), worked.person(), worked.place())));
        WalkingAdvisor book = WalkingAdvisor.using(BOOK);
        WalkingAdvisor draft = WalkingAdvisor.using(DRAFT);

        assertThat(people).hasSizeGreaterThan(1000).allSatisfy(person -> {
            LocalDate date = person.dateOr(LocalDate.EPOCH);
            assertThat(AssessmentJson.of(draft.assess(person.person(), date)).replace("-draft", ""))
                    .as(person.name())
                    .isEqualTo(AssessmentJson.of(book.assess(person.person(), date)));
        });
    }

    @Test
    void asksItsOwnQuestionsWhileOnlyTextsChangeAndSaysWhenItDoesNot() {
        String flags = SOURCES.file("red-flags-nerves.drl").orElseThrow();
        RuleBook reworded = draft("// shifted\n" + flags.replace("\"New numbness", "\"A new numbness"));
        RuleBook changed = draft(flags.replaceFirst("\"saddle numbness\"", "\"fever\""));

        assertThat(reworded.asksItsOwnQuestions()).isTrue();
        assertThat(changed.asksItsOwnQuestions()).isFalse();
        assertThat(RuleBook.draft(CheckedSources.check(changed.sources())).asksItsOwnQuestions())
                .isTrue();
    }

    @Test
    void asksWhatTheBookAsksOnceItsQuestionsAreItsOwn() {
        RuleSources changed = SOURCES.with(
                "red-flags-nerves.drl",
                SOURCES.file("red-flags-nerves.drl").orElseThrow().replaceFirst("\"saddle numbness\"", "\"fever\""));
        WalkingAdvisor draft = WalkingAdvisor.using(RuleBook.draft(CheckedSources.check(changed)));
        WalkingAdvisor book = WalkingAdvisor.using(RuleBook.of(changed));
        Person nobody = Person.builder().build();

        assertThat(AssessmentJson.of(draft.assess(nobody, LocalDate.EPOCH)).replace("-draft", ""))
                .isEqualTo(AssessmentJson.of(book.assess(nobody, LocalDate.EPOCH)));
    }

    private static RuleBook draft(String redFlags) {
        return RuleBook.draft(CheckedSources.check(SOURCES.with("red-flags-nerves.drl", redFlags)), BOOK);
    }

    @Test
    void isMarkedAndNeitherRecordedNorProved() {
        assertThat(DRAFT.isDraft()).isTrue();
        assertThat(BOOK.isDraft()).isFalse();
        assertThat(DRAFT.sha256()).isEqualTo(BOOK.sha256() + "-draft");
        List<DecisionRecord> records = new ArrayList<>();
        assertThatThrownBy(() -> WalkingAdvisor.using(DRAFT).recording(records::add))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("never recorded");
        assertThatThrownBy(() -> CaseProof.failures(DRAFT)).hasMessageContaining("never proved");
        assertThatThrownBy(() -> new CaseRunner(DRAFT)).hasMessageContaining("never proved");
    }

    /** The gates of screens are part of what keeps people safe, so a draft refuses what the book would. */
    @Test
    void refusesAGateThatHidesAnEmergency() {
        RuleSources hiding = SOURCES.with(
                RuleSources.VOCABULARY,
                SOURCES.file(RuleSources.VOCABULARY)
                        .orElseThrow()
                        .replaceFirst(
                                "\\{finding: saddle numbness,",
                                "{finding: saddle numbness, onlyIf: {age: at least 60},"));

        assertThat(hiding).isNotEqualTo(SOURCES);
        CheckedSources checked = CheckedSources.check(hiding);
        assertThatThrownBy(() -> RuleBook.draft(checked, BOOK)).isInstanceOf(InvalidRulesException.class);
        assertThatThrownBy(() -> RuleBook.of(hiding)).isInstanceOf(InvalidRulesException.class);
    }

    @Test
    void isNotMadeOfFilesWithAProblem() {
        CheckedSources broken = CheckedSources.check(SOURCES.with(
                "red-flags-nerves.drl",
                SOURCES.file("red-flags-nerves.drl").orElseThrow().replaceFirst("saddle", "sadle")));

        assertThatThrownBy(() -> RuleBook.draft(broken, BOOK)).isInstanceOf(InvalidRulesException.class);
        assertThatThrownBy(() -> RuleBook.draft(broken)).isInstanceOf(InvalidRulesException.class);
    }
}
