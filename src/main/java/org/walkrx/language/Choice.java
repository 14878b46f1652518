package org.walkrx.language;

/**
 * One of the words that the vocabulary offers for something, by the plain name it gives it: {@code way of getting about}.
 * Where none was chosen, there is no such fact.
 *
 * @param name the name in the vocabulary
 * @param value the word
 */
public record Choice(String name, @About(label = "value") String value) {}
