package org.walkrx.live;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.walkrx.rules.CheckedSources;
import org.walkrx.rules.RuleBook;

/** What is only tried is never followed. */
class DraftIsRefusedTest {

    @Test
    void aDraftNeverComesIntoUse() {
        RuleBook book = RuleBook.bundled();
        RuleBook draft = RuleBook.draft(CheckedSources.check(book.sources()), book);
        Attempt attempt = new Attempt(Instant.EPOCH, Attempt.Outcome.ADOPTED, "", List.of(), Duration.ZERO);

        assertThatThrownBy(() -> LiveState.first(draft, false, 1, attempt)).hasMessageContaining("never followed");
        assertThatThrownBy(() -> LiveState.first(book, false, 1, attempt).adding(draft, attempt))
                .hasMessageContaining("never followed");
    }
}
