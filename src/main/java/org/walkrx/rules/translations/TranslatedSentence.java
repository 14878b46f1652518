package org.walkrx.rules.translations;

/**
 * An English sentence and what it is in another language.
 *
 * @param english the sentence as rules and vocabulary have it; a phrase stands in braces
 * @param translated the same in the other language; empty while nobody has translated it
 * @param line its line in the file, from 1
 */
public record TranslatedSentence(String english, String translated, int line) {

    /** Returns whether somebody has translated it. */
    public boolean isDone() {
        return !translated.isEmpty();
    }
}
