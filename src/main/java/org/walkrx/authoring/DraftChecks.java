package org.walkrx.authoring;

import java.time.LocalDate;
import java.util.List;
import org.walkrx.cases.CaseProblemMemory;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/**
 * Checks a folder again and again while somebody writes in it: everything but whether the engine takes its rules, in a tenth of the
 * time. Thread-safe.
 */
public final class DraftChecks {

    private final CaseProblemMemory memory = new CaseProblemMemory();

    /**
     * Checks what is written now. The {@linkplain FolderCheck#book book} of the answer is a draft.
     *
     * @param sources the files of the folder
     * @param today the day, after which no rule can have been reviewed
     * @param earlier books and drafts to take open questions over from: from the first whose questions are the same, or else from
     *     the last; without any they are worked out
     */
    public FolderCheck check(RuleSources sources, LocalDate today, List<RuleBook> earlier) {
        return FolderCheck.ofDraft(sources, today, memory, earlier);
    }
}
