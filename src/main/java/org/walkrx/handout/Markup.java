package org.walkrx.handout;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of the page. The only way from text to markup is {@link #text}, so nothing gets onto it unescaped.
 *
 * @param written the markup
 */
record Markup(String written) {

    static Markup text(String text) {
        return new Markup(escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    static Markup tag(String name, Map<String, String> attributes, Markup... children) {
        return new Markup(opening(name, attributes) + of(children).written() + "</" + name + ">");
    }

    /** An element that has no end. */
    static Markup empty(String name, Map<String, String> attributes) {
        return new Markup(opening(name, attributes));
    }

    private static String opening(String name, Map<String, String> attributes) {
        return "<" + name
                + new TreeMap<>(attributes)
                        .entrySet().stream()
                                .filter(attribute -> !attribute.getValue().isEmpty())
                                .map(attribute ->
                                        " " + attribute.getKey() + "=\"" + escaped(attribute.getValue()) + "\"")
                                .collect(Collectors.joining())
                + ">";
    }

    /** A style of our own, which is no text of anybody. */
    static Markup style(String ours) {
        return new Markup("\n" + ours);
    }

    static Markup of(Markup... parts) {
        return new Markup(Stream.of(parts).map(Markup::written).collect(Collectors.joining()));
    }

    static Markup list(Collection<Markup> items) {
        return tag(
                "ul",
                Map.of(),
                items.stream().map(item -> tag("li", Map.of(), item)).toArray(Markup[]::new));
    }
}
