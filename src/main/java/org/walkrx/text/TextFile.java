package org.walkrx.text;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.walkrx.problems.BadInputException;

/** Reads UTF-8 text from a file, with a limit on its size. Thread-safe. */
public final class TextFile {

    private static final int MEBIBYTE = 1 << 20;

    private TextFile() {}

    /**
     * Reads a file. A byte order mark at its beginning is dropped.
     *
     * @param file the file
     * @param maxBytes the largest size that is accepted
     * @throws BadInputException if the file is missing, a folder, unreadable, too large, not UTF-8, or has control
     *     characters in it
     */
    public static String read(Path file, int maxBytes) {
        String name = file.toString();
        return accept(decode(bytes(file, maxBytes), name), name);
    }

    /**
     * Returns a text that did not come from a file, as a file with it would be read: without its byte order mark.
     *
     * @param text the text
     * @param file what to call it in messages
     * @throws BadInputException if it has control characters in it
     */
    public static String accept(String text, String file) {
        String content = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int offset = Characters.firstRefused(content);
        if (offset < 0) {
            return content;
        }
        String message = String.format(
                Locale.ROOT,
                "the invisible character U+%04X is not allowed here; delete it",
                content.codePointAt(offset));
        throw problem(file, Position.at(content, offset), message);
    }

    static BadInputException tooLarge(String file, int maxBytes) {
        String limit = maxBytes % MEBIBYTE == 0 ? maxBytes / MEBIBYTE + " MiB" : maxBytes + " bytes";
        return problem(file, "the file is larger than " + limit + "; split it or make it smaller");
    }

    private static byte[] bytes(Path file, int maxBytes) {
        String name = file.toString();
        if (Files.isDirectory(file)) {
            throw problem(name, "this is a folder; name a file");
        }
        if (Files.notExists(file)) {
            throw problem(name, "there is no such file; check the name and the folder");
        }
        if (!Files.isRegularFile(file)) {
            throw problem(name, "this is not an ordinary file that can be read");
        }
        return bytesOfFile(file, maxBytes);
    }

    private static byte[] bytesOfFile(Path file, int maxBytes) {
        String name = file.toString();
        try (InputStream in = Files.newInputStream(file)) {
            byte[] bytes = in.readNBytes(maxBytes);
            if (in.read() >= 0) {
                throw tooLarge(name, maxBytes);
            }
            return bytes;
        } catch (AccessDeniedException e) {
            throw problem(name, "the file may not be read; ask for permission to read it");
        } catch (IOException e) {
            throw problem(name, "the file cannot be read; try again, or copy it to another folder");
        }
    }

    private static String decode(byte[] bytes, String file) {
        Optional<String> foreign = ForeignText.ofBytes(bytes);
        if (foreign.isPresent()) {
            throw problem(file, foreign.get());
        }
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer chars = CharBuffer.allocate(bytes.length);
        CoderResult result = decoder.decode(ByteBuffer.wrap(bytes), chars, true);
        String text = chars.flip().toString();
        if (result.isError()) {
            throw problem(
                    file,
                    Position.at(text, text.length()),
                    "this is not UTF-8 text; save the file with the encoding UTF-8");
        }
        return text;
    }

    private static BadInputException problem(String file, String message) {
        YamlProblems problems = new YamlProblems(file);
        problems.ofWholeFile(message);
        return problems.asException();
    }

    private static BadInputException problem(String file, Position at, String message) {
        YamlProblems problems = new YamlProblems(file);
        problems.at(at.line(), at.column(), message);
        return problems.asException();
    }
}
