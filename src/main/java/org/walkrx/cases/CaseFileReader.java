package org.walkrx.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.files.CasePatients;
import org.walkrx.files.PatientFile;
import org.walkrx.language.Progression;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.syntax.Declared;
import org.walkrx.rules.syntax.FactKeys;
import org.walkrx.rules.syntax.MessageCode;
import org.walkrx.text.Blanks;
import org.walkrx.text.NearestWord;
import org.walkrx.text.Wording;
import org.walkrx.text.YamlEntry;
import org.walkrx.text.YamlList;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlReader;
import org.walkrx.text.YamlScalar;

/** Reads a file of worked cases; all its problems come together. */
final class CaseFileReader {

    private static final Set<String> YES = Set.of("true", "yes");
    private static final Set<String> NO = Set.of("false", "no");
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
    private final CasePatients patients;
    private final Set<String> questions;
    private final List<Problem> problems = new ArrayList<>();

    CaseFileReader(String file, Set<String> ruleIds, Collection<String> findings, @Nullable Declared declared) {
        this.file = file;
        this.ruleIds = ruleIds;
        this.patients = new CasePatients(findings, declared);
        this.questions = Stream.of(
                        findings.stream(),
                        FactKeys.all().stream(),
                        declared == null ? Stream.<String>of() : declared.components().keySet().stream())
                .flatMap(Function.identity())
                .collect(Collectors.toSet());
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
            if (map.entry("base").isPresent()) {
                checkBase(base);
            }
            for (YamlNode item : list(map, "cases")) {
                readCase(base, item).ifPresent(cases::add);
            }
            checkNames(cases);
        } else {
            problem(root, "a file of cases begins with base: and cases:");
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return cases;
    }

    /** What is wrong with the base is said there, and not with each case. */
    private void checkBase(YamlMap base) {
        try {
            patients.read(base, file);
        } catch (BadInputException e) {
            problems.addAll(e.problems());
        }
    }

    private void checkNames(List<WorkedCase> cases) {
        Map<String, WorkedCase> seen = new LinkedHashMap<>();
        for (WorkedCase worked : cases) {
            WorkedCase earlier = seen.putIfAbsent(worked.name(), worked);
            if (earlier != null) {
                problems.add(new Problem(
                        file,
                        worked.line(),
                        1,
                        "another case has the same name (line " + earlier.line()
                                + "); give this one a name of its own"));
            }
        }
    }

    private Optional<WorkedCase> readCase(YamlMap base, YamlNode item) {
        YamlMap map = map(item);
        checkKeys(map, CASE_KEYS);
        String name = text(map, "case");
        if (map.entries().isEmpty()) {
            return Optional.empty();
        }
        boolean allKeysRight = map.entries().stream().allMatch(entry -> CASE_KEYS.contains(entry.name()));
        if (name == null && !allKeysRight) {
            return Optional.empty();
        }
        if (name == null || name.isBlank()) {
            problem(map, "every case has a sentence that names it; write \"case: ...\"");
            return Optional.empty();
        }
        YamlMap given = map.get("given")
                .filter(node -> !isEmpty(node))
                .map(this::map)
                .orElse(new YamlMap(List.of(), map.line(), map.column()));
        try {
            PatientFile patient = patients.read(base.overlaidBy(given), file);
            if (patient.date() == null) {
                problem(map, "this case has no date; write \"date: 2026-11-23\" under base: or given:");
                return Optional.empty();
            }
            Expectation expected =
                    expectation(map.get("expect").map(this::map).orElse(new YamlMap(List.of(), map.line(), 1)));
            if (allKeysRight && expectsNothing(map, expected)) {
                problem(map, "this case expects nothing; write \"expect:\" and what must come out");
            }
            return Optional.of(new WorkedCase(name, file, map.line(), patient.date(), patient.person(), expected));
        } catch (BadInputException e) {
            e.problems().stream().filter(problem -> !problems.contains(problem)).forEach(problems::add);
            map.get("expect").map(this::map).ifPresent(this::expectation);
            return Optional.empty();
        }
    }

    private static boolean expectsNothing(YamlMap map, Expectation expected) {
        boolean isEmpty = map.get("expect")
                .filter(YamlMap.class::isInstance)
                .map(node -> ((YamlMap) node).entries())
                .map(entries -> entries.stream().allMatch(entry -> entry.name().equals("why")))
                .orElse(map.get("expect").isEmpty());
        return isEmpty && expected.fires().isEmpty();
    }

    private Expectation expectation(YamlMap map) {
        checkKeys(map, EXPECT_KEYS);
        Optional<YamlNode> plan = map.get("plan");
        Map<String, String> parts = new LinkedHashMap<>();
        plan.filter(YamlMap.class::isInstance).ifPresent(node -> flatten("", (YamlMap) node, parts));
        List<String> fires = ids(map, "fires");
        List<String> doesNotFire = ids(map, "doesNotFire");
        scalars(map, "doesNotFire").stream()
                .filter(id -> fires.contains(id.text()))
                .forEach(id -> problem(
                        id,
                        "this case says of the same rule, " + id.text()
                                + ", that it fires and that it does not; keep one"));
        scalars(map, "questions").forEach(this::checkQuestion);
        return new Expectation(
                word(map, "referral", names(Referral.values())),
                word(map, "walking", names(Walking.values())),
                yesOrNo(map, "complete"),
                plan.isPresent() && parts.isEmpty() ? word(map, "plan", List.of("none", "given")) : null,
                parts,
                word(map, "progression", withNone(names(Progression.values()))),
                fires,
                doesNotFire,
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
                    checkPart(path, scalar);
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

    private void checkPart(String path, YamlScalar value) {
        List<String> words = PlanParts.words(path);
        if (words.isEmpty() && !value.text().matches("[0-9]{1,4}")) {
            problem(value, path + " must be a whole number, but is " + Wording.quoted(value.text()));
        } else if (!words.isEmpty() && !words.contains(value.text())) {
            problem(value, notOneOf(value.text(), words));
        }
    }

    private void checkQuestion(YamlScalar question) {
        if (!questions.contains(question.text())) {
            problem(
                    question,
                    Blanks.explain(question.text(), questions::contains)
                            .orElse("there is no finding and no question named " + Wording.quoted(question.text())
                                    + NearestWord.among(questions).question(question.text())));
        }
    }

    private List<String> ids(YamlMap map, String key) {
        for (YamlScalar id : scalars(map, key)) {
            if (!ruleIds.contains(id.text())) {
                problems.add(new Problem(
                        file,
                        id.line(),
                        id.column(),
                        MessageCode.CASE_WITHOUT_RULE.code(),
                        "no rule has the id " + Wording.quoted(id.text())
                                + NearestWord.sameIdQuestion(id.text(), ruleIds)));
            }
        }
        return texts(map, key);
    }

    private List<String> texts(YamlMap map, String key) {
        return scalars(map, key).stream().map(YamlScalar::text).toList();
    }

    private List<YamlScalar> scalars(YamlMap map, String key) {
        Optional<YamlNode> value = map.get(key);
        if (value.isPresent() && value.get() instanceof YamlScalar scalar && !scalar.isEmpty()) {
            return List.of(scalar);
        }
        List<YamlScalar> scalars = new ArrayList<>();
        for (YamlNode item : value.isPresent() ? list(map, key) : List.<YamlNode>of()) {
            if (item instanceof YamlScalar scalar && !scalar.isEmpty()) {
                scalars.add(scalar);
            } else {
                problem(item, "here a text or an id is expected");
            }
        }
        return scalars;
    }

    private @Nullable Boolean yesOrNo(YamlMap map, String key) {
        String word = scalarText(map, key);
        if (word == null) {
            return null;
        }
        if (!YES.contains(word) && !NO.contains(word)) {
            Optional<String> same = Wording.sameWord(word, List.of("true", "false"));
            problem(
                    map.get(key).orElse(map),
                    key + " must be true or false, but is " + Wording.quoted(word)
                            + same.map(right -> "; did you mean \"" + right + "\"?")
                                    .orElse(""));
        }
        return YES.contains(word);
    }

    /** Returns the text of a value that cannot be a list or a map. */
    private @Nullable String scalarText(YamlMap map, String key) {
        map.get(key)
                .filter(node -> !(node instanceof YamlScalar))
                .ifPresent(node -> problem(node, key + " is a single word, and no list and no keys"));
        return map.get(key).filter(CaseFileReader::isEmpty).isPresent() ? null : text(map, key);
    }

    private @Nullable String word(YamlMap map, String key, List<String> words) {
        String word = scalarText(map, key);
        if (word != null && !words.contains(word)) {
            problem(map.get(key).orElse(map), notOneOf(word, words));
            return null;
        }
        return word;
    }

    private static String notOneOf(String word, List<String> words) {
        return Wording.quoted(word) + " is not one of " + String.join(", ", words)
                + NearestWord.among(words).question(word.toUpperCase(Locale.ROOT));
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
                problem(entry.key(), "unknown key \"" + entry.name() + "\"" + Wording.keyOf(entry.name(), known));
            }
        }
    }

    private void problem(YamlNode node, String message) {
        problems.add(new Problem(file, node.line(), node.column(), message));
    }
}
