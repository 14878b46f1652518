package org.walkrx.text;

import java.util.List;

/**
 * A list of values.
 *
 * @param items the values, in the order of the file
 * @param line the line where the list begins, from 1
 * @param column the column where the list begins, from 1
 */
public record YamlList(List<YamlNode> items, int line, int column) implements YamlNode {

    /** Copies the items. */
    public YamlList {
        items = List.copyOf(items);
    }
}
