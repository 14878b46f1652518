package org.walkrx.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Keys and their values, in the order of the file; no key occurs twice.
 *
 * @param entries the keys with their values
 * @param line the line where the map begins, from 1
 * @param column the column where the map begins, from 1
 */
public record YamlMap(List<YamlEntry> entries, int line, int column) implements YamlNode {

    /** Copies the entries. */
    public YamlMap {
        entries = List.copyOf(entries);
    }

    /**
     * Returns the entry of a key, if there is one.
     *
     * @param key the key
     */
    public Optional<YamlEntry> entry(String key) {
        return entries.stream().filter(entry -> entry.name().equals(key)).findFirst();
    }

    /**
     * Returns the value of a key, if there is one.
     *
     * @param key the key
     */
    public Optional<YamlNode> get(String key) {
        return entry(key).map(YamlEntry::value);
    }

    /**
     * Returns this map with another laid over it: maps are merged key by key, an empty value removes the key below it,
     * and everything else is replaced. The result has the place of the upper map.
     *
     * @param upper the map whose values win
     */
    public YamlMap overlaidBy(YamlMap upper) {
        Map<String, YamlEntry> merged = new LinkedHashMap<>();
        entries.forEach(entry -> merged.put(entry.name(), entry));
        for (YamlEntry entry : upper.entries) {
            boolean isEmpty = entry.value() instanceof YamlScalar scalar && scalar.isEmpty();
            if (!isEmpty) {
                merged.merge(entry.name(), entry, YamlMap::overlay);
            } else if (merged.remove(entry.name()) == null) {
                merged.put(entry.name(), entry);
            }
        }
        return new YamlMap(new ArrayList<>(merged.values()), upper.line, upper.column);
    }

    private static YamlEntry overlay(YamlEntry lower, YamlEntry upper) {
        if (lower.value() instanceof YamlMap below && upper.value() instanceof YamlMap above) {
            return new YamlEntry(upper.key(), below.overlaidBy(above));
        }
        return upper;
    }
}
