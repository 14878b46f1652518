package org.walkrx.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.walkrx.problems.Problem;

/** Tells files that are something else than the plain text they should be, so that one message says what they are. */
public final class ForeignText {

    private static final String SAVE_AS_TEXT = "; save it as plain text, with the encoding UTF-8";
    private static final Pattern WEB_PAGE =
            Pattern.compile("<(!doctype|html|head|body|\\?xml|svg|table|div|p|script)\\b");
    private static final int LONGEST_BEGINNING = 200;
    private static final int SIGNS_OF_A_MARKER = 7;
    private static final String CONFLICT =
            "two versions of this file were merged here, and the lines <<<<<<<, ======= and >>>>>>> were left in; keep one"
                    + " version, and delete the other and these lines";
    private static final String LEFT_OVER =
            "this line was left in when two versions of the file were merged; delete it, and see that what stands above and"
                    + " below it is what you want";

    private ForeignText() {}

    /**
     * Returns what is wrong with a text as a whole: formatted text, a web page, or lines that a merge of two versions left
     * in. Where there is something, nothing else in the text is worth reading.
     *
     * @param file what to call it in messages
     * @param text the text
     * @return one problem, or one for each place where two versions meet; empty if it is plain text
     */
    public static List<Problem> problems(String file, String text) {
        String beginning =
                text.substring(0, Math.min(text.length(), LONGEST_BEGINNING)).stripLeading();
        if (beginning.startsWith("{\\rtf")) {
            return List.of(new Problem(file, 1, 1, "this file was saved as formatted text (RTF)" + SAVE_AS_TEXT));
        }
        if (beginning.startsWith("%PDF-")) {
            return List.of(new Problem(file, 1, 1, "this file is a PDF document" + SAVE_AS_TEXT));
        }
        if (WEB_PAGE.matcher(beginning.toLowerCase(Locale.ROOT)).lookingAt()) {
            return List.of(new Problem(
                    file, 1, 1, "this is a web page; fetch the file itself, or take this one out of the folder"));
        }
        return marks(file, text);
    }

    private static List<Problem> marks(String file, String text) {
        List<Problem> problems = new ArrayList<>();
        boolean open = false;
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (isMark(line, '<')) {
                problems.add(new Problem(file, number, 1, CONFLICT));
                open = true;
            } else if (isMark(line, '>')) {
                if (!open) {
                    problems.add(new Problem(file, number, 1, LEFT_OVER));
                }
                open = false;
            } else if (!open && isMark(line, '=') && !file.endsWith(".md")) {
                problems.add(new Problem(file, number, 1, LEFT_OVER));
            }
        }
        return problems;
    }

    /** In a page of text, a row of = may underline a heading. */
    private static boolean isMark(String line, char sign) {
        String marker = String.valueOf(sign).repeat(SIGNS_OF_A_MARKER);
        return line.startsWith(marker) && (line.length() == SIGNS_OF_A_MARKER || line.charAt(SIGNS_OF_A_MARKER) == ' ');
    }

    /** Returns what a file of bytes is, if it is no text in UTF-8. */
    static Optional<String> ofBytes(byte[] bytes) {
        if (startsWith(bytes, 'P', 'K', 3, 4)) {
            return Optional.of("this is a file of a word processor or spreadsheet, or a packed folder" + SAVE_AS_TEXT);
        }
        if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
            return Optional.of("this is a file of a word processor or spreadsheet" + SAVE_AS_TEXT);
        }
        if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff) || isEverySecondEmpty(bytes)) {
            return Optional.of("this file was saved with the encoding UTF-16; save it with the encoding UTF-8");
        }
        return startsWith(bytes, '%', 'P', 'D', 'F')
                ? Optional.of("this file is a PDF document" + SAVE_AS_TEXT)
                : Optional.empty();
    }

    private static boolean startsWith(byte[] bytes, int... beginning) {
        if (bytes.length < beginning.length) {
            return false;
        }
        for (int i = 0; i < beginning.length; i++) {
            if ((bytes[i] & 0xff) != beginning[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean isEverySecondEmpty(byte[] bytes) {
        String beginning = new String(bytes, 0, Math.min(bytes.length, LONGEST_BEGINNING), StandardCharsets.ISO_8859_1);
        return beginning.matches("(?s)([^\\x00]\\x00){4,}.?|(\\x00[^\\x00]){4,}.?");
    }
}
