package org.walkrx.rules.syntax;

import java.util.List;
import java.util.Optional;

/**
 * One statement of a rule's consequence: {@code advise.refer( … )}, or the concept it inserts.
 *
 * @param name name of the statement; {@code insert} for a concept
 * @param arguments its arguments; for {@code insert}, the name of the concept
 * @param position where it begins
 */
public record Call(String name, List<Value> arguments, Position position) {

    /** The name under which a concept's insertion is kept. */
    public static final String INSERT = "insert";

    /** Copies the arguments. */
    public Call {
        arguments = List.copyOf(arguments);
    }

    /** Returns whether it inserts a concept, and says nothing. */
    public boolean isInsert() {
        return name.equals(INSERT);
    }

    /** Returns the name of the concept it inserts, if it does. */
    public Optional<Value.Text> concept() {
        return isInsert() && arguments.get(0) instanceof Value.Text text ? Optional.of(text) : Optional.empty();
    }
}
