package org.walkrx.files;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.Person;
import org.walkrx.language.Activity;
import org.walkrx.language.Gradient;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Patient;
import org.walkrx.language.Route;
import org.walkrx.language.ShoeKind;
import org.walkrx.language.Shoes;
import org.walkrx.language.Surface;
import org.walkrx.language.Trend;
import org.walkrx.text.Problems;
import org.walkrx.text.Wording;
import org.walkrx.text.YamlMap;

/** Reads one patient file; what is wrong goes into the problems, and is left out of the result. */
final class PatientFileReading {

    private static final List<String> KEYS = List.of(
            "date", "age", "weightKg", "pain", "findings", "others", "activity", "shoes", "route", "load", "walks");
    private static final List<String> CASE_KEYS =
            Stream.concat(KEYS.stream(), Stream.of("repeatedWalks")).toList();

    private static final Map<String, List<String>> SECTIONS = Map.of(
            "pain", List.of("now", "worst", "weeks", "trend"),
            "activity", List.of("walksPerWeek", "minutesPerWalk", "sittingHoursPerDay"),
            "shoes", List.of("cushioned", "supportive", "heelCm", "kind"),
            "route", List.of("surface", "gradient"),
            "load", List.of("kg", "oneSided"));

    private final Problems problems;
    private final KnownWords findings;
    private final @Nullable LocalDate today;

    PatientFileReading(Problems problems, KnownWords findings, @Nullable LocalDate today) {
        this.problems = problems;
        this.findings = findings;
        this.today = today;
    }

    PatientFile read(YamlMap map, String name) {
        return read(Fields.ofFile(map, problems, KEYS, this::whereItBelongs), name);
    }

    PatientFile readCase(YamlMap map, String name) {
        return read(Fields.ofFile(map, problems, CASE_KEYS, this::whereItBelongs), name);
    }

    private PatientFile read(Fields file, String name) {
        LocalDate written = file.date("date");
        LocalDate date = written == null ? today : written;
        Person.Builder person = Person.builder()
                .pain(pain(section(file, "pain")))
                .activity(activity(section(file, "activity")))
                .shoes(shoes(section(file, "shoes")))
                .route(route(section(file, "route")))
                .load(load(section(file, "load")));
        patient(file, person);
        new AnswerReading(problems, findings).read(file, person);
        new WalkReading(problems, findings, date).read(file).forEach(person::walk);
        return new PatientFile(date, person.build(), name);
    }

    private static Fields section(Fields file, String key) {
        return file.section(key, SECTIONS.getOrDefault(key, List.of()));
    }

    private Optional<String> whereItBelongs(String key) {
        if (findings.contains(key)) {
            return Optional.of(Wording.quoted(key) + " is a finding; write it under \"findings:\"");
        }
        return SECTIONS.keySet().stream()
                .filter(section -> SECTIONS.getOrDefault(section, List.of()).contains(key))
                .findFirst()
                .map(section -> Wording.quoted(key) + " belongs under \"" + section + ":\"; write it there");
    }

    private static void patient(Fields file, Person.Builder person) {
        Integer age = file.wholeNumber("age", years -> new Patient(years, null));
        if (age != null) {
            person.age(age);
        }
        Double weight = file.number("weightKg", kg -> new Patient(null, kg));
        if (weight != null) {
            person.weightKg(weight);
        }
    }

    private static Pain pain(Fields pain) {
        Integer now = pain.wholeNumber("now", value -> new Pain(value, null, null, null));
        Integer worst = pain.wholeNumber("worst", value -> new Pain(now, value, null, null));
        Double weeks = pain.number("weeks", value -> new Pain(null, null, value, null));
        return new Pain(now, worst, weeks, pain.word("trend", Trend.class));
    }

    private static Activity activity(Fields activity) {
        return new Activity(
                activity.wholeNumber("walksPerWeek", value -> new Activity(value, null, null)),
                activity.wholeNumber("minutesPerWalk", value -> new Activity(null, value, null)),
                activity.number("sittingHoursPerDay", value -> new Activity(null, null, value)));
    }

    private static Shoes shoes(Fields shoes) {
        return new Shoes(
                shoes.yesOrNo("cushioned"),
                shoes.yesOrNo("supportive"),
                shoes.number("heelCm", value -> new Shoes(null, null, value, null)),
                shoes.word("kind", ShoeKind.class));
    }

    private static Route route(Fields route) {
        return new Route(route.word("surface", Surface.class), route.word("gradient", Gradient.class));
    }

    private static Load load(Fields load) {
        return Load.of(load.number("kg", value -> Load.of(value, null)), load.yesOrNo("oneSided"));
    }
}
