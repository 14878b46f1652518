package org.walkrx.authoring.analysis;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.Walk;
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
        settlePain();
        settleLoad();
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
        return new Person(
                new Patient(whole("Patient.age"), number("Patient.weightKg")),
                new Pain(whole("Pain.now"), whole("Pain.worst"), number("Pain.weeks"), word("Pain.trend", Trend.class)),
                new Activity(
                        whole("Activity.walksPerWeek"),
                        whole("Activity.minutesPerWalk"),
                        number("Activity.sittingHoursPerDay")),
                new Shoes(
                        truth("Shoes.cushioned"),
                        truth("Shoes.supportive"),
                        number("Shoes.heelCm"),
                        word("Shoes.kind", ShoeKind.class)),
                new Route(word("Route.surface", Surface.class), word("Route.gradient", Gradient.class)),
                Load.of(number("Load.kg"), truth("Load.oneSided")),
                answers,
                notAsked,
                othersDenied,
                walks);
    }

    private Cell cell(String key) {
        return model.cell(key, values);
    }

    private @Nullable Object value(String key) {
        return numbers.getOrDefault(key, cell(key).value());
    }

    private @Nullable Integer whole(String key) {
        @Nullable Object value = value(key);
        return value instanceof Number number ? (Integer) number.intValue() : null;
    }

    private @Nullable Double number(String key) {
        @Nullable Object value = value(key);
        return value instanceof Number number ? (Double) number.doubleValue() : null;
    }

    private @Nullable Boolean truth(String key) {
        return (Boolean) value(key);
    }

    private <E extends Enum<E>> @Nullable E word(String key, Class<E> type) {
        @Nullable Object value = value(key);
        return value == null ? null : Enum.valueOf(type, (String) value);
    }

    /** The worst pain is not below the pain now. */
    private void settlePain() {
        Cell now = cell("Pain.now");
        Cell worst = cell("Pain.worst");
        if (now.isKnown() && worst.isKnown() && worst.number() < now.number()) {
            double raised = Math.min(worst.high(), now.number());
            numbers.put("Pain.worst", raised);
            numbers.put("Pain.now", Math.min(now.number(), raised));
        }
    }

    /** The share of the body weight is what the load and the weight make it. */
    private void settleLoad() {
        Cell kg = cell("Load.kg");
        Cell weight = cell("Patient.weightKg");
        Cell share = cell("Load.percentOfBodyWeight");
        if (!share.isKnown()) {
            return;
        }
        for (double load : within(kg).toArray()) {
            for (double body : within(weight).toArray()) {
                if (settled(kg, weight, share, load, body)) {
                    return;
                }
            }
        }
        for (double percent : within(share).toArray()) {
            for (double body : within(weight).toArray()) {
                if (settled(kg, weight, share, percent * body / 100, body)) {
                    return;
                }
            }
            for (double load : within(kg).toArray()) {
                if (settled(kg, weight, share, load, load * 100 / percent)) {
                    return;
                }
            }
        }
    }

    private boolean settled(Cell kg, Cell weight, Cell share, double load, double body) {
        boolean fits = kg.contains(load) && weight.contains(body) && share.contains(load * 100 / body);
        if (fits) {
            numbers.put("Load.kg", load);
            numbers.put("Patient.weightKg", body);
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
