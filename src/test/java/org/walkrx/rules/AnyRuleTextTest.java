package org.walkrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterProperty;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.walkrx.problems.Problem;
import org.walkrx.rules.syntax.Phrases;
import org.walkrx.rules.syntax.RuleChecker;
import org.walkrx.rules.syntax.SecondLook;

/**
 * Whatever a rule file holds, its reader gives messages or rules: it does not throw, does not hang and runs nothing. What
 * it gives rules for, the parser of Drools sees in the same way.
 *
 * <p>Concepts are unknown here unless the same text concludes them, so that files of definitions give books too.
 */
class AnyRuleTextTest {

    private static final RuleSources RULES = RuleSources.folder(Path.of("rules"));
    private static final Set<String> FINDINGS =
            CheckedSources.check(RULES).vocabulary().findingNames();
    private static final Set<String> ROWS =
            CheckedSources.check(RULES).evidence().rows().keySet();
    private static final RuleSources WORDS = new RuleSources(
            "any",
            Map.of(
                    RuleSources.VOCABULARY, RULES.file(RuleSources.VOCABULARY).orElseThrow(),
                    RuleSources.EVIDENCE, RULES.file(RuleSources.EVIDENCE).orElseThrow()));
    private static final String HEADER = RULES.file("benefits.drl")
            .orElseThrow()
            .lines()
            .takeWhile(line -> !line.startsWith("rule "))
            .collect(Collectors.joining("\n", "", "\n"));
    private static final List<String> TEXTS = List.copyOf(RULES.ruleFiles().values());
    private static final String[] PIECES = {
        "(",
        ")",
        "\"",
        "'",
        ",",
        ";",
        ":",
        ".",
        "@",
        "=",
        "==",
        "!",
        "&&",
        "||",
        "<",
        ">",
        "{",
        "}",
        "[",
        "]",
        "//",
        "/*",
        "*/",
        "\\",
        "\\u0022",
        "\n",
        "\r",
        "\t",
        " ",
        "$x",
        "$",
        "#",
        "-",
        "1",
        "9999999999",
        "0.5",
        "1e9",
        "rule",
        "when",
        "then",
        "end",
        "exists",
        "not",
        "and",
        "or",
        "in",
        "accumulate",
        "count",
        "from",
        "eval",
        "over",
        "forall",
        "function",
        "import",
        "global",
        "declare",
        "query",
        "salience",
        "dialect",
        "timer",
        "null",
        "true",
        "new",
        "insert",
        "advise",
        "Concept",
        "Finding",
        "Pain",
        "Week",
        "present",
        "name",
        "System.exit(1)",
        "rule \"x\"\nwhen\nthen\nend\n",
        "\u0430",
        "\u200b",
        "\u202e",
        "\u201c",
        "\u2028",
        "\ufeff",
        "\0",
        "\ud83d\ude00",
        "eval( System.setProperty( \"walkrx.hostile\", \"ran\" ) == null )",
        "System.setProperty( \"walkrx.hostile\", \"ran\" );",
    };

    @AfterProperty
    void nothingRan() {
        assertThat(System.getProperty(HostileRulesTest.MARKER)).isNull();
    }

    @Property(tries = 200)
    void aRealFileEditedAtRandomGivesMessagesOrRules(@ForAll("seeds") long seed) {
        givesMessagesOrRules(editedFile(new Random(seed)));
    }

    private static String editedFile(Random random) {
        String text = part(TEXTS.get(random.nextInt(TEXTS.size())), random);
        for (int edits = 1 + random.nextInt(6); edits > 0; edits--) {
            text = edited(text, random);
        }
        return text;
    }

    @Property(tries = 200)
    void piecesInAnyOrderGiveMessagesOrRules(@ForAll("pieces") String text) {
        givesMessagesOrRules(text);
    }

    @Property(tries = 200)
    void anyBytesGiveMessagesOrRules(@ForAll byte[] bytes) {
        givesMessagesOrRules(new String(bytes, StandardCharsets.ISO_8859_1));
        givesMessagesOrRules(new String(bytes, StandardCharsets.UTF_16));
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.longs();
    }

    @Provide
    Arbitrary<String> pieces() {
        return Arbitraries.of(PIECES).list().ofMaxSize(60).map(list -> String.join(" ", list));
    }

    /** The top of the file and a few of its rules: edits then hit what is read together. */
    private static String part(String text, Random random) {
        List<Integer> starts = new ArrayList<>();
        for (int i = text.indexOf("\nrule "); i >= 0; i = text.indexOf("\nrule ", i + 1)) {
            starts.add(i);
        }
        int first = random.nextInt(starts.size());
        int last = Math.min(starts.size(), first + 1 + random.nextInt(4));
        String rules = text.substring(starts.get(first), last == starts.size() ? text.length() : starts.get(last));
        return text.substring(0, starts.get(0)) + rules;
    }

    private static String edited(String text, Random random) {
        if (text.isEmpty()) {
            return text;
        }
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(12));
        String piece = PIECES[random.nextInt(PIECES.length)];
        return switch (random.nextInt(6)) {
            case 0 -> text.substring(0, from) + text.substring(to);
            case 1 -> text.substring(0, from) + piece + text.substring(to);
            case 2 -> text.substring(0, from) + text.substring(from, to) + text.substring(from);
            case 3 -> text.substring(0, from) + (char) random.nextInt(0x3000) + text.substring(from);
            case 4 -> swapped(text, from, random.nextInt(text.length()));
            default -> text.substring(0, from) + piece + text.substring(from);
        };
    }

    private static String swapped(String text, int a, int b) {
        StringBuilder swapped = new StringBuilder(text);
        swapped.setCharAt(a, text.charAt(b));
        swapped.setCharAt(b, text.charAt(a));
        return swapped.toString();
    }

    private static void givesMessagesOrRules(String text) {
        Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> outcome(text));
    }

    /** Returns the code of the first message, or "a book". */
    private static String outcome(String text) {
        List<Problem> problems = RuleChecker.check(Map.of("any.drl", text), FINDINGS, ROWS, new Phrases(Map.of()))
                .problems();
        int lines = text.split("\n", -1).length;
        assertThat(problems)
                .allMatch(problem -> problem.line() >= 0
                        && problem.line() <= lines
                        && !problem.code().isEmpty());
        if (!problems.isEmpty()) {
            return problems.get(0).code();
        }
        // What was accepted, plain Drools sees in the same way, and the engine takes.
        RuleBook book = RuleBook.of(WORDS.with("any.drl", text));
        assertThat(OpenBook.of(book).files()).hasSize(1);
        assertThat(SecondLook.differences(OpenBook.of(book).files().get(0), text))
                .isEmpty();
        return "a book";
    }

    /** Run with {@code mvn test -Dtest=AnyRuleTextTest#forLonger -Dfuzz.minutes=10}. */
    @Test
    @EnabledIfSystemProperty(named = "fuzz.minutes", matches = "[0-9]+")
    void forLonger() {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(Long.getLong("fuzz.minutes", 0));
        Map<String, Integer> outcomes = new TreeMap<>();
        long seed = System.currentTimeMillis();
        while (System.nanoTime() < end) {
            Random random = new Random(seed++);
            String text = random.nextInt(3) == 0 ? piecesOf(random) : editedFile(random);
            String outcome;
            try {
                outcome = Assertions.assertTimeoutPreemptively(Duration.ofMinutes(1), () -> outcome(text));
            } catch (RuntimeException | AssertionError e) {
                System.out.println("found by seed " + (seed - 1) + ": " + e + "\n" + text);
                outcome = "FOUND " + e.getClass().getSimpleName();
            }
            outcomes.merge(outcome, 1, Integer::sum);
        }
        int tries = outcomes.values().stream().mapToInt(Integer::intValue).sum();
        System.out.println(tries + " texts: " + outcomes);
        assertThat(outcomes.keySet()).noneMatch(outcome -> outcome.startsWith("FOUND"));
        nothingRan();
    }

    private static String piecesOf(Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? HEADER : "");
        for (int i = random.nextInt(60); i > 0; i--) {
            text.append(PIECES[random.nextInt(PIECES.length)]).append(' ');
        }
        return text.toString();
    }
}
