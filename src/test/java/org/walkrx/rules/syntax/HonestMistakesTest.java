package org.walkrx.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.walkrx.problems.Problem;
import org.walkrx.rules.CheckedSources;
import org.walkrx.rules.RuleSources;
import org.walkrx.rules.syntax.HonestMistakes.Mistake;

/** Mistakes made mechanically in the real rule files: is each explained on its line, once, and with the right word? */
class HonestMistakesTest {

    private static final RuleSources RULES = RuleSources.folder(Path.of("rules"));

    private final Map<String, int[]> table = new LinkedHashMap<>();
    private final List<String> misses = new ArrayList<>();

    @Test
    void eachIsExplainedOnItsOwnLineOnceAndWithTheRightWord() {
        CheckedSources right = CheckedSources.check(RULES);
        List<Mistake> mistakes =
                new HonestMistakes(RULES.ruleFiles(), right.evidence().rows().keySet()).all();

        mistakes.forEach(this::check);

        int[] sum = new int[5];
        table.values().forEach(row -> {
            for (int i = 0; i < row.length; i++) {
                sum[i] += row[i];
            }
        });
        print(sum);
        assertThat(mistakes).hasSizeGreaterThanOrEqualTo(120);
        assertThat(sum[1]).as("on the right line").isEqualTo(sum[0]);
        assertThat(sum[2]).as("with exactly one message").isGreaterThanOrEqualTo(sum[0] * 95 / 100);
        assertThat(sum[4]).as("with the right word").isGreaterThanOrEqualTo(sum[3] * 95 / 100);
    }

    private void check(Mistake mistake) {
        assertThat(mistake.text()).isNotEqualTo(RULES.file(mistake.file()).orElseThrow());
        List<Problem> problems =
                CheckedSources.check(RULES.with(mistake.file(), mistake.text())).problems();
        boolean onLine = !problems.isEmpty()
                && problems.stream()
                        .allMatch(p -> mistake.firstLine() == 0
                                || (p.file().endsWith(mistake.file())
                                        && p.line() >= mistake.firstLine()
                                        && p.line() <= mistake.lastLine()));
        boolean once = problems.size() == 1;
        boolean proposes = !mistake.right().isEmpty();
        boolean word = proposes && !problems.isEmpty() && proposed(problems.get(0), mistake.right());
        int[] row = table.computeIfAbsent(mistake.kind(), kind -> new int[5]);
        row[0]++;
        row[1] += onLine ? 1 : 0;
        row[2] += once ? 1 : 0;
        row[3] += proposes ? 1 : 0;
        row[4] += word ? 1 : 0;
        if (!onLine || !once || (proposes && !word)) {
            misses.add(mistake.kind() + ", " + mistake.file() + " line " + mistake.firstLine() + " (right: "
                    + mistake.right() + "): " + problems);
        }
    }

    /** The first thing proposed, whether as a question or as what to write. */
    private static boolean proposed(Problem problem, String right) {
        String message = problem.message();
        int question = message.indexOf("did you mean \"");
        if (question >= 0) {
            String proposal = message.substring(question + 14, message.indexOf("\"?", question));
            return proposal.equals(right)
                    || proposal.equals("@" + right)
                    || proposal.startsWith(right + ".")
                    || proposal.startsWith(right + " ");
        }
        return message.startsWith("write " + right + " ") || message.endsWith("type the word again: " + right);
    }

    private void print(int[] sum) {
        System.out.printf("%-42s %8s %8s %8s %12s%n", "honest mistakes", "made", "on line", "one", "right word");
        table.forEach((kind, row) ->
                System.out.printf("%-42s %8d %8d %8d %8d of %d%n", kind, row[0], row[1], row[2], row[4], row[3]));
        System.out.printf(
                "%-42s %8d %7.1f%% %7.1f%% %7.1f%% of %d%n",
                "all", sum[0], 100.0 * sum[1] / sum[0], 100.0 * sum[2] / sum[0], 100.0 * sum[4] / sum[3], sum[3]);
        misses.forEach(miss -> System.out.println("miss: " + miss));
    }
}
