package org.walkrx.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.walkrx.FormQuestion;
import org.walkrx.Question;
import org.walkrx.Question.AnswerForm;
import org.walkrx.ScreenHeading;
import org.walkrx.language.Range;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;
import org.walkrx.rules.DeclaredWords;
import org.walkrx.rules.ScreenPlan;
import org.walkrx.rules.Vocabulary;
import org.walkrx.rules.questions.OpenQuestion;
import org.walkrx.rules.syntax.Declared;
import org.walkrx.rules.syntax.FactType;

/** Puts questions into the words of the vocabulary. */
public final class QuestionWords {

    /** The headings of a question that stands on no screen. */
    private static final ScreenHeading TICK = new ScreenHeading(0, "", "Does this apply to you?");

    private static final ScreenHeading FACT = new ScreenHeading(0, "", "How is it for you?");

    private final Vocabulary vocabulary;
    private final Declared declared;
    private final Map<String, ScreenHeading> headings = new HashMap<>();
    private final Map<String, String> ticks = new HashMap<>();

    /**
     * Creates the words.
     *
     * @param vocabulary has them
     */
    public QuestionWords(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.declared = DeclaredWords.of(vocabulary);
        for (ScreenPlan plan : vocabulary.screens()) {
            ScreenHeading heading = heading(plan);
            plan.asked().forEach(item -> {
                headings.put(item.key(), heading);
                ticks.put(item.key(), item.words());
            });
        }
    }

    static ScreenHeading heading(ScreenPlan plan) {
        return new ScreenHeading(plan.number(), plan.title(), plan.stem());
    }

    /**
     * Returns questions as they are asked.
     *
     * @param questions what is open
     */
    public List<Question> of(List<OpenQuestion> questions) {
        return questions.stream().map(this::of).toList();
    }

    /** Returns all questions there are: first those of facts, in the order of patient files, then the findings. */
    public List<FormQuestion> all() {
        List<FormQuestion> all = new ArrayList<>();
        for (FactType.Component component : declared.all()) {
            if (component.percentOf().isPresent()) {
                continue;
            }
            String key = component.key();
            all.add(new FormQuestion(
                    key,
                    component.label(),
                    askFact(key),
                    vocabulary.group(key).orElse(null),
                    component.atLeast().map(FactType.Component::key).orElse(null),
                    answer(component)));
        }
        vocabulary
                .entries()
                .forEach(finding -> all.add(new FormQuestion(
                        finding.name(),
                        finding.name(),
                        finding.ask(),
                        finding.group(),
                        null,
                        AnswerForm.YES_NO_NOT_SURE)));
        return List.copyOf(all);
    }

    private String askFact(String key) {
        return vocabulary.question(key).orElse("What is your " + key + "?");
    }

    private Question of(OpenQuestion open) {
        return question(open.key(), open.finding(), open.couldMean(), open.couldMeanWalking(), open.rules());
    }

    /** Returns the question for something that decides nothing by itself. */
    Question of(String key) {
        boolean finding = vocabulary.findings().containsKey(key);
        return question(key, finding, Referral.NONE, Walking.STANDARD, List.of());
    }

    private Question question(
            String key, boolean finding, Referral couldMean, Walking couldMeanWalking, List<String> rules) {
        String ask = ask(key, finding);
        return new Question(
                key,
                ask,
                ticks.getOrDefault(key, ask),
                headings.getOrDefault(key, finding ? TICK : FACT),
                couldMean,
                couldMeanWalking,
                rules,
                finding
                        ? AnswerForm.YES_NO_NOT_SURE
                        : answer(declared.component(key).orElseThrow()));
    }

    private String ask(String key, boolean finding) {
        return finding
                ? vocabulary.finding(key).map(Vocabulary.FindingEntry::ask).orElse(key + "?")
                : askFact(key);
    }

    private AnswerForm answer(FactType.Component component) {
        return switch (component.kind()) {
            case TRUTH -> new AnswerForm(AnswerForm.AnswerKind.YES_NO, null, null, false, "", List.of());
            case WORD ->
                new AnswerForm(AnswerForm.AnswerKind.CHOICE, null, null, false, "", component.wordsInPatientFile());
            default -> number(component);
        };
    }

    private AnswerForm number(FactType.Component component) {
        Range range = component.range();
        return new AnswerForm(
                AnswerForm.AnswerKind.NUMBER,
                range.lowest(),
                Math.min(range.highest(), Integer.MAX_VALUE),
                component.kind() == FactType.ValueKind.WHOLE_NUMBER,
                vocabulary.unit(component.key()),
                List.of());
    }
}
