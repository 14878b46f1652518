package com.example.population;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.rules.RuleBook;

/**
 * The shaded jar as it is used: taken by {@code SparkSubmit} with nothing but Spark's own jars, run by executors that are
 * processes of their own, of which one is killed.
 */
class ClusterIT {

    private static final Path JARS = Path.of(System.getProperty("population.jars"));
    private static final int FILES = 24;
    private static final int PEOPLE = 2400;

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 8, unit = TimeUnit.MINUTES)
    void anExecutorThatIsKilledLosesNobodyAndChangesNothing() throws Exception {
        List<String> lines = new ArrayList<>(People.lines(PEOPLE, 9));
        lines.addAll(People.BAD_LINES);
        Path in = People.write(folder.resolve("in"), lines, FILES);
        Path out = folder.resolve("out");
        Path log = folder.resolve("log");
        Process driver = submit(in, out, log);
        try {
            awaitCommittedTasks(driver, out, log);
            ProcessHandle victim = driver.descendants()
                    .filter(ClusterIT::isExecutor)
                    .findFirst()
                    .orElseThrow();
            victim.destroyForcibly();

            assertEquals(PopulationRun.BAD_LINES, driver.waitFor(), () -> read(log));
        } finally {
            driver.destroyForcibly();
        }
        String told = read(log);
        assertTrue(told.contains("Lost executor"), told);
        assertFalse(told.contains("Scala module"), told);
        assertEquals(
                fingerprint(Population.assess(LocalSpark.people(lines), RuleBook.bundled(), People.DAY)),
                fingerprint(LocalSpark.SESSION
                        .read()
                        .parquet(out.resolve("decisions").toString())));
        assertEachExecutorMadeTheBookOnce();
    }

    private Process submit(Path in, Path out, Path log) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens"))
                .forEach(command::add);
        command.addAll(List.of("-Xmx1g", "-cp", JARS + File.separator + "*"));
        command.addAll(List.of("org.apache.spark.deploy.SparkSubmit", "--master", "local-cluster[2,1,1024]"));
        command.addAll(List.of("--conf", "spark.ui.enabled=false", "--conf", "spark.driver.host=localhost"));
        // A task for each of these small files, so that there are tasks to lose.
        command.addAll(List.of("--conf", "spark.sql.files.maxPartitionBytes=65536"));
        command.addAll(List.of("--class", PopulationRun.class.getName(), System.getProperty("population.jar")));
        command.addAll(List.of("--in", in.toString(), "--out", out.toString(), "--date", People.DAY.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.directory(folder.toFile());
        builder.environment().put("SPARK_HOME", sparkHome().toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return builder.start();
    }

    /** As much of an installation as executors are started from. */
    private Path sparkHome() throws IOException {
        Path home = Files.createDirectory(folder.resolve("spark"));
        Files.createFile(home.resolve("RELEASE"));
        Files.createSymbolicLink(home.resolve("jars"), JARS);
        return home;
    }

    private static void awaitCommittedTasks(Process driver, Path out, Path log) throws Exception {
        while (committed(out) < 3) {
            if (driver.waitFor(50, TimeUnit.MILLISECONDS)) {
                fail("it was over before an executor could be killed:\n" + read(log));
            }
        }
    }

    /** Folders of tasks that are done, while others are not. */
    private static long committed(Path out) {
        try (Stream<Path> files = Files.exists(out) ? Files.walk(out) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().startsWith("task_"))
                    .count();
        } catch (IOException | java.io.UncheckedIOException e) {
            return 0; // The folders move while they are counted.
        }
    }

    private static boolean isExecutor(ProcessHandle process) {
        Optional<String[]> arguments = process.info().arguments();
        return arguments.isPresent()
                && List.of(arguments.get()).stream().anyMatch(one -> one.endsWith("CoarseGrainedExecutorBackend"));
    }

    /** Rows, persons, and a number that the order of rows does not change. */
    private static String fingerprint(Dataset<Row> rows) {
        Dataset<Row> same = rows.select(
                "id",
                "date",
                "referral",
                "walking",
                "complete",
                "plan",
                "progression",
                "fired",
                "questions",
                "problem",
                "line",
                "ruleset_sha256");
        return same.select(functions.struct(functions.col("*")).as("row"))
                .selectExpr("count(1)", "count(distinct row.id)", "sum(cast(xxhash64(row) as decimal(38, 0)))")
                .first()
                .toString();
    }

    private void assertEachExecutorMadeTheBookOnce() throws IOException {
        int executors = 0;
        try (Stream<Path> files = Files.walk(folder.resolve("spark/work"))) {
            for (Path file : files.filter(path -> path.endsWith("stderr")).toList()) {
                long made = read(file)
                        .lines()
                        .filter(line ->
                                line.contains("rule book " + RuleBook.bundled().sha256() + " made in"))
                        .count();
                assertTrue(made <= 1, file + " says so " + made + " times");
                executors += made == 1 ? 1 : 0;
            }
        }
        assertTrue(executors >= 2, executors + " executors made a book");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
