package org.walkrx.cli;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.walkrx.files.PatientLineReader;

/** The lines of a stream, none of which is held beyond a limit. For one thread. */
final class Lines {

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private int number;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, BUFFER_BYTES);
    }

    /**
     * A line.
     *
     * @param number its number, from 1
     * @param text what it says; empty if something is wrong with it
     * @param problem what is wrong with it as a whole; {@code null} if nothing is
     */
    record Line(int number, String text, @Nullable String problem) {}

    /** Returns the next line that is not blank, or nothing at the end. */
    Optional<Line> next() throws IOException {
        while (true) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            boolean tooLong = false;
            int sign = in.read();
            if (sign < 0) {
                return Optional.empty();
            }
            number++;
            while (sign >= 0 && sign != '\n') {
                tooLong |= bytes.size() >= PatientLineReader.LONGEST_LINE;
                if (!tooLong) {
                    bytes.write(sign);
                }
                sign = in.read();
            }
            Line line = tooLong
                    ? new Line(number, "", "this line is longer than 1 MiB, which no person is")
                    : decoded(bytes.toByteArray());
            if (line.problem() != null || !line.text().isBlank()) {
                return Optional.of(line);
            }
        }
    }

    private Line decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new Line(number, number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text, null);
        } catch (CharacterCodingException e) {
            return new Line(number, "", "this line is not UTF-8 text; write it with the encoding UTF-8");
        }
    }
}
