package org.walkrx.rules.codes;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.walkrx.rules.codes.RecordEntry.Source;
import org.walkrx.text.NearestWord;
import org.walkrx.text.Wording;
import org.walkrx.text.YamlEntry;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlReader;

/** Reads {@code codes.yaml}; all its problems come together. */
final class CodesReading {

    private static final Set<String> TOP =
            Set.of("found", "systems", "backPain", "findings", "facts", "answers", "cases");
    private static final Set<String> MEANING =
            Set.of("from", "when", "within", "atLeast", "answer", "codes", "yes", "no", "notSure");
    private static final Set<String> FACT = Set.of("within", "units", "codes");
    private static final Set<String> CODE = Set.of("code", "name", "found", "signed");
    private static final List<String> SOURCES =
            List.of("Condition", "Observation", "Medication", "Procedure", "FamilyMemberHistory");
    private static final Pattern ASKS_WHAT_IS_NEW =
            Pattern.compile("\\b(new|newly|recent|recently)\\b|\\b(in|of|for|within) the last\\b");
    private static final Pattern SIGNATURE = Pattern.compile(".*\\p{L}.*[0-9]{4}-[0-9]{2}-[0-9]{2}.*");
    private static final String ANY = "*";

    private final CodesFile file;
    private final Map<String, String> asks;
    private final Set<String> factKeys;
    private Map<String, String> found = Map.of();
    private Map<String, String> systems = Map.of();

    CodesReading(String file, Map<String, String> asks, Set<String> factKeys) {
        this.file = new CodesFile(file);
        this.asks = asks;
        this.factKeys = factKeys;
    }

    CodeMap read(String text) {
        YamlNode root = new YamlReader().read(text, file.name());
        if (!(root instanceof YamlMap map)) {
            throw file.refused(root, "this file has keys such as \"systems:\" and \"findings:\"");
        }
        file.checkKeys(map, TOP);
        found = file.texts(map, "found");
        systems = file.texts(map, "systems");
        List<MappedCode> backPain = file.map(map, "backPain")
                .map(entry -> {
                    file.checkKeys(entry, Set.of("codes"));
                    return codes(entry, "codes", true);
                })
                .orElse(List.of());
        Map<String, List<CodeMeaning>> findings = findings(map);
        Map<String, FactMeaning> facts = facts(map);
        Optional<YamlMap> answers = file.map(map, "answers");
        answers.ifPresent(entry -> file.checkKeys(entry, Set.of("within", "signed")));
        @Nullable
        Period within = answers.map(entry -> period(entry, "within", true)).orElse(null);
        String signed = answers.map(this::signature).orElse("");
        file.throwIfAny();
        CodeMap codes = new CodeMap(systems, backPain, findings, facts, within == null ? Period.ZERO : within, signed);
        new CasesOfCodes(file, systems, asks.keySet(), codes).tryAll(map);
        file.throwIfAny();
        return codes;
    }

    // Findings

    private Map<String, List<CodeMeaning>> findings(YamlMap map) {
        Map<String, List<CodeMeaning>> findings = new LinkedHashMap<>();
        for (YamlEntry entry : file.entries(map, "findings")) {
            String name = entry.name();
            if (!asks.containsKey(name)) {
                file.problem(
                        entry.key(),
                        "unknown finding " + Wording.quoted(name)
                                + Wording.didYouMean(
                                        NearestWord.among(asks.keySet()).to(name),
                                        "vocabulary.yaml lists the findings"));
            }
            List<CodeMeaning> meanings = new ArrayList<>();
            file.items(entry.value(), "- {from: Condition, ...}").forEach(item -> meanings.add(meaning(name, item)));
            findings.put(name, meanings);
        }
        return findings;
    }

    private CodeMeaning meaning(String finding, YamlMap item) {
        file.checkKeys(item, MEANING);
        Source source = source(item);
        boolean observed = source == Source.OBSERVATION;
        String when = observed ? "active" : file.choice(item, "when", List.of("ever", "active"));
        @Nullable Period within = period(item, "within", observed);
        @Nullable Period atLeast = period(item, "atLeast", false);
        String answer =
                item.get("answer").isPresent() ? file.choice(item, "answer", List.of("yes", "not sure")) : "yes";
        boolean timed = within != null || atLeast != null || source == Source.FAMILY;
        if (!timed && answer.equals("yes") && asksWhatIsNew(finding)) {
            file.problem(
                    item,
                    Wording.quoted(finding)
                            + " asks for what is new or recent, so it needs \"within:\", as in \"within: P3M\"");
        }
        return new CodeMeaning(
                finding,
                source,
                when.equals("ever"),
                within,
                atLeast,
                answer.equals("yes") ? RecordSaid.YES : RecordSaid.NOT_SURE,
                codes(item, "codes", true),
                values(item, "yes", observed),
                values(item, "no", observed),
                values(item, "notSure", observed));
    }

    private boolean asksWhatIsNew(String finding) {
        return ASKS_WHAT_IS_NEW
                .matcher(finding + " " + asks.getOrDefault(finding, ""))
                .find();
    }

    private Source source(YamlMap item) {
        return Source.of(file.choice(item, "from", SOURCES)).orElse(Source.CONDITION);
    }

    private List<MappedCode> values(YamlMap item, String key, boolean observed) {
        if (item.get(key).isPresent() && !observed) {
            file.problem(
                    item.get(key).orElseThrow(),
                    "only an observation has values; leave \"" + key + ":\" out, or write \"from: Observation\"");
        }
        return observed && item.get(key).isPresent() ? codes(item, key, false) : List.of();
    }

    // Facts

    private Map<String, FactMeaning> facts(YamlMap map) {
        Map<String, FactMeaning> facts = new LinkedHashMap<>();
        for (YamlEntry entry : file.entries(map, "facts")) {
            if (!factKeys.contains(entry.name())) {
                file.problem(
                        entry.key(),
                        "no fact has the key " + Wording.quoted(entry.name())
                                + NearestWord.among(factKeys).question(entry.name()));
            }
            if (entry.value() instanceof YamlMap item) {
                fact(entry.name(), item).ifPresent(fact -> facts.put(entry.name(), fact));
            } else {
                file.problem(entry.value(), "here \"within:\", \"units:\" and \"codes:\" are expected");
            }
        }
        return facts;
    }

    private Optional<FactMeaning> fact(String key, YamlMap item) {
        file.checkKeys(item, FACT);
        @Nullable Period within = period(item, "within", true);
        Map<String, BigDecimal> units = new LinkedHashMap<>();
        file.texts(item, "units").forEach((unit, factor) -> {
            try {
                BigDecimal number = new BigDecimal(factor);
                if (number.signum() > 0) {
                    units.put(unit, number);
                    return;
                }
            } catch (NumberFormatException e) {
                // RecordSaid below.
            }
            file.problem(
                    item,
                    "the unit " + Wording.quoted(unit) + " takes a number above 0, not " + Wording.quoted(factor));
        });
        List<MappedCode> codes = codes(item, "codes", true);
        return within == null ? Optional.empty() : Optional.of(new FactMeaning(key, within, units, codes));
    }

    // Codes

    private List<MappedCode> codes(YamlMap item, String key, boolean needed) {
        Optional<YamlNode> list = item.get(key);
        if (list.isEmpty()) {
            if (needed) {
                file.problem(item, "the list \"" + key + ":\" is missing");
            }
            return List.of();
        }
        List<MappedCode> codes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (YamlMap each : file.items(list.get(), "- {code: sct 64859006, found: E, signed: no}")) {
            if (!seen.add(file.text(each, "code"))) {
                file.problem(each, "this code stands here a second time; keep one");
            }
            code(each).ifPresent(codes::add);
        }
        return codes;
    }

    private Optional<MappedCode> code(YamlMap item) {
        file.checkKeys(item, CODE);
        String written = file.text(item, "code");
        String where = file.text(item, "found");
        if (!where.isEmpty() && !found.containsKey(where)) {
            file.problem(
                    item.get("found").orElse(item),
                    "the list \"found:\" at the top has no " + Wording.quoted(where)
                            + NearestWord.among(found.keySet()).question(where));
        }
        String signed = signature(item);
        String name = item.get("name").isPresent() ? file.text(item, "name") : "";
        String origin = found.getOrDefault(where, where);
        if (written.equals(CodeMeaning.TRUE) || written.equals(CodeMeaning.FALSE)) {
            return Optional.of(new MappedCode(CodeMeaning.YES_OR_NO, written, false, name, origin, signed));
        }
        return file.coding(item, written, systems).map(coding -> {
            boolean prefix = coding.code().endsWith(ANY);
            if (prefix && !coding.system().contains("icd-")) {
                file.problem(
                        item,
                        "only codes of the ICD may end in *, for those of other systems do not sort what belongs together; list them");
            }
            String code = prefix ? coding.code().substring(0, coding.code().length() - 1) : coding.code();
            return new MappedCode(coding.system(), code, prefix, name, origin, signed);
        });
    }

    private String signature(YamlMap item) {
        String signed = file.text(item, "signed");
        if (signed.isEmpty() || signed.equals("no")) {
            return "";
        }
        if (!SIGNATURE.matcher(signed).matches()) {
            file.problem(
                    item.get("signed").orElse(item),
                    "signed is \"no\", or who has signed it and when, as in \"Dr Rao, 2026-11-27\"");
        }
        return signed;
    }

    private @Nullable Period period(YamlMap item, String key, boolean needed) {
        if (item.get(key).isEmpty() && !needed) {
            return null;
        }
        String written = file.text(item, key);
        if (written.isEmpty()) {
            return null;
        }
        try {
            Period period = Period.parse(written);
            if (!period.isNegative() && !period.isZero()) {
                return period;
            }
        } catch (DateTimeException e) {
            // RecordSaid below.
        }
        file.problem(
                item.get(key).orElse(item),
                "a time is written P3D, P8W, P6M or P1Y (days, weeks, months, years), not " + Wording.quoted(written));
        return null;
    }
}
