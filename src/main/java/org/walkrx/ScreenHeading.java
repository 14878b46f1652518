package org.walkrx;

/**
 * What stands above the questions of a screen.
 *
 * @param number the place of the screen in the vocabulary, from 1; 0 where the vocabulary has no screens, and each question
 *     is a screen of its own
 * @param title a few words; empty where the vocabulary has no screens
 * @param stem the one question above what may be ticked
 */
public record ScreenHeading(int number, String title, String stem) {}
