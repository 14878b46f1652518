package org.walkrx.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.walkrx.Assessment;
import org.walkrx.InvalidPatientException;
import org.walkrx.Question;
import org.walkrx.WalkingAdvisor;
import org.walkrx.files.AssessmentJson;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.files.PatientLine;
import org.walkrx.files.PatientLineReader;
import org.walkrx.problems.Problem;
import org.walkrx.rules.AssessmentFailedException;
import org.walkrx.text.Json;

/**
 * Assesses people of whom each stands on a line, one line out for each in the order in which they came, on several threads
 * and in constant memory: no more batches are read than are under way.
 */
final class PeopleStream {

    private static final int LINES_OF_A_BATCH = 128;
    private static final int BATCHES_OF_A_THREAD = 4;
    private static final int BAD_LINES_TOLD = 20;
    private static final long EVERY_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final WalkingAdvisor advisor;
    private final PatientLineReader reader;
    private final LocalDate day;
    private final boolean brief;
    private final PrintWriter out;
    private final PrintWriter err;
    private final long begin = System.nanoTime();
    private long told = begin;
    private long people;
    private long bad;

    /**
     * Prepares the work.
     *
     * @param advisor who decides
     * @param day the day of the assessment where a line has none
     * @param brief whether only the decision is written, without advice
     * @param out where the answers go
     * @param err where progress goes, and the first bad lines
     */
    PeopleStream(WalkingAdvisor advisor, LocalDate day, boolean brief, PrintWriter out, PrintWriter err) {
        this.advisor = advisor;
        this.day = day;
        this.brief = brief;
        this.out = out;
        this.err = err;
        this.reader = new PatientLineReader(
                new PatientFileReader(advisor.book().vocabulary().findingNames()).assuming(day));
    }

    /**
     * What a line is answered with.
     *
     * @param json the answer
     * @param problems what is wrong with the line, or went wrong with it
     */
    private record Answer(String json, List<Problem> problems) {}

    /** Returns the exit code. */
    int run(InputStream in, int threads) throws IOException {
        Lines lines = new Lines(in);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        ArrayDeque<Future<List<Answer>>> underWay = new ArrayDeque<>();
        try {
            for (List<Lines.Line> batch = batch(lines); !batch.isEmpty() && !out.checkError(); batch = batch(lines)) {
                List<Lines.Line> taken = batch;
                underWay.add(
                        workers.submit(() -> taken.stream().map(this::answer).toList()));
                if (underWay.size() >= threads * BATCHES_OF_A_THREAD) {
                    write(underWay.remove());
                }
            }
            while (!underWay.isEmpty() && !out.checkError()) {
                write(underWay.remove());
            }
        } finally {
            workers.shutdownNow();
        }
        tell();
        return bad == 0 ? Main.FINE : Main.PROBLEM;
    }

    private static List<Lines.Line> batch(Lines lines) throws IOException {
        List<Lines.Line> batch = new ArrayList<>(LINES_OF_A_BATCH);
        Optional<Lines.Line> line = lines.next();
        while (line.isPresent()) {
            batch.add(line.get());
            line = batch.size() < LINES_OF_A_BATCH ? lines.next() : Optional.empty();
        }
        return batch;
    }

    private void write(Future<List<Answer>> answers) {
        for (Answer answer : done(answers)) {
            out.println(answer.json());
            people++;
            if (!answer.problems().isEmpty()) {
                tellBad(answer.problems());
            }
        }
        if (System.nanoTime() - told >= EVERY_NANOS) {
            told = System.nanoTime();
            tell();
        }
    }

    private static List<Answer> done(Future<List<Answer>> answers) {
        try {
            return answers.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while people were assessed", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private void tellBad(List<Problem> problems) {
        bad++;
        if (bad <= BAD_LINES_TOLD) {
            problems.forEach(err::println);
        } else if (bad == BAD_LINES_TOLD + 1) {
            err.println("more bad lines are not told here; each is answered in its place");
        }
    }

    private void tell() {
        double seconds = Math.max(1e-3, (System.nanoTime() - begin) / (double) TimeUnit.SECONDS.toNanos(1));
        err.println(
                "assess: " + people + " people, " + Math.round(people / seconds) + " a second, " + bad + " bad lines");
    }

    private Answer answer(Lines.Line line) {
        PatientLine read = line.problem() == null
                ? reader.read(line.text(), line.number())
                : PatientLineReader.unreadable(line.number(), line.problem());
        @Nullable PatientFile patient = read.patient();
        if (patient == null) {
            return wrong(read, read.problems());
        }
        try {
            Assessment assessment = advisor.assess(patient.person(), patient.dateOr(day));
            return new Answer(written(read, assessment), List.of());
        } catch (InvalidPatientException e) {
            return wrong(read, told(read, e.problems()));
        } catch (AssessmentFailedException e) {
            return wrong(read, told(read, List.of(String.valueOf(e.getMessage()))));
        }
    }

    private static List<Problem> told(PatientLine line, List<String> messages) {
        return messages.stream()
                .map(message -> new Problem("line " + line.number(), 0, 0, message))
                .toList();
    }

    private static Answer wrong(PatientLine line, List<Problem> problems) {
        return new Answer(
                Json.of(json -> {
                    writeLine(json, line);
                    Json.texts(
                            json,
                            "problems",
                            problems.stream().map(Problem::message).toList());
                }),
                problems);
    }

    private String written(PatientLine line, Assessment assessment) {
        String head = Json.of(json -> {
            writeLine(json, line);
            if (brief) {
                writeBrief(json, assessment);
            }
        });
        // Two objects become one, so that what an assessment looks like stands in one place.
        return brief
                ? head
                : head.substring(0, head.length() - 1) + ","
                        + AssessmentJson.of(assessment).substring(1);
    }

    private static void writeLine(JsonGenerator json, PatientLine line) throws IOException {
        json.writeNumberField("line", line.number());
        if (line.id() != null) {
            json.writeStringField("id", line.id());
        }
    }

    private static void writeBrief(JsonGenerator json, Assessment assessment) throws IOException {
        json.writeStringField("date", assessment.date().toString());
        json.writeStringField("referral", assessment.referral().name());
        json.writeStringField("walking", assessment.walking().name());
        json.writeBooleanField("complete", assessment.complete());
        json.writeBooleanField("plan", assessment.plan() != null);
        Json.texts(json, "firedRules", assessment.firedRules());
        Json.texts(
                json,
                "questions",
                assessment.questions().stream().map(Question::key).toList());
        json.writeStringField(
                "ruleSet", Objects.requireNonNull(assessment.ruleSet()).sha256());
    }
}
