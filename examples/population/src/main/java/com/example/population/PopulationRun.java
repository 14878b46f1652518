package com.example.population;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.walkrx.rules.RuleBook;

/** The program that {@code spark-submit} starts. */
public final class PopulationRun {

    static final int FINE = 0;
    static final int BAD_LINES = 1;
    static final int WRONG_USAGE = 2;
    static final int FAILED = 3;

    private static final String USAGE = """
            --in PATH --out PATH --date YYYY-MM-DD [--rules DIR] [--full true]   assesses the people of JSON lines
            --in PATH --out PATH --date YYYY-MM-DD [--rules DIR] --after DIR     whose advice the rules of --after change
            """;

    private static final List<String> OPTIONS = List.of("in", "out", "date", "rules", "after", "full");

    private PopulationRun() {}

    /**
     * Runs it. Exit code 0: done, or done before; 1: done, and some lines were bad; 2: wrong usage; 3: failed.
     *
     * @param arguments see {@code README.md}
     */
    public static void main(String[] arguments) {
        int code;
        SparkSession spark = SparkSession.builder().appName("walkrx population").getOrCreate();
        try {
            code = run(spark, arguments);
        } finally {
            spark.stop();
        }
        if (code != FINE) {
            System.exit(code);
        }
    }

    static int run(SparkSession spark, String... arguments) {
        try {
            Map<String, String> options = options(arguments);
            return options.containsKey("after") ? impact(spark, options) : assess(spark, options);
        } catch (IllegalArgumentException | DateTimeParseException e) {
            System.err.println(e.getMessage() + System.lineSeparator() + USAGE);
            return WRONG_USAGE;
        } catch (Exception e) {
            // Spark's exceptions are checked ones that it does not declare.
            System.err.println("failed: " + e.getMessage());
            return FAILED;
        }
    }

    private static Map<String, String> options(String... arguments) {
        Map<String, String> options = new TreeMap<>();
        for (int i = 0; i < arguments.length; i += 2) {
            String name = arguments[i].replaceFirst("^--", "");
            if (!arguments[i].startsWith("--") || !OPTIONS.contains(name) || i + 1 == arguments.length) {
                throw new IllegalArgumentException("what is " + arguments[i] + "?");
            }
            options.put(name, arguments[i + 1]);
        }
        for (String needed : List.of("in", "out", "date")) {
            if (!options.containsKey(needed)) {
                throw new IllegalArgumentException("--" + needed + " is missing");
            }
        }
        return options;
    }

    private static int assess(SparkSession spark, Map<String, String> options) throws IOException {
        RuleBook book = book(options.get("rules"));
        LocalDate day = LocalDate.parse(options.get("date"));
        boolean inFull = Boolean.parseBoolean(options.get("full"));
        // With the texts of advice it is other output, which must not pass for the one without.
        String name = (inFull ? "in_full" : "decisions") + "/ruleset_sha256=" + book.sha256() + "/day=" + day;
        OutputFolder folder = new OutputFolder(spark, options.get("in"), options.get("out"), name);
        if (folder.isComplete()) {
            System.out.println("nothing to do: " + folder.path() + " is complete");
        } else {
            Dataset<Row> people = spark.read().text(options.get("in"));
            Dataset<Row> assessed = inFull
                    ? Population.assessInFull(people, book, day)
                    : Population.assess(people, book, day).drop("json");
            // The name of the folder says by which rules.
            folder.write(assessed.drop("ruleset_sha256"));
        }
        return tell(folder.read(), "referral", "problem is not null");
    }

    private static int impact(SparkSession spark, Map<String, String> options) throws IOException {
        RuleBook before = book(options.get("rules"));
        RuleBook after = book(options.get("after"));
        LocalDate day = LocalDate.parse(options.get("date"));
        OutputFolder folder = new OutputFolder(
                spark,
                options.get("in"),
                options.get("out"),
                "impact/" + before.sha256() + "-" + after.sha256() + "/day=" + day);
        if (folder.isComplete()) {
            System.out.println("nothing to do: " + folder.path() + " is complete");
        } else {
            folder.write(Population.impact(spark.read().text(options.get("in")), before, after, day));
        }
        Population.matrix(folder.read()).collectAsList().forEach(System.out::println);
        return tell(folder.read(), "after.referral", "line is not null");
    }

    private static RuleBook book(String folder) {
        return folder == null ? RuleBook.bundled() : RuleBook.folder(Path.of(folder));
    }

    /** Tells what was written, from what was written. */
    private static int tell(Dataset<Row> written, String by, String bad) {
        written
                .groupBy(col(by).as("referral"))
                .agg(count(lit(1)).as("people"))
                .orderBy("referral")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0) == null ? "no decision " + row.get(1) : row.get(0) + " " + row.get(1))
                .forEach(System.out::println);
        long badLines = written.filter(bad).count();
        System.out.println(written.count() + " rows, " + badLines + " of them bad lines");
        return badLines == 0 ? FINE : BAD_LINES;
    }
}
