package org.walkrx.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.walkrx.WalkingAdvisor;
import org.walkrx.rules.RuleInfo;
import org.walkrx.text.NearestWord;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./walkrx assess}. */
@Command(name = "assess", description = "Assesses the people of patient files.", mixinStandardHelpOptions = true)
final class AssessCommand implements Callable<Integer> {

    private static final int MOST_THREADS = 1024;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Patient files, in YAML or JSON.")
    private List<Path> files = new ArrayList<>();

    @Option(names = "--rules", paramLabel = "DIR", description = "The rules folder; the project's own if left out.")
    private @Nullable Path rules;

    @Option(
            names = "--format",
            paramLabel = "text|json|html|ics",
            description =
                    "text to read (the default), one JSON object a line, a page to take home, or a calendar of the coming week; a page"
                            + " and a calendar are of one person.")
    private Format format = Format.TEXT;

    @Option(
            names = "--for",
            paramLabel = "NAME",
            description =
                    "With --format html or ics: whose it is. A page shows it; in a calendar it tells the walks of one person from those"
                            + " of another, whatever is known of them, so give the same one each week.")
    private String name = "";

    @Option(
            names = "--at",
            paramLabel = "HH:MM",
            split = ",",
            description = "With --format ics: when to walk, as in 9:00,17:00.")
    private List<LocalTime> at = new ArrayList<>();

    @Option(names = "--full", description = "Prints all advice with its reasons and sources, and not one page of it.")
    private boolean full;

    @Option(
            names = "--why",
            paramLabel = "RULE-ID",
            description = "Says which conditions of a rule held, which did not, and which are not known.")
    private @Nullable String why;

    @Mixin
    private Country country = new Country();

    @Option(names = "--what-if", description = "Says which few answers or changes would let the person walk.")
    private boolean whatIf;

    @Option(
            names = "--stdin",
            description =
                    "Assesses a stream: on standard input a person on each line, as a patient file in JSON or"
                            + " {\"id\": ..., \"patient\": {...}}; on standard output one JSON object for each, in the same order.")
    private boolean stdin;

    @Option(names = "--brief", description = "With --stdin: only the decision, without advice.")
    private boolean brief;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "With --stdin: the day of the assessment where a line has none; today if left out.")
    private @Nullable LocalDate date;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "With --stdin: how many at once; all cores if left out.")
    private @Nullable Integer threads;

    @Override
    public Integer call() throws IOException {
        if (stdin) {
            return stream();
        }
        if (brief || date != null || threads != null) {
            throw wrong("--brief, --date and --threads go with --stdin");
        }
        if ((format == Format.ICS) == at.isEmpty()) {
            throw wrong("--format ics goes with --at, as in --at 9:00,17:00");
        }
        if (!name.isEmpty() && format != Format.HTML && format != Format.ICS) {
            throw wrong("--for goes with --format html or ics");
        }
        if ((format == Format.ICS || format == Format.HTML) && files.size() != 1) {
            throw wrong("a page or a calendar is of one person; name one file");
        }
        if (files.isEmpty()) {
            throw wrong("name a patient file, or give people by --stdin");
        }
        if (format == Format.JSON && whatIf) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--what-if is for reading, and has no JSON; leave out --format json");
        }
        PrintWriter out = Output.of(spec);
        WalkingAdvisor advisor = country.of(WalkingAdvisor.using(Home.book(rules, Output.errors(spec))));
        country.speech(advisor); // A language that is not there is told before anybody is assessed.
        if (why != null && advisor.book().rule(why).isEmpty()) {
            List<String> ids = advisor.book().rules().stream().map(RuleInfo::id).toList();
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "no rule has the id \"" + why + "\""
                            + NearestWord.among(ids).question(why));
        }
        return new PatientRun(advisor, format, out, Output.errors(spec))
                .inFull(full)
                .takingHome(name, at)
                .speaking(() -> country.speech(advisor))
                .explaining(why, whatIf)
                .run(files);
    }

    private int stream() throws IOException {
        if (!files.isEmpty() || why != null || whatIf) {
            throw wrong("--stdin takes people from standard input; leave out files, --why and --what-if");
        }
        if (threads != null && (threads < 1 || threads > MOST_THREADS)) {
            throw wrong("--threads is a number from 1 to " + MOST_THREADS);
        }
        LocalDate day = date == null ? LocalDate.now(ZoneId.systemDefault()) : date;
        int atOnce = threads == null ? Runtime.getRuntime().availableProcessors() : threads;
        WalkingAdvisor advisor = WalkingAdvisor.using(Home.book(rules, Output.errors(spec)));
        return new PeopleStream(advisor, day, brief, Output.of(spec), Output.errors(spec)).run(System.in, atOnce);
    }

    private ParameterException wrong(String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
