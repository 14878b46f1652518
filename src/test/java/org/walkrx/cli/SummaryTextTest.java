package org.walkrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.GeneratedPeople;
import org.walkrx.Summary;
import org.walkrx.WalkingAdvisor;
import org.walkrx.authoring.people.Cohort;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.handout.Speech;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Referral;
import org.walkrx.rules.RuleBook;

/** The limits of the short form, and what it never leaves out, over the examples and 2,000 generated people. */
class SummaryTextTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final RuleBook BOOK = RuleBook.folder(Path.of("rules"));
    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.using(BOOK);

    private static List<Assessment> everybody = List.of();

    /** By urgency, ROUTINE first. */
    private static final NavigableMap<Referral, String> LEADS = new TreeMap<>(Map.of(
            Referral.ROUTINE, "In the coming weeks, ",
            Referral.WITHIN_TWO_WEEKS, "Within two weeks, ",
            Referral.SAME_DAY, "Today, ",
            Referral.EMERGENCY, "Now, "));

    private static List<Assessment> examples() throws IOException {
        PatientFileReader reader = new PatientFileReader(BOOK.vocabulary().findingNames());
        List<Assessment> assessments = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("examples/patients"))) {
            for (Path file : files.sorted().toList()) {
                PatientFile patient = reader.read(file);
                assessments.add(ADVISOR.assess(patient.person(), patient.dateOr(DAY)));
            }
        }
        return assessments;
    }

    private static List<Assessment> generated() {
        return Cohort.of(BOOK, 20261123).people(2000).stream()
                .map(PatientFile::person)
                .map(person -> ADVISOR.assess(person, DAY))
                .toList();
    }

    private static String text(Assessment assessment) {
        return new SummaryText(assessment, Style.PLAIN, "--full shows all, with reasons and sources.", Speech.english())
                .titled("x.yaml");
    }

    private static Stream<Assessment> everybody() {
        return everybody.stream();
    }

    @BeforeAll
    static void assess() throws IOException {
        everybody = Stream.of(
                        examples(),
                        generated(),
                        GeneratedPeople.assessedByTheRealRules().values())
                .flatMap(Collection::stream)
                .toList();
    }

    private static int words(String text) {
        return text.strip().split("\\s+").length;
    }

    @Test
    void keepsToOnePage() {
        everybody().forEach(assessment -> {
            String text = text(assessment);
            int most = assessment.referral() == Referral.EMERGENCY ? 150 : 350;

            assertThat(words(text)).as(text).isLessThanOrEqualTo(most);
            assertThat(text.lines()).as(text).hasSizeLessThanOrEqualTo(60).allMatch(line -> line.length() <= 80);
        });
    }

    @Test
    void leavesOutNothingAboutSafety() {
        everybody().forEach(assessment -> {
            Summary summary = assessment.summary();
            Set<String> doing = ids(summary.toDo());
            Set<String> stopping = summary.whenToStop().stream()
                    .flatMap(group -> group.rules().stream())
                    .collect(Collectors.toSet());
            Set<String> walking = ids(summary.tips());
            for (Advice advice : assessment.advice()) {
                String id = advice.rule().id();
                switch (advice.kind()) {
                    case REFER, STOP_WALK, HOLD, MODIFY -> assertThat(doing).contains(id);
                    case STOP_IF, SAFETY_NET, SIGN -> assertThat(stopping).contains(id);
                    case WARN -> {
                        if (advice.kind().isSafety(advice.topic())) {
                            assertThat(List.of(walking, stopping, doing)).anyMatch(ids -> ids.contains(id));
                        }
                    }
                    default -> {}
                }
            }
        });
    }

    @Test
    void sendsNobodyLaterThanTheRulesDo() {
        everybody()
                .forEach(assessment -> assessment.advice().stream()
                        .filter(advice -> advice.kind() == AdviceKind.REFER)
                        .forEach(advice -> {
                            String line = assessment.summary().toDo().stream()
                                    .filter(item ->
                                            item.rules().contains(advice.rule().id()))
                                    .map(Summary.Passage::text)
                                    .findFirst()
                                    .orElseThrow();
                            assertThat(line)
                                    .contains(
                                            Objects.requireNonNull(advice.to()).words());
                            assertThat(LEADS.tailMap(Objects.requireNonNull(advice.urgency()), true)
                                            .values())
                                    .anyMatch(line::startsWith);
                        }));
    }

    @Test
    void hasFewTipsTheMostProminentFirstAndCountsTheOthers() {
        everybody().forEach(assessment -> {
            Summary summary = assessment.summary();
            assertThat(summary.tips()).hasSizeLessThanOrEqualTo(5);
            assertThat(summary.benefits()).hasSizeLessThanOrEqualTo(2);
            assertThat(summary.benefits().stream()
                            .mapToInt(line -> line.text().split("[.!?]( |$)").length)
                            .sum())
                    .isLessThanOrEqualTo(2);
            assertThat(summary.benefits().size() + summary.leftOut().benefits())
                    .isEqualTo(count(assessment, EnumSet.of(AdviceKind.BENEFIT)));
            assertThat(summary.questions().size() + summary.leftOut().questions())
                    .isEqualTo(assessment.questions().size());
        });
    }

    @Test
    void saysWhatItLeavesOutAndHowToSeeIt() {
        everybody().forEach(assessment -> {
            Summary.LeftOut left = assessment.summary().leftOut();
            String text = text(assessment).replace('\n', ' ');
            assertThat(text).endsWith("--full shows all, with reasons and sources.  ");
            assertThat(text.contains(left.tips() + " more on how to walk")).isEqualTo(left.tips() > 0);
            assertThat(text.contains(left.shortened() + " shortened")).isEqualTo(left.shortened() > 0);
        });
    }

    private static long count(Assessment assessment, Set<AdviceKind> kinds) {
        return assessment.advice().stream()
                .filter(advice -> kinds.contains(advice.kind()))
                .count();
    }

    private static Set<String> ids(List<Summary.Passage> lines) {
        return lines.stream().flatMap(line -> line.rules().stream()).collect(Collectors.toSet());
    }

    /** Reasons and sources are for clinicians; all above them is for the person. */
    @Test
    void allOfTheAdviceIsToldInAnotherLanguageAsWell() {
        StringWriter out = new StringWriter();
        int code = Main.commandLine()
                .setOut(new PrintWriter(out))
                .execute("assess", "examples/patients/good-week.yaml", "--full", "--language", "hi");
        String told = out.toString().replaceFirst("(?s)\nWHY\n.*", "");

        assertThat(code).isZero();
        assertThat(told)
                .contains("\u0906\u092A\u0915\u0940 \u092F\u094B\u091C\u0928\u093E")
                .doesNotContain("HOW TO WALK", "YOUR PLAN", "WALKING:", "Nobody needs");
        assertThat(told.lines().filter(line -> line.matches("- [A-Z].*"))).isEmpty();
        assertThat(out.toString()).contains("\nWHY\n", "Because: ");
    }
}
