package org.walkrx.rules.syntax;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Characters that look like others, or like nothing at all. */
final class LookAlike {

    private static final String CYRILLIC_AND_GREEK =
            "\u0410\u0412\u0415\u041a\u041c\u041d\u041e\u0420\u0421\u0422\u0423\u0425\u0430\u0435\u043e\u0440\u0441\u0443\u0445\u0456\u0458\u0455\u0501\u051b\u051d\u04bb"
                    + "\u0391\u0392\u0395\u0396\u0397\u0399\u039a\u039c\u039d\u039f\u03a1\u03a4\u03a5\u03a7\u03bf\u03bd\u03b1\u03c1\u0131";
    private static final String LATIN = "ABEKMHOPCTYXaeopcyxijsdqwh" + "ABEZHIKMNOPTYXovapi";
    private static final Set<Character.UnicodeScript> ANY =
            Set.of(Character.UnicodeScript.LATIN, Character.UnicodeScript.COMMON, Character.UnicodeScript.INHERITED);

    private LookAlike() {}

    /** Returns a word in the letters that it seems to be written in. */
    static String plain(String word) {
        String decomposed = Normalizer.normalize(word, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
        StringBuilder plain = new StringBuilder();
        decomposed.codePoints().forEach(letter -> plain.appendCodePoint(plain(letter)));
        return plain.toString();
    }

    private static int plain(int letter) {
        int index = letter > 127 ? CYRILLIC_AND_GREEK.indexOf(letter) : -1;
        return index < 0 ? letter : LATIN.charAt(index);
    }

    static boolean isPlain(String text) {
        return text.chars().allMatch(c -> c >= ' ' && c < 127);
    }

    /** Returns the offset of the first letter of another alphabet within a word of Latin letters. */
    static Optional<Integer> mixedIn(String text) {
        if (text.chars().allMatch(c -> c < 128)) {
            return Optional.empty();
        }
        Character.UnicodeScript ofWord = Character.UnicodeScript.COMMON;
        int offset = 0;
        while (offset < text.length()) {
            int character = text.codePointAt(offset);
            Character.UnicodeScript script = Character.UnicodeScript.of(character);
            if (!Character.isLetter(character)) {
                ofWord = Character.UnicodeScript.COMMON;
            } else if (ofWord == Character.UnicodeScript.COMMON) {
                ofWord = script;
            } else if (script != ofWord && (ANY.contains(script) || ANY.contains(ofWord))) {
                return Optional.of(script == Character.UnicodeScript.LATIN ? before(text, offset) : offset);
            }
            offset += Character.charCount(character);
        }
        return Optional.empty();
    }

    private static int before(String text, int offset) {
        return offset - Character.charCount(text.codePointBefore(offset));
    }

    /** Returns a character's number, as in {@code U+0430}. */
    static String number(int character) {
        return String.format(Locale.ROOT, "U+%04X", character);
    }
}
