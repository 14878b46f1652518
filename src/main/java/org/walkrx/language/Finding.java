package org.walkrx.language;

/**
 * A yes/no answer, by the plain name that the vocabulary gives it. A finding that was not asked, or not answered, is
 * not a fact at all.
 *
 * @param name the name in the vocabulary, for instance {@code saddle numbness}
 * @param present whether the answer was yes
 */
public record Finding(String name, boolean present) {}
