package org.walkrx;

import java.util.List;
import org.walkrx.Question.AnswerForm;
import org.walkrx.rules.Vocabulary;
import org.walkrx.rules.questions.OpenQuestion;
import org.walkrx.rules.syntax.FactType;

/** Puts open questions into the words of the vocabulary. */
final class QuestionWords {

    private final Vocabulary vocabulary;

    QuestionWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    List<Question> of(List<OpenQuestion> questions) {
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
                : vocabulary.question(open.key()).orElse("What is your " + open.key() + "?");
    }

    private AnswerForm answer(OpenQuestion open) {
        return open.finding()
                ? AnswerForm.YES_NO_NOT_SURE
                : answer(vocabulary.declared().component(open.key()).orElseThrow());
    }

    private AnswerForm answer(FactType.Component component) {
        return switch (component.kind()) {
            case TRUTH -> AnswerForm.yesOrNo();
            case WORD -> new AnswerForm(AnswerForm.Kind.CHOICE, null, null, false, "", component.wordsInPatientFile());
            default ->
                new AnswerForm(
                        AnswerForm.Kind.NUMBER,
                        component.range().lowest(),
                        Math.min(component.range().highest(), Integer.MAX_VALUE),
                        component.kind() == FactType.Kind.WHOLE_NUMBER,
                        vocabulary.unit(component.key()),
                        List.of());
        };
    }
}
