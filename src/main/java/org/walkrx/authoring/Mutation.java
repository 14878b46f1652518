package org.walkrx.authoring;

import org.walkrx.text.Position;

/**
 * A small change to a part of a rule.
 *
 * @param changed the part with the change
 * @param position where it is
 * @param what the change in words
 * @param <T> the kind of part
 */
record Mutation<T>(T changed, Position position, String what) {}
