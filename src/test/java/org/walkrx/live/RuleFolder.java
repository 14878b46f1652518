package org.walkrx.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.walkrx.Person;
import org.walkrx.rules.RuleSources;

/**
 * A folder with a dozen rules, cut from the project's own, and their cases; and hands that edit it. The minutes of its
 * plan are the number that tests change.
 */
public final class RuleFolder {

    /** The file whose number is changed. */
    public static final String DOSE = "dose.drl";

    /** The file with the rules cut from the project's own. */
    public static final String RED_FLAGS = "red-flags.drl";

    /** A person for whom only the plan speaks. */
    public static final Person WELL = Person.builder().age(40).othersDenied().build();

    private static final Pattern RULE = Pattern.compile("(?ms)^rule \".*?^end\\n");

    private static final String HEADER = """
            package org.walkrx.rulebook;

            import org.walkrx.language.*;

            global Advise advise;

            """;

    private static final Map<String, String> OWN =
            RuleSources.folder(Path.of("rules")).files();

    private static final Pattern FINDING =
            Pattern.compile("(?ms)^  - name: ([^\\n]+)\\n    group: .*?(?=^  - name: |^  #|^facts:)");

    private static final Map<String, String> FINDINGS = Map.of(
            "RF-01", "saddle numbness",
            "RF-02", "new bladder trouble",
            "RF-03", "new bowel trouble",
            "RF-04", "new sexual numbness",
            "RF-05", "symptoms in both legs",
            "RF-06", "foot drop",
            "RF-07", "leg weakness getting worse",
            "RF-09", "unsteady or clumsy");

    /** The project's own vocabulary, with the findings of these rules alone, and one more; without screens. */
    private static final String VOCABULARY = FINDING.matcher(OWN.getOrDefault(RuleSources.VOCABULARY, ""))
            .replaceAll(finding -> redFlags().contains('"' + finding.group(1) + '"')
                            || finding.group(1).equals("fever")
                    ? Matcher.quoteReplacement(finding.group())
                    : "")
            .replaceFirst("(?s)\\nscreens:.*", "\n");

    private final Path path;

    private RuleFolder(Path path) {
        this.path = path;
    }

    /** Makes a folder whose plan is of so many minutes. */
    public static RuleFolder in(Path path, int minutes) throws IOException {
        Files.createDirectories(path);
        RuleFolder folder = new RuleFolder(path);
        files(minutes).forEach(folder::write);
        return folder;
    }

    /** Returns the files of such a folder. */
    public static Map<String, String> files(int minutes) {
        Map<String, String> files = new TreeMap<>();
        files.put(RED_FLAGS, redFlags());
        files.put("red-flags.cases.yaml", redFlagCases());
        files.put(DOSE, dose(minutes));
        files.put("dose.cases.yaml", DOSE_CASES);
        files.put(RuleSources.VOCABULARY, VOCABULARY);
        files.put(RuleSources.EVIDENCE, OWN.get(RuleSources.EVIDENCE));
        return files;
    }

    /** Returns rules whose plan is of so many minutes. */
    public static String dose(int minutes) {
        return HEADER + """
                rule "Walk a little twice a day"
                    @id( "PRG-01" )
                    @source( "A16" )
                    @basis( "policy" )
                    @reviewed( "2026-11-23" )
                when
                    exists Patient( age >= 18 )
                then
                    advise.sessionsPerDay( 2 );
                    advise.minutesPerSession( %1$d, %1$d );
                    advise.minutesPerDay( %2$d, %2$d );
                    advise.daysPerWeek( 7 );
                    advise.pace( Pace.COMFORTABLE );
                    advise.gradient( GradientLimit.LEVEL );
                    advise.stopIf( "Stop if the pain gets much worse." );
                end

                rule "Somebody under 18 gets no plan from these rules"
                    @id( "PRG-02" )
                    @source( "A16" )
                    @basis( "policy" )
                    @reviewed( "2026-11-23" )
                when
                    exists Patient( age < 18 )
                then
                    advise.hold( "These rules are for adults." );
                end
                """.formatted(minutes, 2 * minutes);
    }

    private static final String DOSE_CASES = """
            base: {date: 2026-11-23, age: 40, others: no}
            cases:
              - case: A grown-up gets a plan
                given: {}
                expect: {plan: given, walking: STANDARD, referral: NONE, fires: [PRG-01], doesNotFire: [PRG-02]}
              - case: A child gets none
                given: {age: 17}
                expect: {plan: none, fires: [PRG-02], doesNotFire: [PRG-01]}
            """;

    private static String redFlags() {
        Matcher rules = RULE.matcher(OWN.getOrDefault("red-flags-nerves.drl", ""));
        return HEADER
                + rules.results()
                        .map(match -> match.group())
                        .filter(rule -> FINDINGS.keySet().stream().anyMatch(rule::contains))
                        .collect(Collectors.joining("\n"));
    }

    private static String redFlagCases() {
        return "base: {date: 2026-11-23, age: 40, others: no}\ncases:\n"
                + new TreeMap<>(FINDINGS)
                        .entrySet().stream()
                                .map(rule -> """
                              - case: Somebody with %2$s is sent to be seen
                                given: {findings: {%2$s: yes}}
                                expect: {walking: NONE, plan: none, fires: [%1$s], doesNotFire: [PRG-02]}
                              - case: Somebody without %2$s is not sent because of it
                                given: {}
                                expect: {referral: NONE, doesNotFire: [%1$s]}
                            """.formatted(rule.getKey(), rule.getValue()))
                                .collect(Collectors.joining());
    }

    /** Returns where it is. */
    public Path path() {
        return path;
    }

    /** Returns a file of it. */
    public Path file(String name) {
        return path.resolve(name);
    }

    /** Returns the content of a file. */
    public String read(String name) {
        try {
            return Files.readString(file(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Saves a file in place, as simple editors do. */
    public void write(String name, String text) {
        try {
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Saves the minutes of the plan. */
    public void minutes(int minutes) {
        write(DOSE, dose(minutes));
    }

    /** Exchanges a piece of a file, which must be there. */
    public void edit(String name, String from, String to) {
        String text = read(name);
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " has no " + from);
        }
        write(name, text.replace(from, to));
    }
}
