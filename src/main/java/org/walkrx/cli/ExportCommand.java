package org.walkrx.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.walkrx.authoring.RulesExport;
import org.walkrx.problems.Visible;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./walkrx export}. */
@Command(
        name = "export",
        description = "Writes the rules inside walkrx to a folder, to start editing from.",
        mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1", paramLabel = "DIR", description = "The folder; made if it is not there.")
    private @Nullable Path folder;

    @Option(names = "--overwrite", description = "Write over files of the same names that are there.")
    private boolean overwrite;

    @Override
    public Integer call() {
        Path target = Objects.requireNonNull(folder);
        List<Path> written = overwrite ? RulesExport.overwriting(target) : RulesExport.to(target);
        PrintWriter out = Output.of(spec);
        String shown = Visible.of(target.toString());
        out.println(Output.count(written.size(), "file") + " written to " + shown + ".");
        out.println("Edit them, and try: ./walkrx check " + shown);
        return Main.FINE;
    }
}
