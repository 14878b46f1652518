package org.walkrx.handout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.walkrx.Assessment;
import org.walkrx.Person;
import org.walkrx.Summary;
import org.walkrx.WalkingAdvisor;
import org.walkrx.authoring.TranslationTemplate;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.language.Referral;
import org.walkrx.language.Topic;
import org.walkrx.rules.PageOrder;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.rules.translations.WordsFile;

/** The page to take home, the calendar and the weeks ahead, for the people of the examples. */
class HandoutTest {

    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.bundled();

    static List<Path> examples() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("examples", "patients"))) {
            return files.sorted().toList();
        }
    }

    private static PatientFile patient(Path file) {
        return new PatientFileReader(ADVISOR.book().vocabulary()).read(file);
    }

    private static PatientFile patient(String name) {
        return patient(Path.of("examples", "patients", name + ".yaml"));
    }

    private static Assessment assess(PatientFile patient) {
        return ADVISOR.assess(patient.person(), patient.dateOr(LocalDate.of(2026, 11, 23)));
    }

    private static Handout handout(String name) {
        PatientFile patient = patient(name);
        return new Handout(assess(patient), patient.person(), Speech.english());
    }

    private static String text(String html) {
        return html.replaceAll("<style>[^<]*</style>", "")
                .replaceAll("<[^>]*>", "")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private static String page1(String html) {
        return html.substring(0, html.indexOf("<aside"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void page1HasTheWholeShortFormAndNothingIsLoaded(Path file) {
        PatientFile patient = patient(file);
        Assessment assessment = assess(patient);
        String html = new Handout(assessment, patient.person(), Speech.english()).html();
        String first = text(page1(html));

        assertThat(html).doesNotContain("<script", "http://", "https://", "src=", "url(");
        assertThat(first).contains(assessment.summary().decision());
        assessment.summary().toDo().forEach(line -> assertThat(first).contains(line.text()));
        assessment.summary().plan().forEach(line -> assertThat(first).contains(line.text()));
        assessment.summary().whenToStop().forEach(group -> assertThat(first).contains(group.text()));
        assertThat(html.contains("<svg")).isEqualTo(assessment.plan() != null);
        assertThat(html).isEqualTo(new Handout(assess(patient), patient.person(), Speech.english()).html());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyTipStandsOnOneOfThePages(Path file) {
        PatientFile patient = patient(file);
        Assessment assessment = assess(patient);
        String all = text(new Handout(assessment, patient.person(), Speech.english()).html());

        assessment.advice().stream()
                .filter(advice -> advice.kind().mayWait(advice.topic()))
                .forEach(advice -> assertThat(all).contains(advice.text().replaceAll(" \\([^()]*\\d[^()]*\\)", "")));
    }

    /** What moves to the second page moves; nothing is lost, and no warning of harm moves. */
    @ParameterizedTest
    @MethodSource("examples")
    void theOrderOfThePageMovesTipsAndLosesNone(Path file) {
        PatientFile patient = patient(file);
        Assessment assessment = assess(patient);
        List<Topic> reversed = new ArrayList<>(PageOrder.USUAL.topics());
        Collections.reverse(reversed);
        String usual = new Handout(assessment, patient.person(), Speech.english()).html();
        String other = new Handout(assessment, patient.person(), Speech.english())
                .ordered(new PageOrder(0, reversed))
                .html();

        for (Summary.Passage tip : assessment.summary().tips()) {
            boolean warns = assessment.advice().stream()
                    .filter(advice -> advice.kind().isSafety(advice.topic()))
                    .anyMatch(advice -> tip.rules().contains(advice.rule().id()));
            assertThat(text(page1(other)).contains(tip.text())).isEqualTo(warns);
            assertThat(text(other)).contains(tip.text());
        }
        assertThat(text(other).length())
                .isBetween(text(usual).length() - 40, text(usual).length() + 40);
        assertThat(new Handout(assessment, patient.person(), Speech.english())
                        .ordered(ADVISOR.book().pageOrder())
                        .html())
                .isEqualTo(usual);
    }

    @Test
    void aHostileNameIsHarmlessAndShort() {
        String name = "</p><script>alert(\"x\")</script>\u202E\u0000" + "x".repeat(10_000);
        String html = handout("good-week").named(name).html();

        assertThat(html).doesNotContain("<script", "\u202E", "\u0000").contains("&lt;script&gt;");
        assertThat(html).doesNotContain("x".repeat(80));
        assertThat(handout("good-week").named("क\u094D\u200Dष").html()).contains("<bdi>क\u094D\u200Dष</bdi>");
    }

    @Test
    void anEmergencyHasNoPlanNoChartAndNoCalendar() {
        Assessment assessment = assess(patient("saddle-numbness"));

        assertThat(assessment.referral()).isEqualTo(Referral.EMERGENCY);
        assertThat(handout("saddle-numbness").html())
                .contains("<body class=\"emergency\">")
                .containsOnlyOnce(">What to do<")
                .doesNotContain("<svg");
        assertThat(WalkCalendar.of(assessment, "Asha", List.of(LocalTime.NOON), Speech.english()))
                .isEmpty();
    }

    @Test
    void theChartSaysEachOfItsNumbers() {
        String html = handout("good-week").html();
        String described = html.substring(html.indexOf("<desc>"), html.indexOf("</desc>"));

        assertThat(described).contains("walked: 23", "planned: 22\u201324");
    }

    // The weeks ahead

    @Test
    void goodWeeksLeadWhereTheRulesLead() {
        List<String> minutes = new WeeksAhead(ADVISOR)
                .ifAllGoesWell(patient("first-day").person(), LocalDate.of(2026, 11, 23), 8).stream()
                        .map(week -> week.plan().minutesPerDay())
                        .map(day -> day.from() + "-" + day.to())
                        .toList();

        assertThat(minutes)
                .startsWith("20-30", "30-33", "33-36", "36-39", "39-42", "42-45")
                .hasSize(8);
    }

    @Test
    void aPainfulWeekLeadsToLessAndAWishBeyondThePlanGetsItsReason() {
        Person person = patient("good-week").person();
        Assessment now = assess(patient("good-week"));
        Assessment later = new WeeksAhead(ADVISOR).aWeekLater(person, now, WeeksAhead.HowItGoes.PAINFUL);

        assertThat(later.plan().minutesPerDay().to())
                .isLessThan(now.plan().minutesPerDay().to());
        assertThat(WeeksAhead.whyNot(now, 45))
                .singleElement()
                .satisfies(reason -> assertThat(reason.text()).contains("a tenth more"))
                .satisfies(reason -> assertThat(reason.rules()).containsExactly("PRG-30"));
        assertThat(WeeksAhead.whyNot(now, 24)).isEmpty();
    }

    /** Whoever wants to jump is told a rule's reason: on the first day, with a log, and where there is no plan. */
    @ParameterizedTest
    @MethodSource("examples")
    void aWishToJumpIsRefusedWithTheReasonOfARule(Path file) {
        Assessment now = assess(patient(file));
        boolean isWithin = now.plan() != null && now.plan().minutesPerDay().to() >= 46;

        assertThat(WeeksAhead.whyNot(now, 46).isEmpty()).isEqualTo(isWithin);
        if (!isWithin && now.complete()) {
            assertThat(WeeksAhead.whyNot(now, 46))
                    .anySatisfy(reason -> assertThat(reason.rules()).isNotEmpty());
        }
    }

    // Another language

    /** A translation in which every sentence is there shows whatever the program says and nobody can translate. */
    @ParameterizedTest
    @MethodSource("examples")
    void whateverIsOnThePageCanBeTranslated(Path file) {
        PatientFile patient = patient(file);
        Speech speech = Speech.of(Translated.ADVISOR, "xx", "");
        String html = new Handout(assess(patient), patient.person(), speech).html();
        Set<String> english = Stream.of(html.split("<span lang=\"en\">"))
                .skip(1)
                .map(rest -> rest.substring(0, rest.indexOf("</span>")))
                .collect(Collectors.toSet());

        assertThat(english).isEmpty();
        assertThat(speech.untranslated()).isZero();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void noSentenceOfAnotherLanguageEndsAsInEnglish(Path file) {
        PatientFile patient = patient(file);
        Speech hindi = Speech.of(ADVISOR, "hi", "");
        String html = new Handout(assess(patient), patient.person(), hindi).html();

        assertThat(text(html)).doesNotContainPattern("[\\u0900-\\u0963\\u0966-\\u097F]\\)?\\.(?!\\d)");
    }

    @ParameterizedTest
    @MethodSource("examples")
    void whatIsUrgentIsToldInBothLanguages(Path file) {
        PatientFile patient = patient(file);
        Assessment assessment = assess(patient);
        String html = new Handout(assessment, patient.person(), Speech.of(ADVISOR, "hi", "")).html();
        boolean isUrgent = assessment.referral().compareTo(Referral.SAME_DAY) >= 0;

        assertThat(text(html).contains(assessment.summary().decision())).isEqualTo(isUrgent);
        if (isUrgent) {
            assessment.summary().toDo().forEach(line -> assertThat(text(html)).contains(line.text()));
        }
    }

    /** Green is for those who may walk and of whom all is known. */
    @ParameterizedTest
    @MethodSource("examples")
    void theBandIsCalmOnlyWhereNothingIsOpen(Path file) {
        PatientFile patient = patient(file);
        Assessment assessment = assess(patient);
        boolean calm = assessment.complete() && assessment.plan() != null && assessment.referral() == Referral.NONE;

        assertThat(new Handout(assessment, patient.person(), Speech.english())
                        .html()
                        .contains("decision calm"))
                .isEqualTo(calm);
    }

    private static final class Translated {
        static final WalkingAdvisor ADVISOR = advisor();

        private static WalkingAdvisor advisor() {
            RuleBook book = HandoutTest.ADVISOR.book();
            String template = TranslationTemplate.of(WordsFile.empty("xx"), PageWords.all(), book.said())
                    .text();
            List<String> lines = new ArrayList<>();
            String english = "";
            for (String line : template.lines().toList()) {
                if (line.contains("- en: ")) {
                    english = line.substring(line.indexOf('"'));
                }
                lines.add(line.endsWith("xx: \"\"") ? line.replace("\"\"", english) : line);
            }
            RuleSources sources = book.sources().with("xx.words.yaml", String.join("\n", lines) + "\n");
            return WalkingAdvisor.using(RuleBook.of(sources));
        }
    }
}
