package com.example.clinic;

import java.time.LocalDate;
import java.util.stream.Collectors;
import org.walkrx.Assessment;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Pain;
import org.walkrx.language.Trend;

/** Asks walkrx about one person. */
public final class Clinic {

    // One advisor serves the whole application and all its threads.
    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.bundled();

    private Clinic() {}

    static String letter(Person person, LocalDate date) {
        Assessment assessment = ADVISOR.assess(person, date);
        String first = assessment.referral() + ", walking " + assessment.walking() + "\n";
        return assessment.advice().stream()
                .filter(advice -> advice.kind() == AdviceKind.REFER)
                .map(advice -> "- " + advice.text() + " (rule " + advice.rule().id() + ")\n")
                .collect(Collectors.joining("", first, ""));
    }

    public static void main(String[] arguments) {
        Person person = Person.builder()
                .age(42)
                .pain(new Pain(6, 8, 5.0, Trend.WORSE))
                .yes("slipped disc")
                .notSure("saddle numbness")
                .othersDenied()
                .build();
        System.out.print(letter(person, LocalDate.of(2026, 11, 23)));
    }
}
