package org.walkrx.authoring.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.Walk;
import org.walkrx.language.PercentOf;
import org.walkrx.rules.syntax.FactType;

/** Turns what the solver found into a real person. */
final class Decoder {

    private final PersonModel model;
    private final Logs logs;
    private final Solver.Model values;
    private final Map<String, Object> numbers = new LinkedHashMap<>();

    private Decoder(PersonModel model, Logs logs, Solver.Model values) {
        this.model = model;
        this.logs = logs;
        this.values = values;
    }

    static Person person(Encoded encoded, Solver.Model values) {
        return new Decoder(encoded.person(), encoded.logs(), values).person();
    }

    private Person person() {
        for (FactType.Component component : FactType.byKey().values()) {
            component.atLeast().ifPresent(lower -> settle(lower, component));
            component.percentOf().ifPresent(share -> settle(component, share));
        }
        List<Walk> walks = logs.chosen(values);
        Map<String, Answer> answers = new TreeMap<>();
        Set<String> notAsked = new TreeSet<>();
        for (String finding : model.findings()) {
            if (values.holds(model.yes(finding))) {
                answers.put(finding, Answer.YES);
            } else if (values.holds(model.no(finding))) {
                answers.put(finding, Answer.NO);
            } else {
                notAsked.add(finding);
            }
        }
        boolean othersDenied = notAsked.size() * 2 < model.findings().size();
        if (othersDenied) {
            answers.keySet().removeIf(name -> answers.get(name) == Answer.NO && !isNoted(name, walks));
        }
        return person(answers, othersDenied ? notAsked : Set.of(), othersDenied, walks);
    }

    /** A denial must be written down if a walk says otherwise. */
    private static boolean isNoted(String finding, List<Walk> walks) {
        return walks.stream().anyMatch(walk -> walk.findings().contains(finding));
    }

    private Person person(Map<String, Answer> answers, Set<String> notAsked, boolean othersDenied, List<Walk> walks) {
        Person.Builder person = Person.builder();
        FactType.byKey().values().stream()
                .filter(component -> component.percentOf().isEmpty())
                .forEach(component -> answer(person, component));
        answers.forEach(person::finding);
        notAsked.forEach(person::notAsked);
        walks.forEach(person::walk);
        return othersDenied ? person.othersDenied().build() : person.build();
    }

    private void answer(Person.Builder person, FactType.Component component) {
        @Nullable Object value = value(component.path());
        if (value != null) {
            person.answer(component.key(), value);
        }
    }

    private Cell cell(String key) {
        return model.cell(key, values);
    }

    private @Nullable Object value(String key) {
        return numbers.getOrDefault(key, cell(key).value());
    }

    /** What is never below another is not. */
    private void settle(FactType.Component lower, FactType.Component upper) {
        Cell least = cell(lower.path());
        Cell cell = cell(upper.path());
        if (least.isKnown() && cell.isKnown() && cell.number() < least.number()) {
            double raised = Math.min(cell.high(), least.number());
            numbers.put(upper.path(), raised);
            numbers.put(lower.path(), Math.min(least.number(), raised));
        }
    }

    /** A share is what the part and the whole make it. */
    private void settle(FactType.Component derived, PercentOf of) {
        String partKey = path(of.part());
        String wholeKey = path(of.whole());
        Cell share = cell(derived.path());
        if (!share.isKnown()) {
            return;
        }
        for (double part : within(cell(partKey)).toArray()) {
            for (double whole : within(cell(wholeKey)).toArray()) {
                if (settled(partKey, wholeKey, share, part, whole)) {
                    return;
                }
            }
        }
        for (double percent : within(share).toArray()) {
            for (double whole : within(cell(wholeKey)).toArray()) {
                if (settled(partKey, wholeKey, share, percent * whole / 100, whole)) {
                    return;
                }
            }
            for (double part : within(cell(partKey)).toArray()) {
                if (settled(partKey, wholeKey, share, part, part * 100 / percent)) {
                    return;
                }
            }
        }
    }

    private static String path(String key) {
        return Objects.requireNonNull(FactType.byKey().get(key)).path();
    }

    private boolean settled(String partKey, String wholeKey, Cell share, double part, double whole) {
        boolean fits =
                cell(partKey).contains(part) && cell(wholeKey).contains(whole) && share.contains(part * 100 / whole);
        if (fits) {
            numbers.put(partKey, part);
            numbers.put(wholeKey, whole);
        }
        return fits;
    }

    private static DoubleStream within(Cell cell) {
        List<Integer> steps = List.of(1, 2, 5, 10, 20, 50, 100, 200, 400);
        return DoubleStream.concat(
                        DoubleStream.of(cell.number(), cell.low(), cell.high()),
                        steps.stream().mapToDouble(step -> cell.low() + step))
                .filter(cell::contains);
    }
}
