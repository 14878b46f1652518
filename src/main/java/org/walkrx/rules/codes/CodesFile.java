package org.walkrx.rules.codes;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.walkrx.problems.BadInputException;
import org.walkrx.text.NearestWord;
import org.walkrx.text.Wording;
import org.walkrx.text.YamlEntry;
import org.walkrx.text.YamlList;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlProblems;
import org.walkrx.text.YamlScalar;

/** The pieces of {@code codes.yaml}, and what is wrong with them. */
final class CodesFile {

    private final String name;
    private final YamlProblems problems;

    CodesFile(String name) {
        this.name = name;
        this.problems = new YamlProblems(name);
    }

    String name() {
        return name;
    }

    void problem(YamlNode at, String message) {
        problems.at(at, message);
    }

    BadInputException refused(YamlNode at, String message) {
        problem(at, message);
        return problems.asException();
    }

    void throwIfAny() {
        problems.throwIfAny();
    }

    void checkKeys(YamlMap map, Set<String> known) {
        for (YamlEntry entry : map.entries()) {
            if (!known.contains(entry.name())) {
                problem(
                        entry.key(),
                        "unknown key " + Wording.quoted(entry.name())
                                + Wording.didYouMean(
                                        NearestWord.among(known).to(entry.name()),
                                        "here stand "
                                                + Wording.choice(
                                                        known.stream().sorted().toList())));
            }
        }
    }

    /** Returns the text of a key; empty, with a problem, if there is none. */
    String text(YamlMap map, String key) {
        Optional<YamlNode> value = map.get(key);
        if (value.isPresent() && value.get() instanceof YamlScalar scalar && !scalar.isEmpty()) {
            return scalar.text();
        }
        boolean misspelt = map.entries().stream().anyMatch(entry -> NearestWord.isSlip(entry.name(), key));
        if (!misspelt) {
            problem(value.orElse(map), "there is no " + key + " here; write \"" + key + ": ...\"");
        }
        return "";
    }

    String choice(YamlMap map, String key, List<String> words) {
        String written = text(map, key);
        if (!written.isEmpty() && !words.contains(written)) {
            problem(
                    map.get(key).orElse(map),
                    key + " is " + Wording.choice(words) + ", not " + Wording.quoted(written)
                            + NearestWord.among(words).question(written));
        }
        return written;
    }

    /** Returns a map of texts, such as that of the systems. */
    Map<String, String> texts(YamlMap map, String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (YamlEntry entry : entries(map, key)) {
            if (entry.value() instanceof YamlScalar scalar && !scalar.isEmpty()) {
                texts.put(entry.name(), scalar.text());
            } else {
                problem(entry.value(), "one text is expected here");
            }
        }
        return texts;
    }

    Optional<YamlMap> map(YamlMap map, String key) {
        Optional<YamlNode> value = map.get(key);
        if (value.isPresent() && value.get() instanceof YamlMap found) {
            return Optional.of(found);
        }
        problem(value.orElse(map), "\"" + key + ":\" is missing, with its keys below it");
        return Optional.empty();
    }

    List<YamlEntry> entries(YamlMap map, String key) {
        return map(map, key).map(YamlMap::entries).orElse(List.of());
    }

    /** Returns the items of a list of maps. */
    List<YamlMap> items(YamlNode value, String example) {
        List<YamlMap> items = new ArrayList<>();
        if (!(value instanceof YamlList list)) {
            problem(value, "a list is expected here, as in \"" + example + "\"");
            return items;
        }
        for (YamlNode item : list.items()) {
            if (item instanceof YamlMap map) {
                items.add(map);
            } else {
                problem(item, "each item has keys of its own here, as in \"" + example + "\"");
            }
        }
        return items;
    }

    /** Reads {@code sct 64859006}. */
    Optional<Coding> coding(YamlMap at, String written, Map<String, String> systems) {
        YamlNode place = at.get("code").orElse(at);
        int blank = written.indexOf(' ');
        if (blank < 0) {
            if (!written.isEmpty()) {
                problem(
                        place,
                        "a code is written with the short name of its system before it, as in \"sct 64859006\", not "
                                + Wording.quoted(written));
            }
            return Optional.empty();
        }
        String system = systems.get(written.substring(0, blank));
        if (system == null) {
            problem(
                    place,
                    "the list \"systems:\" at the top has no " + Wording.quoted(written.substring(0, blank))
                            + NearestWord.among(systems.keySet()).question(written.substring(0, blank)));
            return Optional.empty();
        }
        return Optional.of(new Coding(system, written.substring(blank + 1).strip()));
    }
}
