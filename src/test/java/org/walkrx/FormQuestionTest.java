package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.walkrx.Question.AnswerForm;

/** A form can be made of what the rules know, without anybody's open questions. */
class FormQuestionTest {

    private static final List<FormQuestion> FORM = WalkingAdvisor.bundled().form();
    private static final Map<String, FormQuestion> BY_KEY =
            FORM.stream().collect(Collectors.toMap(FormQuestion::key, Function.identity()));

    private static FormQuestion of(String key) {
        return Objects.requireNonNull(BY_KEY.get(key));
    }

    @Test
    void tellsTheUnitAndRangeOfANumber() {
        FormQuestion weight = of("weightKg");

        assertThat(weight.label()).isEqualTo("body weight in kg");
        assertThat(weight.answer())
                .isEqualTo(new AnswerForm(AnswerForm.AnswerKind.NUMBER, 2.0, 500.0, false, "", List.of()));
        assertThat(of("pain.worst").atLeast()).isEqualTo("pain.now");
    }

    @Test
    void tellsTheChoicesAndTheGroup() {
        assertThat(of("pain.trend").answer().choices()).containsExactly("better", "same", "worse");
        assertThat(Objects.requireNonNull(of("foot drop").group()).notSureMeansYes())
                .isTrue();
        assertThat(of("pain.trend").group()).isNull();
    }

    @Test
    void everyQuestionTakesTheAnswersItNames() {
        assertThat(FORM).hasSizeGreaterThan(100);
        for (FormQuestion question : FORM) {
            AnswerForm form = question.answer();
            List<Object> answers = switch (form.kind()) {
                case YES_NO -> List.of(true, false);
                case NUMBER -> List.of(Objects.requireNonNull(form.lowest()), Objects.requireNonNull(form.highest()));
                case CHOICE -> List.copyOf(form.choices());
            };
            for (Object answer : answers) {
                assertThatCode(() ->
                                Person.builder().answer(question.key(), answer).build())
                        .as(question.key() + ": " + answer)
                        .doesNotThrowAnyException();
            }
        }
    }
}
