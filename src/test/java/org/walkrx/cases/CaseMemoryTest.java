package org.walkrx.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.walkrx.problems.BadInputException;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** What is remembered of cases is never used where anything that it hangs on has changed. */
class CaseMemoryTest {

    private static final String CASES = "footwear.cases.yaml";
    private static final RuleSources RULES = RuleSources.folder(Path.of("rules"));
    private static final RuleBook BOOK = RuleBook.of(RULES);

    private final CaseMemory memory = new CaseMemory();
    private final List<WorkedCase> first = WorkedCases.of(BOOK, memory);

    @Test
    void aFileThatIsTheSameIsNotReadAgain() {
        List<WorkedCase> again = WorkedCases.of(BOOK, memory);

        assertThat(again).isEqualTo(first);
        assertThat(again.get(0)).isSameAs(first.get(0));
    }

    @Test
    void aFileThatHasChangedIsReadAgain() {
        String text = RULES.file(CASES).orElseThrow();
        String name = first.stream()
                .filter(worked -> worked.file().endsWith(CASES))
                .findFirst()
                .orElseThrow()
                .name();
        RuleBook changed = RuleBook.of(RULES.with(CASES, text.replace(name, "called otherwise")));

        assertThat(WorkedCases.of(changed, memory))
                .isEqualTo(WorkedCases.of(changed))
                .isNotEqualTo(first)
                .hasSameSizeAs(first);
    }

    @Test
    void aRuleThatIsGoneIsMissedByCasesThatHaveNotChanged() {
        String rules = RULES.file("footwear.drl").orElseThrow();
        String id = BOOK.rules().stream()
                .filter(rule -> rule.file().equals("footwear.drl"))
                .findFirst()
                .orElseThrow()
                .id();
        RuleBook renamed = RuleBook.of(RULES.with("footwear.drl", rules.replace(id, "FTX-98")));

        assertThatThrownBy(() -> WorkedCases.of(renamed, memory))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(id);
    }

    @Test
    void anotherVocabularyMakesAllOfThemBeReadAgain() {
        String words = RULES.file(RuleSources.VOCABULARY).orElseThrow();
        RuleBook changed = RuleBook.of(RULES.with(RuleSources.VOCABULARY, words + "# seen\n"));

        assertThat(WorkedCases.of(changed, memory).get(0))
                .isNotSameAs(first.get(0))
                .isEqualTo(first.get(0));
    }
}
