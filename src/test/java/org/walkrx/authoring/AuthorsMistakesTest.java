package org.walkrx.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.walkrx.problems.Problem;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.YamlList;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlReader;
import org.walkrx.text.YamlScalar;

/** Each mistake of {@code authors-mistakes.yaml} gives exactly one message, at its line, that names the real cause. */
class AuthorsMistakesTest {

    private static final Path LIST = Path.of("src/test/resources/authors-mistakes.yaml");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final RuleSources ALL = RuleSources.folder(Path.of("rules"));
    private static final RuleSources FOLDER = someOf(ALL);
    private static final List<Problem> BEFORE = FolderCheck.of(FOLDER, TODAY).problems();

    private static final String RULE = """

            rule "Boots are fine for walking in winter"
                @id( "FTW-90" )
                @source( "%s" )
                @basis( "%s" )
                @reviewed( "%s" )
            when
                %s
            then
                %s
            end
            """;
    private static final String WHEN = "exists Shoes( kind == ShoeKind.BOOT )";
    private static final String THEN = "advise.tip( Topic.SHOES, \"Boots are fine.\" );";

    /** What was typed, into which file, and at which line of it. */
    record Mistake(String what, RuleSources sources, String file, int line, String says, String neverSays) {
        @Override
        public String toString() {
            return what;
        }
    }

    /** Few rules, so that each check is quick: the shoes, and the concepts that they rest on. */
    private static RuleSources someOf(RuleSources all) {
        Map<String, String> files = new TreeMap<>();
        all.files().forEach((name, text) -> {
            boolean isWord = name.equals(RuleSources.VOCABULARY) || name.equals(RuleSources.EVIDENCE);
            boolean isRule = name.endsWith(RuleSources.RULES)
                    && (name.startsWith("definitions") || name.startsWith("red-flags-nerves"));
            if (isWord || isRule || name.startsWith("footwear")) {
                files.put(name, text);
            }
        });
        return new RuleSources("some", files);
    }

    static Stream<Mistake> mistakes() {
        YamlMap list = (YamlMap) new YamlReader().read(LIST);
        List<Mistake> mistakes = new ArrayList<>();
        list.entries()
                .forEach(kind ->
                        ((YamlList) kind.value()).items().forEach(item -> mistakes.add(mistake((YamlMap) item))));
        return mistakes.stream();
    }

    private static Mistake mistake(YamlMap item) {
        return value(item, "in")
                .map(file -> changed(item, file))
                .or(() -> value(item, "name")
                        .map(name -> put(item, name, value(item, "text").orElseThrow(), 1)))
                .or(() -> value(item, "finding").map(text -> below(item, RuleSources.VOCABULARY, "findings:", text)))
                .or(() -> value(item, "row").map(text -> below(item, RuleSources.EVIDENCE, "| A53 |", text + "\n")))
                .or(() -> caseOf(item).map(text -> appended(item, "footwear.cases.yaml", text, 0)))
                .orElseGet(() -> appended(item, "footwear.drl", rule(item), ruleLine(item)));
    }

    private static Optional<String> caseOf(YamlMap item) {
        Optional<String> whole = value(item, "case");
        boolean isPart = value(item, "given").or(() -> value(item, "expect")).isPresent();
        return isPart
                ? Optional.of("  - case: Winter boots are known\n    given: "
                        + value(item, "given").orElse("{age: 50}") + "\n    expect: "
                        + value(item, "expect").orElse("{doesNotFire: [FTW-05]}") + "\n")
                : whole;
    }

    private static String rule(YamlMap item) {
        return RULE.formatted(
                value(item, "source").orElse("A40"),
                value(item, "basis").orElse("article"),
                value(item, "reviewed").orElse("2026-11-23"),
                value(item, "when").orElse(WHEN),
                value(item, "then").orElse(THEN));
    }

    private static int ruleLine(YamlMap item) {
        List<String> parts = List.of("", "", "", "source", "basis", "reviewed", "", "when", "", "then");
        return parts.stream()
                .filter(part -> !part.isEmpty() && value(item, part).isPresent())
                .mapToInt(parts::indexOf)
                .findFirst()
                .orElse(1);
    }

    private static Mistake appended(YamlMap item, String file, String text, int line) {
        String before = FOLDER.file(file).orElseThrow();
        int given = caseOf(item).isPresent() && value(item, "given").isPresent() ? 1 : 0;
        return put(item, file, before + text, lines(before) + 1 + line + given);
    }

    private static Mistake below(YamlMap item, String file, String beginning, String text) {
        String before = FOLDER.file(file).orElseThrow();
        int at = before.indexOf('\n', before.indexOf("\n" + beginning) + 1) + 1;
        return put(
                item, file, before.substring(0, at) + text + before.substring(at), lines(before.substring(0, at)) + 1);
    }

    private static Mistake changed(YamlMap item, String file) {
        String before = FOLDER.file(file).orElseThrow();
        int at = before.indexOf(value(item, "for").orElseThrow());
        assertThat(at).as(item.toString()).isNotNegative();
        String after = before.substring(0, at)
                + value(item, "write").orElseThrow()
                + before.substring(at + value(item, "for").orElseThrow().length());
        return put(item, file, after, lines(before.substring(0, at)) + 1);
    }

    private static Mistake put(YamlMap item, String file, String text, int firstLine) {
        int line = firstLine + value(item, "line").map(Integer::valueOf).orElse(0);
        String what = item.entries().stream()
                .map(entry -> entry.name() + ": " + ((YamlScalar) entry.value()).text())
                .collect(Collectors.joining(", "));
        return new Mistake(
                what,
                (value(item, "folder").isPresent() ? ALL : FOLDER).with(file, text),
                file,
                line,
                value(item, "says").orElseThrow(),
                value(item, "not").orElse("\0"));
    }

    private static int lines(String text) {
        return (int) text.chars().filter(c -> c == '\n').count();
    }

    private static Optional<String> value(YamlMap item, String key) {
        return item.get(key).map(value -> ((YamlScalar) value).text());
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void givesOneMessageAtItsLineThatNamesTheCause(Mistake mistake) {
        List<Problem> problems =
                new ArrayList<>(FolderCheck.of(mistake.sources(), TODAY).problems());
        problems.removeAll(BEFORE);

        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.file()).isEqualTo(mistake.sources().place(mistake.file()));
            assertThat(problem.line()).as(problem.toString()).isEqualTo(mistake.line());
            assertThat(problem.message()).contains(mistake.says()).doesNotContain(mistake.neverSays());
        });
    }
}
