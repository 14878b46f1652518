package org.walkrx.workbench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.problems.BadInputException;
import org.walkrx.text.TextFile;

/** The patient files of a folder, to try rules on. */
final class ExamplePeople {

    private static final int LARGEST_BYTES = 1 << 20;
    private static final String ENDING = ".yaml";

    private ExamplePeople() {}

    /** Returns the texts of the files by their names without the ending; what cannot be read is left out. */
    static Map<String, String> in(@Nullable Path folder) {
        if (folder == null || !Files.isDirectory(folder)) {
            return Map.of();
        }
        Map<String, String> people = new TreeMap<>();
        for (Path file : files(folder)) {
            String name = file.getFileName().toString();
            read(file).ifPresent(text -> people.put(name.substring(0, name.length() - ENDING.length()), text));
        }
        return people;
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(TextFile.read(file, LARGEST_BYTES));
        } catch (BadInputException e) {
            return Optional.empty(); // one example less; whoever assesses it is told why
        }
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
