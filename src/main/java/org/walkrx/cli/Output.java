package org.walkrx.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import picocli.CommandLine.Model.CommandSpec;

/** Where a command writes, and how it counts. */
final class Output {

    private Output() {}

    static PrintWriter of(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }

    static PrintWriter errors(@Nullable CommandSpec spec) {
        return Objects.requireNonNull(spec).commandLine().getErr();
    }

    /** Writes a file that was asked for; the folder must be there. */
    static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new BadInputException(List.of(new Problem(
                    file.toString(), 0, 0, "the file cannot be written; check its folder and its permissions")));
        }
    }

    /** Returns a line for what is not wrong and should be known. */
    static String notice(Problem notice) {
        return "NOTICE  " + notice + " [" + notice.code() + "]";
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }
}
