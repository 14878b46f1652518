package org.walkrx.authoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.walkrx.SmallRules;
import org.walkrx.authoring.comparison.BookComparison;
import org.walkrx.authoring.comparison.ComparisonReport;
import org.walkrx.authoring.comparison.Renames;
import org.walkrx.rules.CheckedSources;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** What {@code rules/README.md} tells clinicians to do works as it is written there. */
class RulesGuideTest {

    private static final Pattern QUOTED = snippet("From `([^`]+)`:");
    private static final Pattern ADDED = snippet("Add at the end of `([^`]+)`:");
    private static final Pattern ADDED_BELOW = snippet("Add under `findings:` in `([^`]+)`:");
    private static final Pattern ADDED_TO_SCREEN = snippet("Add below `items:` of the screen (`[^`]+` in `[^`]+`):");
    private static final Pattern SCREEN_AND_FILE = Pattern.compile("`([^`]+)` in `([^`]+)`");
    private static final Pattern MOVED =
            Pattern.compile("Take it out where it stands, and put it below `items:` of the screen `([^`]+)`\\.");
    private static final Pattern REPLACED = change("Replace in `([^`]+)`:", "by:");
    private static final Pattern RENAMED = change("Rename in `([^`]+)`:", "to:");
    private static final int ONE_PAGE = 60;
    private static final Pattern ADDED_BEFORE = snippet("Add before `facts:` in `([^`]+)`:");
    private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```$");
    private static final Pattern PROGRAMMING = Pattern.compile(
            "(?i)\\b(java|javadoc|jvm|maven|class|interface|method|package|api|compiler|boolean|string)\\b");

    private static String guide;

    private static Pattern snippet(String leadIn) {
        return Pattern.compile("(?ms)^(?:[^\\n]* )?" + leadIn + "\\n\\n```\\w+\\n(.*?)^```$");
    }

    private static Pattern change(String leadIn, String middle) {
        String block = "\\n\\n```\\w+\\n(.*?)^```$";
        return Pattern.compile("(?ms)^" + leadIn + block + "\\n\\n" + middle + block);
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
        for (Pattern pattern : List.of(QUOTED, ADDED, ADDED_BELOW, ADDED_BEFORE, ADDED_TO_SCREEN)) {
            known += all(pattern).size();
        }
        known += 2 * (all(REPLACED).size() + all(RENAMED).size());

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

    @Test
    void itBeginsWithOnePageThatIsEnoughForAFirstChange() {
        String page = guide.substring(0, guide.indexOf("**In this guide:**"));

        assertThat(page.lines().count()).isLessThanOrEqualTo(ONE_PAGE);
        assertThat(page).contains("./walkrx check", "./walkrx test", "./walkrx diff", "@reviewed", "#recipes");
    }

    @Test
    void everyPlaceItLinksToIsThere() {
        Matcher link = Pattern.compile("\\]\\(#([^)]+)\\)").matcher(guide);
        Set<String> heads = new TreeSet<>();
        for (Matcher head = Pattern.compile("(?m)^#+ (.*)$").matcher(guide); head.find(); ) {
            heads.add(head.group(1)
                    .toLowerCase(Locale.ROOT)
                    .replaceAll("[^a-z0-9 -]", "")
                    .replace(' ', '-'));
        }
        while (link.find()) {
            assertThat(heads).contains(link.group(1));
        }
    }

    @Test
    void aFindingIsRenamedAsItSays() {
        RuleSources sources = SmallRules.REAL;
        List<String> rename = all(RENAMED).get(0);
        String vocabulary = sources.file(rename.get(0)).orElseThrow();
        assertThat(vocabulary).containsOnlyOnce(rename.get(1));
        sources = sources.with(rename.get(0), vocabulary.replace(rename.get(1), rename.get(2)));

        assertThat(CheckedSources.check(sources).problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.message()).contains("foot drop"));

        for (Map.Entry<String, String> file : sources.ruleFiles().entrySet()) {
            sources = sources.with(file.getKey(), file.getValue().replace("\"foot drop\"", "\"dropping foot\""));
        }
        RuleBook book = RuleBook.of(sources);
        assertThat(new CaseRunner(book).run().isThorough()).isTrue();
        assertThat(BookComparison.of(RuleBook.of(SmallRules.REAL), book, List.of(), ProgressListener.NONE)
                        .renamed())
                .containsExactly("the finding \"foot drop\" is now \"dropping foot\"");
    }

    @Test
    void afterARuleIsDeletedCheckNamesAllThatHasToFollow() {
        String file = "footwear.drl";
        String text = SmallRules.REAL.file(file).orElseThrow();
        int from = text.indexOf("rule \"Sandals");
        int to = text.indexOf("\nend\n", from) + "\nend\n".length();
        assertThat(text.substring(from, to)).contains("FTW-05");
        RuleSources deleted = SmallRules.REAL.with(file, text.substring(0, from) + text.substring(to));

        assertThat(FolderCheck.of(deleted, LocalDate.now(ZoneId.systemDefault()))
                        .problems())
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem.file() + problem.message())
                        .matches(".*cases\\.yamlno rule has the id \"FTW-05\".*|.*no rule (rests on|uses).*"));

        RuleSources followed = deleted;
        for (Map.Entry<String, String> cases : deleted.caseFiles().entrySet()) {
            String left = cases.getValue()
                    .replaceAll("\\bFTW-05, |, FTW-05\\b", "")
                    .replaceAll("(?m)^  - case: .*\\n    given: .*\\n    expect: \\{.*fires: \\[FTW-05].*\\n", "")
                    .replace("doesNotFire: [FTW-05]", "doesNotFire: []");
            followed = followed.with(cases.getKey(), left);
        }
        assertThat(FolderCheck.of(followed, LocalDate.now(ZoneId.systemDefault()))
                        .problems())
                .noneMatch(problem -> problem.message().contains("no rule has the id"));
    }

    @Test
    void aFileIsSplitWithoutAnybodyBeingToldAnythingElse() {
        String file = "footwear.drl";
        String text = SmallRules.REAL.file(file).orElseThrow();
        String head = text.substring(0, text.indexOf("rule \""));
        int half = text.indexOf("rule \"Someone at risk of falling");
        RuleSources split = SmallRules.REAL
                .with(file, text.substring(0, half))
                .with("footwear-and-falls.drl", head + text.substring(half));
        RuleBook book = RuleBook.of(split);
        RuleBook before = RuleBook.of(SmallRules.REAL);

        ComparisonReport report = BookComparison.of(
                before, book, BookComparison.people(before, book, Renames.NONE, 1, 200), ProgressListener.NONE);

        assertThat(report.rules()).isEmpty();
        assertThat(report.changed()).isZero();
        assertThat(book.notices()).singleElement().asString().contains("footwear-and-falls.drl");
    }

    @Test
    void twoVersionsInOneFileAreNamedAsSuch() {
        String file = "footwear.drl";
        String line = "    @basis( \"policy\" )\n";
        String text = SmallRules.REAL.file(file).orElseThrow();
        String both = "<<<<<<< mine\n" + line + "=======\n    @basis( \"article\" )\n>>>>>>> theirs\n";
        RuleSources merged = SmallRules.REAL.with(file, text.replaceFirst(line.replaceAll("([()])", "\\\\$1"), both));

        assertThat(CheckedSources.check(merged).problems())
                .singleElement()
                .asString()
                .contains("two versions of this file were merged here");
    }

    private static RuleSources withEverythingAdded() {
        RuleSources sources = SmallRules.REAL;
        for (List<String> replaced : all(REPLACED)) {
            String file = sources.file(replaced.get(0)).orElseThrow();
            assertThat(file).containsOnlyOnce(replaced.get(1));
            sources = sources.with(replaced.get(0), file.replace(replaced.get(1), replaced.get(2)));
        }
        for (List<String> below : all(ADDED_BELOW)) {
            String file = sources.file(below.get(0)).orElseThrow();
            sources = sources.with(
                    below.get(0),
                    file.replaceFirst("(?m)^findings:\\n", "$0" + Matcher.quoteReplacement(below.get(1))));
        }
        for (List<String> item : all(ADDED_TO_SCREEN)) {
            Matcher place = SCREEN_AND_FILE.matcher(item.get(0));
            assertThat(place.matches()).isTrue();
            sources = withItem(sources, place.group(2), place.group(1), item.get(1));
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

    private static RuleSources withItem(RuleSources sources, String file, String screen, String item) {
        String text = sources.file(file).orElseThrow();
        String changed = text.replaceFirst(
                "(?ms)^  - title: " + Pattern.quote(screen) + "\n.*?^    items:\n",
                "$0" + Matcher.quoteReplacement(item));
        assertThat(changed).isNotEqualTo(text);
        return sources.with(file, changed);
    }

    @Test
    void aQuestionMovesToAnotherScreen() {
        Matcher moved = MOVED.matcher(guide);
        assertThat(moved.find()).isTrue();
        List<String> line = all(QUOTED).stream()
                .filter(quoted -> quoted.get(0).equals(RuleSources.VOCABULARY))
                .findFirst()
                .orElseThrow();
        String without = SmallRules.REAL.file(line.get(0)).orElseThrow().replace(line.get(1), "");

        RuleSources sources =
                withItem(SmallRules.REAL.with(line.get(0), without), line.get(0), moved.group(1), line.get(1));

        assertThat(FolderCheck.of(sources, LocalDate.of(2026, 11, 27)).problems())
                .isEmpty();
        assertThat(FolderCheck.of(SmallRules.REAL.with(line.get(0), without), LocalDate.of(2026, 11, 27))
                        .problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message()).contains("stands on no screen"));
        assertThat(RuleBook.of(sources).vocabulary().screens())
                .filteredOn(screen -> screen.title().equals(moved.group(1)))
                .singleElement()
                .satisfies(screen ->
                        assertThat(line.get(1)).contains(screen.items().get(0).key()));
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
            List<String> groups = new ArrayList<>();
            for (int i = 1; i <= matcher.groupCount(); i++) {
                groups.add(matcher.group(i));
            }
            found.add(groups);
        }
        return found;
    }
}
