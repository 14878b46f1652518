package org.walkrx.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Range;
import org.walkrx.rules.syntax.Declared;
import org.walkrx.rules.syntax.FactType;

/**
 * The findings, measurements and choices that rules and patient files may name, and the wording of every question.
 *
 * @param findings the findings by name, in the order of the file
 * @param measurements the measurements by name, in the order of the file
 * @param choices the choices by name, in the order of the file
 * @param factQuestions the wording of the questions about components of facts, by their key in the patient file
 *     ({@code pain.now})
 * @param phrases the wording of what texts name in braces, by name; it is filled in in all questions already
 */
public record Vocabulary(
        Map<String, FindingEntry> findings,
        Map<String, MeasurementEntry> measurements,
        Map<String, ChoiceEntry> choices,
        Map<String, String> factQuestions,
        Map<String, String> phrases) {

    /** A vocabulary without a word. */
    public static final Vocabulary EMPTY = new Vocabulary(Map.of(), Map.of(), Map.of(), Map.of(), Map.of());

    /** Copies all, keeping their order. */
    public Vocabulary {
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
        measurements = Collections.unmodifiableMap(new LinkedHashMap<>(measurements));
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        factQuestions = Collections.unmodifiableMap(new LinkedHashMap<>(factQuestions));
        phrases = Collections.unmodifiableMap(new LinkedHashMap<>(phrases));
    }

    /** Returns the names of all findings. */
    public Set<String> findingNames() {
        return findings.keySet();
    }

    /** Returns all findings in the order of the file. */
    public Collection<FindingEntry> entries() {
        return findings.values();
    }

    /**
     * Returns a finding by name.
     *
     * @param name the name
     */
    public Optional<FindingEntry> finding(String name) {
        return Optional.ofNullable(findings.get(name));
    }

    /** Returns the measurements and choices, as rules compare them. */
    public Declared declared() {
        Map<String, FactType.Component> components = new LinkedHashMap<>();
        measurements.forEach((name, entry) -> components.put(name, entry.component()));
        choices.forEach((name, entry) -> components.put(name, entry.component()));
        return new Declared(components);
    }

    /**
     * Returns the wording of the question about a component, a measurement or a choice.
     *
     * @param key its key in a patient file, or its name
     */
    public Optional<String> question(String key) {
        return Optional.ofNullable(factQuestions.get(key))
                .or(() -> Optional.ofNullable(measurements.get(key)).map(MeasurementEntry::ask))
                .or(() -> Optional.ofNullable(choices.get(key)).map(ChoiceEntry::ask));
    }

    /**
     * Returns the unit of a measurement; empty for everything else.
     *
     * @param key its name
     */
    public String unit(String key) {
        return Optional.ofNullable(measurements.get(key))
                .map(MeasurementEntry::unit)
                .orElse("");
    }

    /**
     * One measurement.
     *
     * @param name its plain name
     * @param group its group, or {@code null} where it has none
     * @param ask the question in plain words
     * @param unit the unit, for people
     * @param range the numbers that it can have
     * @param whole whether they are whole
     * @param usual a number that raises no question
     * @param code its code, or {@code null} where none is confirmed
     */
    public record MeasurementEntry(
            String name,
            @Nullable Group group,
            String ask,
            String unit,
            Range range,
            boolean whole,
            double usual,
            @Nullable Code code) {

        FactType.Component component() {
            return FactType.Component.measurement(name, name + " in " + unit, range, whole, usual);
        }
    }

    /**
     * One choice.
     *
     * @param name its plain name
     * @param group its group, or {@code null} where it has none
     * @param ask the question in plain words
     * @param words what there is to choose from, at least two
     * @param usual one of them that raises no question
     * @param code its code, or {@code null} where none is confirmed
     */
    public record ChoiceEntry(
            String name,
            @Nullable Group group,
            String ask,
            List<String> words,
            String usual,
            @Nullable Code code) {

        /** Copies the words. */
        public ChoiceEntry {
            words = List.copyOf(words);
        }

        FactType.Component component() {
            return FactType.Component.choice(name, words, usual);
        }
    }

    /**
     * One finding.
     *
     * @param name its plain name
     * @param group its group
     * @param rows rows of the evidence table it belongs to
     * @param ask the question in plain words
     * @param code its code, or {@code null} where none is confirmed
     */
    public record FindingEntry(
            String name,
            Group group,
            String rows,
            String ask,
            @Nullable Code code) {}

    /**
     * A group of findings.
     *
     * @param name for instance {@code red flag}
     * @param notSureMeansYes whether the answer "not sure" counts as yes
     */
    public record Group(String name, boolean notSureMeansYes) {}

    /**
     * A code of a terminology.
     *
     * @param system for instance {@code SNOMED CT}
     * @param code the code
     * @param display its name there
     */
    public record Code(String system, String code, String display) {}
}
