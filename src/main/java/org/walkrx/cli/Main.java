package org.walkrx.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import org.walkrx.InvalidPatientException;
import org.walkrx.Walk;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Visible;
import org.walkrx.rules.AssessmentFailedException;
import org.walkrx.rules.InvalidRulesException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The {@code ./walkrx} command. Exit codes: 0 fine, 1 a problem was found, 2 wrong usage. */
@Command(
        name = "walkrx",
        mixinStandardHelpOptions = true,
        version = "walkrx 0.1.0",
        description = "May this person walk for their back pain; how much, how; and whom must they see first?",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            ExamplesCommand.class,
            AssessCommand.class,
            AskCommand.class,
            CheckCommand.class,
            TestCommand.class,
            DiffCommand.class,
            MutateCommand.class,
            ExportCommand.class,
            WatchCommand.class,
            ReplayCommand.class,
            CatalogueCommand.class,
            CodesCommand.class,
            RecordsCommand.class,
            QuestionnaireCommand.class,
            TranslateCommand.class,
            PlanCommand.class,
            WorkbenchCommand.class
        })
public final class Main {

    static final int FINE = 0;
    static final int PROBLEM = 1;

    private Main() {}

    /**
     * Runs the command and ends the process with its exit code.
     *
     * @param arguments the words after {@code ./walkrx}
     */
    public static void main(String[] arguments) {
        StandardOutput arrived = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintWriter out = new PrintWriter(arrived, false, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        System.exit(arrived.code(code, err));
    }

    /**
     * Runs the command.
     *
     * @param out where results go
     * @param err where problems go
     * @param arguments the words after {@code ./walkrx}
     * @return the exit code
     */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine commandLine = commandLine().setOut(out).setErr(err);
        if (arguments.length == 0) {
            commandLine.usage(err);
            return CommandLine.ExitCode.USAGE;
        }
        return commandLine.execute(arguments);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .registerConverter(LocalDate.class, Main::date)
                .registerConverter(LocalTime.class, Main::time)
                .setParameterExceptionHandler((e, words) -> {
                    PrintWriter err = e.getCommandLine().getErr();
                    err.println(Visible.of(String.valueOf(e.getMessage())));
                    if (!UnmatchedArgumentException.printSuggestions(e, err)) {
                        e.getCommandLine().usage(err);
                    }
                    return CommandLine.ExitCode.USAGE;
                })
                .setExecutionExceptionHandler((e, command, result) -> {
                    command.getErr().println(explained(e));
                    return PROBLEM;
                });
    }

    private static LocalDate date(String written) {
        try {
            LocalDate date = LocalDate.parse(written);
            if (!date.isBefore(Walk.FIRST_DAY)) {
                return date;
            }
        } catch (DateTimeParseException e) {
            // Said below.
        }
        throw new TypeConversionException("'" + written + "' is no date; write year-month-day, as in 2026-11-23");
    }

    private static LocalTime time(String written) {
        try {
            return LocalTime.parse(written.length() == "9:00".length() ? "0" + written : written);
        } catch (DateTimeParseException e) {
            throw new TypeConversionException(
                    "'" + written + "' is no time of day; write hours and minutes, as in 9:00");
        }
    }

    private static String explained(Exception e) throws Exception {
        if (e instanceof BadInputException
                || e instanceof InvalidPatientException
                || e instanceof InvalidRulesException
                || e instanceof AssessmentFailedException) {
            return String.valueOf(e.getMessage());
        }
        throw e;
    }
}
