package org.walkrx.handout;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.walkrx.Assessment;
import org.walkrx.Minutes;
import org.walkrx.Person;
import org.walkrx.Walk;

/** The weeks that were walked and the one that is planned, as a drawing in which each number can be read. */
final class WeekChart {

    private static final int DAYS = 7;
    private static final int MOST_WEEKS = 8;
    private static final int BAR = 50;
    private static final int GAP = 20;
    private static final int HEIGHT = 90;
    private static final int ABOVE = 18;
    private static final int BELOW = 22;

    private final Assessment assessment;
    private final Person person;
    private final Speech speech;

    WeekChart(Assessment assessment, Person person, Speech speech) {
        this.assessment = assessment;
        this.person = person;
        this.speech = speech;
    }

    private record Bar(String label, int from, int minutes, boolean planned) {

        String number() {
            return from == minutes ? Integer.toString(minutes) : from + "\u2013" + minutes;
        }
    }

    Markup svg() {
        List<Bar> bars = bars();
        int width = bars.size() * (BAR + GAP) + GAP;
        int most = bars.stream().mapToInt(Bar::minutes).max().orElse(1);
        List<Markup> parts = new ArrayList<>();
        parts.add(Markup.tag(
                "title", Map.of(), Markup.text(speech.say("Your weeks") + ": " + speech.say("minutes a day"))));
        parts.add(Markup.tag("desc", Map.of(), Markup.text(described(bars))));
        for (int i = 0; i < bars.size(); i++) {
            draw(parts, bars.get(i), GAP + i * (BAR + GAP), most);
        }
        return Markup.tag(
                "svg",
                Map.of(
                        "viewBox",
                        "0 0 " + width + " " + (ABOVE + HEIGHT + BELOW),
                        "role",
                        "img",
                        "style",
                        "max-width:" + width + "px"),
                parts.toArray(Markup[]::new));
    }

    private String described(List<Bar> bars) {
        return String.join(
                "; ",
                bars.stream()
                        .map(bar -> bar.label() + ", " + speech.say(bar.planned() ? "planned" : "walked") + ": "
                                + bar.number())
                        .toList());
    }

    private static void draw(List<Markup> parts, Bar bar, int x, int most) {
        int height = Math.max(1, HEIGHT * bar.minutes() / Math.max(1, most));
        parts.add(Markup.tag(
                "rect",
                Map.of(
                        "x", Integer.toString(x),
                        "y", Integer.toString(ABOVE + HEIGHT - height),
                        "width", Integer.toString(BAR),
                        "height", Integer.toString(height),
                        "fill", bar.planned() ? "#ffffff" : "#4a4a4a",
                        "stroke", "#111111",
                        "stroke-dasharray", bar.planned() ? "5 3" : "")));
        parts.add(label(bar.number(), x, ABOVE + HEIGHT - height - GAP / 4));
        parts.add(label(bar.label(), x, ABOVE + HEIGHT + BELOW - GAP / 4));
    }

    private static Markup label(String text, int x, int y) {
        return Markup.tag(
                "text",
                Map.of(
                        "x", Integer.toString(x + BAR / 2),
                        "y", Integer.toString(y),
                        "text-anchor", "middle",
                        "font-size", "14",
                        "fill", "#111111"),
                Markup.text(text));
    }

    /** A walked week is the mean of its walking days. */
    private List<Bar> bars() {
        TreeMap<Long, TreeMap<LocalDate, Integer>> weeks = new TreeMap<>();
        for (Walk walk : person.walks()) {
            long ago = (ChronoUnit.DAYS.between(walk.day(), assessment.date()) + DAYS - 1) / DAYS;
            if (ago < MOST_WEEKS) {
                weeks.computeIfAbsent(-ago, key -> new TreeMap<>()).merge(walk.day(), walk.minutes(), Integer::sum);
            }
        }
        List<Bar> bars = new ArrayList<>();
        weeks.forEach((ago, days) -> {
            int mean = (int) Math.round(
                    days.values().stream().mapToInt(Integer::intValue).average().orElse(0));
            bars.add(new Bar(label(assessment.date().plusDays(ago * DAYS)), mean, mean, false));
        });
        Minutes day = Objects.requireNonNull(assessment.plan()).minutesPerDay();
        bars.add(new Bar(label(assessment.date()), day.from(), day.to(), true));
        return bars;
    }

    private static String label(LocalDate week) {
        return week.getDayOfMonth() + "." + week.getMonthValue() + ".";
    }
}
