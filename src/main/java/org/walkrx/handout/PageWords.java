package org.walkrx.handout;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.walkrx.Minutes;
import org.walkrx.Summary;
import org.walkrx.WalkingPlan;
import org.walkrx.language.GradientLimit;
import org.walkrx.language.Pace;
import org.walkrx.language.To;
import org.walkrx.text.SentenceEnds;

/** All that the program itself says to people, for whoever translates it: a number stands as <code>{1}</code>. */
public final class PageWords {

    static final String NOT_READ = "No clinician has read this translation yet.";

    private static final List<String> WORDS = List.of(
            NOT_READ,
            "{1} of {2} sentences are not translated yet.",
            "{1}; {2}.",
            "EMERGENCY: get emergency care now",
            "SAME DAY: be seen today",
            "WITHIN TWO WEEKS: be seen in that time, or sooner where it is said below",
            "ROUTINE: make an appointment in the coming weeks",
            "Nobody needs to see you first",
            "Whether somebody must see you first is not settled yet",
            "you may walk",
            "you may walk, with changes",
            "no walking programme for now, but ordinary gentle moving about is fine",
            "no walking before you have been seen",
            "NOT COMPLETE: questions that could change this are still open.",
            "Now",
            "Today",
            "Within two weeks",
            "In the coming weeks",
            "see",
            "because of {1}.",
            "Also because of: {1}.",
            "You were not sure about: {1}.",
            "To be safe, that counts as a yes.",
            "(not sure)",
            "What to do",
            "Please answer",
            "Your plan",
            "How to walk",
            "When to stop and get help",
            "What walking may do",
            "Your walking plan",
            "Prepared for",
            "on",
            "Your weeks",
            "walked",
            "planned",
            "minutes a day",
            "week of {1}",
            "More about how to walk",
            "In full",
            "Where this comes from",
            "Walk",
            "This page is not finished: please answer the questions first.");

    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private PageWords() {}

    /** Returns all of it, each once. */
    public static Set<String> all() {
        Set<String> all = new LinkedHashSet<>(WORDS);
        Arrays.stream(Month.values()).map(PageWords::name).forEach(all::add);
        Arrays.stream(Summary.Help.values()).map(Summary.Help::words).forEach(all::add);
        Arrays.stream(To.values()).map(To::words).forEach(all::add);
        plans().forEach(plan -> plan.sentences()
                .forEach(text -> SentenceEnds.sentences(text).forEach(sentence -> all.add(form(sentence)))));
        return all;
    }

    /** Returns the month of a day, in English. */
    static String month(LocalDate day) {
        return name(day.getMonth());
    }

    private static String name(Month month) {
        return month.name().charAt(0) + month.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private static String form(String sentence) {
        int[] count = {0};
        return NUMBER.matcher(sentence).replaceAll(number -> "{" + ++count[0] + "}");
    }

    /** One plan of each wording. */
    private static List<WalkingPlan> plans() {
        List<WalkingPlan> plans = new ArrayList<>();
        Minutes one = new Minutes(1, 1);
        Minutes some = new Minutes(2, 2);
        Minutes range = new Minutes(2, 3);
        for (int walks : List.of(1, 2, 3)) {
            for (int days : List.of(3, 7)) {
                for (Minutes each : List.of(one, some, range)) {
                    for (Minutes day :
                            List.of(one, some, range, times(each, walks), new Minutes(8, 9), new Minutes(9, 9))) {
                        plans.add(new WalkingPlan(walks, each, day, days, Pace.SLOW, GradientLimit.LEVEL));
                    }
                }
            }
        }
        for (Pace pace : Pace.values()) {
            for (GradientLimit gradient : GradientLimit.values()) {
                plans.add(new WalkingPlan(1, one, one, 3, pace, gradient));
            }
        }
        return plans;
    }

    private static Minutes times(Minutes each, int walks) {
        return new Minutes(each.from() * walks, each.to() * walks);
    }
}
