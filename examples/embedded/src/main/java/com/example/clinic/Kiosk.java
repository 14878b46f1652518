package com.example.clinic;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.walkrx.Interview;
import org.walkrx.Question;
import org.walkrx.Screen;
import org.walkrx.WalkingAdvisor;

/** Asks screen by screen. A web form, a kiosk and an adaptive questionnaire differ in how they show a screen only. */
public final class Kiosk {

    private Kiosk() {}

    /** What came back from a screen: answers by the keys of its questions, and whether "none of these" was pressed. */
    record Filled(Map<String, Object> answers, boolean noneOfThese) {}

    static Interview ask(WalkingAdvisor advisor, LocalDate date, Function<Screen, Filled> show) {
        Interview interview = Interview.start(advisor, date);
        while (interview.screen().isPresent()) {
            Filled filled = show.apply(interview.screen().get());
            interview = interview.answer(filled.answers(), filled.noneOfThese());
        }
        return interview;
    }

    /** Stands for a person: ticks what is true of them, and presses "none of these" for the rest. */
    static Function<Screen, Filled> somebody(Map<String, Object> truth) {
        return screen -> {
            Map<String, Object> answers = new TreeMap<>();
            for (Question question : screen.questions()) {
                if (truth.containsKey(question.key())) {
                    answers.put(question.key(), truth.get(question.key()));
                }
            }
            System.out.println(screen.heading().title() + ": " + answers);
            return new Filled(answers, true);
        };
    }

    public static void main(String[] arguments) {
        Map<String, Object> truth = Map.of(
                "age",
                42,
                "sex",
                "male",
                "pain.now",
                6,
                "pain.weeks",
                5,
                "pain.trend",
                "worse",
                "saddle numbness",
                "not sure");
        Interview interview = ask(WalkingAdvisor.bundled(), LocalDate.of(2026, 11, 23), somebody(truth));
        System.out.println(interview.assessment().referral());
    }
}
