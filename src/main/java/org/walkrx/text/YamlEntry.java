package org.walkrx.text;

/**
 * A key and its value.
 *
 * @param key the key, with its place
 * @param value the value
 */
public record YamlEntry(YamlScalar key, YamlNode value) {

    /** Returns the text of the key. */
    public String name() {
        return key.text();
    }
}
