package org.walkrx.authoring.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.walkrx.rules.Vocabulary;
import org.walkrx.rules.Vocabulary.ChoiceEntry;
import org.walkrx.rules.Vocabulary.MeasurementEntry;
import org.walkrx.rules.syntax.FactWords;

/** The measurements and choices that are not declared the same in two vocabularies. */
final class DeclaredChanges {

    private DeclaredChanges() {}

    /** Returns them in words, those of the old vocabulary first. */
    static List<String> between(Vocabulary before, Vocabulary after) {
        Map<String, String> old = declared(before);
        Map<String, String> now = declared(after);
        List<String> changes = new ArrayList<>();
        old.forEach((name, words) -> {
            String other = now.get(name);
            if (other == null) {
                changes.add(name + ": gone (" + words + ")");
            } else if (!other.equals(words)) {
                changes.add(name + ": " + other + "; before, " + words);
            }
        });
        now.forEach((name, words) -> {
            if (!old.containsKey(name)) {
                changes.add(name + ": new (" + words + ")");
            }
        });
        return changes;
    }

    private static Map<String, String> declared(Vocabulary vocabulary) {
        Map<String, String> declared = new LinkedHashMap<>();
        vocabulary.measurements().forEach((name, entry) -> declared.put(name, words(entry)));
        vocabulary.choices().forEach((name, entry) -> declared.put(name, words(entry)));
        return declared;
    }

    private static String words(MeasurementEntry entry) {
        return "a " + (entry.whole() ? "whole " : "") + "number from "
                + FactWords.exactly(entry.range().lowest()) + " to "
                + FactWords.exactly(entry.range().highest()) + " " + entry.unit();
    }

    private static String words(ChoiceEntry entry) {
        return String.join(", ", entry.words());
    }
}
