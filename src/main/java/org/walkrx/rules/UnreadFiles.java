package org.walkrx.rules;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.walkrx.rules.translations.WordsFile;

/** Files in or below a rules folder that look as if they belonged to its rules, and are not read. */
final class UnreadFiles {

    private static final int DEEPEST = 3;
    private static final int MOST_VISITED = 2000;
    private static final int MOST_NAMED = 50;
    private static final int BEGINNING_BYTES = 4096;
    private static final int LARGEST_BYTES = 1 << 20;

    private static final Pattern RULES = Pattern.compile("(?i)\\.drl(?![a-z])");
    private static final Pattern CASES = Pattern.compile("(?i)[._ -]cases?(\\.|$)");
    private static final Pattern VOCABULARY =
            Pattern.compile("(?i)vocabulary\\.ya?ml|^[^\\p{L}]*vocabulary( copy| \\(\\d+\\))?(\\.|$)");
    private static final Pattern EVIDENCE =
            Pattern.compile("(?i)evidence\\.md|^[^\\p{L}]*evidence( copy| \\(\\d+\\))?(\\.|$)");
    private static final Pattern CODES =
            Pattern.compile("(?i)codes\\.ya?ml|^[^\\p{L}]*codes( copy| \\(\\d+\\))?(\\.|$)");
    private static final Pattern HANDOUT =
            Pattern.compile("(?i)handout\\.ya?ml|^[^\\p{L}]*handout( copy| \\(\\d+\\))?(\\.|$)");
    private static final Pattern WORDS = Pattern.compile("(?i)[._ -]words\\.ya?ml");
    private static final Pattern LIST = Pattern.compile("(?i)^[^\\p{L}]*folder( copy| \\(\\d+\\))?\\.ya?ml");
    private static final Pattern CONTENT =
            Pattern.compile("(?m)^\\uFEFF?\\s*(package org\\.walkrx|rule \"|cases:\\s*$|groups:\\s*$)");

    /** What an editor puts beside a file that it has open. */
    private static final Pattern OF_EDITOR = Pattern.compile("^\\.#(.*)$|^#(.*)#$|^\\.(.*)\\.sw[a-z]$|^(.*)~$");

    private UnreadFiles() {}

    /**
     * Returns their names, seen from the folder, in alphabetical order.
     *
     * @param folder the folder
     * @param read the names of the files that are read
     */
    static List<String> in(Path folder, Set<String> read) {
        Set<String> names = new TreeSet<>();
        try {
            Files.walkFileTree(folder, Set.of(), DEEPEST, new Visitor(folder, read, names));
        } catch (IOException e) {
            return List.of(); // The folder is just changing; it is read again.
        }
        return names.stream().limit(MOST_NAMED).toList();
    }

    private static final class Visitor extends SimpleFileVisitor<Path> {

        private final Path folder;
        private final Set<String> read;
        private final Set<String> found;
        private int visited;

        Visitor(Path folder, Set<String> read, Set<String> found) {
            this.folder = folder;
            this.read = read;
            this.found = found;
        }

        /** What version control and the folders of a cluster (which begin with two points) keep is their own affair. */
        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            String name = String.valueOf(directory.getFileName());
            boolean skipped = !directory.equals(folder)
                    && (name.startsWith("..") || Set.of(".git", ".hg", ".svn").contains(name));
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = folder.relativize(file).toString().replace('\\', '/');
            boolean top = folder.equals(file.getParent());
            if (!read.contains(name)
                    && !isOfEditor(name)
                    && (isNamedLike(name) || (top && holdsRules(file, attributes)))) {
                found.add(name);
            }
            return ++visited < MOST_VISITED ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
        }

        @Override
        public FileVisitResult visitFileFailed(Path file, IOException e) {
            return FileVisitResult.CONTINUE;
        }

        private boolean isOfEditor(String name) {
            Matcher matcher = OF_EDITOR.matcher(name);
            if (!matcher.matches()) {
                return false;
            }
            List<String> of = new ArrayList<>();
            for (int i = 1; i <= matcher.groupCount(); i++) {
                of.add(String.valueOf(matcher.group(i)));
            }
            return of.stream().anyMatch(read::contains);
        }
    }

    private static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    private static boolean isNamedLike(String name) {
        String last = last(name);
        return List.of(RULES, CASES, VOCABULARY, EVIDENCE, CODES, HANDOUT, WORDS, LIST).stream()
                .anyMatch(pattern -> pattern.matcher(last).find());
    }

    private static boolean holdsRules(Path file, BasicFileAttributes attributes) {
        boolean text = attributes.isRegularFile() && attributes.size() > 0 && attributes.size() <= LARGEST_BYTES;
        if (!text || file.toString().toLowerCase(Locale.ROOT).endsWith(".md")) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            String beginning = new String(in.readNBytes(BEGINNING_BYTES), StandardCharsets.UTF_8).replace("\0", "");
            return CONTENT.matcher(beginning).find();
        } catch (IOException e) {
            return false;
        }
    }

    /** Returns what a file looks like, and why it is not read. */
    static String why(String name) {
        String last = last(name);
        String what = "rules";
        String ending = RuleSources.RULES + " (rules) or " + RuleSources.CASES + " (their cases)";
        if (CASES.matcher(last).find()) {
            what = "cases";
            ending = RuleSources.CASES;
        } else if (RULES.matcher(last).find()) {
            ending = RuleSources.RULES;
        } else if (VOCABULARY.matcher(last).find()) {
            what = "the vocabulary";
            ending = RuleSources.VOCABULARY;
        } else if (EVIDENCE.matcher(last).find()) {
            what = "the evidence table";
            ending = RuleSources.EVIDENCE;
        } else if (CODES.matcher(last).find()) {
            what = "the codes of records";
            ending = RuleSources.CODES;
        } else if (HANDOUT.matcher(last).find()) {
            what = "the order of the page to take home";
            ending = RuleSources.HANDOUT;
        } else if (WORDS.matcher(last).find()) {
            what = "a translation";
            ending = WordsFile.ENDING;
        } else if (LIST.matcher(last).find()) {
            what = "the list of files";
            ending = FolderList.NAME;
        }
        return "this looks like " + what + ", but is not read, since " + reason(name, last, ending);
    }

    private static String reason(String name, String last, String ending) {
        if (!last.equals(name)) {
            return "it lies in a folder of its own";
        }
        if (last.startsWith(".")) {
            return "its name begins with a point, which hides it";
        }
        return (ending.startsWith(".") ? "its name does not end in " : "its name is not ") + ending;
    }
}
