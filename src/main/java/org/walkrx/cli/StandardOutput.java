package org.walkrx.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where results go, which remembers whether they arrived: a writer alone would lose them in silence. */
final class StandardOutput extends OutputStream {

    private final OutputStream out;
    private @Nullable IOException failure;

    StandardOutput(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(int oneByte) throws IOException {
        write(new byte[] {(byte) oneByte}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int count) throws IOException {
        try {
            out.write(bytes, from, count);
        } catch (IOException e) {
            failure = failure == null ? e : failure;
            throw e;
        }
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    /** Returns the exit code, which is that of the command unless its results were lost. */
    int code(int ofCommand, PrintWriter err) {
        String why = failure == null ? "" : String.valueOf(failure.getMessage());
        // Whoever stops reading, as "| head" does, has what they want.
        if (failure == null || why.toLowerCase(Locale.ROOT).contains("pipe")) {
            return ofCommand;
        }
        err.println("walkrx: the output could not be written (" + why + "), so it is not whole");
        return Main.PROBLEM;
    }
}
