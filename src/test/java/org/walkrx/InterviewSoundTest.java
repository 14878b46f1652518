package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.walkrx.internal.PersonFacts;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.ScreenPlan;
import org.walkrx.rules.syntax.FactKeys;
import org.walkrx.rules.syntax.FactType;

/**
 * If no screen remains, nothing that was not answered could change who must be seen and whether the person may walk: held by
 * brute force against people of whom everything is true that they were never asked.
 */
class InterviewSoundTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
    private static final RuleBook BOOK = RuleBook.bundled();
    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.using(BOOK);
    private static final int PEOPLE = Integer.getInteger("walkrx.people", 5000) / 10;
    private static final int WAYS = 12;
    private static final int MOST_SCREENS = 60;

    private final AtomicLong screens = new AtomicLong();
    private final AtomicLong left = new AtomicLong();
    private final AtomicLong urgent = new AtomicLong();
    private final AtomicLong mayWalk = new AtomicLong();

    private record Outcome(Referral referral, Walking walking) {
        static Outcome of(Person person) {
            Assessment assessment = ADVISOR.assess(person, DATE);
            return new Outcome(assessment.referral(), assessment.walking());
        }
    }

    @Test
    void whatNobodyAskedChangesNothing() {
        List<String> wrong = IntStream.range(0, PEOPLE)
                .parallel()
                .mapToObj(seed -> check(seed, new Random(seed)))
                .flatMap(List::stream)
                .toList();
        System.out.printf(
                "screens: %d people, %d screens, %d may walk, %d urgent, %d answers never asked, each person tried %d ways%n",
                PEOPLE, screens.get(), mayWalk.get(), urgent.get(), left.get(), WAYS);

        assertThat(wrong).isEmpty();
        assertThat(mayWalk.get()).isGreaterThan(PEOPLE / 20);
        assertThat(urgent.get()).isGreaterThan(PEOPLE / 20);
    }

    private List<String> check(int seed, Random random) {
        Map<String, Object> truth = truth(random);
        Interview interview = interview(truth);
        Outcome outcome = Outcome.of(interview.person());
        mayWalk.addAndGet(outcome.walking().allowsPlan() ? 1 : 0);
        urgent.addAndGet(outcome.referral().compareTo(Referral.SAME_DAY) >= 0 ? 1 : 0);
        List<String> wrong = new ArrayList<>();
        Set<String> never = new HashSet<>(truth.keySet());
        never.removeIf(key -> isAnswered(interview.person(), key));
        left.addAndGet(never.size());
        for (int way = 0; way < WAYS; way++) {
            Map<String, Object> other = way == 0 ? truth : truth(random);
            Map<String, Object> answers = new TreeMap<>(other);
            answers.keySet().retainAll(never);
            if (way > 0) {
                answers.keySet().removeIf(key -> random.nextBoolean());
            }
            Outcome then = Outcome.of(with(interview.person(), answers));
            if (!then.equals(outcome)) {
                wrong.add("person " + seed + ": " + outcome + " becomes " + then + " by " + answers);
            }
        }
        return wrong;
    }

    private static boolean isAnswered(Person person, String key) {
        return person.answer(key).isPresent()
                || FactType.ofEveryPerson().stream()
                        .flatMap(type -> type.components().values().stream())
                        .filter(component -> component.key().equals(key))
                        .anyMatch(component -> List.of(
                                        person.patient(),
                                        person.pain(),
                                        person.activity(),
                                        person.shoes(),
                                        person.route(),
                                        person.load())
                                .stream()
                                .filter(fact -> FactType.of(fact).components().containsValue(component))
                                .anyMatch(fact -> component.of(fact) != null));
    }

    /** A worst pain below that of now can be true of nobody. */
    private static Person with(Person person, Map<String, Object> answers) {
        Person.Builder builder = person.toBuilder();
        answers.forEach(builder::answer);
        if (answers.containsKey("pain.worst") || answers.containsKey("pain.now")) {
            builder.answer("pain.worst", 10);
        }
        return builder.build();
    }

    private Interview interview(Map<String, Object> truth) {
        Interview interview = Interview.start(ADVISOR, DATE);
        for (int count = 0; interview.screen().isPresent(); count++) {
            assertThat(count).isLessThan(MOST_SCREENS);
            screens.incrementAndGet();
            Map<String, Object> answers = new HashMap<>();
            interview.screen().get().questions().forEach(question -> {
                Object answer = truth.get(question.key());
                if (answer != null && !answer.equals("no")) {
                    answers.put(question.key(), answer);
                }
            });
            interview = interview.answer(answers, true);
        }
        return interview;
    }

    /** Few, some or many signs; what a closed gate promises is kept. */
    private static Map<String, Object> truth(Random random) {
        Map<String, Object> truth = new TreeMap<>();
        FactKeys.all().forEach(key -> truth.put(key, value(FactKeys.component(key), random)));
        truth.put("pain.worst", 10);
        int oneIn = List.of(5, 30, 100, 400).get(random.nextInt(4));
        BOOK.vocabulary()
                .findingNames()
                .forEach(name -> truth.put(
                        name, random.nextInt(oneIn) > 0 ? "no" : random.nextInt(4) == 0 ? "not sure" : "yes"));
        BOOK.vocabulary().screens().stream()
                .flatMap(ScreenPlan::asked)
                .filter(item -> item.gate() != null
                        && OpenBook.isClosed(
                                item.gate(),
                                PersonFacts.of(with(Person.builder().build(), truth), DATE, BOOK.vocabulary())))
                .forEach(item -> truth.put(item.key(), "no"));
        return truth;
    }

    private static Object value(FactType.Component component, Random random) {
        return switch (component.kind()) {
            case TRUTH -> random.nextBoolean();
            case WORD -> {
                List<String> words = component.wordsInPatientFile();
                yield words.get(random.nextInt(words.size()));
            }
            default -> number(component, random);
        };
    }

    private static int number(FactType.Component component, Random random) {
        int lowest = (int) Math.ceil(component.range().lowest());
        int most = component.key().equals("pain.weeks") ? 60 : 90;
        int highest = (int) Math.min(component.range().highest(), most);
        return lowest + random.nextInt(highest - lowest + 1);
    }
}
