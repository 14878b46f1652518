package org.walkrx.text;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A piece of a page. The only way from text to markup is {@link #text}, so nothing gets onto a page unescaped.
 *
 * @param markup the markup
 */
public record Html(String markup) {

    /** Nothing. */
    public static final Html NOTHING = new Html("");

    /**
     * Returns text, escaped.
     *
     * @param text the text
     */
    public static Html text(String text) {
        return new Html(escaped(text));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /**
     * Returns an element.
     *
     * @param name its name
     * @param children what stands in it
     */
    public static Html tag(String name, Html... children) {
        return tag(name, Map.of(), children);
    }

    /**
     * Returns an element of text.
     *
     * @param name its name
     * @param text the text that stands in it
     */
    public static Html tag(String name, String text) {
        return tag(name, text(text));
    }

    /**
     * Returns an element with one attribute, its class.
     *
     * @param name its name
     * @param classes its class
     * @param children what stands in it
     */
    public static Html classed(String name, String classes, Html... children) {
        return tag(name, Map.of("class", classes), children);
    }

    /**
     * Returns an element with attributes.
     *
     * @param name its name
     * @param attributes their values by name; one without a value is left out
     * @param children what stands in it
     */
    public static Html tag(String name, Map<String, String> attributes, Html... children) {
        return new Html(empty(name, attributes).markup()
                + join(Stream.of(children).toList()).markup() + "</" + name + ">");
    }

    /**
     * Returns an element that has no end.
     *
     * @param name its name
     * @param attributes their values by name; one without a value is left out
     */
    public static Html empty(String name, Map<String, String> attributes) {
        return new Html("<" + name
                + attributes.entrySet().stream()
                        .filter(attribute -> !attribute.getValue().isEmpty())
                        .sorted(Map.Entry.comparingByKey())
                        .map(attribute -> " " + attribute.getKey() + "=\"" + escaped(attribute.getValue()) + "\"")
                        .collect(Collectors.joining())
                + ">");
    }

    /**
     * Returns this and what comes after it.
     *
     * @param next what comes after it
     */
    public Html then(Html next) {
        return new Html(markup + next.markup());
    }

    /**
     * Returns a link within the page.
     *
     * @param anchor where it leads
     * @param content what is pressed
     */
    public static Html link(String anchor, Html content) {
        return tag("a", Map.of("href", "#" + anchor), content);
    }

    /**
     * Returns pieces one after the other.
     *
     * @param parts the pieces
     */
    public static Html join(Collection<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining()));
    }

    /**
     * Returns pieces one after the other.
     *
     * @param parts the pieces
     */
    public static Html of(Html... parts) {
        return join(List.of(parts));
    }

    /**
     * Returns pieces with a text between them.
     *
     * @param separator the text
     * @param parts the pieces
     */
    public static Html separated(String separator, Collection<Html> parts) {
        return new Html(parts.stream().map(Html::markup).collect(Collectors.joining(escaped(separator))));
    }

    /**
     * Returns a list.
     *
     * @param items its items
     */
    public static Html list(Collection<Html> items) {
        return tag("ul", join(items.stream().map(item -> tag("li", item)).toList()));
    }

    /**
     * Returns a name that may stand in an address: letters, digits and hyphens.
     *
     * @param kind what it is, which comes first; empty for nothing
     * @param name its name
     */
    public static String anchor(String kind, String name) {
        String plain = name.replaceAll("[^A-Za-z0-9]+", "-");
        return kind.isEmpty() ? plain : kind + "-" + plain;
    }
}
