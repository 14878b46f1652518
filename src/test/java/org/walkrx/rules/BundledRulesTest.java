package org.walkrx.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules inside the library are those of the folder. */
class BundledRulesTest {

    private static final Path FOLDER = Path.of("rules");
    private static final int MOST_RULES = 20;

    @Test
    void everyFileOfTheFolderIsInItsListAndBundled() {
        RuleSources folder = RuleSources.folder(FOLDER);

        assertThat(folder.notices()).isEmpty();
        assertThat(FolderList.of(folder).names()).hasSize(folder.files().size() - 1);
    }

    @Test
    void everyRuleFileHasItsCasesBesideIt() throws IOException {
        assertThat(names(RuleSources.CASES)).isEqualTo(names(RuleSources.RULES));
    }

    /** A file is read and signed as a whole. */
    @Test
    void noRuleFileIsTooLongToBeSignedAsAWhole() {
        RuleSources.folder(FOLDER)
                .ruleFiles()
                .forEach((name, text) -> assertThat(text.split("(?m)^rule \"", -1))
                        .as("the head and the rules of %s", name)
                        .hasSizeBetween(2, 1 + MOST_RULES));
    }

    @Test
    void whatIsBundledIsWhatTheFolderHolds() {
        assertThat(RuleSources.bundled().files())
                .isEqualTo(RuleSources.folder(FOLDER).files());
        assertThat(RuleSources.bundled().sha256())
                .isEqualTo(RuleSources.folder(FOLDER).sha256());
    }

    private static List<String> names(String ending) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ending))
                    .map(name -> name.substring(0, name.length() - ending.length()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void theLicenceComesWithTheClasses() throws Exception {
        Path classes = Path.of(RuleBook.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());

        assertThat(classes.resolve("META-INF/LICENSE")).hasSameTextualContentAs(Path.of("LICENSE"));
    }
}
