package org.walkrx.language;

/**
 * Something a rule of {@code definitions.drl} concluded from the facts, for instance {@code acute pain}. A threshold
 * lives in one definition, and the advice rules read like the guideline.
 *
 * @param name the name of the concept
 */
public record Concept(String name) {}
