package org.walkrx.rules.codes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.walkrx.rules.codes.RecordEntry.Source;

/** Looks for what a record answers; the order of its entries makes no difference. */
final class AnswerSearch {

    private static final Comparator<RecordEntry> ORDER =
            Comparator.comparing(RecordEntry::name).thenComparing(RecordEntry::toString);

    private final CodeMap codes;
    private final LocalDate date;
    private final Map<String, RecordSaid> findings = new TreeMap<>();
    private final Map<String, BigDecimal> numbers = new TreeMap<>();
    private final Map<String, List<RecordEntry>> basis = new TreeMap<>();
    private final Set<RecordEntry> used = new LinkedHashSet<>();
    private final Map<RecordEntry, String> ignored = new LinkedHashMap<>();
    private final Map<RecordEntry, String> leftOut = new LinkedHashMap<>();

    AnswerSearch(CodeMap codes, LocalDate date) {
        this.codes = codes;
        this.date = date;
    }

    RecordAnswers of(List<RecordEntry> given) {
        List<RecordEntry> entries = given.stream().sorted(ORDER).distinct().toList();
        codes.findings().values().forEach(meanings -> meanings.forEach(meaning -> read(meaning, entries)));
        codes.facts().values().forEach(fact -> read(fact, entries));
        entries.stream()
                .filter(entry ->
                        entry.source() == Source.CONDITION && MappedCode.anyMatches(codes.backPain(), entry.codes()))
                .forEach(this::readBackPain);
        ignored.keySet().removeAll(used);
        leftOut.keySet().removeAll(used);
        ignored.keySet().removeAll(leftOut.keySet());
        List<RecordEntry> unmatched = entries.stream()
                .filter(entry -> !used.contains(entry) && !ignored.containsKey(entry) && !leftOut.containsKey(entry))
                .toList();
        boolean backPain = entries.stream().anyMatch(codes::isBackPain);
        return new RecordAnswers(findings, numbers, basis, backPain, ignored, leftOut, unmatched);
    }

    private void readBackPain(RecordEntry entry) {
        if (codes.isBackPain(entry)) {
            rests(CodeMap.BACK_PAIN, entry);
        } else {
            ignored.putIfAbsent(entry, "it is over or refuted");
        }
    }

    private void read(CodeMeaning meaning, List<RecordEntry> entries) {
        List<Judged> judged = entries.stream()
                .filter(meaning::isAbout)
                .map(entry -> new Judged(entry, meaning.of(entry, date)))
                .toList();
        List<Judged> counted = meaning.source() == Source.OBSERVATION ? newest(judged) : judged;
        boolean unread = judged.stream().anyMatch(each -> each.outcome().kind() == EntryOutcome.Kind.LEFT_OUT);
        for (Judged each : counted) {
            RecordSaid said = each.outcome().said();
            if (said == RecordSaid.NO && unread) {
                ignored.put(each.entry(), "it says no, but another value could not be read");
            } else if (said != null) {
                findings.merge(meaning.finding(), said, (a, b) -> a.compareTo(b) >= 0 ? a : b);
                rests(meaning.finding(), each.entry());
            }
        }
        note(judged);
    }

    private void read(FactMeaning fact, List<RecordEntry> entries) {
        List<Judged> judged = entries.stream()
                .filter(fact::isAbout)
                .map(entry -> new Judged(entry, fact.of(entry, date)))
                .toList();
        List<Judged> newest = newest(judged);
        long different =
                newest.stream().map(each -> each.outcome().number()).distinct().count();
        if (different == 1) {
            numbers.put(
                    fact.key(), Objects.requireNonNull(newest.get(0).outcome().number()));
            newest.forEach(each -> rests(fact.key(), each.entry()));
        } else {
            newest.forEach(each -> leftOut.put(each.entry(), "another value of the same day differs from it"));
        }
        note(judged);
    }

    private void rests(String key, RecordEntry entry) {
        List<RecordEntry> entries = basis.computeIfAbsent(key, name -> new ArrayList<>());
        if (!entries.contains(entry)) {
            entries.add(entry);
        }
        used.add(entry);
    }

    private void note(List<Judged> judged) {
        for (Judged each : judged) {
            switch (each.outcome().kind()) {
                case IGNORED -> ignored.putIfAbsent(each.entry(), each.outcome().why());
                case LEFT_OUT ->
                    leftOut.putIfAbsent(each.entry(), each.outcome().why());
                case USED -> {
                    if (!used.contains(each.entry())) {
                        ignored.putIfAbsent(each.entry(), "there is a newer one");
                    }
                }
            }
        }
    }

    /** Of what was measured the newest counts; of several of one day all. */
    private static List<Judged> newest(List<Judged> judged) {
        List<Judged> usable = judged.stream()
                .filter(each -> each.outcome().kind() == EntryOutcome.Kind.USED)
                .toList();
        return usable.stream()
                .map(Judged::day)
                .max(Comparator.naturalOrder())
                .map(day ->
                        usable.stream().filter(each -> each.day().equals(day)).toList())
                .orElse(List.of());
    }

    /** An entry and what it comes to. */
    private record Judged(RecordEntry entry, EntryOutcome outcome) {
        LocalDate day() {
            return Objects.requireNonNull(entry.since()).last();
        }
    }
}
