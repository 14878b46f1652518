package org.walkrx.problems;

import java.util.Locale;

/** Shows signs that steer a terminal, end a line or turn the direction of writing, in place of letting them do so. */
public final class Visible {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;

    private Visible() {}

    /**
     * Returns a text of one line, such as the name of a file, with each such sign as its number: {@code <U+001B>}. Tabs stay.
     *
     * @param text any text
     */
    public static String of(String text) {
        if (text.codePoints().allMatch(Visible::isHarmless)) {
            return text;
        }
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(sign -> {
            if (isHarmless(sign)) {
                shown.appendCodePoint(sign);
            } else {
                shown.append(String.format(Locale.ROOT, "<U+%04X>", sign));
            }
        });
        return shown.toString();
    }

    /** Joiners belong to the letters of several languages. */
    private static boolean isHarmless(int sign) {
        return switch (Character.getType(sign)) {
            case Character.CONTROL -> sign == '\t';
            case Character.FORMAT -> sign == NON_JOINER || sign == JOINER;
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
