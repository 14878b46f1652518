package org.walkrx.rules;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.syntax.MessageCode;
import org.walkrx.text.NearestWord;
import org.walkrx.text.YamlList;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlReader;
import org.walkrx.text.YamlScalar;

/**
 * What belongs to a rules folder, as its {@code folder.yaml} says; so that a file which is lost, renamed or moved is
 * noticed. Immutable.
 */
public final class FolderList {

    /** Name of the list. */
    public static final String NAME = "folder.yaml";

    private static final String FILES = "files";
    private static final String HEAD = """
            # What belongs to this folder. While a file of this list is missing, renamed or moved, the rules are not used.
            # A new file is used at once, and "./walkrx check FOLDER --enter" enters it here.
            # To take a file away for good, delete its line as well.
            files:
            """;

    private final RuleSources sources;
    private final Map<String, YamlScalar> listed = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> takenFor = new TreeSet<>();

    private FolderList(RuleSources sources) {
        this.sources = sources;
    }

    /**
     * Reads the list of a folder.
     *
     * @param sources the folder's files; without a list it is empty
     */
    public static FolderList of(RuleSources sources) {
        FolderList list = new FolderList(sources);
        sources.file(NAME).ifPresent(list::read);
        list.lookForMissing();
        return list;
    }

    /**
     * Returns the names that a list has.
     *
     * @param text the list
     */
    static Set<String> names(String text) {
        return of(new RuleSources("", Map.of(NAME, text))).names();
    }

    private void read(String text) {
        YamlNode root;
        try {
            root = new YamlReader().read(text, NAME);
        } catch (BadInputException e) {
            e.problems().forEach(p -> problem(p.line(), p.column(), MessageCode.FOLDER, p.message()));
            return;
        }
        Optional<YamlNode> files =
                root instanceof YamlMap map && map.entries().size() == 1 ? map.get(FILES) : Optional.empty();
        if (files.isPresent() && files.get() instanceof YamlList list) {
            list.items().forEach(this::readName);
        } else {
            problem(
                    root,
                    MessageCode.FOLDER,
                    "here stands \"files:\", below it one name a line, as in \"  - footwear.drl\", and nothing else");
        }
    }

    private void readName(YamlNode item) {
        if (!(item instanceof YamlScalar name)) {
            problem(item, MessageCode.FOLDER, "here one name of a file is expected, as in \"  - footwear.drl\"");
        } else if (!RuleSources.isSource(name.text()) || name.text().equals(NAME)) {
            problem(
                    item,
                    MessageCode.FOLDER,
                    "no file called \"" + name.text() + "\" is read here; list files that end in " + RuleSources.RULES
                            + " or " + RuleSources.CASES + ", " + RuleSources.VOCABULARY + ", "
                            + RuleSources.EVIDENCE + ", " + RuleSources.CODES + " and " + RuleSources.HANDOUT);
        } else if (listed.putIfAbsent(name.text(), name) != null) {
            problem(item, MessageCode.FOLDER, "\"" + name.text() + "\" stands here a second time; keep one");
        }
    }

    private void lookForMissing() {
        Set<String> candidates = new TreeSet<>(sources.unread());
        candidates.addAll(unlisted());
        List<YamlScalar> gone = new ArrayList<>();
        listed.forEach((name, place) -> {
            if (sources.file(name).isEmpty()) {
                Optional<String> like = lookAlike(name, candidates);
                like.ifPresentOrElse(
                        there -> {
                            takenFor.add(there);
                            problem(place, MessageCode.MISSING_FILE, missing(name, there));
                        },
                        () -> gone.add(place));
            }
        });
        if (!gone.isEmpty()) {
            problem(gone.get(0), MessageCode.MISSING_FILE, missing(gone));
        }
    }

    private static String missing(List<YamlScalar> gone) {
        String names = gone.stream().map(name -> '"' + name.text() + '"').collect(Collectors.joining(", "));
        return gone.size() == 1
                ? names
                        + " belongs to this folder, but is missing; put it back. To take it away for good, delete this line as well"
                : names
                        + " belong to this folder, but are missing; put them back. To take them away for good, delete their"
                        + " lines as well";
    }

    private String missing(String name, String there) {
        String why = sources.unread().contains(there)
                ? UnreadFiles.why(there).replaceFirst("^this looks like .*, but is", " looks like it, and is")
                : " looks like it, but has another name";
        return '"' + name + "\" belongs to this folder, but is missing; \"" + there + '"' + why
                + ": bring it back under its name. To take it away for good, delete this line as well";
    }

    private static Optional<String> lookAlike(String name, Set<String> candidates) {
        String wanted = plain(name);
        return candidates.stream()
                .filter(each -> plain(each).contains(wanted))
                .findFirst()
                .or(() -> candidates.stream()
                        .filter(each -> NearestWord.isSlip(plain(each), wanted))
                        .findFirst())
                .or(() -> candidates.stream()
                        .filter(each -> stem(each).contains(stem(name)) && isCases(each) == isCases(name))
                        .findFirst());
    }

    private static String plain(String name) {
        return name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
    }

    private static String stem(String name) {
        return plain(name).replaceFirst("^[^\\p{L}\\p{N}]+", "").replaceFirst("\\..*$", "");
    }

    private static boolean isCases(String name) {
        return plain(name).contains("cases");
    }

    private Set<String> unlisted() {
        Set<String> names = new TreeSet<>(sources.files().keySet());
        names.remove(NAME);
        names.removeAll(listed.keySet());
        return names;
    }

    private void problem(YamlNode at, MessageCode code, String message) {
        problem(at.line(), at.column(), code, message);
    }

    private void problem(int line, int column, MessageCode code, String message) {
        problems.add(new Problem(NAME, line, column, code.code(), message));
    }

    /** Returns the names that it lists, in its order. */
    public Set<String> names() {
        return Collections.unmodifiableSet(listed.keySet());
    }

    /** Returns what is wrong with it, and which of its files are missing. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Returns whether something is missing without which nothing else can be judged; only cases can be done without. */
    boolean lacksMoreThanCases() {
        return listed.keySet().stream()
                .anyMatch(name -> sources.file(name).isEmpty() && !name.endsWith(RuleSources.CASES));
    }

    /** Returns which files look as if they belonged to the folder and are not read, and which nobody would miss. */
    List<Problem> notices() {
        List<Problem> notices = new ArrayList<>();
        sources.unread().stream()
                .filter(name -> !takenFor.contains(name))
                .forEach(name -> notices.add(new Problem(
                        name,
                        0,
                        0,
                        MessageCode.NOT_READ.code(),
                        UnreadFiles.why(name) + "; give it the right name, or move it elsewhere")));
        guard().ifPresent(notices::add);
        return notices;
    }

    private Optional<Problem> guard() {
        String how = "; \"./walkrx check " + (sources.origin().isEmpty() ? "FOLDER" : sources.origin()) + " --enter\" ";
        if (sources.file(NAME).isEmpty()) {
            return Optional.of(new Problem(
                    "",
                    0,
                    0,
                    MessageCode.NOT_LISTED.code(),
                    "nobody would notice if this folder lost a file, since it has no list of its files" + how
                            + "writes one"));
        }
        Set<String> unlisted = unlisted();
        unlisted.removeAll(takenFor);
        if (unlisted.isEmpty()) {
            return Optional.empty();
        }
        String names = unlisted.stream().map(name -> '"' + name + '"').collect(Collectors.joining(", "));
        return Optional.of(new Problem(
                NAME,
                0,
                0,
                MessageCode.NOT_LISTED.code(),
                names
                        + (unlisted.size() == 1
                                ? " is used, but does not stand here"
                                : " are used, but do not stand here")
                        + how
                        + "enters it".replace("it", unlisted.size() == 1 ? "it" : "them")));
    }

    /**
     * Returns the list with every file of the folder in it. What it says already stays as it is written.
     *
     * @return the text; the same as before if nothing is to be entered
     */
    public String entered() {
        String before = sources.file(NAME).orElse("");
        Set<String> names = unlisted();
        if (names.isEmpty()) {
            return before;
        }
        List<String> lines = new ArrayList<>(before.lines().toList());
        Optional<YamlScalar> last = listed.values().stream().reduce((earlier, later) -> later);
        String beginning = last.map(item -> lines.get(item.line() - 1).substring(0, item.column() - 1))
                .orElse("");
        if (!beginning.matches(" *- +")) {
            names.addAll(listed.keySet());
            return HEAD + names.stream().map(name -> "  - " + name + "\n").collect(Collectors.joining());
        }
        lines.addAll(
                last.orElseThrow().line(),
                names.stream().map(name -> beginning + name).toList());
        return String.join("\n", lines) + "\n";
    }
}
