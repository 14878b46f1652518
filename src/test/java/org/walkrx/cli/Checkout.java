package org.walkrx.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.walkrx.WalkingAdvisor;

/**
 * A copy of the project in a folder of its own, built already: what {@code ./walkrx} does in it, it does as on the machine
 * of somebody who uses it, in a process of its own. It needs the jars, so it serves integration tests only.
 */
final class Checkout {

    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final Set<String> LEFT_OUT = Set.of("target", ".git", ".walkrx-build");

    private final Path folder;

    Checkout(Path folder) {
        this.folder = folder;
        try (Stream<Path> entries = Files.list(PROJECT)) {
            for (Path entry : entries.toList()) {
                if (!LEFT_OUT.contains(entry.getFileName().toString())) {
                    copy(entry, folder.resolve(entry.getFileName().toString()));
                }
            }
            useTheBuild();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the jars and the class path of this build where {@code ./walkrx} keeps those that it builds. */
    private void useTheBuild() throws IOException {
        Path quick = Files.createDirectories(folder.resolve("target/quick"));
        Path built = jar(Main.class);
        for (Path jar : List.of(built, jar(WalkingAdvisor.class))) {
            Files.copy(jar, quick.resolve(jar.getFileName().toString()));
        }
        Files.copy(built.resolveSibling("classpath.txt"), quick.resolve("classpath.txt"));
        Files.createFile(quick.resolve("built"));
    }

    /** A jar that these tests run against; integration tests come after packaging. */
    private static Path jar(Class<?> inside) {
        try {
            return Path.of(
                    inside.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path folder() {
        return folder;
    }

    Path write(String file, String text) {
        try {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            return Files.writeString(path, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String read(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs {@code ./walkrx} with some words after it. */
    Run walkrx(String... words) {
        List<String> command = new ArrayList<>(List.of("./walkrx"));
        command.addAll(List.of(words));
        return run(command);
    }

    /** Runs a line of a shell. */
    Run sh(String line) {
        return run(List.of("sh", "-e", "-c", line));
    }

    private Run run(List<String> command) {
        try {
            Path out = Files.createTempFile(folder, "out", ".txt");
            Path err = Files.createTempFile(folder, "err", ".txt");
            Process process = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectInput(ProcessBuilder.Redirect.from(
                            Files.createTempFile(folder, "in", ".txt").toFile()))
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException("did not come to an end: " + command);
            }
            return new Run(
                    process.exitValue(),
                    Files.readString(out, StandardCharsets.UTF_8),
                    Files.readString(err, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path target = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
    }

    /** What a command printed, and its exit code. */
    record Run(int code, String out, String err) {}
}
