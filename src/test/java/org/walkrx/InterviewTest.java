package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.rules.ScreenPlan;

/** The interview through the shipped screens: how long it is, where it ends, and what it takes for a no. */
class InterviewTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final RuleBook BOOK = RuleBook.bundled();
    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.using(BOOK);
    private static final int MOST_SCREENS = 20;
    private static final int WORDS_OF_FOUR_MINUTES = 800;
    private static final int WORDS_OF_FIVE_MINUTES = 1_000;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    /** A man of 40 with a mild pain for two weeks; what is not said here is denied. */
    private static final Map<String, Object> ORDINARY = Map.ofEntries(
            Map.entry("age", 40),
            Map.entry("sex", "male"),
            Map.entry("weightKg", 70),
            Map.entry("pain.now", 3),
            Map.entry("pain.worst", 4),
            Map.entry("pain.weeks", 2),
            Map.entry("pain.trend", "same"),
            Map.entry("route.surface", "even"),
            Map.entry("route.gradient", "level"),
            Map.entry("activity.walksPerWeek", 3),
            Map.entry("activity.minutesPerWalk", 20),
            Map.entry("activity.sittingHoursPerDay", 6),
            Map.entry("shoes.kind", "trainer"),
            Map.entry("shoes.heelCm", 2),
            Map.entry("shoes.cushioned", true),
            Map.entry("shoes.supportive", true),
            Map.entry("load.kg", 2),
            Map.entry("load.oneSided", false));

    /** How an interview went. */
    private record Course(Interview end, List<Screen> screens) {

        int words() {
            return screens.stream().mapToInt(Course::words).sum();
        }

        /** All that stands on a screen to be read: title, stem, ticks, labels, choices and "none of these". */
        private static int words(Screen screen) {
            List<String> texts = new ArrayList<>(
                    List.of(screen.heading().title(), screen.heading().stem()));
            screen.questions().forEach(question -> {
                texts.add(question.tick());
                texts.addAll(question.answer().choices());
            });
            if (!screen.ticks().isEmpty()) {
                texts.add("None of these");
            }
            return texts.stream().mapToInt(text -> BLANKS.split(text).length).sum();
        }

        @Override
        public String toString() {
            Assessment assessment = end.assessment();
            return screens.size() + " screens, " + words() + " words, " + assessment.referral() + ", walking "
                    + assessment.walking();
        }
    }

    private static Map<String, Object> with(Object... more) {
        Map<String, Object> person = new HashMap<>(ORDINARY);
        for (int i = 0; i < more.length; i += 2) {
            person.put((String) more[i], more[i + 1]);
        }
        return person;
    }

    private static Course interview(WalkingAdvisor advisor, Map<String, Object> person) {
        Interview interview = Interview.start(advisor, DATE);
        List<Screen> screens = new ArrayList<>();
        while (interview.screen().isPresent()) {
            Screen screen = interview.screen().get();
            screens.add(screen);
            Map<String, Object> answers = new HashMap<>(person);
            answers.keySet()
                    .retainAll(screen.questions().stream().map(Question::key).collect(Collectors.toSet()));
            interview = interview.answer(answers, true);
        }
        return new Course(interview, screens);
    }

    private static Course told(String who, Map<String, Object> person) {
        Course course = interview(ADVISOR, person);
        System.out.println("screens: " + who + ": " + course);
        assertThat(course.screens()).as(who).hasSizeLessThanOrEqualTo(MOST_SCREENS);
        assertThat(course.end().assessment().questions()).as(who).isEmpty();
        return course;
    }

    @Test
    void whoDeniesEverythingReadsForFourMinutesAndNobodyOrdinaryForMoreThanFive() {
        Map<String, Map<String, Object>> people = new TreeMap<>(Map.of(
                "denies everything", with(),
                "denies everything, a woman", with("sex", "female"),
                "sciatica",
                        with("sharp radiating leg pain", "yes", "leg tingling", "yes", "pain.weeks", 4, "pain.now", 5),
                "65 with osteoporosis", with("age", 65, "sex", "female", "osteoporosis", "yes"),
                "pregnant", with("age", 30, "sex", "female", "pregnant", "yes"),
                "pain-free", with("pain.now", 0, "pain.worst", 2, "pain.weeks", 1, "pain.trend", "better"),
                "pain for 30 weeks", with("pain.weeks", 30)));

        people.forEach((who, person) -> assertThat(told(who, person).words())
                .as(who)
                .isLessThan(who.startsWith("denies") ? WORDS_OF_FOUR_MINUTES : WORDS_OF_FIVE_MINUTES));

        assertThat(interview(ADVISOR, with()).end().assessment().walking()).isEqualTo(Walking.STANDARD);
    }

    @Test
    void anEmergencyIsToldOnTheScreenOnWhichItIsTicked() {
        Set<String> emergencies = BOOK.redFlags().referrals().entrySet().stream()
                .filter(entry -> entry.getValue() == Referral.EMERGENCY)
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(emergencies).hasSizeGreaterThan(8);
        for (String emergency : emergencies) {
            for (String answer : List.of("yes", "not sure")) {
                Course course = interview(ADVISOR, with(emergency, answer));

                assertThat(course.end().assessment().referral()).as(emergency).isEqualTo(Referral.EMERGENCY);
                assertThat(course.screens().get(course.screens().size() - 1).ticks())
                        .as(emergency)
                        .anyMatch(question -> question.key().equals(emergency));
            }
            told(emergency, with(emergency, "yes"));
        }
    }

    @Test
    void pregnancyIsAskedOnlyWhereItCanBe() {
        assertThat(asked(with())).doesNotContain("pregnant", "heavy bleeding");
        assertThat(asked(with("sex", "female", "age", 70))).doesNotContain("pregnant");
        assertThat(asked(with("sex", "female"))).contains("pregnant").doesNotContain("heavy bleeding");
        Map<String, Object> unsaid = with();
        unsaid.remove("sex");
        Interview untold = Interview.start(ADVISOR, DATE);
        while (untold.screen().isPresent()
                && untold.screen().get().ticks().stream()
                        .noneMatch(tick -> tick.key().equals("pregnant"))) {
            untold = answerOrSkip(untold, unsaid);
        }
        assertThat(untold.screen()).isPresent();
    }

    private static Interview answerOrSkip(Interview interview, Map<String, Object> person) {
        Screen screen = interview.screen().orElseThrow();
        Map<String, Object> answers = new HashMap<>(person);
        Set<String> keys = screen.questions().stream().map(Question::key).collect(Collectors.toSet());
        answers.keySet().retainAll(keys);
        Interview next = interview.answer(answers, true);
        boolean isLeft = next.screen()
                .filter(again -> again.questions().stream().allMatch(question -> keys.contains(question.key())))
                .isPresent();
        return isLeft ? next.skip() : next;
    }

    private static List<String> asked(Map<String, Object> person) {
        return interview(ADVISOR, person).screens().stream()
                .flatMap(screen -> screen.questions().stream())
                .map(Question::key)
                .toList();
    }

    @Test
    void whatIsNotTickedIsNoNoUntilNoneOfTheseIsChosen() {
        String unsure = "recent infection";
        Interview first = Interview.start(ADVISOR, DATE);
        while (first.screen().orElseThrow().ticks().stream()
                .noneMatch(tick -> tick.key().equals(unsure))) {
            first = first.skip();
        }
        Screen screen = first.screen().orElseThrow();

        Interview ticked = first.answer(Map.of(unsure, Answer.NOT_SURE), false);
        Interview denied = ticked.answer(Map.of(), true);

        assertThat(ticked.person().findings()).containsOnly(Map.entry(unsure, Answer.NOT_SURE));
        assertThat(ticked.screen().orElseThrow().heading()).isEqualTo(screen.heading());
        assertThat(ticked.screen().orElseThrow().ticks())
                .isNotEmpty()
                .noneMatch(question -> question.key().equals(unsure));
        assertThat(denied.person().findings())
                .containsEntry(unsure, Answer.NOT_SURE)
                .hasSize(ticked.screen().orElseThrow().ticks().size() + 1);
        assertThat(denied.person().findings().values()).containsOnlyOnce(Answer.NOT_SURE);
        assertThat(denied.screen().orElseThrow().heading()).isNotEqualTo(screen.heading());
    }

    @Test
    void whatIsPassedOverStaysOpenAndIsNotAskedAgain() {
        Interview interview = Interview.start(ADVISOR, DATE);
        List<ScreenHeading> headings = new ArrayList<>();
        while (interview.screen().isPresent()) {
            headings.add(interview.screen().get().heading());
            interview = interview.skip();
        }

        assertThat(headings).doesNotHaveDuplicates();
        assertThat(interview.person()).isEqualTo(Person.builder().build());
        assertThat(interview.assessment().complete()).isFalse();
        assertThat(interview.skipped()).contains("saddle numbness", "age");
    }

    @Test
    void aWrongAnswerChangesNothing() {
        Interview start = Interview.start(ADVISOR, DATE);

        assertThatThrownBy(() -> start.answer(Map.of("age", 400), false))
                .isInstanceOf(InvalidPatientException.class)
                .hasMessageContaining("age must be from 0 to 120, but is 400");
        assertThatThrownBy(() -> start.answer(Map.of("saddle numbness", "yes"), false))
                .isInstanceOf(InvalidPatientException.class)
                .hasMessageContaining("\"saddle numbness\" is not asked on this screen");
        assertThat(start.person()).isEqualTo(Person.builder().build());
    }

    @Test
    void anInterviewThatWasKeptGoesOnWhereItWas() {
        Interview before = Interview.start(ADVISOR, DATE).skip().answer(Map.of(), true);

        Interview after = Interview.resume(ADVISOR, DATE, before.person(), before.skipped());

        assertThat(after.screen()).isEqualTo(before.screen());
        assertThat(after.person()).isEqualTo(before.person());
    }

    @Test
    void whatOnlyRefinesAdviceComesLastAndReachesThePerson() {
        Course course = interview(ADVISOR, with("shoes.kind", "heeled", "shoes.heelCm", 8, "load.kg", 12));
        List<Screen> screens = course.screens();

        assertThat(screens.stream().filter(Screen::mayBeSkipped)).hasSize(2);
        assertThat(screens.subList(0, screens.size() - 2)).noneMatch(Screen::mayBeSkipped);
        assertThat(course.end().assessment().advice())
                .filteredOn(advice -> advice.because().stream().anyMatch(reason -> reason.contains("heel")))
                .isNotEmpty();
        assertThat(asked(with("saddle numbness", "yes"))).doesNotContain("shoes.kind");
    }

    @Test
    void everyQuestionCarriesItsScreenAndItsShortForm() {
        Map<String, ScreenPlan> plans = new HashMap<>();
        BOOK.vocabulary().screens().forEach(plan -> plan.asked().forEach(item -> plans.put(item.key(), plan)));

        assertThat(ADVISOR.assess(Person.builder().build(), DATE).questions())
                .hasSizeGreaterThan(100)
                .allSatisfy(question -> {
                    assertThat(question.screen().title())
                            .isEqualTo(plans.get(question.key()).title());
                    assertThat(BLANKS.split(question.tick()).length).isLessThanOrEqualTo(12);
                });
    }

    @Test
    void aFolderWithoutScreensAsksOneQuestionAfterTheOther() {
        RuleSources sources = RuleSources.bundled();
        String vocabulary = sources.file(RuleSources.VOCABULARY).orElseThrow();
        RuleBook book = RuleBook.of(
                sources.with(RuleSources.VOCABULARY, vocabulary.substring(0, vocabulary.indexOf("\nscreens:") + 1)));

        Course course = interview(WalkingAdvisor.using(book), with());

        assertThat(course.screens())
                .hasSizeGreaterThan(60)
                .allSatisfy(screen -> assertThat(screen.questions())
                        .singleElement()
                        .satisfies(question -> assertThat(question.tick()).isEqualTo(question.ask())));
        assertThat(course.end().assessment().questions()).isEmpty();
        System.out.println("screens: denies everything, without screens: " + course);
    }
}
