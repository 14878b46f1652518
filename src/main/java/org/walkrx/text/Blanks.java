package org.walkrx.text;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Blanks that nobody sees: no-break ones, two in a row, one at an end. */
public final class Blanks {

    private static final Pattern SPECIAL = Pattern.compile("[\\p{Zs}\\t&&[^ ]]");

    private Blanks() {}

    /**
     * Returns what is wrong with the blanks of a name that would be right but for them.
     *
     * @param name the name as it is written
     * @param isRight whether a name is right
     */
    public static Optional<String> explain(String name, Predicate<String> isRight) {
        String plain = plain(name);
        return plain.equals(name) || !isRight.test(plain) ? Optional.empty() : explain(name);
    }

    /**
     * Returns what is wrong with the blanks of a name, as a message.
     *
     * @param name the name as it is written
     */
    public static Optional<String> explain(String name) {
        Matcher special = SPECIAL.matcher(name);
        String shown = Wording.quoted(plain(name));
        if (special.find()) {
            int blank = name.codePointAt(special.start());
            String kind = blank == '\t' ? "a tab" : "a no-break or other special blank (" + number(blank) + ")";
            return Optional.of(kind + " stands in " + shown + "; type an ordinary blank");
        }
        if (!name.equals(name.strip())) {
            return Optional.of("there is a blank at an end of " + shown + "; take it away");
        }
        return name.contains("  ")
                ? Optional.of("there are two blanks in a row in " + shown + "; type one")
                : Optional.empty();
    }

    private static String number(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }

    private static String plain(String name) {
        return name.replaceAll("[\\p{Zs}\\t]+", " ").strip();
    }
}
