package org.walkrx.rules.questions;

import java.util.List;

/**
 * What is still open for a person.
 *
 * @param questions the questions, most serious first; those nearest to an answer that settles something first among
 *     equals
 * @param complete whether none of them could raise the referral to SAME_DAY or EMERGENCY
 */
public record OpenQuestions(List<OpenQuestion> questions, boolean complete) {

    /** Copies the questions. */
    public OpenQuestions {
        questions = List.copyOf(questions);
    }
}
