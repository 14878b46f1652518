package org.walkrx.authoring.people;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.Walk;
import org.walkrx.files.PatientFile;
import org.walkrx.language.PercentOf;
import org.walkrx.rules.syntax.FactType;

/** A person in the making: every value may be exchanged. Words are kept by name, as in {@code WORSE}. */
final class Draft {

    private final LocalDate date;
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, Answer> answers = new TreeMap<>();
    private final TreeSet<String> notAsked = new TreeSet<>();
    private boolean othersDenied;
    private List<Walk> walks = List.of();

    private Draft(LocalDate date) {
        this.date = date;
    }

    static Draft of(LocalDate date, Person person) {
        Draft draft = new Draft(date);
        List.of(person.patient(), person.pain(), person.activity(), person.shoes(), person.route(), person.load())
                .forEach(draft::readValues);
        draft.values.putAll(person.measurements());
        draft.values.putAll(person.choices());
        draft.answers.putAll(person.findings());
        draft.notAsked.addAll(person.notAsked());
        draft.othersDenied = person.othersDenied();
        draft.walks = person.walks();
        return draft;
    }

    private void readValues(Record fact) {
        for (FactType.Component component : FactType.of(fact).asked()) {
            @Nullable Object value = component.of(fact);
            if (value != null) {
                values.put(component.key(), value instanceof Enum<?> word ? word.name() : value);
            }
        }
    }

    Draft copy() {
        Draft copy = new Draft(date);
        copy.values.putAll(values);
        copy.answers.putAll(answers);
        copy.notAsked.addAll(notAsked);
        copy.othersDenied = othersDenied;
        copy.walks = walks;
        return copy;
    }

    LocalDate date() {
        return date;
    }

    Map<String, Object> values() {
        return Collections.unmodifiableMap(values);
    }

    List<Walk> walks() {
        return walks;
    }

    @Nullable
    Object value(String key) {
        return values.get(key);
    }

    @Nullable
    Answer answer(String finding) {
        Answer given = answers.get(finding);
        if (given == null && isNoted(finding)) {
            return Answer.YES;
        }
        return given == null && othersDenied && !notAsked.contains(finding) ? Answer.NO : given;
    }

    /** Sets a value, and what cannot be true beside it; {@code null} for not known. */
    Draft valued(String key, @Nullable Object value) {
        Draft changed = copy();
        FactType.@Nullable Component component = FactType.byKey().get(key);
        if (value == null) {
            changed.values.remove(key);
        } else if (component == null) {
            changed.values.put(key, value); // a measurement or a choice
        } else if (component.percentOf().isPresent()) {
            changed.settle(component.percentOf().get(), ((Number) value).doubleValue());
        } else {
            changed.values.put(key, value);
            FactType.byKey()
                    .values()
                    .forEach(
                            upper -> upper.atLeast().ifPresent(lower -> changed.settle(key, lower.key(), upper.key())));
        }
        return changed;
    }

    /** Makes the part such a percentage of the whole. */
    private void settle(PercentOf share, double percent) {
        Object whole = values.computeIfAbsent(
                share.whole(),
                key -> Objects.requireNonNull(FactType.byKey().get(key)).usual().orElseThrow());
        values.put(share.part(), ((Number) whole).doubleValue() * percent / 100);
    }

    /** Of two of which one is never below the other, the one that was not changed gives way. */
    private void settle(String changed, String lower, String upper) {
        if (values.get(lower) instanceof Number least
                && values.get(upper) instanceof Number most
                && most.doubleValue() < least.doubleValue()) {
            values.put(changed.equals(lower) ? upper : lower, changed.equals(lower) ? least : most);
        }
    }

    /** Gives an answer, or takes it back where it is {@code null}. */
    Draft answered(String finding, @Nullable Answer answer) {
        Draft changed = copy();
        changed.answers.remove(finding);
        changed.notAsked.remove(finding);
        if (answer == null) {
            changed.notAsked.add(finding);
        } else if (answer != Answer.NO || !othersDenied || isNoted(finding)) {
            changed.answers.put(finding, answer);
        }
        return changed;
    }

    /** What is noted on a walk is denied only where that is said. */
    private boolean isNoted(String finding) {
        return walks.stream().anyMatch(walk -> walk.findings().contains(finding));
    }

    Draft walked(List<Walk> newWalks) {
        Draft changed = copy();
        changed.walks = newWalks;
        return changed;
    }

    /** Takes back that all others were denied. */
    Draft othersNotAsked() {
        Draft changed = copy();
        changed.othersDenied = false;
        changed.notAsked.clear();
        return changed;
    }

    /** Returns the person, or nothing if nobody can be like that. */
    Optional<PatientFile> person(String name) {
        try {
            return Optional.of(new PatientFile(date, person(), name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Person person() {
        Person.Builder person = Person.builder();
        values.forEach(person::answer);
        answers.forEach(person::finding);
        walks.forEach(person::walk);
        if (othersDenied) {
            notAsked.forEach(person::notAsked);
            person.othersDenied();
        }
        return person.build();
    }
}
