package org.walkrx.handout;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.walkrx.Assessment;
import org.walkrx.WalkingPlan;

/**
 * The walks of the coming week as a calendar (RFC 5545). Times float: nine o'clock is nine o'clock wherever the person is. The
 * same assessment, person and times give the same bytes. The id of a walk is that of its person, its day and its place in the day:
 * importing twice makes no doubles, a newer plan takes the place of an older one, and no person's walks that of another's.
 */
public final class WalkCalendar {

    private static final int DAYS_OF_A_WEEK = 7;
    private static final int LONGEST_LINE_BYTES = 75;

    private final Assessment assessment;
    private final UUID person;
    private final Speech speech;
    private final StringBuilder text = new StringBuilder();

    private WalkCalendar(Assessment assessment, UUID person, Speech speech) {
        this.assessment = assessment;
        this.person = person;
        this.speech = speech;
    }

    /**
     * Returns the calendar; an empty text where there is no plan.
     *
     * @param assessment has the plan
     * @param whose tells the person apart from all others, and is the same next time: a name, the number of a record; only a hash of
     *     it stands in the calendar
     * @param at when to walk, a time for each walk of a day; more than the plan allows are left out
     * @param speech the person's language
     * @throws IllegalArgumentException if no time is given, or nobody whose it is
     */
    public static String of(Assessment assessment, String whose, List<LocalTime> at, Speech speech) {
        if (whose.isBlank()) {
            throw new IllegalArgumentException("a calendar needs somebody whose it is");
        }
        if (at.isEmpty()) {
            throw new IllegalArgumentException("a calendar needs a time of day");
        }
        @Nullable WalkingPlan plan = assessment.plan();
        return plan == null ? "" : new WalkCalendar(assessment, idOf(whose), speech).week(plan, at);
    }

    private static UUID idOf(String whose) {
        return UUID.nameUUIDFromBytes(whose.strip().getBytes(StandardCharsets.UTF_8));
    }

    private String week(WalkingPlan plan, List<LocalTime> at) {
        line("BEGIN:VCALENDAR");
        line("VERSION:2.0");
        line("PRODID:-//walkrx//walking plan//EN");
        List<LocalTime> times =
                at.stream().distinct().sorted().limit(plan.sessionsPerDay()).toList();
        int minutes =
                Math.min(plan.minutesPerSession().to(), plan.minutesPerDay().to() / times.size());
        for (int day : days(plan.daysPerWeek())) {
            for (int walk = 0; walk < times.size(); walk++) {
                LocalDate on = assessment.date().plusDays(day);
                line("BEGIN:VEVENT");
                line("UID:" + person + "-" + day(on) + "-" + (walk + 1) + "@walkrx");
                event(on.atTime(times.get(walk)), Math.max(1, minutes), plan);
                line("END:VEVENT");
            }
        }
        line("END:VCALENDAR");
        return text.toString();
    }

    /** Walking days are spread over the week, from tomorrow on. */
    private static List<Integer> days(int perWeek) {
        List<Integer> days = new ArrayList<>();
        for (int i = 0; i < perWeek; i++) {
            days.add(1 + i * DAYS_OF_A_WEEK / perWeek);
        }
        return days;
    }

    private void event(LocalDateTime start, int minutes, WalkingPlan plan) {
        line("DTSTAMP:" + day(assessment.date()) + "T000000Z");
        line("DTSTART:" + time(start));
        line("DTEND:" + time(start.plusMinutes(minutes)));
        line("SUMMARY:" + escaped(speech.say("Walk")));
        List<String> told = new ArrayList<>(plan.sentences());
        List<String> parts = new ArrayList<>(told.stream().map(speech::say).toList());
        assessment.summary().whenToStop().forEach(group -> parts.add(speech.say(group)));
        line("DESCRIPTION:" + escaped(String.join("\n", parts)));
    }

    private static String day(LocalDate day) {
        return day.toString().replace("-", "");
    }

    private static String time(LocalDateTime time) {
        return day(time.toLocalDate()) + String.format(Locale.ROOT, "T%02d%02d00", time.getHour(), time.getMinute());
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }

    /** Folds at 75 bytes, between characters. */
    private void line(String line) {
        int bytes = 0;
        for (int c : line.codePoints().toArray()) {
            String character = Character.toString(c);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (bytes + size > LONGEST_LINE_BYTES) {
                text.append("\r\n ");
                bytes = 1;
            }
            text.append(character);
            bytes += size;
        }
        text.append("\r\n");
    }
}
