package org.walkrx.authoring;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.FolderList;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.TextFile;

/** Writes the rules inside the library to a folder, to start editing from: rules, cases, vocabulary, evidence and guide. */
public final class RulesExport {

    private static final int LARGEST_LIST_BYTES = 1 << 20;
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
     * Writes the files over those of the same names that are there. Other files are left alone, and stay in the list of the
     * folder if they were in it.
     *
     * @param folder the folder; created if it is not there
     * @return what was written
     * @throws BadInputException if a file cannot be written
     */
    public static List<Path> overwriting(Path folder) {
        Map<Path, String> files = files(folder);
        files.put(folder.resolve(FolderList.NAME), listed(folder));
        return write(folder, files, WholeFile::replace);
    }

    /** The list of the library, with what else there is of the list that is there. */
    private static String listed(Path folder) {
        RuleSources bundled = RuleSources.bundled();
        Path list = folder.resolve(FolderList.NAME);
        Map<String, String> all = new TreeMap<>(bundled.files());
        if (Files.isRegularFile(list)) {
            RuleSources there = new RuleSources("", Map.of(FolderList.NAME, TextFile.read(list, LARGEST_LIST_BYTES)));
            FolderList.of(there).names().stream()
                    .filter(name -> Files.isRegularFile(folder.resolve(name)))
                    .forEach(name -> all.putIfAbsent(name, ""));
        }
        return FolderList.of(new RuleSources(bundled.origin(), all)).entered();
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
        checkWay(folder);
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

    /** On the way to a folder, ".." leads out of a folder that must be there; nothing is made on the way to nowhere. */
    private static void checkWay(Path folder) {
        for (int i = 1; i < folder.getNameCount(); i++) {
            Path root = folder.getRoot();
            Path before = folder.subpath(0, i);
            Path way = root == null ? before : root.resolve(before);
            if (folder.getName(i).toString().equals("..") && !Files.isDirectory(way)) {
                throw new BadInputException(List.of(new Problem(
                        folder.toString(), 0, 0, "there is no folder " + way + "; write the way without it")));
            }
        }
    }

    private static void create(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
    }
}
