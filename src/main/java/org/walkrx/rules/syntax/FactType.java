package org.walkrx.rules.syntax;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
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
import org.walkrx.language.Concept;
import org.walkrx.language.Finding;
import org.walkrx.language.Load;
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

    private static final Pattern NUMBER = Pattern.compile("[-+]?\\d{1,30}(\\.\\d{1,30})?");

    private static final Map<String, FactType> ALL = Stream.of(
                    OF_EVERY_PERSON, List.of(Finding.class, Concept.class), OF_THE_LOG)
            .flatMap(List::stream)
            .map(FactType::new)
            .collect(Collectors.toMap(FactType::name, Function.identity(), (a, b) -> a, LinkedHashMap::new));

    private static final Map<String, Component> BY_KEY = ofEveryPerson().stream()
            .flatMap(type -> type.components().values().stream())
            .collect(Collectors.toMap(Component::key, Function.identity(), (a, b) -> a, LinkedHashMap::new));

    private final Class<? extends Record> type;
    private final Map<String, Component> components = new LinkedHashMap<>();

    private FactType(Class<? extends Record> type) {
        this.type = type;
        for (RecordComponent component : type.getRecordComponents()) {
            components.put(component.getName(), new Component(this, component));
        }
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
        return Collections.unmodifiableMap(components);
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
            types[i] = component.component.getType();
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
        private final RecordComponent component;
        private final @Nullable About about;
        private final ValueKind kind;
        private final String key;

        private Component(FactType fact, RecordComponent component) {
            this.fact = fact;
            this.component = component;
            this.about = component.getAnnotation(About.class);
            this.kind = kind(component.getType());
            this.key = fact.key(component.getName());
            component.getAccessor().trySetAccessible();
        }

        /** A component without its range or usual value is a mistake of whoever wrote it, and shown at once. */
        private void checkIsDescribed() {
            boolean isNumber = kind() == ValueKind.NUMBER || kind() == ValueKind.WHOLE_NUMBER;
            if (isNumber && (about == null || Double.isNaN(about.lowest()))) {
                throw new IllegalStateException("say the lowest value of " + path() + " in @About");
            }
            if (fact.isAlwaysThere() && usual().isEmpty()) {
                throw new IllegalStateException("say a usual value of " + path() + " in @About");
            }
            if (kind() != ValueKind.WHOLE_NUMBER && atLeast().isPresent()) {
                throw new IllegalStateException("@AtLeast is for whole numbers, and " + path() + " is none");
            }
        }

        /** Returns its name with that of its type, as in {@code Pain.now}. */
        public String path() {
            return fact.name() + "." + name();
        }

        /** Returns its key in a patient file, as in {@code pain.now} and {@code age}. */
        public String key() {
            return key;
        }

        /** Returns what a clinician would call it. */
        public String label() {
            return about == null ? FactWords.of(fact.name(), name()) : about.label();
        }

        /** Returns the numbers that it can have. */
        public Range range() {
            if (about == null) {
                throw new IllegalStateException(path() + " is no number");
            }
            return new Range(about.lowest(), about.highest());
        }

        /** Returns a value that raises no question; none for facts that are never asked. */
        public Optional<Object> usual() {
            return about == null || about.usual().isEmpty() ? Optional.empty() : read(about.usual());
        }

        /** Returns the component of the same fact that it is never below, if there is one. */
        public Optional<Component> atLeast() {
            return Optional.ofNullable(component.getAnnotation(AtLeast.class))
                    .map(limit -> Objects.requireNonNull(fact.components.get(limit.value())));
        }

        /** Returns what it is worked out from, if it is. */
        public Optional<PercentOf> percentOf() {
            return Optional.ofNullable(component.getAnnotation(PercentOf.class));
        }

        /** Returns its name. */
        public String name() {
            return component.getName();
        }

        /** Returns whether it may be unknown. */
        public boolean mayBeUnknown() {
            Class<?> type = component.getType();
            return !type.isPrimitive() && type != String.class;
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

        /** Returns the name of its list of words; only of kind {@code WORD}. */
        public String wordType() {
            return component.getType().getSimpleName();
        }

        /** Returns its words in order; only of kind {@code WORD}. */
        public List<String> words() {
            return Arrays.stream(component.getType().getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
        }

        /**
         * Returns a value of this component as its fact holds it, or nothing if it is none of its kind.
         *
         * @param value the value, or its text: numbers with a point, yes and no (or true and false), a word in upper or in
         *     lower case
         */
        public Optional<Object> read(Object value) {
            String text = value instanceof Enum<?> word ? word.name() : String.valueOf(value);
            return switch (kind()) {
                case WHOLE_NUMBER -> value instanceof Integer ? Optional.of(value) : wholeNumber(text);
                case NUMBER ->
                    value instanceof Double ? Optional.of(value) : number(text).map(BigDecimal::doubleValue);
                case TRUTH -> truth(text);
                case TEXT -> value instanceof String ? Optional.of(value) : Optional.empty();
                case WORD -> word(text);
            };
        }

        private static Optional<BigDecimal> number(String text) {
            return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
        }

        private static Optional<Object> wholeNumber(String text) {
            return number(text)
                    .filter(number -> number.compareTo(BigDecimal.valueOf(number.intValue())) == 0)
                    .map(BigDecimal::intValue);
        }

        private static Optional<Object> truth(String text) {
            return switch (text) {
                case "true", "yes" -> Optional.of(true);
                case "false", "no" -> Optional.of(false);
                default -> Optional.empty();
            };
        }

        private Optional<Object> word(String text) {
            return Stream.<Object>of(component.getType().getEnumConstants())
                    .filter(constant -> ((Enum<?>) constant).name().equals(text)
                            || inPatientFile((Enum<?>) constant).equals(text))
                    .findFirst();
        }

        /** Returns what a value of this kind is, as in {@code a number}; words are listed. */
        public String kindInWords() {
            return switch (kind()) {
                case WHOLE_NUMBER -> "a whole number";
                case NUMBER -> "a number";
                case TRUTH -> "true or false";
                case TEXT -> "a text";
                case WORD -> Wording.choice(wordsInPatientFile());
            };
        }

        /** Returns its words as patient files and questions have them; only of kind {@code WORD}. */
        public List<String> wordsInPatientFile() {
            return Arrays.stream(component.getType().getEnumConstants())
                    .map(constant -> inPatientFile((Enum<?>) constant))
                    .toList();
        }

        private static String inPatientFile(Enum<?> constant) {
            return constant.name().toLowerCase(Locale.ROOT);
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
            try {
                return component.getAccessor().invoke(fact);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("cannot read " + component.getName() + " of " + fact, e);
            }
        }
    }
}
