package org.walkrx.internal;

import java.util.List;
import org.walkrx.Question;
import org.walkrx.Question.AnswerForm;
import org.walkrx.language.Range;
import org.walkrx.rules.Vocabulary;
import org.walkrx.rules.questions.OpenQuestion;
import org.walkrx.rules.syntax.FactKeys;
import org.walkrx.rules.syntax.FactType;

/** Puts open questions into the words of the vocabulary. */
public final class QuestionWords {

    private final Vocabulary vocabulary;

    /**
     * Creates the words.
     *
     * @param vocabulary has them
     */
    public QuestionWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Returns questions as they are asked.
     *
     * @param questions what is open
     */
    public List<Question> of(List<OpenQuestion> questions) {
        return questions.stream().map(this::of).toList();
    }

    private Question of(OpenQuestion open) {
        return new Question(
                open.key(), ask(open), open.couldMean(), open.couldMeanWalking(), open.rules(), answer(open));
    }

    private String ask(OpenQuestion open) {
        return open.finding()
                ? vocabulary
                        .finding(open.key())
                        .map(Vocabulary.FindingEntry::ask)
                        .orElse(open.key() + "?")
                : vocabulary.factQuestions().getOrDefault(open.key(), "What is your " + open.key() + "?");
    }

    private static AnswerForm answer(OpenQuestion open) {
        return open.finding() ? AnswerForm.YES_NO_NOT_SURE : answer(FactKeys.component(open.key()));
    }

    private static AnswerForm answer(FactType.Component component) {
        return switch (component.kind()) {
            case TRUTH -> new AnswerForm(AnswerForm.AnswerKind.YES_NO, null, null, false, List.of());
            case WORD ->
                new AnswerForm(AnswerForm.AnswerKind.CHOICE, null, null, false, component.wordsInPatientFile());
            default -> number(component.range(), component.kind() == FactType.ValueKind.WHOLE_NUMBER);
        };
    }

    private static AnswerForm number(Range range, boolean whole) {
        return new AnswerForm(
                AnswerForm.AnswerKind.NUMBER, (int) range.lowest(), (int) range.highest(), whole, List.of());
    }
}
