package org.walkrx.rules;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The findings that rules and patient files may name, and the wording of every question.
 *
 * @param findings the findings by name, in the order of the file
 * @param factQuestions the wording of the questions about components of facts, by their key in the patient file
 *     ({@code pain.now})
 * @param phrases the wording of what texts name in braces, by name; it is filled in in all questions already
 * @param screens the screens of the interview, in order; none if the file has none, and each question is a screen
 */
public record Vocabulary(
        Map<String, FindingEntry> findings,
        Map<String, String> factQuestions,
        Map<String, String> phrases,
        List<ScreenPlan> screens) {

    /** The words of a folder whose vocabulary cannot be read. */
    static final Vocabulary NONE = new Vocabulary(Map.of(), Map.of(), Map.of(), List.of());

    /** Copies all, keeping their order. */
    public Vocabulary {
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
        factQuestions = Collections.unmodifiableMap(new LinkedHashMap<>(factQuestions));
        phrases = Collections.unmodifiableMap(new LinkedHashMap<>(phrases));
        screens = List.copyOf(screens);
    }

    Vocabulary with(List<ScreenPlan> newScreens) {
        return new Vocabulary(findings, factQuestions, phrases, newScreens);
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
