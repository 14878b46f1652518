package org.walkrx.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.walkrx.Walk;
import org.walkrx.language.Range;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlProblems;
import org.walkrx.text.YamlScalar;

/** Reads {@code walks:}, and {@code repeatedWalks:} where the file may have it. */
final class WalkReading {

    /** How many days one line of a case may stand for. */
    private static final Range DAYS = new Range(1, 366);

    private final YamlProblems problems;
    private final AnswerReading names;
    private final @Nullable LocalDate assessed;
    private final Map<LocalDate, Integer> minutesOfDay = new HashMap<>();

    WalkReading(YamlProblems problems, KnownWords findings, @Nullable LocalDate assessed) {
        this.problems = problems;
        this.names = new AnswerReading(problems, findings);
        this.assessed = assessed;
    }

    List<Walk> read(Fields file) {
        List<Walk> walks = new ArrayList<>();
        for (YamlNode item : file.list("walks", "[{day: 2026-11-01, minutes: 12}]")) {
            Fields fields = fields(item, "walks", List.of("day", "minutes", "pain", "findings"));
            if (fields != null) {
                add(walks, fields, "day", 1);
            }
        }
        for (YamlNode item : file.list("repeatedWalks", "[{from: 2026-11-01, days: 7, minutes: 12}]")) {
            Fields fields = fields(item, "repeatedWalks", List.of("from", "days", "minutes", "pain", "findings"));
            if (fields != null) {
                addRepeated(walks, fields);
            }
        }
        return walks;
    }

    private void addRepeated(List<Walk> walks, Fields fields) {
        fields.require("days");
        Integer days = fields.wholeNumber("days", DAYS);
        add(walks, fields, "from", days == null ? 1 : days);
    }

    private void add(List<Walk> walks, Fields fields, String dayKey, int days) {
        fields.require(dayKey);
        fields.require("minutes");
        LocalDate day = fields.date(dayKey);
        Integer minutes = fields.wholeNumber("minutes", Walk.MINUTES);
        Fields pain = fields.section("pain", List.of("before", "peak", "nextMorning"));
        Integer before = pain.wholeNumber("before", Walk.PAIN);
        Integer peak = pain.wholeNumber("peak", Walk.PAIN);
        Integer nextMorning = pain.wholeNumber("nextMorning", Walk.PAIN);
        Set<String> noted = noted(fields);
        if (day == null || minutes == null || isInFuture(fields, dayKey, day.plusDays(days - 1L))) {
            return;
        }
        for (int i = 0; i < days; i++) {
            if (isTooMuch(fields, day.plusDays(i), minutes)) {
                return;
            }
        }
        for (int i = 0; i < days; i++) {
            walks.add(new Walk(day.plusDays(i), minutes, before, peak, nextMorning, noted));
        }
    }

    private boolean isTooMuch(Fields fields, LocalDate day, int minutes) {
        int total = minutesOfDay.merge(day, minutes, Integer::sum);
        boolean before = total - minutes > Walk.MINUTES_OF_A_DAY;
        if (total > Walk.MINUTES_OF_A_DAY && !before) {
            problems.at(fields.value("minutes").orElseThrow(), Walk.tooMuch(day));
        }
        return total > Walk.MINUTES_OF_A_DAY;
    }

    private boolean isInFuture(Fields fields, String dayKey, LocalDate last) {
        if (assessed == null || !last.isAfter(assessed)) {
            return false;
        }
        YamlNode node = fields.value(dayKey).orElseThrow();
        problems.at(
                node,
                fields.label(dayKey) + " must not be after the day of the assessment (" + assessed + "), but is "
                        + last);
        return true;
    }

    private Set<String> noted(Fields fields) {
        Set<String> noted = new TreeSet<>();
        for (YamlNode item : fields.list("findings", "[leg tingling]")) {
            if (!(item instanceof YamlScalar name)) {
                problems.at(item, fields.label("findings") + " must be names only, but has " + Fields.inWords(item));
            } else if (names.isKnown(name)) {
                noted.add(name.text());
            }
        }
        return noted;
    }

    private @Nullable Fields fields(YamlNode item, String path, List<String> keys) {
        if (item instanceof YamlMap map) {
            return Fields.of(map, path, problems, keys);
        }
        problems.at(
                item,
                "each of the " + path + " must be written as \"{" + keys.get(0) + ": ...}\", but this is "
                        + Fields.inWords(item));
        return null;
    }
}
