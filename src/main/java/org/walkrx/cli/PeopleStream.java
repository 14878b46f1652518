package org.walkrx.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.walkrx.Assessment;
import org.walkrx.InvalidPatientException;
import org.walkrx.WalkingAdvisor;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.files.PatientLine;
import org.walkrx.files.PatientLineJson;
import org.walkrx.files.PatientLineReader;
import org.walkrx.problems.Problem;
import org.walkrx.rules.AssessmentFailedException;

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
        this.reader = new PatientLineReader(new PatientFileReader(advisor.book().vocabulary()).assuming(day));
    }

    /**
     * What a line is answered with.
     *
     * @param json the answer
     * @param problems what is wrong with the line, or went wrong with it
     */
    private record Answered(String json, List<Problem> problems) {}

    /** Returns the exit code. */
    int run(InputStream in, int threads) throws IOException {
        InputLines lines = new InputLines(in);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        ArrayDeque<Future<List<Answered>>> underWay = new ArrayDeque<>();
        try {
            for (List<InputLines.InputLine> batch = batch(lines);
                    !batch.isEmpty() && !out.checkError();
                    batch = batch(lines)) {
                List<InputLines.InputLine> taken = batch;
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

    private static List<InputLines.InputLine> batch(InputLines lines) throws IOException {
        List<InputLines.InputLine> batch = new ArrayList<>(LINES_OF_A_BATCH);
        Optional<InputLines.InputLine> line = lines.next();
        while (line.isPresent()) {
            batch.add(line.get());
            line = batch.size() < LINES_OF_A_BATCH ? lines.next() : Optional.empty();
        }
        return batch;
    }

    private void write(Future<List<Answered>> answers) {
        for (Answered answer : done(answers)) {
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

    private static List<Answered> done(Future<List<Answered>> answers) {
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

    private Answered answer(InputLines.InputLine line) {
        PatientLine read = line.problem() == null
                ? reader.read(line.text(), line.number())
                : PatientLineReader.unreadable(line.number(), line.problem());
        @Nullable PatientFile patient = read.patient();
        if (patient == null) {
            return wrong(read, read.problems());
        }
        try {
            Assessment assessment = advisor.assess(patient.person(), patient.dateOr(day));
            return new Answered(written(read, assessment), List.of());
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

    private static Answered wrong(PatientLine line, List<Problem> problems) {
        return new Answered(PatientLineJson.of(line, problems), problems);
    }

    private String written(PatientLine line, Assessment assessment) {
        return brief ? PatientLineJson.brief(line, assessment) : PatientLineJson.of(line, assessment);
    }
}
