package org.walkrx;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.walkrx.language.Activity;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Patient;
import org.walkrx.language.Route;
import org.walkrx.language.Shoes;

/**
 * All that is known about one person. Whatever was not said is "not known", which is never the same as "no".
 *
 * <pre>{@code
 * Person person = Person.builder()
 *         .age(42)
 *         .pain(new Pain(6, 8, 5.0, Trend.WORSE))
 *         .yes("slipped disc")
 *         .othersDenied()
 *         .build();
 * }</pre>
 *
 * <p>Immutable and thread-safe. Two persons of whom the same is known are equal.
 *
 * @param patient age and weight
 * @param pain the back pain
 * @param activity walking and sitting at present
 * @param shoes the shoes meant for the walk
 * @param route the route meant for the walk
 * @param load what is carried, with its share of the body weight where both are known
 * @param findings the answers given, by the names of the vocabulary, in alphabetical order
 * @param notAsked findings that stay unanswered even where {@code othersDenied}, in alphabetical order
 * @param othersDenied whether every finding that is neither in {@code findings} nor in {@code notAsked} was asked and
 *     denied
 * @param walks the walk log, by day
 */
public record Person(
        Patient patient,
        Pain pain,
        Activity activity,
        Shoes shoes,
        Route route,
        Load load,
        Map<String, Answer> findings,
        Set<String> notAsked,
        boolean othersDenied,
        List<Walk> walks) {

    /**
     * Copies the collections, and works out what share of the body weight is carried.
     *
     * @throws InvalidPatientException if a finding has no name, or is both answered and not asked
     */
    public Person {
        load = load.comparedWith(patient.weightKg());
        findings = Collections.unmodifiableMap(new TreeMap<>(findings));
        notAsked = Collections.unmodifiableSet(new TreeSet<>(notAsked));
        walks = walks.stream().sorted(Comparator.comparing(Walk::day)).toList();
        List<String> problems = contradictions(findings, notAsked);
        if (!problems.isEmpty()) {
            throw new InvalidPatientException(problems);
        }
    }

    /** Returns a builder of a person of whom nothing is known yet. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the answer about a finding: the one given, or {@link Answer#NO} if the others were denied, or none.
     *
     * @param finding the name of the finding in the vocabulary
     */
    public Optional<Answer> answer(String finding) {
        Answer given = findings.get(finding);
        boolean denied = given == null && othersDenied && !notAsked.contains(finding);
        return denied ? Optional.of(Answer.NO) : Optional.ofNullable(given);
    }

    private static List<String> contradictions(Map<String, Answer> findings, Set<String> notAsked) {
        List<String> problems = new ArrayList<>();
        if (findings.keySet().stream().anyMatch(String::isBlank)
                || notAsked.stream().anyMatch(String::isBlank)) {
            problems.add("a finding has no name");
        }
        notAsked.stream()
                .filter(findings::containsKey)
                .forEach(name -> problems.add("\"" + name + "\" is answered and not asked at the same time"));
        return problems;
    }

    /** Builds a {@link Person} step by step. Not thread-safe. */
    public static final class Builder {

        private final List<String> problems = new ArrayList<>();
        private final Map<String, Answer> findings = new TreeMap<>();
        private final Set<String> notAsked = new TreeSet<>();
        private final List<Walk> walks = new ArrayList<>();
        private Patient patient = Patient.UNKNOWN;
        private Pain pain = Pain.UNKNOWN;
        private Activity activity = Activity.UNKNOWN;
        private Shoes shoes = Shoes.UNKNOWN;
        private Route route = Route.UNKNOWN;
        private Load load = Load.UNKNOWN;
        private boolean othersDenied;

        private Builder() {}

        /**
         * Sets the age.
         *
         * @param years age in whole years, 0 to 120
         */
        public Builder age(int years) {
            try {
                patient = new Patient(years, patient.weightKg());
            } catch (IllegalArgumentException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
            return this;
        }

        /**
         * Sets the body weight.
         *
         * @param kilograms body weight in kilograms, 2 to 500
         */
        public Builder weightKg(double kilograms) {
            try {
                patient = new Patient(patient.age(), kilograms);
            } catch (IllegalArgumentException e) {
                problems.add(String.valueOf(e.getMessage()));
            }
            return this;
        }

        /**
         * Sets the back pain.
         *
         * @param newPain the back pain
         */
        public Builder pain(Pain newPain) {
            pain = newPain;
            return this;
        }

        /**
         * Sets walking and sitting at present.
         *
         * @param newActivity walking and sitting at present
         */
        public Builder activity(Activity newActivity) {
            activity = newActivity;
            return this;
        }

        /**
         * Sets the shoes.
         *
         * @param newShoes the shoes meant for the walk
         */
        public Builder shoes(Shoes newShoes) {
            shoes = newShoes;
            return this;
        }

        /**
         * Sets the route.
         *
         * @param newRoute the route meant for the walk
         */
        public Builder route(Route newRoute) {
            route = newRoute;
            return this;
        }

        /**
         * Sets the load.
         *
         * @param newLoad what is carried; its share of the body weight is worked out by {@link #build}
         */
        public Builder load(Load newLoad) {
            load = newLoad;
            return this;
        }

        /**
         * Gives an answer.
         *
         * @param name the name of the finding in the vocabulary
         * @param answer the answer
         */
        public Builder finding(String name, Answer answer) {
            Answer earlier = findings.putIfAbsent(name, answer);
            if (earlier != null && earlier != answer) {
                problems.add("\"" + name + "\" is answered " + earlier.words() + " and " + answer.words()
                        + " at the same time");
            }
            return this;
        }

        /**
         * Answers yes.
         *
         * @param name the name of the finding in the vocabulary
         */
        public Builder yes(String name) {
            return finding(name, Answer.YES);
        }

        /**
         * Answers no.
         *
         * @param name the name of the finding in the vocabulary
         */
        public Builder no(String name) {
            return finding(name, Answer.NO);
        }

        /**
         * Answers that the person does not know.
         *
         * @param name the name of the finding in the vocabulary
         */
        public Builder notSure(String name) {
            return finding(name, Answer.NOT_SURE);
        }

        /**
         * Says that a finding was not asked, even where all others were denied.
         *
         * @param name the name of the finding in the vocabulary
         */
        public Builder notAsked(String name) {
            notAsked.add(name);
            return this;
        }

        /** Says that every finding without an answer was asked and denied. */
        public Builder othersDenied() {
            othersDenied = true;
            return this;
        }

        /**
         * Adds a walk to the log.
         *
         * @param walk the walk
         */
        public Builder walk(Walk walk) {
            walks.add(walk);
            return this;
        }

        /**
         * Builds the person.
         *
         * @throws InvalidPatientException if something that was said cannot be true of anybody, or contradicts itself
         */
        public Person build() {
            List<String> all = new ArrayList<>(problems);
            all.addAll(contradictions(findings, notAsked));
            if (!all.isEmpty()) {
                throw new InvalidPatientException(all);
            }
            return new Person(patient, pain, activity, shoes, route, load, findings, notAsked, othersDenied, walks);
        }
    }
}
