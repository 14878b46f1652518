package org.walkrx.authoring.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.Walk;
import org.walkrx.files.PatientFile;
import org.walkrx.language.Activity;
import org.walkrx.language.Gradient;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Patient;
import org.walkrx.language.Route;
import org.walkrx.language.ShoeKind;
import org.walkrx.language.Shoes;
import org.walkrx.language.Surface;
import org.walkrx.language.Trend;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.FactWords;

/** A person in the making: every value may be exchanged. Words are kept by name, as in {@code WORSE}. */
final class Draft {

    static final String SHARE_OF_WEIGHT = "load.percentOfBodyWeight";
    private static final double USUAL_WEIGHT_KG = 70;

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
        draft.answers.putAll(person.findings());
        draft.notAsked.addAll(person.notAsked());
        draft.othersDenied = person.othersDenied();
        draft.walks = person.walks();
        return draft;
    }

    private void readValues(Record fact) {
        FactType type = FactType.named(fact.getClass().getSimpleName()).orElseThrow();
        type.components().forEach((name, component) -> {
            String key = FactWords.key(type.name(), name);
            @Nullable Object value = component.of(fact);
            if (value != null && !key.equals(SHARE_OF_WEIGHT)) {
                values.put(key, value instanceof Enum<?> word ? word.name() : value);
            }
        });
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
        if (value == null) {
            changed.values.remove(key);
        } else if (key.equals(SHARE_OF_WEIGHT)) {
            Object weight = changed.values.computeIfAbsent("weightKg", missing -> USUAL_WEIGHT_KG);
            changed.values.put("load.kg", ((Number) weight).doubleValue() * ((Number) value).doubleValue() / 100);
        } else {
            changed.values.put(key, value);
            changed.settlePain(key);
        }
        return changed;
    }

    private void settlePain(String changed) {
        if (values.get("pain.now") instanceof Number now
                && values.get("pain.worst") instanceof Number worst
                && worst.doubleValue() < now.doubleValue()) {
            values.put(
                    changed.equals("pain.now") ? "pain.worst" : "pain.now", changed.equals("pain.now") ? now : worst);
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
        return new Person(
                new Patient(whole("age"), number("weightKg")),
                new Pain(whole("pain.now"), whole("pain.worst"), number("pain.weeks"), word("pain.trend", Trend.class)),
                new Activity(
                        whole("activity.walksPerWeek"),
                        whole("activity.minutesPerWalk"),
                        number("activity.sittingHoursPerDay")),
                new Shoes(
                        truth("shoes.cushioned"),
                        truth("shoes.supportive"),
                        number("shoes.heelCm"),
                        word("shoes.kind", ShoeKind.class)),
                new Route(word("route.surface", Surface.class), word("route.gradient", Gradient.class)),
                Load.of(number("load.kg"), truth("load.oneSided")),
                answers,
                othersDenied ? notAsked : new TreeSet<>(),
                othersDenied,
                new ArrayList<>(walks));
    }

    private @Nullable Integer whole(String key) {
        return values.get(key) instanceof Number number ? Integer.valueOf(number.intValue()) : null;
    }

    private @Nullable Double number(String key) {
        return values.get(key) instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
    }

    private @Nullable Boolean truth(String key) {
        return values.get(key) instanceof Boolean truth ? truth : null;
    }

    private <E extends Enum<E>> @Nullable E word(String key, Class<E> type) {
        return values.get(key) instanceof String name ? Enum.valueOf(type, name) : null;
    }
}
