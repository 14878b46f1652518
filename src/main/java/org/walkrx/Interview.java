package org.walkrx;

import java.time.LocalDate;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.internal.InterviewStep;

/**
 * An interview, screen by screen, until nothing that was not answered could change who must be seen or whether the person may
 * walk; then, if the person may walk, what only refines the advice. The rules decide whether something is asked, the screens
 * of the vocabulary how and in which order.
 *
 * <pre>{@code
 * Interview interview = Interview.start(advisor, date);
 * while (interview.screen().isPresent()) {
 *     Screen screen = interview.screen().get();
 *     Map<String, Object> ticked = show(screen); // "yes" or "not sure" by key, numbers and choices as they are
 *     interview = interview.answer(ticked, "none of these" was chosen as well);
 * }
 * Assessment assessment = interview.assessment();
 * }</pre>
 *
 * <p>An answer that means an emergency ends the interview with the screen on which it is given. Immutable and thread-safe; an
 * interview stays with the rules it began with.
 */
public final class Interview {

    private final WalkingAdvisor advisor;
    private final LocalDate date;
    private final Person person;
    private final Set<String> skipped;
    private final @Nullable Screen screen;

    private Interview(WalkingAdvisor advisor, LocalDate date, Person known, Set<String> skipped) {
        this.advisor = advisor;
        this.date = date;
        this.skipped = Collections.unmodifiableSet(new TreeSet<>(skipped));
        InterviewStep step = new InterviewStep(advisor, date, known, skipped);
        this.screen = step.next();
        this.person = step.person();
    }

    /**
     * Begins an interview with somebody of whom nothing is known.
     *
     * @param advisor whose rules are used, as they are now
     * @param date the day of the assessment
     */
    public static Interview start(WalkingAdvisor advisor, LocalDate date) {
        return resume(advisor, date, Person.builder().build(), Set.of());
    }

    /**
     * Goes on with somebody of whom something is known: an interview that was kept somewhere, or a record. Only what is not
     * known is asked.
     *
     * @param advisor whose rules are used, as they are now
     * @param date the day of the assessment
     * @param known what is known
     * @param skipped what was passed over before and is not asked again, as {@link #skipped} gave it
     * @throws InvalidPatientException if a finding is not in the vocabulary, or a walk lies after the day
     */
    public static Interview resume(WalkingAdvisor advisor, LocalDate date, Person known, Set<String> skipped) {
        return new Interview(advisor.fixed(), date, known, skipped);
    }

    /**
     * Returns the next screen; nothing if nothing is left to ask, or all that is left was passed over. A screen comes again
     * with what was left on it, and with what only a later answer made matter.
     */
    public Optional<Screen> screen() {
        return Optional.ofNullable(screen);
    }

    /**
     * Answers the screen.
     *
     * @param answers by the keys of its questions, as {@link Person.Builder#answer} takes them; what is missing stays
     *     unanswered, and is asked again
     * @param noneOfTheOthers whether "none of these" was chosen: only then do the findings of this screen without an answer
     *     count as denied
     * @return the interview that goes on from there
     * @throws InvalidPatientException if an answer is none, contradicts another, or is not asked on this screen; nothing is
     *     taken over then
     */
    public Interview answer(Map<String, ?> answers, boolean noneOfTheOthers) {
        Map<String, Question> asked = screen == null
                ? Map.of()
                : screen.questions().stream().collect(Collectors.toMap(Question::key, question -> question));
        List<String> strange = answers.keySet().stream()
                .filter(key -> !asked.containsKey(key))
                .sorted()
                .map(key -> "\"" + key + "\" is not asked on this screen")
                .toList();
        if (!strange.isEmpty()) {
            throw new InvalidPatientException(strange);
        }
        Person.Builder answered = person.toBuilder();
        answers.forEach(answered::answer);
        if (noneOfTheOthers) {
            asked.values().stream()
                    .filter(question -> question.asksForFinding() && !answers.containsKey(question.key()))
                    .forEach(question -> answered.answer(question.key(), Answer.NO));
        }
        return new Interview(advisor, date, answered.build(), skipped);
    }

    /**
     * Passes over what is left on the screen. It stays unanswered, which is never a "no", and is not asked again.
     *
     * @return the interview that goes on from there
     */
    public Interview skip() {
        Set<String> more = new HashSet<>(skipped);
        screen().ifPresent(shown -> shown.questions().forEach(question -> more.add(question.key())));
        return new Interview(advisor, date, person, more);
    }

    /** Returns what is known so far. What a closed gate hid, and would have mattered, is denied. */
    public Person person() {
        return person;
    }

    /** Returns what was passed over: findings, and keys of facts. */
    public Set<String> skipped() {
        return skipped;
    }

    /** Returns the assessment of what is known so far. It is not recorded: whoever keeps records assesses the person. */
    public Assessment assessment() {
        return advisor.assess(person, date);
    }
}
