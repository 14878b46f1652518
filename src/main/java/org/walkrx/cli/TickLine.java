package org.walkrx.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.walkrx.Answer;
import org.walkrx.Question;

/**
 * A line such as {@code 1 3, 2?, none}: what is ticked, what somebody is not sure of, and whether none of the others applies.
 *
 * @param answers the answers by key
 * @param noneOfTheOthers whether "none" was written
 * @param mistakes what cannot be understood; empty if all can
 */
record TickLine(Map<String, Answer> answers, boolean noneOfTheOthers, List<String> mistakes) {

    private static final Pattern NUMBER = Pattern.compile("([0-9]{1,3})(\\?)?");
    private static final Pattern SIGNS = Pattern.compile("[\\s,;]+");
    private static final Pattern NONE = Pattern.compile("none( of (these|the others))?");
    private static final Pattern DOUBT = Pattern.compile("([0-9])\\s+\\?");

    /** Copies both. */
    TickLine {
        answers = Map.copyOf(answers);
        mistakes = List.copyOf(mistakes);
    }

    /**
     * Reads a line.
     *
     * @param line the line
     * @param shown what it may name, by number
     */
    static TickLine read(String line, Map<Integer, Question> shown) {
        String text = line.strip().toLowerCase(Locale.ROOT);
        if (shown.size() == 1) {
            text = asNumber(text, shown.keySet().iterator().next());
        }
        Matcher none = NONE.matcher(text);
        boolean isNone = none.find();
        text = DOUBT.matcher(none.replaceAll(" ")).replaceAll("$1?").strip();
        Map<String, Answer> answers = new LinkedHashMap<>();
        List<String> mistakes = new ArrayList<>();
        for (String part : text.isEmpty() ? new String[0] : SIGNS.split(text)) {
            readPart(part, shown, answers, mistakes);
        }
        return new TickLine(answers, isNone, mistakes);
    }

    /** A single statement may be answered as a question is. */
    private static String asNumber(String text, int number) {
        return switch (text) {
            case "y", "yes" -> String.valueOf(number);
            case "n", "no" -> "none";
            case "?", "not sure", "notsure" -> number + "?";
            default -> text;
        };
    }

    private static void readPart(
            String part, Map<Integer, Question> shown, Map<String, Answer> answers, List<String> mistakes) {
        Matcher number = NUMBER.matcher(part);
        if (!number.matches()) {
            mistakes.add("\"" + part + "\" is no answer here");
            return;
        }
        Question question = shown.get(Integer.valueOf(number.group(1)));
        if (question == null) {
            mistakes.add("there is no " + number.group(1) + " to tick");
            return;
        }
        Answer answer = number.group(2) == null ? Answer.YES : Answer.NOT_SURE;
        Answer earlier = answers.putIfAbsent(question.key(), answer);
        if (earlier != null && earlier != answer) {
            mistakes.add(number.group(1) + " is ticked and not sure at the same time");
        }
    }
}
