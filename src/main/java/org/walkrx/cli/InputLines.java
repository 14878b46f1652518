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
final class InputLines {

    private static final int BUFFER_BYTES = 1 << 16;

    private final InputStream in;
    private final int longest;
    private final String tooLong;
    private int number;

    /** Reads people. */
    InputLines(InputStream in) {
        this(in, PatientLineReader.LONGEST_LINE, "this line is longer than 1 MiB, which no person is");
    }

    /**
     * Reads lines.
     *
     * @param longest the longest line, in bytes
     * @param tooLong what is told of a longer one
     */
    InputLines(InputStream in, int longest, String tooLong) {
        this.in = new BufferedInputStream(in, BUFFER_BYTES);
        this.longest = longest;
        this.tooLong = tooLong;
    }

    /**
     * A line.
     *
     * @param number its number, from 1
     * @param text what it says; empty if something is wrong with it
     * @param problem what is wrong with it as a whole; {@code null} if nothing is
     */
    record InputLine(int number, String text, @Nullable String problem) {}

    /** Returns the next line that is not blank, or nothing at the end. */
    Optional<InputLine> next() throws IOException {
        while (true) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            boolean beyond = false;
            int sign = in.read();
            if (sign < 0) {
                return Optional.empty();
            }
            number++;
            while (sign >= 0 && sign != '\n') {
                beyond |= bytes.size() >= longest;
                if (!beyond) {
                    bytes.write(sign);
                }
                sign = in.read();
            }
            InputLine line = beyond ? new InputLine(number, "", tooLong) : decoded(bytes.toByteArray());
            if (line.problem() != null || !line.text().isBlank()) {
                return Optional.of(line);
            }
        }
    }

    private InputLine decoded(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return new InputLine(number, number == 1 && text.startsWith("\uFEFF") ? text.substring(1) : text, null);
        } catch (CharacterCodingException e) {
            return new InputLine(number, "", "this line is not UTF-8 text; write it with the encoding UTF-8");
        }
    }
}
