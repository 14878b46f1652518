package org.walkrx.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.walkrx.rules.Vocabulary.Code;
import org.walkrx.rules.Vocabulary.FindingEntry;
import org.walkrx.rules.Vocabulary.Group;
import org.walkrx.rules.syntax.Phrases;
import org.walkrx.text.BadInputException;
import org.walkrx.text.NearestWord;
import org.walkrx.text.Problem;
import org.walkrx.text.YamlEntry;
import org.walkrx.text.YamlList;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlReader;
import org.walkrx.text.YamlScalar;

/** Reads {@code vocabulary.yaml}; all its problems come together. */
final class VocabularyReader {

    private static final Set<String> TOP_KEYS = Set.of("phrases", "groups", "findings", "facts");
    private static final Set<String> PHRASE_KEYS = Set.of("name", "text");
    private static final Set<String> GROUP_KEYS = Set.of("name", "notSure");
    private static final Set<String> FINDING_KEYS = Set.of("name", "group", "rows", "ask", "code");
    private static final Set<String> CODE_KEYS = Set.of("system", "code", "display");
    private static final Set<String> FACT_KEYS = Set.of("name", "ask");

    private static final Pattern TWO_ALPHABETS =
            Pattern.compile("\\p{IsLatin}.*[\\p{IsCyrillic}\\p{IsGreek}]|[\\p{IsCyrillic}\\p{IsGreek}].*\\p{IsLatin}");

    private static final Pattern PHRASE_NAME = Pattern.compile("\\p{L}+([ -]\\p{L}+)*");
    private static final Pattern NOT_IN_A_PHRASE = Pattern.compile("[{}\"\\\\\\p{Cntrl}]");

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> phrases = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, FindingEntry> findings = new LinkedHashMap<>();
    private final Map<String, String> questions = new LinkedHashMap<>();
    private final Set<String> rows;

    private VocabularyReader(String file, Set<String> rows) {
        this.file = file;
        this.rows = rows;
    }

    /**
     * Reads a vocabulary.
     *
     * @param rows ids of the rows of the evidence table; if there are none, they are not checked
     * @throws BadInputException if something is wrong with it
     */
    static Vocabulary read(String file, String text, Set<String> rows) {
        return new VocabularyReader(file, rows).read(text);
    }

    private Vocabulary read(String text) {
        YamlNode root = new YamlReader().read(text, file);
        if (root instanceof YamlMap map) {
            checkKeys(map, TOP_KEYS);
            if (map.get("phrases").isPresent()) {
                items(map, "phrases").forEach(this::readPhrase);
            }
            items(map, "groups").forEach(this::readGroup);
            items(map, "findings").forEach(this::readFinding);
            items(map, "facts").forEach(this::readFact);
        } else {
            problem(root, "a vocabulary begins with groups:, findings: and facts:");
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return new Vocabulary(findings, questions, phrases);
    }

    private List<YamlMap> items(YamlMap map, String key) {
        Optional<YamlNode> value = map.get(key);
        if (value.isEmpty() || !(value.get() instanceof YamlList list)) {
            problem(value.orElse(map), "there is no list under \"" + key + ":\"");
            return List.of();
        }
        List<YamlMap> items = new ArrayList<>();
        for (YamlNode item : list.items()) {
            if (item instanceof YamlMap itemMap) {
                items.add(itemMap);
            } else {
                problem(item, "each entry of \"" + key + ":\" has keys of its own, as in \"- name: ...\"");
            }
        }
        return items;
    }

    private void readPhrase(YamlMap item) {
        checkKeys(item, PHRASE_KEYS);
        String name = text(item, "name");
        String text = text(item, "text");
        if (!name.isEmpty() && (!PHRASE_NAME.matcher(name).matches() || isOfTwoAlphabets(name))) {
            problem(
                    item.get("name").orElse(item),
                    "the name of a phrase is plain words of one alphabet with single blanks, not \"" + name + "\"");
        }
        if (NOT_IN_A_PHRASE.matcher(text).find()) {
            problem(
                    item.get("text").orElse(item),
                    "a phrase stands within texts, so it is one line without braces, double quotes and backslashes");
        }
        if (phrases.putIfAbsent(name, text) != null) {
            problem(item, "the phrase \"" + name + "\" stands here a second time; keep one");
        }
    }

    private static boolean isOfTwoAlphabets(String name) {
        return TWO_ALPHABETS.matcher(name).find();
    }

    /** Returns a question with its phrases filled in. */
    private String question(YamlMap item) {
        Phrases known = new Phrases(phrases);
        String ask = text(item, "ask");
        known.mistakes(ask).forEach(mistake -> problem(item.get("ask").orElse(item), mistake.message()));
        return known.fillIn(ask);
    }

    private void readGroup(YamlMap item) {
        checkKeys(item, GROUP_KEYS);
        String name = text(item, "name");
        String notSure = text(item, "notSure");
        if (!notSure.isEmpty() && !notSure.equals("yes") && !notSure.equals("unanswered")) {
            problem(item.get("notSure").orElse(item), "notSure is either yes or unanswered, not \"" + notSure + "\"");
        }
        groups.put(name, new Group(name, notSure.equals("yes")));
    }

    private void readFinding(YamlMap item) {
        checkKeys(item, FINDING_KEYS);
        String name = text(item, "name");
        String groupName = text(item, "group");
        Group group = groups.get(groupName);
        if (group == null) {
            if (!groupName.isEmpty()) {
                problem(
                        item.get("group").orElse(item),
                        "there is no group \"" + groupName + "\""
                                + NearestWord.among(groups.keySet()).question(groupName));
            }
            return;
        }
        FindingEntry entry = new FindingEntry(name, group, text(item, "rows"), question(item), code(item));
        checkRows(item, entry.rows());
        if (findings.putIfAbsent(name, entry) != null) {
            problem(item, "the finding \"" + name + "\" stands here a second time; keep one");
        }
        if (!name.equals(name.strip()) || name.contains("\"")) {
            problem(item, "the name of a finding has no quotes and no blanks at its ends");
        }
        if (isOfTwoAlphabets(name)) {
            problem(
                    item.get("name").orElse(item),
                    "\"" + name + "\" has letters of two alphabets, of which some look the same; type it again");
        }
    }

    private void checkRows(YamlMap item, String named) {
        for (String row : named.strip().split("[\\s,]+", -1)) {
            if (!row.isEmpty() && !rows.isEmpty() && !rows.contains(row)) {
                problem(
                        item.get("rows").orElse(item),
                        "evidence.md has no row \"" + row + "\""
                                + NearestWord.among(rows).question(row));
            }
        }
    }

    private @Nullable Code code(YamlMap item) {
        Optional<YamlNode> code = item.get("code");
        if (code.isEmpty()) {
            return null;
        }
        if (!(code.get() instanceof YamlMap map)) {
            problem(code.get(), "a code is written {system: ..., code: \"...\", display: ...}");
            return null;
        }
        checkKeys(map, CODE_KEYS);
        return new Code(text(map, "system"), text(map, "code"), text(map, "display"));
    }

    private void readFact(YamlMap item) {
        checkKeys(item, FACT_KEYS);
        String name = text(item, "name");
        String ask = question(item);
        if (!name.isEmpty() && !FactKeys.all().contains(name)) {
            problem(
                    item.get("name").orElse(item),
                    "no fact has the key \"" + name + "\""
                            + NearestWord.among(FactKeys.all()).question(name));
        } else if (questions.putIfAbsent(name, ask) != null) {
            problem(item, "the question for \"" + name + "\" stands here a second time; keep one");
        }
    }

    private String text(YamlMap map, String key) {
        Optional<YamlNode> value = map.get(key);
        if (value.isPresent()
                && value.get() instanceof YamlScalar scalar
                && !scalar.text().isBlank()) {
            return scalar.text();
        }
        problem(value.orElse(map), "there is no " + key + " here; write \"" + key + ": ...\"");
        return "";
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
