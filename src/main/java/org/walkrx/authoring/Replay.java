package org.walkrx.authoring;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.walkrx.Assessment;
import org.walkrx.InvalidPatientException;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.files.DecisionLogReader;
import org.walkrx.files.RecordedDecision;
import org.walkrx.internal.DecisionRecorder;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.AssessmentFailedException;
import org.walkrx.rules.RuleBook;

/**
 * Decides anew what a {@link org.walkrx.files.DecisionLog} has recorded together with its facts, and finds what comes out
 * differently. One replay is for one log; it is not thread-safe.
 */
public final class Replay {

    private final RuleBook book;
    private final WalkingAdvisor advisor;
    private final DecisionLogReader reader;
    private final List<Problem> differences = new ArrayList<>();
    private final List<Problem> unreadable = new ArrayList<>();
    private int records;
    private int replayed;
    private int withoutFacts;
    private int byOtherBooks;

    private Replay(RuleBook book) {
        this.book = book;
        this.advisor = WalkingAdvisor.using(book);
        this.reader = new DecisionLogReader(book.vocabulary().findingNames());
    }

    /**
     * Replays a log.
     *
     * @param log the log
     * @param book the rules to decide by
     * @throws BadInputException if the log cannot be read at all. At a line that is longer than
     *     {@link DecisionLogReader#LONGEST_LINE} the reading ends; it is among what could not be read
     */
    public static ReplayReport of(Path log, RuleBook book) {
        Replay replay = new Replay(book);
        try (BufferedReader lines = Files.newBufferedReader(log)) {
            int number = 1;
            for (String line = next(lines); line != null; line = next(lines)) {
                if (line.length() > DecisionLogReader.LONGEST_LINE) {
                    replay.endless(log.toString(), number);
                    break;
                }
                replay.line(line, log.toString(), number++);
            }
        } catch (IOException e) {
            String message = "the records cannot be read; check the name, the permissions, and that it is UTF-8 text";
            throw new BadInputException(List.of(new Problem(log.toString(), 0, 0, message)));
        }
        return replay.report();
    }

    /** Returns the next line, or what is too much of it already; {@code null} after the last. */
    private static @Nullable String next(Reader lines) throws IOException {
        StringBuilder line = new StringBuilder();
        int sign = lines.read();
        if (sign < 0) {
            return null;
        }
        while (sign >= 0 && sign != '\n' && line.length() <= DecisionLogReader.LONGEST_LINE) {
            line.append((char) sign);
            sign = lines.read();
        }
        return line.toString();
    }

    private ReplayReport report() {
        return new ReplayReport(records, replayed, withoutFacts, byOtherBooks, differences, unreadable);
    }

    /** A device, perhaps, which has no end. */
    private void endless(String file, int number) {
        records++;
        String message = "this line is longer than 1 MiB, which no record is; neither it nor what follows was read";
        unreadable.add(new Problem(file, number, 1, message));
    }

    private void line(String line, String file, int number) {
        if (line.isBlank()) {
            return;
        }
        records++;
        try {
            RecordedDecision decision = reader.read(line, file, number);
            if (decision.person() == null) {
                withoutFacts++;
            } else {
                replay(decision, decision.person(), file, number);
            }
        } catch (BadInputException e) {
            unreadable.addAll(e.problems());
        }
    }

    private void replay(RecordedDecision before, Person person, String file, int number) {
        replayed++;
        byOtherBooks += before.bookSha256().equals(book.sha256()) ? 0 : 1;
        List<String> different = differences(before, person);
        if (!different.isEmpty()) {
            differences.add(new Problem(file, number, 1, String.join("; ", different)));
        }
    }

    private List<String> differences(RecordedDecision before, Person person) {
        try {
            Assessment assessment = advisor.assess(person, before.date());
            return before.differences(DecisionRecorder.record(person, assessment));
        } catch (InvalidPatientException | AssessmentFailedException e) {
            return List.of("it cannot be decided by these rules: "
                    + String.valueOf(e.getMessage()).replace("\n", "; "));
        }
    }
}
