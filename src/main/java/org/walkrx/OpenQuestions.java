package org.walkrx;

import java.util.List;
import org.walkrx.rules.Vocabulary;

/** The unanswered findings of the red-flag group. */
final class OpenQuestions {

    private OpenQuestions() {}

    static List<Question> of(Person person, Vocabulary vocabulary) {
        return vocabulary.entries().stream()
                .filter(entry -> entry.group().name().equals("red flag"))
                .filter(entry -> person.answer(entry.name()).isEmpty())
                .filter(entry -> person.walks().stream()
                        .noneMatch(walk -> walk.findings().contains(entry.name())))
                .map(entry -> new Question(entry.name(), entry.ask(), Referral.EMERGENCY))
                .toList();
    }
}
