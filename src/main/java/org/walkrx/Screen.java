package org.walkrx;

import java.util.List;

/**
 * What a person is asked at once: some findings to tick, each of which may also be "not sure", and some numbers and choices.
 * "None of these" must be chosen; what nobody ticked is never taken for a "no".
 *
 * @param heading what stands above
 * @param mayBeSkipped whether nothing on it decides who must be seen and whether the person may walk
 * @param questions what is asked, in order: numbers and choices first; at least one, at most nine findings among them
 */
public record Screen(ScreenHeading heading, boolean mayBeSkipped, List<Question> questions) {

    /** Copies the questions. */
    public Screen {
        questions = List.copyOf(questions);
    }

    /** Returns the findings to tick, in order. */
    public List<Question> ticks() {
        return questions.stream().filter(Question::asksForFinding).toList();
    }

    /** Returns the numbers and choices, in order. */
    public List<Question> numbersAndChoices() {
        return questions.stream().filter(question -> !question.asksForFinding()).toList();
    }
}
