package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.walkrx.HalfAnsweredPeople.HalfAnswered;
import org.walkrx.internal.PersonFacts;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Caution;
import org.walkrx.language.Referral;
import org.walkrx.language.Statement;
import org.walkrx.language.Trend;
import org.walkrx.language.Walking;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.rules.questions.OpenQuestion;
import org.walkrx.rules.questions.OpenQuestions;
import org.walkrx.rules.syntax.Facts;

/** Guard rail 2 and section 3 of the design: the questions that still matter, no more and no fewer. */
class QuestionsTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final int PEOPLE = Integer.getInteger("walkrx.people", 5000);
    private static final RuleBook BOOK = RuleBook.bundled();

    private final AtomicLong evaluations = new AtomicLong();
    private final AtomicLong asked = new AtomicLong();
    private final AtomicLong settled = new AtomicLong();

    /** What the rules say by themselves, run by the engine. */
    private record Outcome(Referral referral, Walking walking) {}

    @Test
    void areSoundAndUsefulForHalfAnsweredPeopleByBruteForce() {
        HalfAnsweredPeople people =
                new HalfAnsweredPeople(BOOK, facts(Person.builder().build()));
        List<String> wrong = IntStream.range(0, PEOPLE)
                .parallel()
                .mapToObj(seed -> check(people.next(new Random(seed)), seed))
                .flatMap(List::stream)
                .toList();
        System.out.printf(
                "questions: %d half-answered people, %d with nothing left to ask, %d questions, %d engine runs%n",
                PEOPLE, settled.get(), asked.get(), evaluations.get());
        assertThat(wrong).isEmpty();
        assertThat(asked.get()).isGreaterThan(PEOPLE / 2);
        assertThat(settled.get()).isGreaterThan(PEOPLE / 20);
    }

    private List<String> check(HalfAnswered person, int seed) {
        OpenQuestions open = OpenBook.of(BOOK).openQuestions(person.facts());
        Map<Map<String, Object>, Outcome> outcomes = new HashMap<>();
        Set<String> questions = open.questions().stream().map(OpenQuestion::key).collect(Collectors.toSet());
        asked.addAndGet(questions.size());
        settled.addAndGet(questions.isEmpty() ? 1 : 0);
        List<Map<String, Object>> answers = partialAnswers(person.open());
        List<String> wrong = new ArrayList<>();
        for (String key : person.open().keySet()) {
            boolean matters = matters(person, key, answers, outcomes);
            if (matters != questions.contains(key)) {
                wrong.add("person " + seed + ": " + key
                        + (matters ? " matters but is not asked" : " is asked but matters not"));
            }
        }
        boolean couldRaise = answers.stream().anyMatch(given -> isRaisedToUrgent(person, given, outcomes));
        if (couldRaise == open.complete()) {
            wrong.add("person " + seed + ": complete is " + open.complete() + " but some answers raise: " + couldRaise);
        }
        return wrong;
    }

    private boolean isRaisedToUrgent(
            HalfAnswered person, Map<String, Object> given, Map<Map<String, Object>, Outcome> outcomes) {
        Referral now = outcome(person, Map.of(), outcomes).referral();
        Referral then = outcome(person, given, outcomes).referral();
        return then.compareTo(Referral.SAME_DAY) >= 0 && then.compareTo(now) > 0;
    }

    /** Whether some answer to this question changes the outcome, with some answers to the others. */
    private boolean matters(
            HalfAnswered person,
            String key,
            List<Map<String, Object>> answers,
            Map<Map<String, Object>, Outcome> outcomes) {
        return answers.stream().filter(given -> given.containsKey(key)).anyMatch(given -> {
            Map<String, Object> without = new LinkedHashMap<>(given);
            without.remove(key);
            return !outcome(person, given, outcomes).equals(outcome(person, without, outcomes));
        });
    }

    private Outcome outcome(
            HalfAnswered person, Map<String, Object> given, Map<Map<String, Object>, Outcome> outcomes) {
        return outcomes.computeIfAbsent(given, key -> {
            evaluations.incrementAndGet();
            List<Statement> statements =
                    OpenBook.of(BOOK).evaluate(HalfAnsweredPeople.with(person.facts(), key)).stream()
                            .flatMap(fired -> fired.statements().stream())
                            .toList();
            Caution caution = Caution.of(statements);
            return new Outcome(caution.referral(), caution.walking());
        });
    }

    /** All ways to answer some of the open questions and leave the others. */
    private static List<Map<String, Object>> partialAnswers(Map<String, List<Object>> open) {
        List<Map<String, Object>> answers = new ArrayList<>(List.of(Map.of()));
        for (Map.Entry<String, List<Object>> question : open.entrySet()) {
            List<Map<String, Object>> more = new ArrayList<>(answers);
            for (Map<String, Object> given : answers) {
                for (Object value : question.getValue()) {
                    Map<String, Object> with = new LinkedHashMap<>(given);
                    with.put(question.getKey(), value);
                    more.add(with);
                }
            }
            answers = more;
        }
        return answers;
    }

    private static Facts facts(Person person) {
        return PersonFacts.of(person, DATE, BOOK.vocabulary());
    }

    @Test
    void aFindingOfANewRuleIsAskedWithNoOtherEdit() {
        RuleSources bundled = RuleSources.bundled();
        String rules = bundled.file("red-flags-nerves.drl").orElseThrow() + """

                rule "A made-up sign means being seen today"
                    @id( "RF-999" )
                    @source( "R1" )
                    @basis( "policy" )
                    @reviewed( "2026-11-23" )
                when
                    exists Finding( name == "made-up sign", present )
                then
                    advise.refer( Referral.SAME_DAY, To.GP, "See your GP today." );
                end
                """;
        String vocabulary = bundled.file(RuleSources.VOCABULARY)
                .orElseThrow()
                .replaceFirst(
                        "(?m)^findings:.*$",
                        "findings:\n  - {name: made-up sign, group: red flag, rows: R1, ask: \"Do you have the made-up sign?\"}");
        RuleBook book =
                RuleBook.of(bundled.with("red-flags-nerves.drl", rules).with(RuleSources.VOCABULARY, vocabulary));

        Assessment before = WalkingAdvisor.using(book)
                .assess(
                        Person.builder()
                                .age(40)
                                .othersDenied()
                                .notAsked("made-up sign")
                                .build(),
                        DATE);

        assertThat(before.complete()).isFalse();
        assertThat(before.questions())
                .filteredOn(question -> question.key().equals("made-up sign"))
                .singleElement()
                .satisfies(question -> {
                    assertThat(question.ask()).isEqualTo("Do you have the made-up sign?");
                    assertThat(question.couldMean()).isEqualTo(Referral.SAME_DAY);
                    assertThat(question.rules()).containsExactly("RF-999");
                });
    }

    @Test
    void everyQuestionTakesAnAnswerOfItsForm() {
        WalkingAdvisor advisor = WalkingAdvisor.using(BOOK);
        Person person =
                Person.builder().age(40).answer("pain.weeks", 1).othersDenied().build();
        List<Question> questions = advisor.assess(person, DATE).questions();
        for (int left = 200; !questions.isEmpty() && left > 0; left--) {
            Question question = questions.get(0);
            person = person.toBuilder()
                    .answer(question.key(), anAnswer(question.answer()))
                    .build();
            questions = advisor.assess(person, DATE).questions();
        }

        assertThat(questions).isEmpty();
        assertThat(person.pain().now()).isEqualTo(10);
        assertThat(person.pain().trend()).isEqualTo(Trend.BETTER);
    }

    private static Object anAnswer(Question.AnswerForm form) {
        return switch (form.kind()) {
            case YES_NO -> "no";
            case NUMBER -> Objects.requireNonNull(form.highest());
            case CHOICE -> form.choices().get(0);
        };
    }

    @Test
    void anUrgentOpenQuestionKeepsThePlanBackAndALesserOneKeepsItFromBeingStandard() {
        WalkingAdvisor advisor = WalkingAdvisor.using(BOOK);
        Person whole = WholePerson.mildPain();
        Person urgentOpen = WholePerson.without(whole, "saddle numbness");
        Person lesserOpen = WholePerson.without(whole, "fear of movement");

        assertThat(advisor.assess(whole, DATE).walking()).isEqualTo(Walking.STANDARD);
        assertThat(advisor.assess(urgentOpen, DATE)).satisfies(assessment -> {
            assertThat(assessment.complete()).isFalse();
            assertThat(assessment.walking()).isEqualTo(Walking.ON_HOLD);
            assertThat(assessment.plan()).isNull();
            assertThat(assessment.advice()).anyMatch(advice -> advice.kind() == AdviceKind.SAFETY_NET);
            assertThat(assessment.advice()).noneMatch(advice -> advice.kind() == AdviceKind.BENEFIT);
        });
        assertThat(advisor.assess(lesserOpen, DATE)).satisfies(assessment -> {
            assertThat(assessment.complete()).isTrue();
            assertThat(assessment.walking()).isEqualTo(Walking.MODIFIED);
            assertThat(assessment.plan()).isNotNull();
            assertThat(assessment.questions()).extracting(Question::key).containsExactly("fear of movement");
        });
    }

    @Test
    void anEmergencyLeavesNothingToAsk() {
        Assessment assessment = WalkingAdvisor.using(BOOK)
                .assess(Person.builder().yes("saddle numbness").build(), DATE);

        assertThat(assessment.referral()).isEqualTo(Referral.EMERGENCY);
        assertThat(assessment.questions()).isEmpty();
        assertThat(assessment.complete()).isTrue();
    }

    @Test
    void notSureCountsAsYesForARedFlagAndIsReportedAsSuch() {
        Assessment assessment = WalkingAdvisor.using(BOOK)
                .assess(Person.builder().notSure("saddle numbness").build(), DATE);

        assertThat(assessment.referral()).isEqualTo(Referral.EMERGENCY);
        assertThat(assessment.advice().get(0).because()).containsExactly("saddle numbness: not sure, counted as yes");
    }
}
