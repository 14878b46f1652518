package org.walkrx.cli;

import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Leaves out of texts the sentences that were said before. Each text of a rule stands alone; read one after the other, those of
 * several rules would send a person to the same place again and again.
 */
final class Repeats {

    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.!?])\\s+");

    private final Set<String> said = new HashSet<>();

    /** Returns a text without the sentences that were said before; all of it where nothing would be left. */
    String without(String text) {
        String left = END_OF_SENTENCE.splitAsStream(text).filter(said::add).collect(Collectors.joining(" "));
        return left.isEmpty() ? text : left;
    }
}
