package org.walkrx.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Minutes;
import org.walkrx.Question;
import org.walkrx.WalkingPlan;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.GradientLimit;
import org.walkrx.language.Pace;
import org.walkrx.language.Progression;
import org.walkrx.language.Referral;
import org.walkrx.language.To;
import org.walkrx.language.Topic;
import org.walkrx.language.Walking;
import org.walkrx.rules.RuleInfo;

class AssessmentJsonTest {

    private static final String SHA = "0123456789abcdef".repeat(4);
    private static final Assessment.RuleSet RULE_SET = new Assessment.RuleSet(SHA, 104);

    static Assessment emergency() {
        RuleInfo rule = new RuleInfo(
                "RF-01", "New numbness", "red-flags.drl", 12, List.of("R1", "R1b"), "guideline", "2026-11-23");
        Advice refer = new Advice(
                Topic.REFERRAL,
                AdviceKind.REFER,
                "Go to the \"emergency department\" now – don’t walk.",
                rule,
                List.of("saddle numbness: yes"),
                Referral.EMERGENCY,
                To.EMERGENCY_DEPARTMENT);
        return new Assessment(
                LocalDate.of(2026, 11, 23),
                Referral.EMERGENCY,
                Walking.NONE,
                true,
                null,
                null,
                List.of(refer),
                List.of(),
                List.of("RF-01"),
                RULE_SET);
    }

    static Assessment plan() {
        RuleInfo rule = new RuleInfo("TEC-01", "Warm up", "technique.drl", 3, List.of("A35"), "article", "2026-11-23");
        Advice tip = new Advice(Topic.WARM_UP, AdviceKind.TIP, "Begin slowly.", rule, List.of(), null, null);
        return new Assessment(
                LocalDate.of(2026, 11, 23),
                Referral.NONE,
                Walking.STANDARD,
                true,
                new WalkingPlan(2, new Minutes(10, 15), new Minutes(20, 30), 7, Pace.COMFORTABLE, GradientLimit.LEVEL),
                Progression.PROGRESS,
                List.of(tip),
                List.of(new Question(
                        "pain.now",
                        "How strong is your pain?",
                        Referral.ROUTINE,
                        Walking.MODIFIED,
                        List.of("PRG-13"),
                        new Question.AnswerForm(Question.AnswerForm.AnswerKind.NUMBER, 0, 10, true, List.of()))),
                List.of("TEC-01"),
                RULE_SET);
    }

    @Test
    void writesAReferralInOneLineAndInTheOrderOfTheContract() {
        assertThat(AssessmentJson.of(emergency()))
                .isEqualTo("{\"referral\":\"EMERGENCY\",\"walking\":\"NONE\",\"complete\":true,\"plan\":null,"
                        + "\"progression\":null,\"advice\":[{\"topic\":\"REFERRAL\",\"kind\":\"REFER\","
                        + "\"text\":\"Go to the \\\"emergency department\\\" now – don’t walk.\","
                        + "\"rule\":{\"id\":\"RF-01\",\"name\":\"New numbness\",\"file\":\"red-flags.drl\",\"line\":12,"
                        + "\"source\":\"R1 R1b\",\"basis\":\"guideline\"},\"because\":[\"saddle numbness: yes\"],"
                        + "\"urgency\":\"EMERGENCY\",\"to\":\"EMERGENCY_DEPARTMENT\"}],\"questions\":[],"
                        + "\"ruleSet\":{\"sha256\":\"" + SHA + "\",\"rules\":104}}");
    }

    @Test
    void writesAPlanAndOpenQuestions() {
        assertThat(AssessmentJson.of(plan()))
                .contains("\"plan\":{\"sessionsPerDay\":2,\"minutesPerSession\":{\"from\":10,\"to\":15},"
                        + "\"minutesPerDay\":{\"from\":20,\"to\":30},\"daysPerWeek\":7,\"pace\":\"COMFORTABLE\","
                        + "\"gradient\":\"LEVEL\"},\"progression\":\"PROGRESS\"")
                .contains("\"because\":[]}],\"questions\":[{\"key\":\"pain.now\","
                        + "\"ask\":\"How strong is your pain?\",\"couldMean\":\"ROUTINE\",\"couldMeanWalking\":\"MODIFIED\",\"rules\":[\"PRG-13\"],"
                        + "\"answer\":{\"kind\":\"NUMBER\",\"lowest\":0,\"highest\":10,\"wholeNumber\":true}}]")
                .doesNotContain("urgency", "\n");
    }

    @Test
    void equalAssessmentsGiveEqualTexts() {
        assertThat(AssessmentJson.of(plan())).isEqualTo(AssessmentJson.of(plan()));
    }
}
