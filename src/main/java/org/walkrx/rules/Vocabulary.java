package org.walkrx.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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
 * @param phrasesByCountry the wording of those phrases that are another in a country: by its code of two letters
 *     ({@code IN}), then by the name of the phrase
 * @param screens the screens of the interview, in order; none if the file has none, and each question is a screen
 * @param daysNotesCount for how many days a symptom noted on a walk counts as present if nothing was said of it since;
 *     {@code null} if it counts for ever
 */
public record Vocabulary(
        Map<String, FindingEntry> findings,
        Map<String, MeasurementEntry> measurements,
        Map<String, ChoiceEntry> choices,
        Map<String, String> factQuestions,
        Map<String, String> phrases,
        Map<String, Map<String, String>> phrasesByCountry,
        List<ScreenPlan> screens,
        @Nullable Integer daysNotesCount) {

    /** A vocabulary without a word in it. */
    public static final Vocabulary EMPTY =
            new Vocabulary(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), List.of(), null);

    /** Copies all, keeping their order. */
    public Vocabulary {
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
        measurements = Collections.unmodifiableMap(new LinkedHashMap<>(measurements));
        choices = Collections.unmodifiableMap(new LinkedHashMap<>(choices));
        factQuestions = Collections.unmodifiableMap(new LinkedHashMap<>(factQuestions));
        phrases = Collections.unmodifiableMap(new LinkedHashMap<>(phrases));
        Map<String, Map<String, String>> copies = new TreeMap<>();
        phrasesByCountry.forEach((country, worded) -> copies.put(country, Map.copyOf(worded)));
        phrasesByCountry = Collections.unmodifiableMap(copies);
        screens = List.copyOf(screens);
    }

    Vocabulary with(List<ScreenPlan> newScreens) {
        return new Vocabulary(
                findings, measurements, choices, factQuestions, phrases, phrasesByCountry, newScreens, daysNotesCount);
    }

    /** Returns the codes of the countries that have a wording of their own, in the order of the alphabet. */
    public Set<String> countries() {
        return phrasesByCountry.keySet();
    }

    /**
     * Returns a text as it reads in a country: where the common wording of a phrase stands, it has that of the country.
     *
     * @param text the text, its phrases filled in
     * @param country code of the country; where it has no wording of its own, the text stays
     */
    public String inCountry(String text, String country) {
        String worded = text;
        for (Map.Entry<String, String> phrase :
                phrasesByCountry.getOrDefault(country, Map.of()).entrySet()) {
            worded = worded.replace(Objects.requireNonNull(phrases.get(phrase.getKey())), phrase.getValue());
        }
        return worded;
    }

    /** Returns the names of all findings. */
    public Set<String> findingNames() {
        return findings.keySet();
    }

    /** Returns what findings used to be called, and what each of them is called now. */
    public Map<String, String> formerNames() {
        Map<String, String> former = new LinkedHashMap<>();
        entries().forEach(entry -> entry.aka().forEach(old -> former.put(old, entry.name())));
        return former;
    }

    /** Returns all that findings may be called outside rules: their names, and what they used to be called. */
    public Set<String> knownNames() {
        Set<String> known = new LinkedHashSet<>(findingNames());
        known.addAll(formerNames().keySet());
        return known;
    }

    /**
     * Returns a sentence for each name that is no longer the name of a finding, and is still understood.
     *
     * @param used names of findings, in use somewhere
     */
    public List<String> notices(Collection<String> used) {
        Map<String, String> former = formerNames();
        return used.stream()
                .filter(former::containsKey)
                .distinct()
                .map(name -> "\"" + name + "\" is now called \"" + former.get(name)
                        + "\"; the old name is still understood, but change it")
                .toList();
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
    Declared declared() {
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
     * Returns the group of a measurement or a choice; nothing where it has none, and for everything else.
     *
     * @param key its name
     */
    public Optional<Group> group(String key) {
        return Optional.ofNullable(measurements.get(key))
                .map(MeasurementEntry::group)
                .or(() -> Optional.ofNullable(choices.get(key)).map(ChoiceEntry::group));
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
     * @param aka what it used to be called: still understood of people and cases, not in rules
     */
    public record FindingEntry(
            String name,
            Group group,
            String rows,
            String ask,
            @Nullable Code code,
            List<String> aka) {

        /** Copies the list. */
        public FindingEntry {
            aka = List.copyOf(aka);
        }
    }

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
