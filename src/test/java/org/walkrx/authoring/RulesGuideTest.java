package org.walkrx.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.walkrx.SmallRules;
import org.walkrx.rules.CheckedSources;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** What {@code rules/README.md} tells clinicians to do works as it is written there. */
class RulesGuideTest {

    private static final Pattern QUOTED = snippet("From `([^`]+)`:");
    private static final Pattern ADDED = snippet("Add at the end of `([^`]+)`:");
    private static final Pattern ADDED_BELOW = snippet("Add under `findings:` in `([^`]+)`:");
    private static final Pattern ADDED_BEFORE = snippet("Add before `facts:` in `([^`]+)`:");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern PROGRAMMING = Pattern.compile(
            "(?i)\\b(java|javadoc|jvm|maven|class|interface|method|package|api|compiler|exception|boolean|string)\\b");

    private static String guide;

    private static Pattern snippet(String leadIn) {
        return Pattern.compile("(?ms)^(?:[^\\n]* )?" + leadIn + "\\n\\n```\\w+\\n(.*?)^```$");
    }

    @BeforeAll
    static void read() throws IOException {
        guide = Files.readString(Path.of("rules/README.md"));
    }

    @Test
    void everyBlockSaysWhatToDoWithIt() {
        int blocks = 0;
        for (Matcher block = BLOCK.matcher(guide); block.find(); ) {
            blocks++;
        }
        int known = 0;
        for (Pattern pattern : List.of(QUOTED, ADDED, ADDED_BELOW, ADDED_BEFORE)) {
            known += all(pattern).size();
        }

        assertThat(known).isEqualTo(blocks).isGreaterThan(8);
    }

    @Test
    void whatIsQuotedStandsInTheFile() {
        for (List<String> quoted : all(QUOTED)) {
            assertThat(SmallRules.REAL.file(quoted.get(0)))
                    .as(quoted.get(0))
                    .hasValueSatisfying(text -> assertThat(text).contains(quoted.get(1)));
        }
    }

    @Test
    void whatIsToBeAddedIsAcceptedAndTestedByItsCases() {
        RuleSources added = withEverythingAdded();

        assertThat(CheckedSources.check(added).problems()).isEmpty();
        CaseReport report = new CaseRunner(RuleBook.of(added)).run();
        assertThat(report.failures()).isEmpty();
        assertThat(report.isThorough()).isTrue();
        assertThat(report.rules()).isGreaterThan(RuleBook.of(SmallRules.REAL).size());
    }

    private static RuleSources withEverythingAdded() {
        RuleSources sources = SmallRules.REAL;
        for (List<String> below : all(ADDED_BELOW)) {
            String file = sources.file(below.get(0)).orElseThrow();
            sources = sources.with(
                    below.get(0),
                    file.replaceFirst("(?m)^findings:\\n", "$0" + Matcher.quoteReplacement(below.get(1))));
        }
        for (List<String> before : all(ADDED_BEFORE)) {
            String file = sources.file(before.get(0)).orElseThrow();
            sources = sources.with(
                    before.get(0), file.replaceFirst("(?m)^facts:", Matcher.quoteReplacement(before.get(1)) + "$0"));
        }
        for (List<String> added : all(ADDED)) {
            sources = sources.with(added.get(0), sources.file(added.get(0)).orElseThrow() + "\n" + added.get(1));
        }
        return sources;
    }

    @Test
    void changingTheNumberOfTheExampleIsNoticedByACase() {
        String file = "definitions-person.drl";
        String text = SmallRules.REAL.file(file).orElseThrow();
        assertThat(guide).contains("`percentOfBodyWeight > 10` into `percentOfBodyWeight > 8`");

        RuleSources changed =
                SmallRules.REAL.with(file, text.replace("percentOfBodyWeight > 10", "percentOfBodyWeight > 8"));

        assertThat(changed.sha256()).isNotEqualTo(SmallRules.REAL.sha256());
        assertThat(new CaseRunner(RuleBook.of(changed)).run().passed()).isFalse();
    }

    @Test
    void theFirstHalfNeedsNoTrainingInProgramming() {
        List<String> lines = Arrays.asList(guide.split("\n", -1));
        String half = String.join("\n", lines.subList(0, lines.size() / 2));

        assertThat(BLOCK.matcher(half).replaceAll("").replaceAll("`[^`]*`", "")).doesNotContainPattern(PROGRAMMING);
    }

    private static List<List<String>> all(Pattern pattern) {
        List<List<String>> found = new ArrayList<>();
        for (Matcher matcher = pattern.matcher(guide); matcher.find(); ) {
            found.add(List.of(matcher.group(1), matcher.group(2)));
        }
        return found;
    }
}
