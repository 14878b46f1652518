package org.walkrx.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.syntax.MessageCode;
import org.walkrx.rules.translations.WordsFile;
import org.walkrx.text.TextFile;

/**
 * The files of a rules folder, read once: {@code *.drl}, {@code *.cases.yaml}, {@code vocabulary.yaml},
 * {@code evidence.md}, {@code codes.yaml}, {@code handout.yaml}, translations such as {@code hi.words.yaml} and {@code folder.yaml}, the list of what belongs to the folder. Immutable.
 *
 * @param origin where they come from, for people: a folder, or "bundled"
 * @param files their contents by name, in alphabetical order
 * @param unread names of files in or below the folder that look like these, and are not read
 */
public record RuleSources(String origin, Map<String, String> files, List<String> unread) {

    /** Name of the vocabulary. */
    public static final String VOCABULARY = "vocabulary.yaml";

    /** Name of the evidence table. */
    public static final String EVIDENCE = "evidence.md";

    /** Name of the mapping from the codes of records; a folder need not have one. */
    public static final String CODES = "codes.yaml";

    /** Name of what orders the page that people take home; a folder need not have one. */
    public static final String HANDOUT = "handout.yaml";

    /** Ending of a rule file. */
    public static final String RULES = ".drl";

    /** Ending of a file of worked cases. */
    public static final String CASES = ".cases.yaml";

    private static final String BUNDLED_ORIGIN = "bundled";
    private static final int LARGEST_FILE_BYTES = 1 << 20;
    private static final int LARGEST_FOLDER_CHARACTERS = 1 << 24;
    private static final int MOST_FILES = 200;
    private static final Pattern FILE_NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N}._ -]{0,199}");

    /** Copies the files. */
    public RuleSources {
        files = Collections.unmodifiableMap(new TreeMap<>(files));
        unread = List.copyOf(unread);
    }

    /**
     * Creates sources that lie in no folder, or in one that holds nothing else.
     *
     * @param origin where they come from, for people
     * @param files their contents by name
     */
    public RuleSources(String origin, Map<String, String> files) {
        this(origin, files, List.of());
    }

    /**
     * Reads the rules inside the library.
     *
     * @throws IllegalStateException if the library was packaged without them
     */
    public static RuleSources bundled() {
        Map<String, String> files = new TreeMap<>();
        files.put(FolderList.NAME, resource(FolderList.NAME));
        FolderList.names(resource(FolderList.NAME)).forEach(name -> files.put(name, resource(name)));
        return new RuleSources(BUNDLED_ORIGIN, files);
    }

    private static String resource(String name) {
        try (InputStream in = RuleSources.class.getResourceAsStream("/org/walkrx/bundled/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the library was packaged without its rule file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new IllegalStateException("cannot read the rule file " + name + " of the library", e);
        }
    }

    /**
     * Reads a folder. Other files in it, and folders within it, are not read; {@link #unread} names those that look as if
     * they should be.
     *
     * @param folder the folder
     * @throws InvalidRulesException if it cannot be read
     */
    public static RuleSources folder(Path folder) {
        String name = folder.toString();
        if (!Files.isDirectory(folder)) {
            throw invalid(
                    name,
                    Files.exists(folder)
                            ? "this is a file; name the folder that holds the rules"
                            : "there is no such folder");
        }
        List<Path> paths;
        try (Stream<Path> entries = Files.list(folder)) {
            paths = entries.filter(path -> isSource(path.getFileName().toString()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw invalid(name, "the folder cannot be read; check its permissions");
        }
        if (paths.size() > MOST_FILES) {
            throw invalid(name, "the folder holds more than " + MOST_FILES + " rule files; divide it");
        }
        Map<String, String> files = readAll(folder, paths);
        return new RuleSources(name, files, UnreadFiles.in(folder, files.keySet()));
    }

    private static Map<String, String> readAll(Path folder, List<Path> paths) {
        Map<String, String> files = new TreeMap<>();
        List<Problem> problems = new ArrayList<>();
        for (Path path : paths) {
            try {
                files.put(path.getFileName().toString(), read(folder, path));
            } catch (BadInputException e) {
                e.problems()
                        .forEach(p -> problems.add(new Problem(
                                path.toString(),
                                p.line(),
                                p.column(),
                                p.code().isEmpty() ? MessageCode.FILE.code() : p.code(),
                                p.message())));
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidRulesException(problems);
        }
        if (files.values().stream().mapToLong(String::length).sum() > LARGEST_FOLDER_CHARACTERS) {
            throw invalid(folder.toString(), "the files are larger than 16 MiB together; divide the folder");
        }
        return files;
    }

    private static String read(Path folder, Path path) {
        String name = path.getFileName().toString();
        if (!FILE_NAME.matcher(name).matches()) {
            throw new BadInputException(List.of(new Problem(
                    path.toString(),
                    0,
                    0,
                    "the name of a file is letters, digits, points and dashes; give this one another name")));
        }
        return TextFile.read(within(folder, path), LARGEST_FILE_BYTES).replace("\r\n", "\n");
    }

    /** Returns the file that a link within the folder leads to. */
    private static Path within(Path folder, Path path) {
        try {
            Path real = path.toRealPath();
            if (real.startsWith(folder.toRealPath())) {
                return real;
            }
        } catch (IOException e) {
            return path;
        }
        throw new BadInputException(List.of(new Problem(
                path.toString(),
                0,
                0,
                MessageCode.LINK.code(),
                "this is a link that leads out of the folder; put the file itself here")));
    }

    static boolean isSource(String name) {
        return !name.startsWith(".")
                && (name.endsWith(RULES)
                        || name.endsWith(CASES)
                        || name.endsWith(WordsFile.ENDING)
                        || Set.of(VOCABULARY, EVIDENCE, CODES, HANDOUT, FolderList.NAME)
                                .contains(name));
    }

    /**
     * Returns whether a file may be called so, and is then read.
     *
     * @param name the name, without a folder
     */
    public static boolean mayBeCalled(String name) {
        return FILE_NAME.matcher(name).matches() && isSource(name);
    }

    private static InvalidRulesException invalid(String file, String message) {
        return new InvalidRulesException(List.of(new Problem(file, 0, 0, MessageCode.FOLDER.code(), message)));
    }

    /** Returns whether these are the files inside the library, which lie in no folder. */
    public boolean isBundled() {
        return origin.equals(BUNDLED_ORIGIN);
    }

    /**
     * Returns where a file lies, for messages.
     *
     * @param name its name; empty for the folder
     */
    public String place(String name) {
        if (isBundled()) {
            return name;
        }
        return name.isEmpty() ? origin : Path.of(origin).resolve(name).toString();
    }

    /**
     * Returns the line that a problem speaks of, if it speaks of a line of these files.
     *
     * @param problem a problem of these sources
     */
    public Optional<String> line(Problem problem) {
        return files.entrySet().stream()
                .filter(file -> problem.line() > 0 && place(file.getKey()).equals(problem.file()))
                .findFirst()
                .flatMap(file ->
                        file.getValue().lines().skip(problem.line() - 1L).findFirst());
    }

    /** Returns a problem with the folder before the name of its file. */
    Problem located(Problem problem) {
        return new Problem(place(problem.file()), problem.line(), problem.column(), problem.code(), problem.message());
    }

    /**
     * Returns what is not wrong and should be known: files that look like these and are not read, and files whose loss
     * nobody would notice. It is for the author of the folder, as {@link CheckedSources#problems} is.
     */
    public List<Problem> notices() {
        return FolderList.of(this).notices().stream().map(this::located).toList();
    }

    /** Returns the rule files by name. */
    public Map<String, String> ruleFiles() {
        return ending(RULES);
    }

    /** Returns the files of worked cases by name. */
    public Map<String, String> caseFiles() {
        return ending(CASES);
    }

    /** Returns the files of translations by name. */
    public Map<String, String> wordsFiles() {
        return ending(WordsFile.ENDING);
    }

    private Map<String, String> ending(String ending) {
        Map<String, String> found = new TreeMap<>();
        files.forEach((name, text) -> {
            if (name.endsWith(ending)) {
                found.put(name, text);
            }
        });
        return found;
    }

    /**
     * Returns the content of a file.
     *
     * @param name its name
     */
    public Optional<String> file(String name) {
        return Optional.ofNullable(files.get(name));
    }

    /**
     * Returns these sources with one file put in place of another, or added.
     *
     * @param name its name
     * @param text its content
     */
    public RuleSources with(String name, String text) {
        Map<String, String> changed = new TreeMap<>(files);
        changed.put(name, text);
        return new RuleSources(origin, changed, unread);
    }

    /**
     * Returns these sources without a file.
     *
     * @param name its name
     */
    public RuleSources without(String name) {
        Map<String, String> changed = new TreeMap<>(files);
        changed.remove(name);
        return new RuleSources(origin, changed, unread);
    }

    /** Returns the SHA-256 over names and contents, in lower-case hexadecimal; the same wherever the files lie. */
    public String sha256() {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
        files.forEach((name, text) -> {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            digest.update((name + '\n' + bytes.length + '\n').getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }
}
