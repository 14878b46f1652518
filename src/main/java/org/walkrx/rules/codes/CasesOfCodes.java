package org.walkrx.rules.codes;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.rules.codes.RecordEntry.Certainty;
import org.walkrx.rules.codes.RecordEntry.Measured;
import org.walkrx.rules.codes.RecordEntry.Source;
import org.walkrx.text.NearestWord;
import org.walkrx.text.Wording;
import org.walkrx.text.YamlEntry;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlScalar;

/** Tries the cases of {@code codes.yaml}: what a small record says on a day. */
final class CasesOfCodes {

    private static final Set<String> CASE = Set.of("name", "date", "record", "then");
    private static final Set<String> ENTRY =
            Set.of("from", "code", "status", "certainty", "since", "value", "unit", "name");
    private static final List<String> SOURCES =
            List.of("Condition", "Observation", "Medication", "Procedure", "FamilyMemberHistory");
    private static final String NOT_KNOWN = "not known";

    private final CodesFile file;
    private final Map<String, String> systems;
    private final Set<String> findings;
    private final CodeMap codes;

    CasesOfCodes(CodesFile file, Map<String, String> systems, Set<String> findings, CodeMap codes) {
        this.file = file;
        this.systems = systems;
        this.findings = findings;
        this.codes = codes;
    }

    void tryAll(YamlMap map) {
        map.get("cases")
                .ifPresent(cases -> file.items(cases, "- {name: ..., date: ..., record: ..., then: ...}")
                        .forEach(this::tryOne));
    }

    private void tryOne(YamlMap item) {
        file.checkKeys(item, CASE);
        String name = file.text(item, "name");
        Optional<LocalDate> date = date(item);
        List<RecordEntry> record = new ArrayList<>();
        item.get("record")
                .ifPresent(list -> file.items(list, "- {from: Condition, code: sct 64859006}")
                        .forEach(each -> entry(each, record.size()).ifPresent(record::add)));
        if (date.isEmpty()) {
            return;
        }
        RecordAnswers answers = codes.answers(record, date.get());
        for (YamlEntry expected : file.entries(item, "then")) {
            compare(name, expected, answers);
        }
    }

    private void compare(String name, YamlEntry expected, RecordAnswers answers) {
        String key = expected.name();
        boolean isFact = codes.facts().containsKey(key);
        if (!isFact && !findings.contains(key) && !key.equals(CodeMap.BACK_PAIN)) {
            file.problem(
                    expected.key(),
                    "unknown finding " + Wording.quoted(key)
                            + Wording.didYouMean(
                                    NearestWord.among(findings).to(key), "vocabulary.yaml lists the findings"));
            return;
        }
        String wanted = expected.value() instanceof YamlScalar scalar ? scalar.text() : "";
        String is = said(key, answers);
        if (!is.equals(wanted)) {
            file.problem(
                    expected.value(),
                    "in the case " + Wording.quoted(name) + " the answer to " + Wording.quoted(key) + " is "
                            + Wording.quoted(is) + ", not " + Wording.quoted(wanted)
                            + "; put the case right, or the codes above");
        }
    }

    private static String said(String key, RecordAnswers answers) {
        if (key.equals(CodeMap.BACK_PAIN)) {
            return answers.backPain() ? "yes" : NOT_KNOWN;
        }
        RecordSaid said = answers.findings().get(key);
        BigDecimal number = answers.numbers().get(key);
        return said != null ? said.words() : number != null ? number.toPlainString() : NOT_KNOWN;
    }

    private Optional<LocalDate> date(YamlMap item) {
        String written = file.text(item, "date");
        try {
            return written.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(written));
        } catch (DateTimeException e) {
            file.problem(item.get("date").orElse(item), "a day is written 2026-11-23, not " + Wording.quoted(written));
            return Optional.empty();
        }
    }

    private Optional<RecordEntry> entry(YamlMap item, int number) {
        file.checkKeys(item, ENTRY);
        Optional<Source> source = Source.of(file.choice(item, "from", SOURCES));
        Optional<Coding> coding = file.coding(item, file.text(item, "code"), systems);
        boolean past = optional(item, "status", List.of("active", "past")).equals("past");
        Certainty certainty = switch (optional(item, "certainty", List.of("sure", "unsure", "refuted"))) {
            case "unsure" -> Certainty.UNSURE;
            case "refuted" -> Certainty.REFUTED;
            default -> Certainty.SURE;
        };
        @Nullable
        DaySpan since = item.get("since").isPresent()
                ? DaySpan.read(file.text(item, "since")).orElse(null)
                : null;
        if (source.isEmpty() || coding.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new RecordEntry(
                "entry " + (number + 1), source.get(), List.of(coding.get()), past, certainty, since, value(item)));
    }

    private String optional(YamlMap item, String key, List<String> words) {
        return item.get(key).isPresent() ? file.choice(item, key, words) : words.get(0);
    }

    private Measured value(YamlMap item) {
        if (item.get("value").isEmpty() || !(item.get("value").get() instanceof YamlScalar scalar)) {
            return Measured.NONE;
        }
        String unit = item.get("unit").isPresent() ? file.text(item, "unit") : "";
        return switch (scalar.kind()) {
            case NUMBER -> new Measured(List.of(), null, new BigDecimal(scalar.text()), unit);
            case YES_OR_NO -> new Measured(List.of(), scalar.text().equals("true"), null, "");
            default ->
                file.coding(item, scalar.text(), systems)
                        .map(coding -> new Measured(List.of(coding), null, null, ""))
                        .orElse(Measured.NONE);
        };
    }
}
