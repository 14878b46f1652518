package org.walkrx.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import org.walkrx.DecisionListener;
import org.walkrx.DecisionRecord;

/**
 * Appends a line of JSON to a file for every decision. Thread-safe: lines never mix, and each is handed to the operating
 * system before the assessment is given.
 *
 * <pre>{@code
 * try (DecisionLog log = DecisionLog.appendingTo(Path.of("decisions.jsonl"))) {
 *     WalkingAdvisor advisor = WalkingAdvisor.bundled().recording(log);
 * }
 * }</pre>
 *
 * <p>A line that a crash cut off is left as it is; what follows begins on a line of its own.
 */
public final class DecisionLog implements DecisionListener, AutoCloseable {

    private static final byte END_OF_LINE = '\n';

    private final FileChannel channel;
    private final boolean facts;

    private DecisionLog(FileChannel channel, boolean facts) {
        this.channel = channel;
        this.facts = facts;
    }

    /**
     * Opens a log that holds no personal facts. Its records tell what was decided by which rules, and cannot be replayed.
     *
     * @param file the file; created if it is not there
     * @throws UncheckedIOException if it cannot be written to
     */
    public static DecisionLog appendingTo(Path file) {
        return open(file, false);
    }

    /**
     * Opens a log whose records hold all that was known about each person, so that they can be replayed. Whoever can read
     * the file reads health data: keep it where such data belong.
     *
     * @param file the file; created if it is not there
     * @throws UncheckedIOException if it cannot be written to
     */
    public static DecisionLog appendingPersonalFactsTo(Path file) {
        return open(file, true);
    }

    private static DecisionLog open(Path file, boolean facts) {
        try {
            boolean cutOff = isCutOff(file);
            DecisionLog log = new DecisionLog(
                    FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND), facts);
            if (cutOff) {
                log.append("\n");
            }
            return log;
        } catch (IOException e) {
            throw new UncheckedIOException("decisions cannot be recorded in " + file, e);
        }
    }

    private static boolean isCutOff(Path file) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.READ)) {
            ByteBuffer last = ByteBuffer.allocate(1);
            return channel.size() > 0 && channel.read(last, channel.size() - 1) == 1 && last.get(0) != END_OF_LINE;
        }
    }

    @Override
    public boolean wantsFacts() {
        return facts;
    }

    @Override
    public void decided(DecisionRecord decision) {
        String line = DecisionRecordJson.of(Instant.now(), decision) + "\n";
        try {
            append(line);
        } catch (IOException e) {
            throw new UncheckedIOException("a decision could not be recorded", e);
        }
    }

    private synchronized void append(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** Closes the file. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the record of decisions could not be closed", e);
        }
    }
}
