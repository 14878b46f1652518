package org.walkrx.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.Question;
import org.walkrx.Screen;
import org.walkrx.WalkingAdvisor;
import org.walkrx.language.Finding;
import org.walkrx.rules.Gate;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.ScreenPlan;
import org.walkrx.rules.questions.FactChanges;
import org.walkrx.rules.syntax.Facts;

/** Works out which screen comes next in an interview. */
public final class InterviewStep {

    private final WalkingAdvisor advisor;
    private final LocalDate date;
    private final Set<String> skipped;
    private final RuleBook book;
    private final QuestionWords words;
    private final CountryWords country;
    private Person person;
    private Facts facts;
    private Map<String, Question> needed;

    /**
     * Works out what is open, and denies what closed gates hide.
     *
     * @param advisor whose rules are used
     * @param date the day of the assessment
     * @param known what is known
     * @param skipped what was passed over: findings, and keys of facts
     */
    public InterviewStep(WalkingAdvisor advisor, LocalDate date, Person known, Set<String> skipped) {
        this.advisor = advisor;
        this.date = date;
        this.skipped = skipped;
        this.book = advisor.book();
        this.words = new QuestionWords(book.vocabulary());
        this.country = advisor instanceof BookAdvisor worded ? worded.words() : CountryWords.EVERYWHERE;
        this.person = known;
        this.facts = PersonFacts.of(known, date, book.vocabulary());
        this.needed = open();
        while (denyWhatGatesHide()) {
            this.facts = PersonFacts.of(person, date, book.vocabulary());
            this.needed = open();
        }
    }

    /** Returns what is known, with what closed gates hide denied. */
    public Person person() {
        return person;
    }

    private Question question(String key) {
        return country.word(words.of(key), book.vocabulary());
    }

    private Map<String, Question> open() {
        Map<String, Question> open = new LinkedHashMap<>();
        words.of(OpenBook.of(book).openQuestions(facts).questions()).stream()
                .map(question -> country.word(question, book.vocabulary()))
                .filter(question -> isUnanswered(question.key()))
                .forEach(question -> open.put(question.key(), question));
        return open;
    }

    private boolean isUnanswered(String key) {
        return !skipped.contains(key)
                && (book.vocabulary().finding(key).isEmpty()
                        || person.answer(key).isEmpty())
                && facts.facts().stream()
                        .noneMatch(fact -> fact instanceof Finding finding
                                ? finding.name().equals(key)
                                : FactChanges.components(fact).containsKey(key));
    }

    private boolean denyWhatGatesHide() {
        Person.Builder denied = person.toBuilder();
        boolean any = false;
        for (ScreenPlan plan : book.vocabulary().screens()) {
            for (ScreenPlan.ScreenItem item : plan.items()) {
                if (needed.containsKey(item.key()) && isHidden(item)) {
                    denied.answer(item.key(), Answer.NO);
                    any = true;
                }
            }
        }
        person = denied.build();
        return any;
    }

    private boolean isHidden(ScreenPlan.ScreenItem item) {
        return item.gate() != null && OpenBook.isClosed(item.gate(), facts);
    }

    /** Returns the next screen; {@code null} if nothing is left to ask. */
    public @Nullable Screen next() {
        if (needed.isEmpty()) {
            return adviceScreen();
        }
        List<ScreenPlan> plans = book.vocabulary().screens();
        if (plans.isEmpty()) {
            Question first = needed.values().iterator().next();
            return new Screen(first.screen(), false, List.of(first));
        }
        addWhatGatesLookAt(plans);
        return plans.stream()
                .map(plan -> screen(plan, needed.keySet(), false))
                .filter(shown -> !shown.questions().isEmpty())
                .findFirst()
                .orElseGet(this::onNoScreen);
    }

    /** What stands on no screen, as a measurement or a choice may, is asked after the screens, each on one of its own. */
    private @Nullable Screen onNoScreen() {
        return needed.values().stream()
                .filter(question -> question.screen().number() == 0)
                .findFirst()
                .map(question -> new Screen(question.screen(), false, List.of(question)))
                .orElse(null);
    }

    /** From the last screen to the first, since gates look at earlier ones. */
    private void addWhatGatesLookAt(List<ScreenPlan> plans) {
        for (int i = plans.size() - 1; i >= 0; i--) {
            plans.get(i).items().stream()
                    .filter(item -> needed.containsKey(item.key()))
                    .map(ScreenPlan.ScreenItem::gate)
                    .forEach(this::addWhatItLooksAt);
        }
    }

    private void addWhatItLooksAt(@Nullable Gate gate) {
        if (gate != null) {
            gate.keys().stream().filter(this::isUnanswered).forEach(key -> needed.computeIfAbsent(key, this::question));
        }
    }

    private Screen screen(ScreenPlan plan, Set<String> keys, boolean mayBeSkipped) {
        return new Screen(
                QuestionWords.heading(plan),
                mayBeSkipped,
                plan.asked()
                        .map(ScreenPlan.ScreenItem::key)
                        .filter(keys::contains)
                        .map(key -> needed.computeIfAbsent(key, this::question))
                        .toList());
    }

    /** What only refines advice is asked of whoever gets advice on walking. */
    private @Nullable Screen adviceScreen() {
        List<ScreenPlan> plans = book.vocabulary().screens().stream()
                .filter(ScreenPlan::onlyAdvice)
                .filter(plan -> !unanswered(plan).isEmpty())
                .toList();
        if (plans.isEmpty() || !advisor.assess(person, date).walking().allowsPlan()) {
            return null;
        }
        ScreenPlan first = plans.get(0);
        return screen(first, unanswered(first), true);
    }

    private Set<String> unanswered(ScreenPlan plan) {
        return plan.asked()
                .filter(item -> !isHidden(item))
                .map(ScreenPlan.ScreenItem::key)
                .filter(this::isUnanswered)
                .collect(Collectors.toSet());
    }
}
