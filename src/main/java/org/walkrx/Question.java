package org.walkrx;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;
import org.walkrx.rules.syntax.FactType;

/**
 * A question whose answer could still change the referral or the clearance. It follows from the rules in use.
 *
 * @param key the finding, or the key of the fact in a patient file ({@code pain.now})
 * @param ask the question in plain words
 * @param tick its short form: of a finding a statement to tick, to which the question is the help
 * @param screen the screen it belongs on
 * @param couldMean the most urgent referral that hangs on it; NONE if only walking does
 * @param couldMeanWalking the most cautious walking that hangs on it
 * @param rules ids of the rules that make it matter, in order
 * @param answer what kind of answer it takes
 */
public record Question(
        String key,
        String ask,
        String tick,
        ScreenHeading screen,
        Referral couldMean,
        Walking couldMeanWalking,
        List<String> rules,
        AnswerForm answer) {

    /** Copies the rules. */
    public Question {
        rules = List.copyOf(rules);
    }

    /** Returns whether it asks for a finding, to be ticked, and not for a number or a choice. */
    public boolean asksForFinding() {
        return !FactType.byKey().containsKey(key);
    }

    /**
     * What kind of answer a question takes.
     *
     * @param kind yes or no, a number, or a choice
     * @param lowest the lowest number; {@code null} where it takes none
     * @param highest the highest number; {@code null} where it takes none
     * @param wholeNumber whether a number has no fraction
     * @param choices the words to choose from, as in a patient file; empty where there is no choice
     */
    public record AnswerForm(
            AnswerKind kind,
            @Nullable Integer lowest,
            @Nullable Integer highest,
            boolean wholeNumber,
            List<String> choices) {

        /** Yes, no, or not sure. */
        public static final AnswerForm YES_NO_NOT_SURE =
                new AnswerForm(AnswerKind.YES_NO, null, null, false, List.of());

        /** Copies the choices. */
        public AnswerForm {
            choices = List.copyOf(choices);
        }

        /** The kinds of answers. */
        public enum AnswerKind {
            /** Yes or no; about a finding also "not sure". */
            YES_NO,
            /** A number in a range. */
            NUMBER,
            /** One of some words. */
            CHOICE
        }
    }
}
