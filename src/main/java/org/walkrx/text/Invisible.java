package org.walkrx.text;

import java.util.Set;

/** Characters that show nothing: where they hide something, and where letters or pictures need them. */
public final class Invisible {

    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final int PICTURE_STYLE = 0xFE0F;
    private static final int FIRST_SKIN = 0x1F3FB;
    private static final int LAST_SKIN = 0x1F3FF;
    private static final Set<Character.UnicodeScript> NEVER_JOINED = Set.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.COMMON,
            Character.UnicodeScript.UNKNOWN);

    private Invisible() {}

    /**
     * Returns whether a character of a text shows nothing, or changes the direction of what follows, and has no business
     * there. The joiners U+200C and U+200D belong between the letters of some scripts, such as that of Hindi, and U+200D
     * and U+FE0F into pictures.
     *
     * @param text the text
     * @param offset where the character begins
     */
    public static boolean at(String text, int offset) {
        int character = text.codePointAt(offset);
        if (!isInvisible(character)) {
            return false;
        }
        int before = offset == 0 ? ' ' : text.codePointBefore(offset);
        int end = offset + Character.charCount(character);
        int after = end < text.length() ? text.codePointAt(end) : ' ';
        return switch (character) {
            case JOINER -> !joinsLetters(before, after) && !(isPicture(before) && isPicture(after));
            case NON_JOINER -> !joinsLetters(before, after);
            case PICTURE_STYLE -> !isPicture(before) || before == PICTURE_STYLE;
            default -> true;
        };
    }

    /** A letter may be left half, as the last of its word. */
    private static boolean joinsLetters(int before, int after) {
        return isOfJoinedScript(before) && (isOfJoinedScript(after) || !Character.isLetterOrDigit(after));
    }

    private static boolean isOfJoinedScript(int character) {
        boolean mark = Character.getType(character) == Character.NON_SPACING_MARK
                || Character.getType(character) == Character.COMBINING_SPACING_MARK;
        return (Character.isLetter(character) || mark)
                && !isInvisible(character)
                && !NEVER_JOINED.contains(Character.UnicodeScript.of(character))
                && Character.UnicodeScript.of(character) != Character.UnicodeScript.INHERITED;
    }

    private static boolean isPicture(int character) {
        return Character.getType(character) == Character.OTHER_SYMBOL
                || character == PICTURE_STYLE
                || (character >= FIRST_SKIN && character <= LAST_SKIN);
    }

    /**
     * Returns whether a character shows nothing, or changes the direction of what follows, wherever it stands.
     *
     * @param character the character
     */
    public static boolean isInvisible(int character) {
        if (character == '\t' || character == '\n' || (character >= ' ' && character < 127)) {
            return false;
        }
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.PRIVATE_USE
                || type == Character.UNASSIGNED
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || (character >= 0xFE00 && character <= PICTURE_STYLE)
                || character == 0x034F
                || character == 0x115F
                || character == 0x1160
                || character == 0x3164
                || character == 0xFFA0;
    }
}
