package org.walkrx.text;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Where sentences end, in English and in languages that end them with a danda. */
public final class SentenceEnds {

    private static final Pattern END = Pattern.compile("(?<=[.!?])\\s+(?=\\p{Lu})|(?<=\u0964)\\s+");

    private SentenceEnds() {}

    /**
     * Returns the sentences of a text, in order, with their signs at the end.
     *
     * @param text the text
     */
    public static List<String> sentences(String text) {
        return Arrays.asList(END.split(text));
    }
}
