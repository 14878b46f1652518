package org.walkrx.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.walkrx.rules.CheckedSources;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./walkrx check}. */
@Command(name = "check", description = "Finds all problems of a rules folder.", mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The rules folder; the project's own if left out.")
    private @Nullable Path folder;

    @Option(
            names = "--deep",
            description =
                    "Also analyses the rules: what they say of all people at once, with proofs and example people.")
    private boolean deep;

    @Override
    public Integer call() {
        PrintWriter out = Output.of(spec);
        RuleSources sources = Home.sources(folder);
        CheckedSources checked = CheckedSources.check(sources);
        if (!checked.problems().isEmpty()) {
            checked.problems().forEach(out::println);
            out.println(Output.count(checked.problems().size(), "problem") + " found.");
            return Main.PROBLEM;
        }
        RuleBook book = RuleBook.of(sources);
        out.println("No problem in " + Output.count(book.size(), "rule") + " of "
                + Output.count(book.files().size(), "file") + ".");
        return deep ? new DeepCheck(out, Output.errors(spec)).run(book) : Main.FINE;
    }
}
