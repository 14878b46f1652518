package org.walkrx.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.walkrx.authoring.catalogue.Catalogue;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.problems.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./walkrx catalogue}. */
@Command(
        name = "catalogue",
        description = "Writes every rule as a page to read, search, print and sign off.",
        mixinStandardHelpOptions = true)
final class CatalogueCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The rules folder; the project's own if left out.")
    private @Nullable Path folder;

    @Option(names = "--out", required = true, paramLabel = "FILE.html", description = "The page to write.")
    private @Nullable Path file;

    @Option(
            names = "--stale-months",
            paramLabel = "N",
            defaultValue = "" + Catalogue.STALE_MONTHS,
            description = "Reviews older than this stand out (${DEFAULT-VALUE}).")
    private int staleMonths;

    @Option(
            names = "--date",
            paramLabel = "YEAR-MONTH-DAY",
            description = "The day the page is made for; today if left out.")
    private @Nullable LocalDate date;

    @Override
    public Integer call() {
        if (staleMonths < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--stale-months must be 1 or more, but is " + staleMonths);
        }
        PrintWriter out = Output.of(spec);
        LocalDate day = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
        Catalogue catalogue = new Catalogue(Home.book(folder, Output.errors(spec)), day, staleMonths);
        write(Objects.requireNonNull(file), catalogue.html());
        out.println("Wrote " + Visible.of(String.valueOf(file)) + ": "
                + Output.count(catalogue.book().size(), "rule") + ", "
                + Output.count(catalogue.stale().size(), "review") + " older than "
                + Output.count(staleMonths, "month") + ".");
        return Main.FINE;
    }

    private static void write(Path file, String html) {
        try {
            Files.writeString(file, html);
        } catch (IOException e) {
            throw new BadInputException(List.of(new Problem(file.toString(), 0, 0, "the page cannot be written here")));
        }
    }
}
