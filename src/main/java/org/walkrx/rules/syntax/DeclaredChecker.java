package org.walkrx.rules.syntax;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.walkrx.text.Blanks;
import org.walkrx.text.Wording;

/** Checks which measurement or choice a fact means, and what it is compared with. */
final class DeclaredChecker {

    private static final String NAME = "name";
    private static final Pattern NUMBER_AND_MORE = Pattern.compile("\\s*(-?\\d+(?:\\.\\d+)?)\\s*\\D*");
    private static final int LONGEST_SHOWN = 60;

    private final SymbolTable words;
    private final RuleProblems problems;

    DeclaredChecker(SymbolTable words, RuleProblems problems) {
        this.words = words;
        this.problems = problems;
    }

    /** Returns what a pattern means, or nothing if that is not clear, which is said. */
    Optional<FactType.Component> meant(Condition.Pattern pattern, FactType type) {
        if (!hasShape(pattern, type)) {
            return Optional.empty();
        }
        Value.Text name = name(pattern).orElseThrow();
        Optional<FactType.Component> component = words.declared()
                .named(name.text())
                .filter(found -> found.fact().name().equals(type.name()));
        if (component.isEmpty() && !words.findings().isEmpty()) {
            problems.add(MessageCode.UNKNOWN_DECLARED, name.position(), unknown(name.text(), type));
        }
        return component;
    }

    /** Exactly one name, and something about the value: nothing else can be told apart. */
    private boolean hasShape(Condition.Pattern pattern, FactType type) {
        List<Constraint.Leaf> leaves = leaves(pattern.constraint()).toList();
        Optional<Constraint.Leaf> foreign = leaves.stream()
                .filter(leaf -> !type.components().containsKey(leaf.component()))
                .findFirst();
        Optional<Constraint.Leaf> given =
                leaves.stream().filter(Constraint.Binding.class::isInstance).findFirst();
        if (foreign.isPresent()) {
            problems.add(
                    MessageCode.UNKNOWN_COMPONENT,
                    foreign.get().position(),
                    type.name() + " has no component \"" + foreign.get().component() + "\""
                            + SymbolTable.nearest(
                                            foreign.get().component(),
                                            type.components().keySet())
                                    .map(word -> "; did you mean \"" + word + "\"?")
                                    .orElse("; it is written " + example(type)));
        } else if (given.isPresent()) {
            problems.add(
                    MessageCode.NOT_IN_SUBSET,
                    given.get().position(),
                    "a " + type.name() + " gives no name to its parts; compare its value with "
                            + (isMeasurement(type) ? "a number" : "one of its words"));
        } else if (name(pattern).isEmpty()
                || leaves.stream().filter(leaf -> leaf.component().equals(NAME)).count() != 1) {
            problems.add(
                    MessageCode.NOT_ONE_NAME,
                    pattern.position(),
                    "say which one is meant, by exactly one name: " + example(type)
                            + "; several are several conditions, joined by or");
        } else if (leaves.stream()
                .noneMatch(leaf -> leaf.component().equals(FactType.VALUE) && !(leaf instanceof Constraint.IsTrue))) {
            problems.add(
                    MessageCode.NO_ANSWER,
                    pattern.position(),
                    "say which value is meant: " + example(type) + "; without it, any would do");
        } else {
            return true;
        }
        return false;
    }

    private static Stream<Constraint.Leaf> leaves(Constraint constraint) {
        return Constraints.all(constraint)
                .filter(Constraint.Leaf.class::isInstance)
                .map(Constraint.Leaf.class::cast);
    }

    /** Returns the name that the whole of a pattern asks for. */
    private static Optional<Value.Text> name(Condition.Pattern pattern) {
        return mustHold(pattern.constraint())
                .filter(part -> part instanceof Constraint.Comparison comparison
                        && comparison.component().equals(NAME)
                        && comparison.operator() == Operator.EQUAL
                        && comparison.value() instanceof Value.Text)
                .map(part -> (Value.Text) ((Constraint.Comparison) part).value())
                .findFirst();
    }

    private static Stream<Constraint> mustHold(Constraint constraint) {
        return constraint instanceof Constraint.All all
                ? all.parts().stream().flatMap(DeclaredChecker::mustHold)
                : Stream.of(constraint);
    }

    private static boolean isMeasurement(FactType type) {
        return type.name().equals("Measurement");
    }

    static String example(FactType type) {
        return isMeasurement(type)
                ? "Measurement( name == \"...\", value > 30 )"
                : "Choice( name == \"...\", value == \"...\" )";
    }

    private String unknown(String name, FactType type) {
        Optional<FactType.Component> other = words.declared().named(name);
        if (other.isPresent()) {
            return kind(other.get(), name);
        }
        if (words.findings().contains(name)) {
            return "\"" + name + "\" is a finding: write Finding( name == \"" + name + "\", present )";
        }
        Set<String> names = words.declared().names(type.name());
        Optional<String> blanks = Blanks.explain(name, names::contains);
        if (blanks.isPresent()) {
            return blanks.get();
        }
        String nearest = SymbolTable.didYouMean(name, names);
        String what = isMeasurement(type) ? "measurement" : "choice";
        return "unknown " + what + " \"" + shortened(name) + "\""
                + (nearest.isEmpty() ? "; add it under \"" + what + "s:\" of vocabulary.yaml first" : nearest);
    }

    /** Says of a declared name how it is asked for. */
    static String kind(FactType.Component component, String name) {
        boolean measurement = isMeasurement(component.fact());
        return "\"" + name + "\" is a " + (measurement ? "measurement" : "choice") + ": write "
                + (measurement
                        ? "Measurement( name == \"" + name + "\", value > "
                                + FactWords.value(component.usual().orElseThrow()) + " )"
                        : "Choice( name == \"" + name + "\", value == \""
                                + component.words().get(0) + "\" )");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "...";
    }

    /** Says what is wrong with a value of another kind. */
    static String misfit(Value value, FactType.Component component) {
        String called = "\"" + component.key() + "\"";
        if (component.kind() == FactType.ValueKind.WORD) {
            return called + " is compared with one of its words in double quotes ("
                    + String.join(", ", component.words()) + "), not with " + value.written();
        }
        if (value instanceof Value.NumberLiteral numeral) {
            return called + " is a whole number, so " + numeral.written() + " means nothing here; write a whole number";
        }
        Matcher number = NUMBER_AND_MORE.matcher(value instanceof Value.Text text ? text.text() : "");
        return called + " is compared with a number, not with " + value.written()
                + (number.matches()
                        ? "; write the number alone, without quotes and unit: " + number.group(1)
                        : "; write value > " + FactWords.value(component.usual().orElseThrow()));
    }

    /** Says of a word that it is none of a choice. */
    void checkWord(Value.Text text, FactType.Component component) {
        List<String> known = component.words();
        if (!known.contains(text.text())) {
            problems.add(
                    MessageCode.UNKNOWN_CONSTANT,
                    text.position(),
                    "\"" + shortened(text.text()) + "\" is not one of the words of \"" + component.key() + "\" ("
                            + String.join(", ", known) + ")"
                            + Wording.sameWord(text.text(), known)
                                    .map(word -> "; did you mean \"" + word + "\"?")
                                    .orElseGet(() -> SymbolTable.didYouMean(text.text(), Set.copyOf(known))));
        }
    }
}
