package com.example.hospital;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Takes in bodies, so that no number of large ones can fill the memory: what is small is always taken in, and of what is large a few
 * at a time.
 */
final class Bodies {

    /** More than this is large: the usual record has less. */
    static final int LARGE = 256 << 10;

    private static final int MOST_LARGE = 4;
    private static final int MOST_DRAINED = 8 << 20;
    private static final int WAIT_SECONDS = 5;

    private final Semaphore places = new Semaphore(MOST_LARGE);

    /** The call is answered with this status and sentence. */
    static final class RefusedException extends Exception {

        private static final long serialVersionUID = 1L;

        private final int status;

        RefusedException(int status, String words) {
            super(words);
            this.status = status;
        }

        int status() {
            return status;
        }
    }

    /** What is done with a body. */
    interface Use<T> {
        T of(byte[] body) throws RefusedException;
    }

    /**
     * Takes in the body of a call, and lets somebody use it.
     *
     * @param most the most bytes that it may have
     * @throws RefusedException if it has more, or too many large bodies are here already
     */
    <T> T use(HttpExchange exchange, int most, Use<T> use) throws IOException, RefusedException {
        InputStream in = exchange.getRequestBody();
        byte[] begin = in.readNBytes(LARGE + 1);
        if (begin.length <= LARGE) {
            return use.of(begin);
        }
        if (!isFree()) {
            throw new RefusedException(503, "too many large calls; try again");
        }
        try {
            byte[] whole = Arrays.copyOf(begin, most + 1);
            int length = begin.length + in.readNBytes(whole, begin.length, whole.length - begin.length);
            if (length > most) {
                drain(in);
                throw new RefusedException(413, "the body is larger than " + (most >> 20) + " MB");
            }
            return use.of(Arrays.copyOf(whole, length));
        } finally {
            places.release();
        }
    }

    private boolean isFree() {
        try {
            return places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Returns the text of a body.
     *
     * @throws RefusedException if it is not UTF-8
     */
    static String text(byte[] body) throws RefusedException {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new RefusedException(400, "the body is not UTF-8");
        }
    }

    /** Otherwise the client would see a broken connection in the place of the answer. */
    private static void drain(InputStream body) throws IOException {
        byte[] buffer = new byte[1 << 16];
        for (int drained = 0; drained < MOST_DRAINED; ) {
            int read = body.read(buffer);
            if (read < 0) {
                return;
            }
            drained += read;
        }
    }
}
