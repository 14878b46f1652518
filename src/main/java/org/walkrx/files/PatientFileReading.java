package org.walkrx.files;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.Person;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.text.Wording;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlProblems;

/** Reads one patient file; what is wrong goes into the problems, and is left out of the result. */
final class PatientFileReading {

    private static final FactType TOP = FactType.ofEveryPerson().get(0);
    private static final List<FactType> SECTIONS =
            FactType.ofEveryPerson().subList(1, FactType.ofEveryPerson().size());
    private static final List<String> KEYS = keys();
    private static final List<String> CASE_KEYS =
            Stream.concat(KEYS.stream(), Stream.of("repeatedWalks")).toList();

    private final YamlProblems problems;
    private final KnownWords findings;
    private final @Nullable LocalDate today;

    PatientFileReading(YamlProblems problems, KnownWords findings, @Nullable LocalDate today) {
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
        Person.Builder person = Person.builder().fact(TOP.create(file.facts(TOP)));
        for (FactType type : SECTIONS) {
            Fields section = file.section(type.section(), names(type));
            person.fact(type.create(section.facts(type)));
        }
        new AnswerReading(problems, findings).read(file, person);
        new WalkReading(problems, findings, date).read(file).forEach(person::walk);
        return new PatientFile(date, person.build(), name);
    }

    /** The order in which messages list them. */
    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of("date"));
        keys.addAll(names(TOP));
        SECTIONS.forEach(type -> keys.add(type.section()));
        keys.addAll(keys.indexOf(SECTIONS.get(0).section()) + 1, List.of("findings", "others"));
        keys.add("walks");
        return List.copyOf(keys);
    }

    private static List<String> names(FactType type) {
        return type.asked().stream().map(FactType.Component::name).toList();
    }

    private Optional<String> whereItBelongs(String key) {
        if (findings.contains(key)) {
            return Optional.of(Wording.quoted(key) + " is a finding; write it under \"findings:\"");
        }
        return SECTIONS.stream()
                .filter(type -> names(type).contains(key))
                .findFirst()
                .map(type -> Wording.quoted(key) + " belongs under \"" + type.section() + ":\"; write it there");
    }
}
