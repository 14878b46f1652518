package org.walkrx.rules.syntax;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.About;
import org.walkrx.language.Activity;
import org.walkrx.language.AtLeast;
import org.walkrx.language.Choice;
import org.walkrx.language.Concept;
import org.walkrx.language.Finding;
import org.walkrx.language.Load;
import org.walkrx.language.Measurement;
import org.walkrx.language.Pain;
import org.walkrx.language.Patient;
import org.walkrx.language.PercentOf;
import org.walkrx.language.Range;
import org.walkrx.language.Route;
import org.walkrx.language.Shoes;
import org.walkrx.language.WalkLog;
import org.walkrx.language.WalkSymptom;
import org.walkrx.language.Week;
import org.walkrx.text.Wording;

/**
 * A type of fact that rules may look at, read off the records of {@code org.walkrx.language}: the one table of what there
 * is to know of facts and their components.
 */
public final class FactType {

    /** Facts that every person has exactly once, with components that may not be known; in the order of patient files. */
    private static final List<Class<? extends Record>> OF_EVERY_PERSON =
            List.of(Patient.class, Pain.class, Activity.class, Shoes.class, Route.class, Load.class);

    /** Facts of the walk log: there is nothing to ask about them. */
    private static final List<Class<? extends Record>> OF_THE_LOG =
            List.of(Week.class, WalkLog.class, WalkSymptom.class);

    /** Facts that the vocabulary declares: which name has which values is said there. */
    private static final List<Class<? extends Record>> DECLARED = List.of(Measurement.class, Choice.class);

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,30}(\\.\\d{1,30})?");

    private static final Map<String, FactType> ALL = Stream.of(
                    OF_EVERY_PERSON, List.of(Finding.class), DECLARED, List.of(Concept.class), OF_THE_LOG)
            .flatMap(List::stream)
            .map(FactType::new)
            .collect(Collectors.toMap(FactType::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));

    private static final Map<String, Component> BY_KEY = ofEveryPerson().stream()
            .flatMap(type -> type.components().values().stream())
            .collect(Collectors.toMap(Component::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));

    /** The component of declared facts that has their value. */
    public static final String VALUE = "value";

    private final Class<? extends Record> type;
    private final Map<String, Component> components;

    private FactType(Class<? extends Record> type) {
        this.type = type;
        Map<String, Component> ofType = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            ofType.put(component.getName(), Component.of(this, component));
        }
        this.components = Collections.unmodifiableMap(ofType);
        components.values().forEach(Component::checkIsDescribed);
    }

    /** Returns the names of all types, in their usual order. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(ALL.keySet());
    }

    /**
     * Returns the type of a name.
     *
     * @param name its name in rules
     */
    public static Optional<FactType> named(String name) {
        return Optional.ofNullable(ALL.get(name));
    }

    /**
     * Returns the type of a fact.
     *
     * @param fact the fact
     */
    public static FactType of(Record fact) {
        return named(fact.getClass().getSimpleName())
                .orElseThrow(() -> new IllegalArgumentException(fact + " is no fact that rules know"));
    }

    /** Returns the types of which every person has exactly one fact, in the order of patient files. */
    public static List<FactType> ofEveryPerson() {
        return ALL.values().stream().filter(FactType::isAlwaysThere).toList();
    }

    /** Returns the components of the facts that every person has, by their key in a patient file. */
    public static Map<String, Component> byKey() {
        return Collections.unmodifiableMap(BY_KEY);
    }

    /** Returns its name in rules. */
    public String name() {
        return type.getSimpleName();
    }

    /** Returns the record that such facts are made of. */
    public Class<? extends Record> recordType() {
        return type;
    }

    /** Returns its components by name, in the order of the record. */
    public Map<String, Component> components() {
        return components;
    }

    /** Returns the components that are asked, and not worked out from others. */
    public List<Component> asked() {
        return components.values().stream()
                .filter(component -> component.percentOf().isEmpty())
                .toList();
    }

    /** Returns whether every person has exactly one such fact. */
    public boolean isAlwaysThere() {
        return OF_EVERY_PERSON.contains(type);
    }

    /** Returns whether such facts come from the walk log. */
    public boolean isOfTheLog() {
        return OF_THE_LOG.contains(type);
    }

    /** Returns whether the vocabulary says by name which values such facts have: measurements and choices. */
    public boolean isDeclared() {
        return DECLARED.contains(type);
    }

    /** Returns the key under which a patient file has the components; empty where they stand at its top. */
    public String section() {
        return type == Patient.class ? "" : name().toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the key of a component in a patient file: {@code pain.now}, {@code age}.
     *
     * @param component name of the component
     */
    public String key(String component) {
        return section().isEmpty() ? component : section() + "." + component;
    }

    /**
     * Returns what is known of a fact of this type, by component name.
     *
     * @param fact the fact
     */
    public Map<String, Object> valuesOf(Record fact) {
        Map<String, Object> values = new LinkedHashMap<>();
        components.forEach((name, component) -> {
            @Nullable Object value = component.of(fact);
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    /**
     * Returns a fact.
     *
     * @param values its values by component name, as {@link Component#read} takes them; what is missing is not known
     * @throws IllegalArgumentException if a value can be true of nobody, or is none of its component
     */
    public Record create(Map<String, ?> values) {
        Class<?>[] types = new Class<?>[components.size()];
        @Nullable Object[] arguments = new Object[components.size()];
        int i = 0;
        for (Component component : components.values()) {
            types[i] = component.type;
            @Nullable Object value = values.get(component.name());
            arguments[i++] = value == null ? null : component.read(value).orElseThrow(() -> component.isNo(value));
        }
        try {
            return type.getDeclaredConstructor(types).newInstance(arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof IllegalArgumentException wrong ? wrong : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create " + name(), e);
        }
    }

    /** What kind of value a component holds. */
    public enum ValueKind {
        /** A whole number. */
        WHOLE_NUMBER,
        /** A number, with a fraction or without. */
        NUMBER,
        /** Yes or no. */
        TRUTH,
        /** A text. */
        TEXT,
        /** One of a list of words. */
        WORD
    }

    /** One component of a type. */
    public static final class Component {

        private final FactType fact;
        private final String name;
        private final String key;
        private final @Nullable String label;
        private final Class<?> type;
        private final ValueKind kind;
        private final @Nullable Range range;
        private final List<Object> constants;
        private final @Nullable Object usual;
        private final @Nullable RecordComponent component;

        private Component(
                FactType fact,
                String name,
                String key,
                @Nullable String label,
                Class<?> type,
                ValueKind kind,
                @Nullable Range range,
                List<Object> constants,
                @Nullable Object usual,
                @Nullable RecordComponent component) {
            this.fact = fact;
            this.name = name;
            this.key = key;
            this.label = label;
            this.type = type;
            this.kind = kind;
            this.range = range;
            this.constants = List.copyOf(constants);
            this.component = component;
            this.usual = usual == null ? null : read(usual).orElse(null);
        }

        private static Component of(FactType fact, RecordComponent component) {
            component.getAccessor().trySetAccessible();
            @Nullable About about = component.getAnnotation(About.class);
            Class<?> type = component.getType();
            return new Component(
                    fact,
                    component.getName(),
                    fact.key(component.getName()),
                    about == null ? null : about.label(),
                    type,
                    kind(type),
                    about == null ? null : new Range(about.lowest(), about.highest()),
                    type.isEnum() ? List.of(type.getEnumConstants()) : List.of(),
                    about == null || about.usual().isEmpty() ? null : about.usual(),
                    component);
        }

        /**
         * Returns what a vocabulary declares as a measurement.
         *
         * @param name its name, which is its key too
         * @param label what to call it, with its unit
         * @param range the numbers that it can have
         * @param whole whether they are whole
         * @param usual one that raises no question
         */
        public static Component measurement(String name, String label, Range range, boolean whole, double usual) {
            ValueKind kind = whole ? ValueKind.WHOLE_NUMBER : ValueKind.NUMBER;
            return declared(Measurement.class, name, label, double.class, kind, range, List.of(), usual);
        }

        /**
         * Returns what a vocabulary declares as a choice.
         *
         * @param name its name, which is its key too
         * @param words what there is to choose from
         * @param usual one that raises no question
         */
        public static Component choice(String name, List<String> words, String usual) {
            return declared(Choice.class, name, name, String.class, ValueKind.WORD, null, List.copyOf(words), usual);
        }

        private static Component declared(
                Class<? extends Record> fact,
                String name,
                String label,
                Class<?> type,
                ValueKind kind,
                @Nullable Range range,
                List<Object> words,
                Object usual) {
            FactType of = Objects.requireNonNull(ALL.get(fact.getSimpleName()));
            RecordComponent value = Objects.requireNonNull(of.components.get(VALUE)).component;
            return new Component(of, VALUE, name, label, type, kind, range, words, usual, value);
        }

        /** Returns what has any value that this or another may have; of two kinds, the other. */
        Component or(Component other) {
            Object usually = Objects.requireNonNull(other.usual);
            if (!fact.equals(other.fact)) {
                return other;
            }
            if (range == null || other.range == null) {
                Set<String> words = new LinkedHashSet<>(words());
                words.addAll(other.words());
                return choice(key, List.copyOf(words), String.valueOf(usually));
            }
            Range wider = new Range(
                    Math.min(range.lowest(), other.range.lowest()), Math.max(range.highest(), other.range.highest()));
            boolean whole = kind == ValueKind.WHOLE_NUMBER && other.kind == ValueKind.WHOLE_NUMBER;
            return measurement(key, other.label(), wider, whole, ((Number) usually).doubleValue());
        }

        /** Returns whether a vocabulary declares it. */
        public boolean isDeclared() {
            return fact.isDeclared();
        }

        /** A component without its range or usual value is a mistake of whoever wrote it, and shown at once. */
        private void checkIsDescribed() {
            boolean isNumber = kind == ValueKind.NUMBER || kind == ValueKind.WHOLE_NUMBER;
            if (isNumber && (range == null || Double.isNaN(range.lowest()))) {
                throw new IllegalStateException("say the lowest value of " + path() + " in @About");
            }
            if (fact.isAlwaysThere() && usual().isEmpty()) {
                throw new IllegalStateException("say a usual value of " + path() + " in @About");
            }
            if (kind != ValueKind.WHOLE_NUMBER && atLeast().isPresent()) {
                throw new IllegalStateException("@AtLeast is for whole numbers, and " + path() + " is none");
            }
        }

        /** Returns its name with that of its type, as in {@code Pain.now}. */
        public String path() {
            return fact.name() + "." + name();
        }

        /** Returns its key: in a patient file, as in {@code pain.now} and {@code age}; of what is declared, its name. */
        public String key() {
            return key;
        }

        /** Returns the type of its fact. */
        public FactType fact() {
            return fact;
        }

        /** Returns what a clinician would call it. */
        public String label() {
            return label == null ? FactWords.of(fact.name(), name) : label;
        }

        /** Returns the numbers that it can have. */
        public Range range() {
            if (range == null) {
                throw new IllegalStateException(path() + " is no number");
            }
            return range;
        }

        /** Returns a value that raises no question; none for facts that are never asked. */
        public Optional<Object> usual() {
            return Optional.ofNullable(usual);
        }

        /** Returns the component of the same fact that it is never below, if there is one. */
        public Optional<Component> atLeast() {
            return annotation(AtLeast.class).map(limit -> Objects.requireNonNull(fact.components.get(limit.value())));
        }

        /** Returns what it is worked out from, if it is. */
        public Optional<PercentOf> percentOf() {
            return annotation(PercentOf.class);
        }

        private <A extends Annotation> Optional<A> annotation(Class<A> annotation) {
            return Optional.ofNullable(component).map(written -> written.getAnnotation(annotation));
        }

        /** Returns its name. */
        public String name() {
            return name;
        }

        /** Returns whether it may be unknown. */
        public boolean mayBeUnknown() {
            return isDeclared() ? name.equals(VALUE) : !type.isPrimitive() && type != String.class;
        }

        /** Returns what kind of value it holds. */
        public ValueKind kind() {
            return kind;
        }

        private static ValueKind kind(Class<?> type) {
            if (type.isEnum()) {
                return ValueKind.WORD;
            }
            if (type == String.class) {
                return ValueKind.TEXT;
            }
            if (type == boolean.class || type == Boolean.class) {
                return ValueKind.TRUTH;
            }
            return type == double.class || type == Double.class ? ValueKind.NUMBER : ValueKind.WHOLE_NUMBER;
        }

        /**
         * Returns a number as a fact holds it.
         *
         * @param number the number; whole, if this component is
         */
        public Object number(double number) {
            return type == double.class || type == Double.class ? (Object) number : (Object) (int) number;
        }

        /** Returns the name of its list of words; only of kind {@code WORD}. */
        public String wordType() {
            return type.getSimpleName();
        }

        /** Returns its words in order, as rules have them; only of kind {@code WORD}. */
        public List<String> words() {
            return constants.stream().map(Component::inRules).toList();
        }

        private static String inRules(Object constant) {
            return constant instanceof Enum<?> word ? word.name() : String.valueOf(constant);
        }

        /**
         * Returns a value of this component as its fact holds it, or nothing if it is none of its kind.
         *
         * @param value the value, or its text: numbers with a point, yes and no (or true and false), a word in upper or in
         *     lower case
         */
        public Optional<Object> read(Object value) {
            String text = value instanceof Enum<?> word ? word.name() : String.valueOf(value);
            return switch (kind) {
                case WHOLE_NUMBER -> value instanceof Integer whole ? Optional.of(number(whole)) : wholeNumber(text);
                case NUMBER ->
                    value instanceof Double ? Optional.of(value) : decimal(text).map(BigDecimal::doubleValue);
                case TRUTH -> truth(text);
                case TEXT -> value instanceof String ? Optional.of(value) : Optional.empty();
                case WORD -> word(text);
            };
        }

        private static Optional<BigDecimal> decimal(String text) {
            return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }

        private Optional<Object> wholeNumber(String text) {
            return decimal(text)
                    .filter(number -> number.compareTo(BigDecimal.valueOf(number.intValue())) == 0)
                    .map(number -> number(number.intValue()));
        }

        private static Optional<Object> truth(String text) {
            return switch (text) {
                case "true", "yes" -> Optional.of(true);
                case "false", "no" -> Optional.of(false);
                default -> Optional.empty();
            };
        }

        private Optional<Object> word(String text) {
            return constants.stream()
                    .filter(constant -> inRules(constant).equals(text)
                            || inPatientFile(constant).equals(text))
                    .findFirst();
        }

        /** Returns what a value of this kind is, as in {@code a number}; words are listed. */
        public String kindInWords() {
            return switch (kind) {
                case WHOLE_NUMBER -> "a whole number";
                case NUMBER -> "a number";
                case TRUTH -> "true or false";
                case TEXT -> "a text";
                case WORD -> Wording.choice(wordsInPatientFile());
            };
        }

        /** Returns its words as patient files and questions have them; only of kind {@code WORD}. */
        public List<String> wordsInPatientFile() {
            return constants.stream().map(Component::inPatientFile).toList();
        }

        private static String inPatientFile(Object constant) {
            return constant instanceof Enum<?> word ? word.name().toLowerCase(Locale.ROOT) : String.valueOf(constant);
        }

        /**
         * Returns what is wrong with a value, to follow its name: {@code must be from 0 to 10}.
         *
         * @param value a value of this component
         * @param others the values of the components before it, by name
         */
        public Optional<String> problem(Object value, Map<String, ?> others) {
            if (!(value instanceof Number number)) {
                return Optional.empty();
            }
            if (!range().contains(number.doubleValue())) {
                return Optional.of(range().rule());
            }
            return atLeast()
                    .flatMap(limit -> others.get(limit.name()) instanceof Integer least && number.intValue() < least
                            ? Optional.of(Range.notBelow(limit.name(), least))
                            : Optional.empty());
        }

        private IllegalArgumentException isNo(Object value) {
            return new IllegalArgumentException(name() + " must be " + kindInWords() + ", but is " + value);
        }

        /**
         * Returns the value of a fact of this type, or {@code null} if it is not known.
         *
         * @param fact the fact
         */
        public @Nullable Object of(Object fact) {
            RecordComponent read = Objects.requireNonNull(component);
            try {
                return read.getAccessor().invoke(fact);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + name + " of " + fact, e);
            }
        }
    }
}
