package org.walkrx.authoring;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.language.Progression;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;
import org.walkrx.text.BadInputException;
import org.walkrx.text.NearestWord;
import org.walkrx.text.Problem;
import org.walkrx.text.YamlEntry;
import org.walkrx.text.YamlList;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlReader;
import org.walkrx.text.YamlScalar;

/** Reads a file of worked cases; all its problems come together. */
final class CaseFileReader {

    private static final Set<String> TOP_KEYS = Set.of("base", "cases");
    private static final Set<String> CASE_KEYS = Set.of("case", "given", "expect");
    private static final Set<String> EXPECT_KEYS = Set.of(
            "referral",
            "walking",
            "complete",
            "plan",
            "progression",
            "fires",
            "doesNotFire",
            "says",
            "doesNotSay",
            "questions",
            "why");

    private final String file;
    private final Set<String> ruleIds;
    private final PatientFileReader patients;
    private final List<Problem> problems = new ArrayList<>();

    CaseFileReader(String file, Set<String> ruleIds, Collection<String> findings) {
        this.file = file;
        this.ruleIds = ruleIds;
        this.patients = new PatientFileReader(findings);
    }

    /**
     * Reads the cases.
     *
     * @throws BadInputException if something is wrong with the file
     */
    List<WorkedCase> read(String text) {
        YamlNode root = new YamlReader().read(text, file);
        List<WorkedCase> cases = new ArrayList<>();
        if (root instanceof YamlMap map) {
            checkKeys(map, TOP_KEYS);
            YamlMap base = map.get("base").map(this::map).orElse(new YamlMap(List.of(), 1, 1));
            for (YamlNode item : list(map, "cases")) {
                readCase(base, item).ifPresent(cases::add);
            }
        } else {
            problem(root, "a file of cases begins with base: and cases:");
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return cases;
    }

    private Optional<WorkedCase> readCase(YamlMap base, YamlNode item) {
        YamlMap map = map(item);
        checkKeys(map, CASE_KEYS);
        String name = text(map, "case");
        if (name == null || name.isBlank()) {
            problem(map, "every case has a sentence that names it; write \"case: ...\"");
            return Optional.empty();
        }
        YamlMap given = map.get("given")
                .filter(node -> !isEmpty(node))
                .map(this::map)
                .orElse(new YamlMap(List.of(), map.line(), map.column()));
        try {
            PatientFile patient = patients.readCase(base.overlaidBy(given), file);
            if (patient.date() == null) {
                problem(map, "this case has no date; write \"date: 2026-11-23\" under base: or given:");
                return Optional.empty();
            }
            Expectation expected =
                    expectation(map.get("expect").map(this::map).orElse(new YamlMap(List.of(), map.line(), 1)));
            if (map.get("expect").isEmpty()) {
                problem(map, "this case expects nothing; write \"expect:\" and what must come out");
            }
            return Optional.of(new WorkedCase(name, file, map.line(), patient.date(), patient.person(), expected));
        } catch (BadInputException e) {
            problems.addAll(e.problems());
            return Optional.empty();
        }
    }

    private Expectation expectation(YamlMap map) {
        checkKeys(map, EXPECT_KEYS);
        Optional<YamlNode> plan = map.get("plan");
        Map<String, String> parts = new LinkedHashMap<>();
        plan.filter(YamlMap.class::isInstance).ifPresent(node -> flatten("", (YamlMap) node, parts));
        String complete = text(map, "complete");
        return new Expectation(
                word(map, "referral", names(Referral.values())),
                word(map, "walking", names(Walking.values())),
                complete == null ? null : Boolean.valueOf(complete.equals("true") || complete.equals("yes")),
                plan.isPresent() && parts.isEmpty() ? word(map, "plan", List.of("none", "given")) : null,
                parts,
                word(map, "progression", withNone(names(Progression.values()))),
                ids(map, "fires"),
                ids(map, "doesNotFire"),
                texts(map, "says"),
                texts(map, "doesNotSay"),
                texts(map, "questions"));
    }

    private static List<String> names(Enum<?>[] values) {
        List<String> names = new ArrayList<>();
        for (Enum<?> value : values) {
            names.add(value.name());
        }
        return names;
    }

    private static List<String> withNone(List<String> names) {
        List<String> all = new ArrayList<>(names);
        all.add("none");
        return all;
    }

    private void flatten(String prefix, YamlMap map, Map<String, String> parts) {
        for (YamlEntry entry : map.entries()) {
            if (entry.value() instanceof YamlMap inner) {
                flatten(prefix + entry.name() + ".", inner, parts);
            } else if (entry.value() instanceof YamlScalar scalar) {
                String path = prefix + entry.name();
                if (PlanParts.NAMES.contains(path)) {
                    parts.put(path, scalar.text());
                } else {
                    problem(
                            entry.key(),
                            "a plan has no part \"" + path + "\""
                                    + NearestWord.among(PlanParts.NAMES).question(path));
                }
            }
        }
    }

    private List<String> ids(YamlMap map, String key) {
        List<String> ids = texts(map, key);
        for (String id : ids) {
            if (!ruleIds.contains(id)) {
                problem(
                        map.get(key).orElse(map),
                        "no rule has the id \"" + id + "\""
                                + NearestWord.among(ruleIds).question(id));
            }
        }
        return ids;
    }

    private List<String> texts(YamlMap map, String key) {
        List<String> texts = new ArrayList<>();
        Optional<YamlNode> value = map.get(key);
        if (value.isPresent() && value.get() instanceof YamlScalar scalar && !scalar.isEmpty()) {
            texts.add(scalar.text());
        } else if (value.isPresent()) {
            for (YamlNode item : list(map, key)) {
                if (item instanceof YamlScalar scalar) {
                    texts.add(scalar.text());
                } else {
                    problem(item, "here a text or an id is expected");
                }
            }
        }
        return texts;
    }

    private @Nullable String word(YamlMap map, String key, List<String> words) {
        String word = text(map, key);
        if (word != null && !words.contains(word)) {
            problem(
                    map.get(key).orElse(map),
                    "\"" + word + "\" is not one of " + String.join(", ", words)
                            + NearestWord.among(words).question(word.toUpperCase(Locale.ROOT)));
            return null;
        }
        return word;
    }

    private static @Nullable String text(YamlMap map, String key) {
        return map.get(key)
                .filter(YamlScalar.class::isInstance)
                .map(node -> ((YamlScalar) node).text())
                .orElse(null);
    }

    private static boolean isEmpty(YamlNode node) {
        return node instanceof YamlScalar scalar && scalar.isEmpty();
    }

    private YamlMap map(YamlNode node) {
        if (node instanceof YamlMap map) {
            return map;
        }
        problem(node, "here keys with values are expected, as in \"age: 42\"");
        return new YamlMap(List.of(), node.line(), node.column());
    }

    private List<YamlNode> list(YamlMap map, String key) {
        Optional<YamlNode> value = map.get(key);
        if (value.isPresent() && value.get() instanceof YamlList list) {
            return list.items();
        }
        if (value.isPresent() && isEmpty(value.get())) {
            return List.of();
        }
        problem(value.orElse(map), "there is no list under \"" + key + ":\"");
        return List.of();
    }

    private void checkKeys(YamlMap map, Set<String> known) {
        for (YamlEntry entry : map.entries()) {
            if (!known.contains(entry.name())) {
                problem(
                        entry.key(),
                        "unknown key \"" + entry.name() + "\""
                                + NearestWord.among(known).question(entry.name()));
            }
        }
    }

    private void problem(YamlNode node, String message) {
        problems.add(new Problem(file, node.line(), node.column(), message));
    }
}
