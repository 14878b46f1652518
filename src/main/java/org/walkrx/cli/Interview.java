package org.walkrx.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.walkrx.Assessment;
import org.walkrx.InvalidPatientException;
import org.walkrx.Person;
import org.walkrx.Question;
import org.walkrx.Question.AnswerForm;
import org.walkrx.WalkingAdvisor;
import org.walkrx.text.NearestWord;

/** Asks one question at a time, always the most serious open one, until nothing can change any more. */
final class Interview {

    private static final Map<String, String> YES_NO = Map.of(
            "y",
            "yes",
            "yes",
            "yes",
            "n",
            "no",
            "no",
            "no",
            "?",
            "not sure",
            "not sure",
            "not sure",
            "notsure",
            "not sure");

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,6}([.,][0-9]{1,3})?");

    private final WalkingAdvisor advisor;
    private final LocalDate date;
    private final BufferedReader in;
    private final PrintWriter out;
    private final Set<String> asked = new HashSet<>();
    private Person person = Person.builder().build();
    private int count;
    private boolean stopped;

    Interview(WalkingAdvisor advisor, LocalDate date, BufferedReader in, PrintWriter out) {
        this.advisor = advisor;
        this.date = date;
        this.in = in;
        this.out = out;
    }

    /** Asks, and returns the assessment that came of it. */
    Assessment run() {
        out.println("Answer yes, no or not sure (y, n, ?), a number, or a word as asked.");
        out.println("Enter alone skips a question; \"stop\" ends here.");
        Assessment assessment = assess();
        Optional<Question> next = next(assessment);
        while (next.isPresent()) {
            ask(next.get());
            assessment = assess();
            next = stopped ? Optional.empty() : next(assessment);
        }
        out.println();
        out.println(summary(assessment));
        return assessment;
    }

    private String summary(Assessment assessment) {
        String questions = Output.count(count, "question") + " asked.";
        if (stopped) {
            return questions + " You stopped here.";
        }
        return assessment.questions().isEmpty()
                ? questions + " Nothing more can change the result."
                : questions + " What was skipped could still change the result.";
    }

    private Assessment assess() {
        return advisor.assess(person, date);
    }

    private Optional<Question> next(Assessment assessment) {
        return assessment.questions().stream()
                .filter(question -> !asked.contains(question.key()))
                .findFirst();
    }

    private void ask(Question question) {
        asked.add(question.key());
        count++;
        out.println();
        AssessmentText.wrapped(count + ". " + question.ask(), AssessmentText.WIDTH)
                .forEach(out::println);
        boolean answered = false;
        while (!answered) {
            out.print("   " + hint(question.answer()) + " > ");
            out.flush();
            answered = take(question, line());
        }
    }

    private static String hint(AnswerForm form) {
        return switch (form.kind()) {
            case YES_NO -> form.equals(AnswerForm.YES_NO_NOT_SURE) ? "yes, no, not sure" : "yes, no";
            case NUMBER -> "from " + form.lowest() + " to " + form.highest();
            case CHOICE -> String.join(", ", form.choices());
        };
    }

    private Optional<String> line() {
        try {
            return Optional.ofNullable(in.readLine());
        } catch (IOException e) {
            throw new UncheckedIOException("the answers can no longer be read", e);
        }
    }

    /** Returns whether the question is done with. */
    private boolean take(Question question, Optional<String> line) {
        String answer = line.orElse("stop").strip().toLowerCase(Locale.ROOT);
        if (line.isEmpty() || answer.equals("stop")) {
            stopped = true;
            return true;
        }
        if (answer.isEmpty()) {
            return true;
        }
        String word = understood(question.answer(), answer);
        if (word.isEmpty()) {
            out.println("   \"" + answer + "\" is no answer to this; write " + hint(question.answer())
                    + ", or press Enter to skip it"
                    + NearestWord.among(question.answer().choices()).question(answer));
            return false;
        }
        return put(question, word);
    }

    /** Returns the answer as patient files have it; empty if it is none of the kind that is asked for. */
    private static String understood(AnswerForm form, String answer) {
        return switch (form.kind()) {
            case YES_NO -> {
                String word = YES_NO.getOrDefault(answer, "");
                yield word.equals("not sure") && !form.equals(AnswerForm.YES_NO_NOT_SURE) ? "" : word;
            }
            case NUMBER -> NUMBER.matcher(answer).matches() ? answer.replace(',', '.') : "";
            case CHOICE -> form.choices().contains(answer) ? answer : "";
        };
    }

    private boolean put(Question question, String word) {
        try {
            person = person.toBuilder().answer(question.key(), word).build();
            return true;
        } catch (InvalidPatientException e) {
            e.problems().forEach(problem -> out.println("   " + problem));
            return false;
        }
    }

    /** Returns what was answered so far. */
    Person person() {
        return person;
    }
}
