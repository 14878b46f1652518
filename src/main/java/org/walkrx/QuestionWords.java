package org.walkrx;

import java.util.List;
import java.util.Locale;
import org.walkrx.Question.AnswerForm;
import org.walkrx.rules.FactKeys;
import org.walkrx.rules.Vocabulary;
import org.walkrx.rules.questions.ComponentRange;
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
                : vocabulary.factQuestions().getOrDefault(open.key(), "What is your " + open.key() + "?");
    }

    private static AnswerForm answer(OpenQuestion open) {
        return open.finding() ? AnswerForm.YES_NO_NOT_SURE : answer(open.key(), FactKeys.component(open.key()));
    }

    private static AnswerForm answer(String key, FactType.Component component) {
        return switch (component.kind()) {
            case TRUTH -> new AnswerForm(AnswerForm.Kind.YES_NO, null, null, false, List.of());
            case WORD ->
                new AnswerForm(
                        AnswerForm.Kind.CHOICE,
                        null,
                        null,
                        false,
                        component.words().stream()
                                .map(word -> word.toLowerCase(Locale.ROOT))
                                .toList());
            default -> number(ComponentRange.of(key));
        };
    }

    private static AnswerForm number(ComponentRange range) {
        return new AnswerForm(AnswerForm.Kind.NUMBER, range.lowest(), range.highest(), range.whole(), List.of());
    }
}
