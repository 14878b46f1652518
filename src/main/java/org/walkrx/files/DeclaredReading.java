package org.walkrx.files;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.Person;
import org.walkrx.rules.syntax.Declared;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.text.Blanks;
import org.walkrx.text.NearestWord;
import org.walkrx.text.Wording;
import org.walkrx.text.YamlEntry;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlProblems;
import org.walkrx.text.YamlScalar;

/** Reads {@code measurements:} and {@code choices:}. */
final class DeclaredReading {

    static final String MEASUREMENTS = "measurements";
    static final String CHOICES = "choices";

    private static final Map<String, String> TYPES = Map.of(MEASUREMENTS, "Measurement", CHOICES, "Choice");

    private final YamlProblems problems;
    private final KnownWords findings;
    private final @Nullable Declared declared;

    DeclaredReading(YamlProblems problems, KnownWords findings, @Nullable Declared declared) {
        this.problems = problems;
        this.findings = findings;
        this.declared = declared;
    }

    void read(Fields file, Person.Builder person) {
        read(file, MEASUREMENTS, "{outdoor temperature: 21}", person);
        read(file, CHOICES, "{way of getting about: walking}", person);
    }

    private void read(Fields file, String section, String example, Person.Builder person) {
        Optional<YamlNode> value = file.value(section);
        if (value.isEmpty() || declared == null) {
            return;
        }
        if (!(value.get() instanceof YamlMap map)) {
            problems.at(
                    value.get(),
                    section + " must be written as \"" + example + "\", but is " + Fields.inWords(value.get()));
            return;
        }
        List<String> known = new ArrayList<>();
        for (YamlEntry entry : map.entries()) {
            known.add(entry.name());
            checkKnown(entry.key(), section, declared);
        }
        Fields fields = Fields.of(map, section, problems, known);
        for (String name : known) {
            declared.named(name)
                    .filter(component -> isOf(component, section))
                    .map(fields::declared)
                    .ifPresent(said -> person.answer(name, said));
        }
    }

    private static boolean isOf(FactType.Component component, String section) {
        return component.fact().name().equals(TYPES.get(section));
    }

    private void checkKnown(YamlScalar name, String section, Declared in) {
        Optional<FactType.Component> component = in.named(name.text());
        if (component.isPresent() && isOf(component.get(), section)) {
            return;
        }
        problems.at(
                name,
                component
                        .map(DeclaredReading::whereItBelongs)
                        .or(() -> findings.contains(name.text())
                                ? Optional.of(
                                        Wording.quoted(name.text()) + " is a finding; write it under \"findings:\"")
                                : Optional.empty())
                        .orElseGet(() -> unknown(name.text(), section, in)));
    }

    private static String unknown(String name, String section, Declared in) {
        Set<String> names = in.names(TYPES.getOrDefault(section, ""));
        return Blanks.explain(name, names::contains)
                .orElseGet(() -> "unknown " + section.substring(0, section.length() - 1) + " " + Wording.quoted(name)
                        + Wording.didYouMean(
                                NearestWord.among(names).to(name), "vocabulary.yaml lists the " + section));
    }

    /** Says where something declared is written. */
    static String whereItBelongs(FactType.Component component) {
        boolean measurement = component.fact().name().equals(TYPES.get(MEASUREMENTS));
        return Wording.quoted(component.key())
                + (measurement
                        ? " is a measurement; write it under \"measurements:\""
                        : " is a choice; write it under \"choices:\"");
    }
}
