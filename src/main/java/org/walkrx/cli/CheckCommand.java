package org.walkrx.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.walkrx.authoring.FolderCheck;
import org.walkrx.authoring.FolderKeeper;
import org.walkrx.problems.Problem;
import org.walkrx.problems.Visible;
import org.walkrx.rules.CheckedSources;
import org.walkrx.rules.FolderList;
import org.walkrx.rules.InvalidRulesException;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.Excerpt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./walkrx check}. */
@Command(
        name = "check",
        description = "Finds all problems of a rules folder; rules/MESSAGES.md explains each kind.",
        mixinStandardHelpOptions = true)
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

    @Option(
            names = "--format",
            paramLabel = "text|json",
            description = "text to read (the default), or for each file one JSON object a line, as editors take it.")
    private Format format = Format.TEXT;

    @Option(
            names = "--enter",
            description = "First enters new files into folder.yaml, the list of what belongs to the folder.")
    private boolean enter;

    @Override
    public Integer call() {
        if (deep && format == Format.JSON) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--deep is for reading, and has no JSON; leave out --format json");
        }
        PrintWriter out = Output.of(spec);
        RuleSources sources;
        try {
            enter(out);
            sources = Home.sources(folder);
        } catch (InvalidRulesException e) {
            RuleSources none = new RuleSources(String.valueOf(folder), Map.of());
            print(out, none, e.problems(), List.of());
            return Main.PROBLEM;
        }
        FolderCheck checked = FolderCheck.of(sources, LocalDate.now(ZoneId.systemDefault()));
        List<Problem> problems = checked.problems();
        print(out, sources, problems, checked.notices());
        if (!problems.isEmpty()) {
            return Main.PROBLEM;
        }
        return deep ? new DeepCheck(out, Output.errors(spec)).run(checked.book().orElseThrow()) : Main.FINE;
    }

    private void enter(PrintWriter out) {
        if (enter) {
            Path own = folder == null ? Home.rules() : folder;
            String list = Visible.of(own.resolve(FolderList.NAME).toString());
            FolderKeeper.enter(own).forEach(name -> out.println("Entered into " + list + ": " + name));
        }
    }

    private void print(PrintWriter out, RuleSources sources, List<Problem> problems, List<Problem> notices) {
        if (format == Format.JSON) {
            new Diagnostics(sources).of(problems, notices).forEach(out::println);
        } else {
            problems.forEach(problem -> print(out, sources, problem));
            notices.forEach(notice -> out.println(Output.notice(notice)));
            out.println(problems.isEmpty() ? fine(sources) : Output.count(problems.size(), "problem") + " found.");
        }
    }

    private static void print(PrintWriter out, RuleSources sources, Problem problem) {
        out.println(problem + (problem.code().isEmpty() ? "" : " [" + problem.code() + "]"));
        sources.line(problem).ifPresent(line -> out.println(Excerpt.of(problem, line)));
    }

    private String fine(RuleSources sources) {
        CheckedSources checked = CheckedSources.check(sources);
        int rules = checked.ruleIds().values().stream().mapToInt(List::size).sum();
        String all = Output.count(rules, "rule") + " of "
                + Output.count(checked.ruleIds().size(), "file") + ".";
        return deep ? "Nothing is written wrongly in " + all : "No problem in " + all + cases(sources);
    }

    /** Whether what cases expect comes out is not looked at here. */
    private static String cases(RuleSources sources) {
        return sources.caseFiles().isEmpty() ? "" : " Whether its cases come out is told by ./walkrx test.";
    }
}
