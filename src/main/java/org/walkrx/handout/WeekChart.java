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
import org.walkrx.text.Html;

/** The weeks that were walked and the one that is planned, as a drawing in which each number can be read. */
final class WeekChart {

    private static final int DAYS = 7;
    private static final int MOST_WEEKS = 6;
    private static final int BAR = 44;
    private static final int GAP = 12;
    private static final int HEIGHT = 90;
    private static final int LIFT = 5;
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

    Html figure() {
        List<Bar> bars = bars();
        List<Html> caption = new ArrayList<>();
        caption.add(Html.text(title()));
        if (bars.size() > 1) {
            caption.add(key("walked"));
        }
        caption.add(key("planned"));
        return Html.tag("figure", Map.of(), Html.tag("figcaption", Map.of(), caption.toArray(Html[]::new)), svg(bars));
    }

    private String title() {
        return speech.say("Your weeks") + ": " + speech.say("minutes a day");
    }

    private Html key(String what) {
        return Html.of(Html.text(" "), Html.tag("i", Map.of("class", what)), Html.text(" " + speech.say(what)));
    }

    private Html svg(List<Bar> bars) {
        int width = bars.size() * (BAR + GAP) + GAP;
        int most = bars.stream().mapToInt(Bar::minutes).max().orElse(1);
        List<Html> parts = new ArrayList<>();
        parts.add(Html.tag("title", Map.of(), Html.text(title())));
        parts.add(Html.tag("desc", Map.of(), Html.text(described(bars))));
        for (int i = 0; i < bars.size(); i++) {
            draw(parts, bars.get(i), GAP + i * (BAR + GAP), most);
        }
        return Html.tag(
                "svg",
                Map.of(
                        "viewBox",
                        "0 0 " + width + " " + (ABOVE + HEIGHT + BELOW),
                        "role",
                        "img",
                        "style",
                        "max-width:" + width + "px"),
                parts.toArray(Html[]::new));
    }

    private String described(List<Bar> bars) {
        return String.join(
                "; ",
                bars.stream()
                        .map(bar -> bar.label() + ", " + speech.say(bar.planned() ? "planned" : "walked") + ": "
                                + bar.number())
                        .toList());
    }

    private static void draw(List<Html> parts, Bar bar, int x, int most) {
        int height = Math.max(1, HEIGHT * bar.minutes() / Math.max(1, most));
        parts.add(Html.tag(
                "rect",
                Map.of(
                        "x", Integer.toString(x),
                        "y", Integer.toString(ABOVE + HEIGHT - height),
                        "width", Integer.toString(BAR),
                        "height", Integer.toString(height),
                        "fill", bar.planned() ? "#ffffff" : "#4a4a4a",
                        "stroke", "#111111",
                        "stroke-dasharray", bar.planned() ? "5 3" : "")));
        parts.add(label(bar.number(), x, ABOVE + HEIGHT - height - LIFT));
        parts.add(label(bar.label(), x, ABOVE + HEIGHT + BELOW - LIFT));
    }

    private static Html label(String text, int x, int y) {
        return Html.tag(
                "text",
                Map.of(
                        "x", Integer.toString(x + BAR / 2),
                        "y", Integer.toString(y),
                        "text-anchor", "middle",
                        "font-size", "14",
                        "fill", "#111111"),
                Html.text(text));
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
