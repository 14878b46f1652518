package org.walkrx.rules;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.walkrx.language.Referral;
import org.walkrx.problems.Problem;
import org.walkrx.rules.questions.HiddenUrgency;
import org.walkrx.rules.questions.HiddenUrgency.Harmed;
import org.walkrx.rules.questions.OpenQuestion;
import org.walkrx.rules.questions.QuestionFinder;
import org.walkrx.rules.questions.RuleDiagrams;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Facts;
import org.walkrx.rules.syntax.MessageCode;
import org.walkrx.rules.syntax.Rule;

/** What screens must not do by the rules: hide an urgent finding from somebody, or put off what decides. */
final class GateCheck {

    private final Collection<Rule> rules;
    private final Vocabulary vocabulary;
    private final RuleEngine engine;

    GateCheck(Collection<Rule> rules, Vocabulary vocabulary) {
        this.rules = rules;
        this.vocabulary = vocabulary;
        this.engine = new InterpretedRules(List.copyOf(rules));
    }

    /** Returns what is wrong, in the order of the screens. */
    List<Problem> problems(RuleDiagrams diagrams) {
        List<Problem> problems = new ArrayList<>(harmfulGates());
        problems.addAll(putOff(diagrams));
        return problems;
    }

    private List<Problem> harmfulGates() {
        List<ScreenPlan.ScreenItem> gated = vocabulary.screens().stream()
                .flatMap(ScreenPlan::asked)
                .filter(item -> item.gate() != null && !isExplained(item))
                .toList();
        if (gated.isEmpty()) {
            return List.of();
        }
        HiddenUrgency hidden = new HiddenUrgency(
                rules,
                vocabulary.findingNames(),
                vocabulary.declared(),
                gated.stream()
                        .map(item -> Objects.requireNonNull(item.gate()).closed())
                        .distinct()
                        .toList());
        return gated.stream().flatMap(item -> harmful(item, hidden).stream()).toList();
    }

    /** A reason is taken for what is urgent only beside something else; what is urgent by itself is asked of everybody. */
    private boolean isExplained(ScreenPlan.ScreenItem item) {
        return !Objects.requireNonNull(item.gate()).because().isEmpty()
                && RedFlags.byItself(engine, item.key()).compareTo(Referral.SAME_DAY) < 0;
    }

    private Optional<Problem> harmful(ScreenPlan.ScreenItem item, HiddenUrgency hidden) {
        Gate gate = Objects.requireNonNull(item.gate());
        Optional<Harmed> harmed = hidden.by(item.key(), gate.closed());
        return harmed.map(person -> problem(
                gate.line(),
                MessageCode.HARMFUL_GATE,
                "this gate would hide \"" + item.key() + "\" from somebody whom it concerns: " + who(item, person)
                        + " means " + person.referral()
                        + (person.byItself()
                                ? ", and the finding alone does; ask it of everybody"
                                : "; ask it of everybody, or, if there can be no such person, say why with because:"
                                        + " \"...\"")));
    }

    /** The gate first, then the finding, then what else it takes. */
    private String who(ScreenPlan.ScreenItem item, Harmed person) {
        Map<String, Object> answers = new LinkedHashMap<>();
        Set<String> first = Objects.requireNonNull(item.gate()).keys();
        first.stream()
                .filter(person.answers()::containsKey)
                .forEach(key ->
                        answers.put(key, Objects.requireNonNull(person.answers().get(key))));
        person.answers().forEach(answers::putIfAbsent);
        return answers.entrySet().stream()
                .map(answer -> answer.getKey() + ": " + inWords(answer.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String inWords(Object value) {
        if (value instanceof Boolean truth) {
            return truth ? "yes" : "no";
        }
        return String.valueOf(value).toLowerCase(Locale.ROOT);
    }

    // What decides is not put off

    private List<Problem> putOff(RuleDiagrams diagrams) {
        QuestionFinder finder = new QuestionFinder(diagrams);
        Set<String> mayDecide = finder.mayAsk();
        List<ScreenPlan.ScreenItem> late = vocabulary.screens().stream()
                .filter(ScreenPlan::onlyAdvice)
                .flatMap(ScreenPlan::asked)
                .filter(item -> mayDecide.contains(item.key()))
                .toList();
        if (late.isEmpty()) {
            return List.of();
        }
        Map<String, OpenQuestion> open = finder.find(new Facts(nothing(), Map.of())).questions().stream()
                .collect(Collectors.toMap(OpenQuestion::key, question -> question));
        return late.stream()
                .filter(item -> open.containsKey(item.key()))
                .map(item -> problem(
                        item.line(), MessageCode.SCREENS, decides(Objects.requireNonNull(open.get(item.key())))))
                .toList();
    }

    private static List<Record> nothing() {
        return FactType.ofEveryPerson().stream()
                .map(type -> type.create(Map.of()))
                .toList();
    }

    private static String decides(OpenQuestion question) {
        boolean refers = question.couldMean() != Referral.NONE;
        return "\"" + question.key() + "\" can decide "
                + (refers ? "who must be seen (" + question.couldMean() + ")" : "whether the person may walk")
                + ", so it cannot wait for a screen with onlyAdvice: yes; move it to another screen";
    }

    private static Problem problem(int line, MessageCode code, String message) {
        return new Problem(RuleSources.VOCABULARY, line, 1, code.code(), message);
    }
}
