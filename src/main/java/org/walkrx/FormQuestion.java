package org.walkrx;

import org.jspecify.annotations.Nullable;
import org.walkrx.rules.Vocabulary;

/**
 * All there is to know of a question for a form, whether it is open for anybody or not; {@link WalkingAdvisor#form} lists
 * them. {@link Person.Builder#answer} takes its key and an answer.
 *
 * @param key the finding, or the key of the fact in a patient file ({@code pain.now})
 * @param label what a clinician would call it, with its unit: {@code body weight in kg}; of a finding its name
 * @param ask the question in plain words
 * @param group the group of the finding, which says what "not sure" means; {@code null} of a fact
 * @param atLeast the key of a fact whose number it must not be below; {@code null} where there is none
 * @param answer what kind of answer it takes: range, or choices
 */
public record FormQuestion(
        String key,
        String label,
        String ask,
        Vocabulary.@Nullable Group group,
        @Nullable String atLeast,
        Question.AnswerForm answer) {}
