package org.walkrx.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.Assessment;
import org.walkrx.Interview;
import org.walkrx.InvalidPatientException;
import org.walkrx.Question;
import org.walkrx.Question.AnswerForm;
import org.walkrx.Screen;
import org.walkrx.handout.Speech;
import org.walkrx.text.NearestWord;

/** Asks screen by screen in plain lines, on a terminal or from standard input, until nothing is left to ask. */
final class ScreenDialogue {

    private static final Map<String, String> YES_NO = Map.of("y", "yes", "yes", "yes", "n", "no", "no", "no");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}([.,][0-9]{1,3})?");
    private static final Pattern HELP = Pattern.compile("help\\s*([0-9]{0,3})");

    private final BufferedReader in;
    private final PrintWriter out;
    private final Map<Integer, Question> shown = new TreeMap<>();
    private final Set<String> left = new HashSet<>();
    private final Speech speech;
    private Interview interview;
    private String heading = "";
    private int count;
    private boolean stopped;

    ScreenDialogue(Interview interview, BufferedReader in, PrintWriter out, Speech speech) {
        this.speech = speech;
        this.interview = interview;
        this.in = in;
        this.out = out;
    }

    /** Asks, and returns the interview as it ended. */
    Interview run() {
        out.println("Tick by number: \"1 3\" ticks 1 and 3, \"2?\" is not sure of 2, \"none\" says that none of the");
        out.println("others applies; \"1 3, 2?, none\" is all of it. Nothing is taken for a no but by \"none\".");
        out.println(
                "\"help 2\" gives the whole question 2. Enter alone leaves what is asked open; \"stop\" ends here.");
        while (!stopped && interview.screen().isPresent()) {
            ask(interview.screen().orElseThrow());
        }
        out.println();
        out.println(summary(interview.assessment()));
        return interview;
    }

    private String summary(Assessment assessment) {
        String screens = Output.count(count, "screen") + " asked.";
        if (stopped) {
            return screens + " You stopped here.";
        }
        return interview.skipped().stream()
                        .noneMatch(key -> assessment.questions().stream()
                                .anyMatch(question -> question.key().equals(key)))
                ? screens + " Nothing more can change the result."
                : screens + " What was left open could still change the result.";
    }

    private void ask(Screen screen) {
        show(screen);
        Optional<Question> number = screen.numbersAndChoices().stream()
                .filter(question -> !left.contains(question.key()))
                .findFirst();
        if (number.isPresent()) {
            askOne(number.get());
        } else if (screen.ticks().stream().anyMatch(question -> !left.contains(question.key()))) {
            askTicks(screen);
        } else {
            interview = interview.skip();
            heading = "";
        }
    }

    /** Writes the heading once, though a screen is answered line by line. */
    private void show(Screen screen) {
        String title = screen.heading().number() == 0
                ? screen.questions().get(0).key()
                : screen.heading().title();
        if (!title.equals(heading)) {
            heading = title;
            shown.clear();
            left.clear();
            count++;
            out.println();
            out.println(count + ". " + (screen.heading().number() == 0 ? "" : speech.say(title) + ". ")
                    + speech.say(screen.heading().stem()));
        }
    }

    private void askOne(Question question) {
        boolean isNumber = question.answer().kind() == AnswerForm.AnswerKind.NUMBER
                && question.answer().unit().isEmpty();
        out.print("   " + speech.say(question.tick()) + (isNumber ? "" : " (" + hint(question.answer()) + ")") + " > ");
        out.flush();
        String answer = line();
        if (answer.isEmpty()) {
            left.add(question.key());
        } else if (HELP.matcher(answer).matches()) {
            wrapped(speech.say(question.ask()));
        } else if (!stopped) {
            takeOne(question, answer);
        }
    }

    private void takeOne(Question question, String answer) {
        String word = understood(question.answer(), answer);
        if (word.isEmpty()) {
            wrapped("\"" + answer + "\" is no answer to this; write " + hint(question.answer())
                    + ", or press Enter to leave it open"
                    + NearestWord.among(question.answer().choices()).question(answer));
            return;
        }
        take(Map.of(question.key(), word), false);
    }

    private void askTicks(Screen screen) {
        List<Question> ticks = screen.ticks();
        Set<String> keys = keys(ticks);
        if (!keys(shown.values()).containsAll(keys)) {
            shown.clear();
            for (Question tick : ticks) {
                shown.put(shown.size() + 1, tick);
            }
            shown.forEach((number, tick) -> wrapped(" " + number + "  " + speech.say(tick.tick())));
        } else if (shown.values().removeIf(question -> !keys.contains(question.key()))) {
            wrapped("Still open: "
                    + String.join(
                            ", ", shown.keySet().stream().map(String::valueOf).toList())
                    + ". Write \"none\" if none of these applies.");
        }
        out.print("   numbers, none > ");
        out.flush();
        takeTicks(line());
    }

    private static Set<String> keys(Collection<Question> questions) {
        return questions.stream().map(Question::key).collect(Collectors.toSet());
    }

    private void takeTicks(String line) {
        if (stopped) {
            return;
        }
        Matcher help = HELP.matcher(line);
        if (help.matches()) {
            help(help.group(1));
            return;
        }
        if (line.isEmpty()) {
            shown.values().forEach(question -> left.add(question.key()));
            return;
        }
        TickLine ticks = TickLine.read(line, shown);
        if (ticks.mistakes().isEmpty()) {
            take(ticks.answers(), ticks.noneOfTheOthers());
        } else {
            wrapped(
                    String.join("; ", ticks.mistakes())
                            + ". Write the numbers of what applies, \"none\" for all the others, or press Enter to leave it open.");
        }
    }

    private void help(String number) {
        shown.forEach((place, question) -> {
            if (number.isEmpty() || number.equals(String.valueOf(place))) {
                wrapped(" " + place + "  " + speech.say(question.ask()));
            }
        });
    }

    private void take(Map<String, ?> answers, boolean noneOfTheOthers) {
        try {
            interview = interview.answer(answers, noneOfTheOthers);
        } catch (InvalidPatientException e) {
            e.problems().forEach(this::wrapped);
        }
    }

    private void wrapped(String text) {
        AssessmentText.wrapped(text, AssessmentText.WIDTH - 3).forEach(line -> out.println("   " + line));
    }

    private static String hint(AnswerForm form) {
        return switch (form.kind()) {
            case YES_NO -> "yes, no";
            case NUMBER ->
                "from " + end(form.lowest()) + " to " + end(form.highest())
                        + (form.unit().isEmpty() ? "" : " " + form.unit());
            case CHOICE -> String.join(", ", form.choices());
        };
    }

    private static String end(@Nullable Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private String line() {
        try {
            Optional<String> line = Optional.ofNullable(in.readLine());
            String answer = line.orElse("stop").strip().toLowerCase(Locale.ROOT);
            stopped = answer.equals("stop");
            return answer;
        } catch (IOException e) {
            throw new UncheckedIOException("the answers can no longer be read", e);
        }
    }

    /** Returns the answer as patient files have it; empty if it is none of the kind that is asked for. */
    private static String understood(AnswerForm form, String answer) {
        return switch (form.kind()) {
            case YES_NO -> YES_NO.getOrDefault(answer, "");
            case NUMBER -> NUMBER.matcher(answer).matches() ? answer.replace(',', '.') : "";
            case CHOICE ->
                form.choices().stream()
                        .filter(answer::equalsIgnoreCase)
                        .findFirst()
                        .orElse("");
        };
    }
}
