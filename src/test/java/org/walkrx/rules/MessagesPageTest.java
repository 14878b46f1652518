package org.walkrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.walkrx.cases.CaseMistakes;
import org.walkrx.problems.Problem;
import org.walkrx.rules.syntax.MessageCode;

/** {@code rules/MESSAGES.md} against the checker: every code is explained, and every example does what it shows. */
class MessagesPageTest {

    private static final RuleSources RULES = RuleSources.folder(Path.of("rules"));
    private static final Set<String> WITHOUT_EXAMPLE = Set.of(
            "W601", "W602", "W603", "W605", "W608", "W609", "W610", "W611", "W612", "W614", "W615", "W616", "W617",
            "W311", "W621", "W622", "W623", "W624");
    private static final Pattern SECTION = Pattern.compile("(?ms)^### (W\\d+): ([^\\n]+)\\n(.*?)(?=^##|\\z)");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+ \\w+)\\n(.*?)\\n```$");
    private static final Pattern INVISIBLE = Pattern.compile("<U\\+([0-9A-F]{4})>");

    /** What the guide adds, for examples that name it. */
    private static final String DECLARED = """
            measurements:
              - {name: outdoor temperature, ask: "How warm is it?", unit: °C, lowest: -40, highest: 55, numbers: decimal, usual: 18}
            choices:
              - {name: special shoes, ask: "Which shoes?", words: [none of these, clogs]}
            """;

    private static final String HEADER = """
            package org.walkrx.rulebook;

            import org.walkrx.language.*;

            global Advise advise;

            """;
    private static final String ANNOTATIONS = """
            @id( "EX-01" )
            @source( "A16" )
            @basis( "policy" )
            @reviewed( "2026-11-23" )""";

    private static final String FINDING =
            "  - {name: hands in pockets, group: condition, rows: F19, ask: \"Are they?\"}";
    private static final String SCREEN =
            "  - {title: Hands, stem: \"How?\", items: [{finding: hands in pockets, tick: \"so\"}]}";

    /** An example of the page. */
    record Example(String code, String kind, String text) {
        @Override
        public String toString() {
            return code + " " + kind + ": " + text;
        }

        RuleSources sources() {
            String vocabulary = RULES.file(RuleSources.VOCABULARY).orElseThrow();
            if (kind.equals("yaml finding")) {
                return withVocabulary(text, SCREEN);
            }
            if (kind.equals("yaml case")) {
                String cases = RULES.file("footwear.cases.yaml").orElseThrow();
                return RULES.with("footwear.cases.yaml", cases + text + "\n");
            }
            if (kind.equals("yaml screen")) {
                return withVocabulary(FINDING, text);
            }
            return RULES.with(RuleSources.VOCABULARY, vocabulary.replaceFirst("(?m)^facts:", DECLARED + "facts:"))
                    .with("zz-example.drl", file());
        }

        /** Before the screens that come last. */
        private static RuleSources withVocabulary(String finding, String screen) {
            return RULES.with(
                    RuleSources.VOCABULARY,
                    RULES.file(RuleSources.VOCABULARY)
                            .orElseThrow()
                            .replaceFirst("(?m)^findings:\n", Matcher.quoteReplacement("findings:\n" + finding + "\n"))
                            .replaceFirst("(?m)^screens:.*\n", Matcher.quoteReplacement("screens:\n" + screen + "\n")));
        }

        private String file() {
            String shown =
                    INVISIBLE.matcher(text).replaceAll(m -> Character.toString(Integer.parseInt(m.group(1), 16)));
            return switch (kind) {
                case "drl file" -> shown;
                case "drl rule" -> HEADER + shown + "\n";
                case "drl when" -> HEADER + rule(ANNOTATIONS, shown, "advise.hold( \"Wait.\" );");
                case "drl then" -> HEADER + rule(ANNOTATIONS, "exists Pain( now >= 7 )", shown);
                case "drl annotations" -> HEADER + rule(shown, "exists Pain( now >= 7 )", "advise.hold( \"Wait.\" );");
                default -> throw new IllegalArgumentException(kind);
            };
        }

        private static String rule(String annotations, String when, String then) {
            return "rule \"An example\"\n" + annotations + "\nwhen\n" + when + "\nthen\n" + then + "\nend\n";
        }
    }

    private static List<Example> examples(boolean right) throws IOException {
        List<Example> examples = new ArrayList<>();
        Matcher section = SECTION.matcher(Files.readString(Path.of("rules/MESSAGES.md")));
        while (section.find()) {
            Matcher block = BLOCK.matcher(section.group(3));
            int half = right ? 1 : 0;
            for (int i = 0; block.find(); i++) {
                if (i % 2 == half) {
                    examples.add(new Example(section.group(1), block.group(1), block.group(2)));
                }
            }
        }
        return examples;
    }

    static List<Example> wrong() throws IOException {
        return examples(false);
    }

    static List<Example> right() throws IOException {
        return examples(true);
    }

    @Test
    void everyCodeIsExplainedOnceAndInOrder() throws IOException {
        List<String> explained = new ArrayList<>();
        Matcher section = SECTION.matcher(Files.readString(Path.of("rules/MESSAGES.md")));
        while (section.find()) {
            explained.add(section.group(1));
        }

        assertThat(explained)
                .containsExactlyElementsOf(Arrays.stream(MessageCode.values())
                        .map(MessageCode::code)
                        .sorted()
                        .toList());
    }

    @Test
    void everyCodeThatAFileCanShowHasAWrongAndARightExample() throws IOException {
        List<String> shown = Arrays.stream(MessageCode.values())
                .map(MessageCode::code)
                .filter(code -> !WITHOUT_EXAMPLE.contains(code))
                .toList();

        assertThat(wrong()).extracting(Example::code).containsExactlyInAnyOrderElementsOf(shown);
        assertThat(right()).extracting(Example::code).containsExactlyInAnyOrderElementsOf(shown);
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void aWrongExampleGivesExactlyItsMessage(Example example) {
        assertThat(problems(example)).extracting(Problem::code).containsExactly(example.code());
    }

    @ParameterizedTest
    @MethodSource("right")
    void aRightExampleGivesNone(Example example) {
        assertThat(problems(example)).isEmpty();
    }

    private static List<Problem> problems(Example example) {
        List<Problem> problems = CheckedSources.check(example.sources()).problems();
        return problems.isEmpty() && example.kind().equals("yaml case") ? CaseMistakes.of(example.sources()) : problems;
    }
}
