package org.walkrx.handout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.io.ParseWarning;
import biweekly.property.DateOrDateTimeProperty;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.walkrx.Assessment;
import org.walkrx.WalkingAdvisor;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;

/** The calendar, read by two libraries that are not ours. */
class WalkCalendarTest {

    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.bundled();
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final List<LocalTime> TIMES = List.of(LocalTime.of(9, 0), LocalTime.of(17, 0));

    /** A walk, as a reader of calendars sees it. */
    private record Walk(String id, LocalDateTime start, LocalDateTime end, String title, String text) {}

    private static Assessment assess(String name, LocalDate date) {
        PatientFile patient = new PatientFileReader(ADVISOR.book().vocabulary())
                .read(Path.of("examples", "patients", name + ".yaml"));
        return ADVISOR.assess(patient.person(), date);
    }

    private static String calendar(String name, LocalDate date, String whose) {
        return WalkCalendar.of(assess(name, date), whose, TIMES, Speech.english());
    }

    private static List<Walk> byIcal4j(String text) throws IOException, ParserException {
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        assertThat(calendar.validate().hasErrors()).isFalse();
        List<net.fortuna.ical4j.model.component.VEvent> events = calendar.getComponents(Component.VEVENT);
        return events.stream()
                .map(event -> new Walk(
                        event.getUid().orElseThrow().getValue(),
                        // floating: a time of a zone is another type, and fails here
                        (LocalDateTime) event.getDateTimeStart().getDate(),
                        (LocalDateTime) event.getDateTimeEnd().getDate(),
                        event.getSummary().getValue(),
                        event.getDescription().getValue()))
                .toList();
    }

    private static List<Walk> byBiweekly(String text) {
        List<List<ParseWarning>> warnings = new ArrayList<>();
        ICalendar calendar = Biweekly.parse(text).warnings(warnings).first();
        assertThat(calendar.validate(calendar.getVersion()).getWarnings()).isEmpty();
        assertThat(warnings).allSatisfy(found -> assertThat(found).isEmpty());
        List<Walk> walks = new ArrayList<>();
        for (VEvent event : calendar.getEvents()) {
            walks.add(new Walk(
                    event.getUid().getValue(),
                    wallClock(calendar, event.getDateStart()),
                    wallClock(calendar, event.getDateEnd()),
                    event.getSummary().getValue(),
                    event.getDescription().getValue()));
        }
        return walks;
    }

    /** What the clock on the wall shows, where this machine stands. */
    private static LocalDateTime wallClock(ICalendar calendar, DateOrDateTimeProperty time) {
        assertThat(calendar.getTimezoneInfo().isFloating(time)).isTrue();
        return LocalDateTime.ofInstant(time.getValue().toInstant(), ZoneId.systemDefault());
    }

    @Test
    void twoReadersSeeTheSameWalks() throws Exception {
        String text = calendar("good-week", MONDAY, "Asha");
        List<Walk> walks = byIcal4j(text);

        assertThat(walks).hasSize(14).isEqualTo(byBiweekly(text));
        assertThat(walks.get(0).start()).isEqualTo(MONDAY.plusDays(1).atTime(9, 0));
        assertThat(walks.get(13).start()).isEqualTo(MONDAY.plusDays(7).atTime(17, 0));
        assertThat(walks).allSatisfy(walk -> {
            assertThat(walk.title()).isEqualTo("Walk");
            assertThat(walk.text()).contains("22 to 24 minutes", "Call an ambulance", "; ");
            assertThat(walk.end()).isEqualTo(walk.start().plusMinutes(12));
        });
    }

    @Test
    void aLanguageOfLongCharactersIsReadBackWhole() throws Exception {
        String text = WalkCalendar.of(assess("good-week", MONDAY), "Asha", TIMES, Speech.of(ADVISOR, "hi", ""));

        assertThat(text.split("\r\n")).allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        assertThat(byIcal4j(text)).hasSize(14).isEqualTo(byBiweekly(text));
    }

    /** Weeks in which the clocks go forward and back: nine o'clock stays nine o'clock. */
    @ParameterizedTest
    @CsvSource({
        "Europe/Berlin,2026-03-25", "Europe/Berlin,2026-10-21",
        "America/New_York,2026-03-04", "America/New_York,2026-10-28",
        "Australia/Sydney,2026-04-01", "Australia/Sydney,2026-09-30",
        "Asia/Kolkata,2026-03-25"
    })
    void nineOClockIsNineOClockWhereverThePersonIs(ZoneId zone, LocalDate date) throws Exception {
        List<LocalDateTime> expected = Stream.iterate(date.plusDays(1), day -> day.plusDays(1))
                .limit(7)
                .flatMap(day -> TIMES.stream().map(day::atTime))
                .toList();
        String text = calendar("first-day", date, "Asha");
        TimeZone usual = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            assertThat(text).isEqualTo(calendar("first-day", date, "Asha"));
            assertThat(byIcal4j(text)).extracting(Walk::start).isEqualTo(expected);
            assertThat(byBiweekly(text)).extracting(Walk::start).isEqualTo(expected);
            assertThat(byBiweekly(text))
                    .allSatisfy(walk ->
                            assertThat(walk.end()).isEqualTo(walk.start().plusMinutes(15)));
        } finally {
            TimeZone.setDefault(usual);
        }
    }

    // Ids

    @Test
    void twoPeopleHaveNoIdInCommonAndOnePersonKeepsHers() {
        List<String> asha = ids("good-week", MONDAY, "Asha");

        assertThat(asha).doesNotHaveDuplicates().doesNotContainAnyElementsOf(ids("good-week", MONDAY, "Ravi"));
        assertThat(ids("good-week", MONDAY, "Asha")).isEqualTo(asha);
        assertThat(String.join("", asha)).doesNotContain("Asha");
    }

    /** Two walks on one day would be twice the dose. */
    @Test
    void aLaterCalendarTakesThePlaceOfAnEarlierOne() {
        List<String> monday = ids("good-week", MONDAY, "Asha");
        List<String> tuesday = ids("good-week", MONDAY.plusDays(1), "Asha");
        String later = WalkCalendar.of(
                assess("good-week", MONDAY),
                "Asha",
                List.of(LocalTime.of(10, 0), LocalTime.of(18, 0)),
                Speech.english());

        assertThat(tuesday).containsAll(monday.subList(2, 14));
        assertThat(byBiweekly(later)).extracting(Walk::id).isEqualTo(monday);
    }

    @Test
    void aCalendarIsOfSomebodyAndHasATime() {
        assertThatThrownBy(() -> calendar("good-week", MONDAY, " ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> WalkCalendar.of(assess("good-week", MONDAY), "Asha", List.of(), Speech.english()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<String> ids(String name, LocalDate date, String whose) {
        return byBiweekly(calendar(name, date, whose)).stream().map(Walk::id).toList();
    }
}
