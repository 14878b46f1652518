package org.walkrx;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Activity;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Patient;
import org.walkrx.language.PercentOf;
import org.walkrx.language.Route;
import org.walkrx.language.Sex;
import org.walkrx.language.Shoes;
import org.walkrx.rules.syntax.FactType;

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
 * @param patient age, weight and sex
 * @param pain the back pain
 * @param activity walking and sitting at present
 * @param shoes the shoes meant for the walk
 * @param route the route meant for the walk
 * @param load what is carried, with its share of the body weight where both are known
 * @param findings the answers given, by the names of the vocabulary, in alphabetical order
 * @param notAsked findings that stay unanswered even where {@code othersDenied}, in alphabetical order
 * @param othersDenied whether every finding that is neither in {@code findings} nor in {@code notAsked} was asked and
 *     denied
 * @param measurements the numbers given, by the names of the vocabulary, in alphabetical order, in the units it names
 * @param choices the words chosen, by the names of the vocabulary, in alphabetical order
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
        Map<String, Double> measurements,
        Map<String, String> choices,
        List<Walk> walks) {

    /**
     * Copies the collections, and works out what share of the body weight is carried. A part that is {@code null} is not
     * known, or empty: so that one may leave it out where a person comes as JSON.
     *
     * @throws InvalidPatientException if a finding, measurement or choice has no name or no answer, or a finding is both
     *     answered and not asked, or the walks of a day add up to more than a day
     */
    public Person(
            @Nullable Patient patient,
            @Nullable Pain pain,
            @Nullable Activity activity,
            @Nullable Shoes shoes,
            @Nullable Route route,
            @Nullable Load load,
            @Nullable Map<String, Answer> findings,
            @Nullable Set<String> notAsked,
            boolean othersDenied,
            @Nullable Map<String, Double> measurements,
            @Nullable Map<String, String> choices,
            @Nullable List<Walk> walks) {
        this.patient = orElse(patient, Patient.UNKNOWN);
        this.pain = orElse(pain, Pain.UNKNOWN);
        this.activity = orElse(activity, Activity.UNKNOWN);
        this.shoes = orElse(shoes, Shoes.UNKNOWN);
        this.route = orElse(route, Route.UNKNOWN);
        this.load = orElse(load, Load.UNKNOWN).comparedWith(this.patient.weightKg());
        this.findings = Collections.unmodifiableMap(new TreeMap<>(orElse(findings, Map.of())));
        this.notAsked = Collections.unmodifiableSet(new TreeSet<>(orElse(notAsked, Set.of())));
        this.othersDenied = othersDenied;
        this.measurements = Collections.unmodifiableMap(new TreeMap<>(orElse(measurements, Map.of())));
        this.choices = Collections.unmodifiableMap(new TreeMap<>(orElse(choices, Map.of())));
        this.walks = orElse(walks, List.<Walk>of()).stream()
                .sorted(Comparator.comparing(Walk::day))
                .toList();
        List<String> problems = contradictions(this.findings, this.notAsked, this.walks);
        problems.addAll(impossible(this.measurements, this.choices));
        if (!problems.isEmpty()) {
            throw new InvalidPatientException(problems);
        }
    }

    private static <T> T orElse(@Nullable T given, T otherwise) {
        return given == null ? otherwise : given;
    }

    /** Returns a builder of a person of whom nothing is known yet. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that begins with all that is known about this person. */
    public Builder toBuilder() {
        Builder builder = builder()
                .fact(patient)
                .fact(pain)
                .fact(activity)
                .fact(shoes)
                .fact(route)
                .fact(load);
        builder.findings.putAll(findings);
        builder.notAsked.addAll(notAsked);
        builder.measurements.putAll(measurements);
        builder.choices.putAll(choices);
        builder.walks.addAll(walks);
        builder.othersDenied = othersDenied;
        return builder;
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

    /** Returns the findings that anything is said about, also on walks, in alphabetical order. */
    public Set<String> named() {
        Set<String> named = new TreeSet<>(findings.keySet());
        named.addAll(notAsked);
        walks.forEach(walk -> named.addAll(walk.findings()));
        return Collections.unmodifiableSet(named);
    }

    /**
     * Returns the same person with another walk log.
     *
     * @param log the walks that are known instead
     * @throws InvalidPatientException if the walks of a day add up to more than a day
     */
    public Person withWalks(Collection<Walk> log) {
        Builder builder = toBuilder();
        builder.walks.clear();
        builder.walks.addAll(log);
        return builder.build();
    }

    /**
     * Returns the same person with other names for some findings.
     *
     * @param names the new names by the old ones
     * @throws InvalidPatientException if a finding is answered differently under two names that are now one
     */
    public Person withNames(Map<String, String> names) {
        Builder builder = toBuilder();
        names.forEach((old, now) -> {
            Answer answer = findings.get(old);
            if (answer != null) {
                builder.findings.remove(old);
                builder.finding(now, answer);
            }
            if (builder.notAsked.remove(old)) {
                builder.notAsked(now);
            }
        });
        builder.walks.replaceAll(walk -> walk.withFindings(walk.findings().stream()
                .map(name -> names.getOrDefault(name, name))
                .distinct()
                .toList()));
        return builder.build();
    }

    private static List<String> contradictions(Map<String, Answer> findings, Set<String> notAsked, List<Walk> walks) {
        List<String> problems = new ArrayList<>();
        if (findings.keySet().stream().anyMatch(String::isBlank)
                || notAsked.stream().anyMatch(String::isBlank)) {
            problems.add("a finding has no name");
        }
        notAsked.stream()
                .filter(findings::containsKey)
                .forEach(name -> problems.add("\"" + name + "\" is answered and not asked at the same time"));
        findings.forEach((name, answer) -> {
            if (Objects.isNull(answer)) {
                problems.add("\"" + name + "\" has no answer; leave it out, or name it under notAsked");
            }
        });
        Map<LocalDate, Integer> minutes = new TreeMap<>();
        walks.forEach(walk -> minutes.merge(walk.day(), walk.minutes(), Integer::sum));
        minutes.values().removeIf(total -> total <= Walk.MINUTES_OF_A_DAY);
        minutes.keySet().forEach(day -> problems.add(Walk.tooMuch(day)));
        return problems;
    }

    /** What they may be is up to the vocabulary; these can be right in none. */
    private static List<String> impossible(Map<String, Double> measurements, Map<String, String> choices) {
        List<String> problems = new ArrayList<>();
        if (measurements.keySet().stream().anyMatch(String::isBlank)
                || choices.keySet().stream().anyMatch(String::isBlank)) {
            problems.add("a measurement or a choice has no name");
        }
        measurements.forEach((name, number) -> {
            if (Objects.isNull(number) || !Double.isFinite(number)) {
                problems.add("\"" + name + "\" must be a number, but is " + number);
            }
        });
        choices.forEach((name, word) -> {
            if (Objects.isNull(word) || word.isBlank()) {
                problems.add("\"" + name + "\" has no word; leave it out");
            }
        });
        return problems;
    }

    /** Builds a {@link Person} step by step. Not thread-safe. */
    public static final class Builder {

        private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,30}(\\.\\d{1,30})?");
        private static final Set<String> ANSWERS =
                Arrays.stream(Answer.values()).map(Answer::words).collect(Collectors.toUnmodifiableSet());

        private final List<String> problems = new ArrayList<>();
        private final Map<String, Answer> findings = new TreeMap<>();
        private final Set<String> notAsked = new TreeSet<>();
        private final Map<String, Double> measurements = new TreeMap<>();
        private final Map<String, String> choices = new TreeMap<>();
        private final List<Walk> walks = new ArrayList<>();
        private final Map<String, Object> values = new HashMap<>();
        private boolean othersDenied;

        private Builder() {}

        /**
         * Sets the age.
         *
         * @param years age in whole years, 0 to 120
         */
        public Builder age(int years) {
            return answer("age", years);
        }

        /**
         * Sets the body weight.
         *
         * @param kilograms body weight in kilograms, 2 to 500
         */
        public Builder weightKg(double kilograms) {
            return answer("weightKg", kilograms);
        }

        /**
         * Sets the sex at birth.
         *
         * @param sex sex at birth
         */
        public Builder sex(Sex sex) {
            return answer("sex", sex);
        }

        /**
         * Sets the back pain.
         *
         * @param newPain the back pain
         */
        public Builder pain(Pain newPain) {
            return fact(newPain);
        }

        /**
         * Sets walking and sitting at present.
         *
         * @param newActivity walking and sitting at present
         */
        public Builder activity(Activity newActivity) {
            return fact(newActivity);
        }

        /**
         * Sets the shoes.
         *
         * @param newShoes the shoes meant for the walk
         */
        public Builder shoes(Shoes newShoes) {
            return fact(newShoes);
        }

        /**
         * Sets the route.
         *
         * @param newRoute the route meant for the walk
         */
        public Builder route(Route newRoute) {
            return fact(newRoute);
        }

        /**
         * Sets the load.
         *
         * @param newLoad what is carried; its share of the body weight is worked out by {@link #build}
         */
        public Builder load(Load newLoad) {
            return fact(newLoad);
        }

        /**
         * Sets one of the facts that every person has, all of it.
         *
         * @param fact a {@link Patient}, {@link Pain}, {@link Activity}, {@link Shoes}, {@link Route} or {@link Load}
         * @throws IllegalArgumentException if it is something else
         */
        public Builder fact(Record fact) {
            FactType type = FactType.of(fact);
            if (!type.isAlwaysThere()) {
                throw new IllegalArgumentException("a person does not come with a " + type.name());
            }
            type.components().values().forEach(component -> values.remove(component.key()));
            type.valuesOf(fact).forEach((name, value) -> values.put(type.key(name), value));
            return this;
        }

        /**
         * Answers a {@link Question}; an answer to it that was given before is replaced.
         *
         * <p>What key is a finding, a measurement or a choice only the vocabulary knows. Where the answer is none of its kind, that
         * is said when the person is assessed.
         *
         * @param key what the question names: a finding, a measurement or a choice, or the key of a fact in a patient file
         * @param answer about a finding an {@link Answer} or its words, or true or false; else a number in the unit of the
         *     question, true or false, or one of its choices; each may also be given as a text
         */
        public Builder answer(String key, Object answer) {
            FactType.Component component = FactType.byKey().get(key);
            if (component == null) {
                answerNamed(key, answer);
            } else if (component.percentOf().isPresent()) {
                PercentOf share = component.percentOf().get();
                problems.add(key + " is worked out; answer " + share.part() + " and " + share.whole());
            } else {
                answer(component, answer);
            }
            return this;
        }

        private void answer(FactType.Component component, Object answer) {
            Optional<Object> value = component.read(answer);
            String rule = value.map(known -> component.problem(known, Map.of()))
                    .orElse(Optional.of("must be " + component.kindInWords()))
                    .orElse("");
            if (rule.isEmpty()) {
                values.put(component.key(), value.orElseThrow());
            } else {
                problems.add(component.key() + " " + rule + ", but is " + answer);
            }
        }

        /** Nothing that a choice offers reads like a number, or like an answer to a finding. */
        private void answerNamed(String name, Object answer) {
            Optional<Double> number = number(answer);
            if (number.isPresent()) {
                measurements.put(name, number.get());
            } else if (answer instanceof String word && !ANSWERS.contains(word)) {
                choices.put(name, word);
            } else {
                answerFinding(name, answer);
            }
        }

        private static Optional<Double> number(Object answer) {
            if (answer instanceof Number number) {
                return Optional.of(number.doubleValue());
            }
            return answer instanceof String text && NUMBER.matcher(text).matches()
                    ? Optional.of(Double.valueOf(text))
                    : Optional.empty();
        }

        private void answerFinding(String name, Object answer) {
            Object said = answer instanceof Boolean yes ? (yes ? Answer.YES : Answer.NO) : answer;
            Optional<Answer> known = Arrays.stream(Answer.values())
                    .filter(one -> one == said || one.words().equals(said))
                    .findFirst();
            if (known.isPresent()) {
                findings.put(name, known.get());
                notAsked.remove(name);
            } else {
                problems.add("the answer to \"" + name + "\" must be yes, no or not sure, but is " + answer);
            }
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
         * Gives a number that the vocabulary asks for; one that was given before is replaced.
         *
         * @param name the name of the measurement in the vocabulary
         * @param number the number, in the unit that the vocabulary names
         */
        public Builder measurement(String name, double number) {
            measurements.put(name, number);
            return this;
        }

        /**
         * Chooses one of the words that the vocabulary offers; what was chosen before is replaced.
         *
         * @param name the name of the choice in the vocabulary
         * @param word one of its words
         */
        public Builder choice(String name, String word) {
            choices.put(name, word);
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

        /**
         * Takes back all that was said about a finding, also on walks, a measurement or a choice. Where the others were denied, a
         * finding then counts as denied.
         *
         * @param name the name of the finding, measurement or choice
         */
        public Builder forget(String name) {
            findings.remove(name);
            notAsked.remove(name);
            measurements.remove(name);
            choices.remove(name);
            walks.replaceAll(walk -> walk.withFindings(walk.findings().stream()
                    .filter(noted -> !noted.equals(name))
                    .toList()));
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
            Map<Class<?>, Record> facts = facts(all);
            all.addAll(contradictions(findings, notAsked, walks));
            all.addAll(impossible(measurements, choices));
            if (!all.isEmpty()) {
                throw new InvalidPatientException(all);
            }
            return new Person(
                    (Patient) facts.get(Patient.class),
                    (Pain) facts.get(Pain.class),
                    (Activity) facts.get(Activity.class),
                    (Shoes) facts.get(Shoes.class),
                    (Route) facts.get(Route.class),
                    (Load) facts.get(Load.class),
                    findings,
                    notAsked,
                    othersDenied,
                    measurements,
                    choices,
                    walks);
        }

        private Map<String, Object> named(FactType type) {
            Map<String, Object> named = new HashMap<>();
            for (FactType.Component component : type.asked()) {
                Object value = values.get(component.key());
                if (value != null) {
                    named.put(component.name(), value);
                }
            }
            return named;
        }

        private Map<Class<?>, Record> facts(List<String> wrong) {
            Map<Class<?>, Record> facts = new HashMap<>();
            for (FactType type : FactType.ofEveryPerson()) {
                try {
                    Record fact = type.create(named(type));
                    facts.put(fact.getClass(), fact);
                } catch (IllegalArgumentException e) {
                    wrong.add(type.key(String.valueOf(e.getMessage())));
                }
            }
            return facts;
        }
    }
}
