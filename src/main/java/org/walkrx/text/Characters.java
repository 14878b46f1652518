package org.walkrx.text;

/** Which characters a text may hold: everything that can be seen, blanks, tabs and ordinary ends of lines. */
final class Characters {

    private static final int NEXT_LINE = 0x85;
    private static final int LINE_SEPARATOR = 0x2028;
    private static final int PARAGRAPH_SEPARATOR = 0x2029;
    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private Characters() {}

    /** Returns the offset of the first character that is not accepted, or -1. */
    static int firstRefused(String text) {
        int offset = 0;
        while (offset < text.length()) {
            int character = text.codePointAt(offset);
            if (!accepted(character)) {
                return offset;
            }
            offset += Character.charCount(character);
        }
        return -1;
    }

    private static boolean accepted(int character) {
        return switch (character) {
            case '\t', '\n', '\r' -> true;
            case NEXT_LINE, LINE_SEPARATOR, PARAGRAPH_SEPARATOR, BYTE_ORDER_MARK, 0xFFFE, 0xFFFF -> false;
            default -> !Character.isISOControl(character) && !isLoneSurrogate(character);
        };
    }

    private static boolean isLoneSurrogate(int character) {
        return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
    }
}
