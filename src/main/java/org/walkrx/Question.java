package org.walkrx;

/**
 * A question whose answer could still change the result.
 *
 * @param finding the finding, or the key of the fact in a patient file ({@code pain.now})
 * @param ask the question in plain words
 * @param couldMean the most urgent referral that an answer could lead to
 */
public record Question(String finding, String ask, Referral couldMean) {}
