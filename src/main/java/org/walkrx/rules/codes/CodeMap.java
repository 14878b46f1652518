package org.walkrx.rules.codes;

import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.walkrx.problems.BadInputException;

/**
 * Which codes in a record mean which finding or fact, as {@code codes.yaml} says. Immutable and thread-safe.
 *
 * @param systems the addresses of the terminologies, by their short names
 * @param backPain the codes of back pain; without one of them, and active, nobody is asked or told anything
 * @param findings what codes mean for findings, by finding, in the order of the file
 * @param facts which observations give a fact its number, by key
 * @param answersWithin how old answers to the questions may be
 * @param answersSigned who has signed that, and when; empty if nobody has
 */
public record CodeMap(
        Map<String, String> systems,
        List<MappedCode> backPain,
        Map<String, List<CodeMeaning>> findings,
        Map<String, FactMeaning> facts,
        Period answersWithin,
        String answersSigned) {

    /** Under which name it stands on what it rests that there is back pain. */
    public static final String BACK_PAIN = "back pain";

    /** No codes: a folder without {@code codes.yaml} reads nothing from records. */
    public static final CodeMap NONE = new CodeMap(Map.of(), List.of(), Map.of(), Map.of(), Period.ZERO, "");

    /** Copies the collections, keeping their order. */
    public CodeMap {
        systems = Collections.unmodifiableMap(new LinkedHashMap<>(systems));
        backPain = List.copyOf(backPain);
        findings = Collections.unmodifiableMap(new LinkedHashMap<>(findings));
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
    }

    /**
     * Reads {@code codes.yaml} and tries its cases.
     *
     * @param file what to call it in messages
     * @param text its content
     * @param asks the question of each finding, by name
     * @param factKeys the keys of the facts
     * @throws BadInputException with every problem, with its place
     */
    public static CodeMap read(String file, String text, Map<String, String> asks, Set<String> factKeys) {
        return new CodesReading(file, asks, factKeys).read(text);
    }

    /**
     * Returns what a record says.
     *
     * @param entries what it holds, in any order
     * @param date the day for which it is asked
     */
    public RecordAnswers answers(List<RecordEntry> entries, LocalDate date) {
        return new AnswerSearch(this, date).of(entries);
    }

    /** Returns whether something is back pain that is not over, and not refuted. */
    boolean isBackPain(RecordEntry entry) {
        return entry.source() == RecordEntry.Source.CONDITION
                && !entry.past()
                && entry.certainty() != RecordEntry.Certainty.REFUTED
                && MappedCode.anyMatches(backPain, entry.codes());
    }

    /** Returns every code of the file, in its order. */
    public List<MappedCode> all() {
        return Stream.of(
                        backPain.stream(),
                        findings.values().stream().flatMap(List::stream).flatMap(CodeMeaning::allCodes),
                        facts.values().stream().flatMap(fact -> fact.codes().stream()))
                .flatMap(codes -> codes)
                .filter(code -> !code.system().equals(CodeMeaning.YES_OR_NO))
                .toList();
    }

    /** Returns how many codes nobody has signed. */
    public long unsigned() {
        return all().stream().filter(code -> !code.isSigned()).count();
    }
}
