package org.walkrx.internal;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.walkrx.Summary;
import org.walkrx.text.SentenceEnds;

/** Texts as sentences and words. */
final class Sentences {

    private static final Pattern REMARK = Pattern.compile(" \\([^()]*\\d[^()]*\\)");

    private Sentences() {}

    static List<String> of(String text) {
        return SentenceEnds.sentences(text);
    }

    static String first(String text) {
        return of(text).get(0);
    }

    /** Returns the first sentence up to a colon, behind which it is explained. */
    static String firstClause(String text) {
        String first = first(text);
        int colon = first.indexOf(": ");
        return colon < 0 ? first : first.substring(0, colon) + ".";
    }

    static int words(Summary.Passage line) {
        return words(line.text()) + line.rules().size() + 1;
    }

    static int words(Summary.Signs group) {
        return words(group.text()) + 1;
    }

    static int words(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    /** Leaves out remarks in brackets with numbers that stood in an earlier text: the emergency numbers are given once. */
    static final class Remarks {
        private final Set<String> said = new HashSet<>();

        String once(String text) {
            StringBuilder kept = new StringBuilder();
            Matcher remark = REMARK.matcher(text);
            while (remark.find()) {
                remark.appendReplacement(
                        kept, said.add(remark.group()) ? Matcher.quoteReplacement(remark.group()) : "");
            }
            return remark.appendTail(kept).toString();
        }
    }
}
