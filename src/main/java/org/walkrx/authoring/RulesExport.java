package org.walkrx.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.BadInputException;
import org.walkrx.text.Problem;

/** Writes the rules inside the library to a folder, to start editing from: rules, cases, vocabulary, evidence and guide. */
public final class RulesExport {

    private static final List<String> GUIDES = List.of("README.md", "MESSAGES.md");

    private RulesExport() {}

    /**
     * Writes the files. If one of them is there already, nothing is written.
     *
     * @param folder the folder; created if it is not there
     * @return what was written
     * @throws BadInputException if a file is there already, or cannot be written; it names every one
     */
    public static List<Path> to(Path folder) {
        Map<Path, String> files = files(folder);
        List<Problem> there = files.keySet().stream()
                .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                .map(file -> new Problem(
                        file.toString(),
                        0,
                        0,
                        "this file is there already; choose another folder, or allow overwriting"))
                .toList();
        if (!there.isEmpty()) {
            throw new BadInputException(there);
        }
        return write(folder, files, RulesExport::create);
    }

    /**
     * Writes the files over those of the same names that are there. Other files are left alone.
     *
     * @param folder the folder; created if it is not there
     * @return what was written
     * @throws BadInputException if a file cannot be written
     */
    public static List<Path> overwriting(Path folder) {
        return write(folder, files(folder), RulesExport::replace);
    }

    private static Map<Path, String> files(Path folder) {
        Map<Path, String> files = new TreeMap<>();
        RuleSources.bundled().files().forEach((name, text) -> files.put(folder.resolve(name), text));
        for (String name : GUIDES) {
            try (InputStream in = RuleBook.class.getResourceAsStream("/org/walkrx/bundled/" + name)) {
                if (in != null) {
                    files.put(folder.resolve(name), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                throw new IllegalStateException("cannot read " + name + " of the library", e);
            }
        }
        return files;
    }

    private static List<Path> write(Path folder, Map<Path, String> files, Writing writing) {
        Path current = folder;
        try {
            Files.createDirectories(folder);
            for (Map.Entry<Path, String> file : files.entrySet()) {
                current = file.getKey();
                writing.write(current, file.getValue());
            }
        } catch (IOException e) {
            throw new BadInputException(List.of(new Problem(
                    current.toString(), 0, 0, "this cannot be written; check the folder and its permissions")));
        }
        return List.copyOf(files.keySet());
    }

    private interface Writing {
        void write(Path file, String text) throws IOException;
    }

    private static void create(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    }

    /** In one step, so that whoever follows the folder never reads half a file. */
    private static void replace(Path file, String text) throws IOException {
        Path aside = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            Files.writeString(aside, text);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
