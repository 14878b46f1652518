package org.walkrx.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.Vocabulary.Code;
import org.walkrx.rules.Vocabulary.FindingEntry;
import org.walkrx.rules.Vocabulary.Group;
import org.walkrx.rules.syntax.FactKeys;
import org.walkrx.rules.syntax.Phrases;
import org.walkrx.text.Blanks;
import org.walkrx.text.Invisible;
import org.walkrx.text.NearestWord;
import org.walkrx.text.Wording;
import org.walkrx.text.YamlEntry;
import org.walkrx.text.YamlList;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlReader;
import org.walkrx.text.YamlScalar;

/** Reads {@code vocabulary.yaml}; all its problems come together. */
final class VocabularyReader {

    private static final Set<String> TOP_KEYS =
            Set.of("phrases", "groups", "findings", "measurements", "choices", "facts", "screens", "walks");
    private static final Set<String> WALKS_KEYS = Set.of("notesCountForDays");
    private static final Set<String> PHRASE_KEYS = Set.of("name", "text", "countries");
    private static final Set<String> GROUP_KEYS = Set.of("name", "notSure");
    private static final Set<String> FINDING_KEYS = Set.of("name", "group", "rows", "ask", "code", "aka");
    private static final Set<String> CODE_KEYS = Set.of("system", "code", "display");
    private static final Set<String> FACT_KEYS = Set.of("name", "ask");
    /** What else is to be said of a key that is missing than its name. */
    private static final Map<String, String> MISSING = Map.of(
            "rows", "say on which rows of evidence.md this rests, as in \"rows: A7 R2\"",
            "usual", "say which answer is usual, so that it raises no question: \"usual: ...\"");

    private static final Set<String> ALL_KEYS = Stream.of(
                    WALKS_KEYS,
                    PHRASE_KEYS,
                    GROUP_KEYS,
                    FINDING_KEYS,
                    CODE_KEYS,
                    DeclaredReader.MEASUREMENT_KEYS,
                    DeclaredReader.CHOICE_KEYS)
            .flatMap(Set::stream)
            .collect(Collectors.toUnmodifiableSet());

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_TEXT = 1_000;
    private static final Set<Character.UnicodeScript> LOOK_LIKE_LATIN =
            Set.of(Character.UnicodeScript.CYRILLIC, Character.UnicodeScript.GREEK);

    private static final Pattern PHRASE_NAME = Pattern.compile("\\p{L}+([ -]\\p{L}+)*");
    private static final Pattern DAYS = Pattern.compile("[1-9][0-9]{0,3}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern NOT_IN_A_PHRASE = Pattern.compile("[{}\"\\\\\\p{Cntrl}]");

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Map<String, String> phrases = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> phrasesByCountry = new LinkedHashMap<>();
    private final Map<String, Group> groups = new LinkedHashMap<>();
    private final Map<String, FindingEntry> findings = new LinkedHashMap<>();
    private final Map<String, YamlMap> places = new LinkedHashMap<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();
    private final Map<String, String> questions = new LinkedHashMap<>();
    private final List<YamlScalar> former = new ArrayList<>();
    private final DeclaredReader declared = new DeclaredReader(this);
    private final Set<String> rows;
    private @Nullable Integer daysNotesCount;

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
            List<YamlMap> items = items(map, "findings");
            for (int i = 0; i < items.size(); i++) {
                readFinding(items.get(i), i == items.size() - 1);
            }
            declared.read(map);
            checkFormerNames();
            items(map, "facts").forEach(this::readFact);
            map.get("walks").ifPresent(this::readWalks);
        } else {
            problem(root, "a vocabulary begins with groups:, findings: and facts:");
        }
        if (!problems.isEmpty()) {
            throw new BadInputException(problems);
        }
        return new Vocabulary(
                findings,
                declared.measurements(),
                declared.choices(),
                questions,
                phrases,
                phrasesByCountry,
                List.of(),
                daysNotesCount);
    }

    private void readWalks(YamlNode walks) {
        if (walks instanceof YamlMap map) {
            checkKeys(map, WALKS_KEYS);
        }
        if (walks instanceof YamlMap map
                && map.get("notesCountForDays").orElse(null) instanceof YamlScalar days
                && DAYS.matcher(days.text()).matches()) {
            daysNotesCount = Integer.valueOf(days.text());
        } else {
            problem(
                    walks,
                    "how long what was noted on a walk counts is written {notesCountForDays: 42}, a whole number of days");
        }
    }

    List<YamlMap> items(YamlMap map, String key) {
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
        checkWithinTexts(item.get("text").orElse(item), text);
        if (phrases.putIfAbsent(name, text) != null) {
            problem(item, "the phrase \"" + name + "\" stands here a second time; keep one");
        }
        item.get("countries").ifPresent(countries -> readCountries(name, countries));
    }

    private void checkWithinTexts(YamlNode place, String text) {
        if (NOT_IN_A_PHRASE.matcher(text).find()) {
            problem(
                    place,
                    "a phrase stands within texts, so it is one line without braces, double quotes and backslashes");
        }
    }

    private void readCountries(String phrase, YamlNode countries) {
        if (!(countries instanceof YamlMap map)) {
            problem(countries, "the words of a phrase by country are written {IN: \"112 or 108\", US: \"911\"}");
            return;
        }
        for (YamlEntry entry : map.entries()) {
            if (!COUNTRY.matcher(entry.name()).matches()) {
                problem(
                        entry.key(),
                        "a country is named by its code of two capital letters, as in IN or GB, not "
                                + Wording.quoted(entry.name()));
                continue;
            }
            String text = text(map, entry.name());
            checkWithinTexts(entry.value(), text);
            phrasesByCountry
                    .computeIfAbsent(entry.name(), country -> new LinkedHashMap<>())
                    .put(phrase, text);
        }
    }

    static boolean isOfTwoAlphabets(String name) {
        Set<Character.UnicodeScript> scripts =
                name.codePoints().mapToObj(Character.UnicodeScript::of).collect(Collectors.toSet());
        return scripts.contains(Character.UnicodeScript.LATIN)
                && LOOK_LIKE_LATIN.stream().anyMatch(scripts::contains);
    }

    /** Returns a question with its phrases filled in. */
    String question(YamlMap item) {
        Phrases known = new Phrases(phrases);
        String ask = text(item, "ask");
        known.mistakes(ask).forEach(mistake -> problem(item.get("ask").orElse(item), mistake.message()));
        return known.fillIn(ask);
    }

    private void readGroup(YamlMap item) {
        checkKeys(item, GROUP_KEYS);
        String name = text(item, "name");
        String notSure = text(item, "notSure");
        boolean isWord = notSure.equals("yes") || notSure.equals("unanswered");
        if (!notSure.isEmpty() && !isWord) {
            problem(item.get("notSure").orElse(item), "notSure is either yes or unanswered, not \"" + notSure + "\"");
        }
        Group group = new Group(name, notSure.equals("yes"));
        Group earlier = name.isEmpty() ? null : groups.putIfAbsent(name, group);
        if (earlier != null) {
            problem(
                    item,
                    "the group \"" + name + "\" is already there"
                            + (earlier.equals(group) || !isWord ? "" : ", with another meaning of \"not sure\"")
                            + "; delete this one, or give it a name of its own");
        }
    }

    private void readFinding(YamlMap item, boolean isLast) {
        checkKeys(item, FINDING_KEYS);
        String name = text(item, "name");
        String groupName = text(item, "group");
        Group group = group(item, groupName);
        String named = text(item, "rows");
        checkRows(item, named);
        String ask = question(item);
        if (!name.isEmpty() && isNamedRightly(item, "finding", name, isLast)) {
            Group known = group == null ? new Group(groupName, false) : group;
            findings.put(name, new FindingEntry(name, known, named, ask, code(item), aka(item)));
        }
    }

    /** Returns a group of the vocabulary by name; says so if there is none. */
    @Nullable
    Group group(YamlMap item, String name) {
        Group group = groups.get(name);
        if (group == null && !name.isEmpty()) {
            problem(
                    item.get("group").orElse(item),
                    "there is no group \"" + name + "\""
                            + Wording.didYouMean(
                                    NearestWord.among(groups.keySet()).to(name),
                                    "there are " + String.join(", ", groups.keySet())));
        }
        return group;
    }

    boolean isNamedRightly(YamlMap item, String what, String name, boolean isLast) {
        int before = problems.size();
        YamlNode place = item.get("name").orElse(item);
        if (name.length() > LONGEST_NAME) {
            problem(place, "this name has more than " + LONGEST_NAME + " letters; a name is a few plain words");
            return false;
        }
        Blanks.explain(name).ifPresent(message -> problem(place, message));
        if (name.contains("\"")) {
            problem(place, "the name of a " + what + " has no quotes in it");
        }
        if (IntStream.range(0, name.length()).anyMatch(i -> Invisible.at(name, i))) {
            problem(place, "there is an invisible character in " + Wording.quoted(name) + "; type the name again");
        }
        if (isOfTwoAlphabets(name)) {
            problem(place, "\"" + name + "\" has letters of two alphabets, of which some look the same; type it again");
        }
        return isNew(item, what, name, isLast) && problems.size() == before;
    }

    /** New findings are put at the top, as the guide says, or at the very end. */
    private boolean isNew(YamlMap item, String what, String name, boolean isLast) {
        YamlMap earlier = places.putIfAbsent(name, item);
        String kind = Optional.ofNullable(kinds.putIfAbsent(name, what)).orElse(what);
        if (earlier != null) {
            boolean here = isLast || !kind.equals(what);
            problem(
                    here ? item : earlier,
                    "there is another " + kind + " \"" + name + "\" (line " + (here ? earlier : item).line()
                            + "); give this one another name, or take it out");
        }
        return earlier == null;
    }

    private void checkRows(YamlMap item, String named) {
        for (String row : named.strip().split("[\\s,]+", -1)) {
            if (!row.isEmpty() && !rows.isEmpty() && !rows.contains(row)) {
                problem(
                        item.get("rows").orElse(item),
                        "evidence.md has no row " + Wording.quoted(row) + NearestWord.sameIdQuestion(row, rows));
            }
        }
    }

    /** What the finding used to be called: one name, or a list of them. */
    private List<String> aka(YamlMap item) {
        List<String> names = new ArrayList<>();
        item.get("aka").ifPresent(value -> {
            List<? extends YamlNode> written = value instanceof YamlList list ? list.items() : List.of(value);
            for (YamlNode name : written) {
                if (name instanceof YamlScalar scalar && !scalar.text().isBlank()) {
                    names.add(scalar.text());
                    former.add(scalar);
                } else {
                    problem(
                            name,
                            "aka names what the finding used to be called: \"aka: old name\", or several as [one, two]");
                }
            }
        });
        return names;
    }

    private void checkFormerNames() {
        Set<String> seen = new HashSet<>();
        for (YamlScalar name : former) {
            String what = kinds.getOrDefault(name.text(), "");
            if (!what.isEmpty()) {
                problem(
                        name,
                        "\"" + name.text() + "\" is a " + what + " itself; a name that is in use is not an old one");
            } else if (!seen.add(name.text())) {
                problem(name, "\"" + name.text() + "\" is an old name of another finding already; keep one of the two");
            }
        }
    }

    @Nullable
    Code code(YamlMap item) {
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
                            + (NearestWord.isSlip(name, nearestFact(name))
                                    ? "; did you mean \"" + nearestFact(name) + "\"?"
                                    : "; a number that is not among the facts is declared under \"measurements:\", as the guide"
                                            + " tells under \"Add a number\""));
        } else if (!name.isEmpty() && questions.putIfAbsent(name, ask) != null) {
            problem(item, "the question for \"" + name + "\" stands here a second time; keep one");
        }
    }

    private static String nearestFact(String name) {
        return NearestWord.among(FactKeys.all()).to(name).orElse("");
    }

    String text(YamlMap map, String key) {
        Optional<YamlNode> value = map.get(key);
        if (value.isPresent()
                && value.get() instanceof YamlScalar scalar
                && !scalar.text().isBlank()) {
            if (!key.equals("name") && scalar.text().length() > LONGEST_TEXT) {
                problem(scalar, "this text has more than " + LONGEST_TEXT + " letters; say it more briefly");
            }
            return scalar.text();
        }
        if (value.isEmpty() && isMisspelt(map)) {
            return "";
        }
        problem(
                value.orElse(map),
                MISSING.getOrDefault(key, "there is no " + key + " here; write \"" + key + ": ...\""));
        return "";
    }

    /** A key that nobody knows is told, and is probably the one that is missing. */
    private static boolean isMisspelt(YamlMap map) {
        return map.entries().stream().map(YamlEntry::name).anyMatch(name -> !ALL_KEYS.contains(name));
    }

    void checkKeys(YamlMap map, Set<String> known) {
        for (YamlEntry entry : map.entries()) {
            if (!known.contains(entry.name())) {
                problem(entry.key(), "unknown key \"" + entry.name() + "\"" + Wording.keyOf(entry.name(), known));
            }
        }
    }

    void problem(YamlNode node, String message) {
        problems.add(new Problem(file, node.line(), node.column(), message));
    }
}
