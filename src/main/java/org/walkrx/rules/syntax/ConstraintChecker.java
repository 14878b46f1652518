package org.walkrx.rules.syntax;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Range;
import org.walkrx.text.Blanks;
import org.walkrx.text.Position;

/** Checks what stands between the brackets of a fact. */
final class ConstraintChecker {

    private final SymbolTable words;
    private final RuleProblems problems;
    private final Names names;
    private final DeclaredChecker declared;
    private Set<String> shown = Set.of();
    private FactType.@Nullable Component meant;

    ConstraintChecker(SymbolTable words, RuleProblems problems, Names names) {
        this.words = words;
        this.problems = problems;
        this.names = names;
        this.declared = new DeclaredChecker(words, problems);
    }

    void check(Condition.Pattern pattern, FactType type) {
        int before = problems.size();
        meant = null;
        if (type.isDeclared()) {
            meant = declared.meant(pattern, type).orElse(null);
            if (meant == null) {
                forgive(pattern.constraint());
                return;
            }
        }
        shown = shownKnown(pattern.constraint());
        check(pattern.constraint(), type, new LinkedHashSet<>(), false);
        if (problems.size() > before) {
            forgive(pattern.constraint());
        }
        Set<String> asked = Constraints.components(pattern.constraint());
        boolean anyUnknown = asked.stream().anyMatch(name -> !type.components().containsKey(name));
        if (type.name().equals("Finding") && !asked.contains("present") && !anyUnknown) {
            problems.add(
                    MessageCode.NO_ANSWER,
                    pattern.position(),
                    "say which answer is meant: present (yes), or present == false (no); without it, both would do");
        }
    }

    /** What is wrong has been said; that a name is therefore unused, or may be unknown, only follows from it. */
    private void forgive(Constraint constraint) {
        Constraints.all(constraint).forEach(part -> {
            if (part instanceof Constraint.Binding binding) {
                names.presumeKnown(binding.variable());
            } else if (part instanceof Constraint.Comparison comparison
                    && comparison.value() instanceof Value.Variable variable) {
                names.use(variable.name());
            }
        });
    }

    /** Returns the components that must be known for the whole constraint to hold. */
    private static Set<String> shownKnown(Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            Set<String> known = new LinkedHashSet<>();
            all.parts().forEach(part -> known.addAll(shownKnown(part)));
            return known;
        }
        if (constraint instanceof Constraint.OneOf oneOf && !oneOf.negated()) {
            return Set.of(oneOf.component());
        }
        if (constraint instanceof Constraint.Known asked) {
            return Set.of(asked.component());
        }
        return constraint instanceof Constraint.Comparison comparison && comparison.operator() != Operator.NOT_EQUAL
                ? shownBy(comparison)
                : Set.of();
    }

    /** Whoever has logged two weeks has a week before the last. */
    private static Set<String> shownBy(Constraint.Comparison comparison) {
        boolean twoWeeks = comparison.component().equals("weeksLogged")
                && comparison.value() instanceof Value.NumberLiteral number
                && ((comparison.operator() == Operator.AT_LEAST && number.number() >= 2)
                        || (comparison.operator() == Operator.GREATER && number.number() >= 1));
        return twoWeeks ? Set.of(comparison.component(), "previousMinutesPerDay") : Set.of(comparison.component());
    }

    private RuleProblems check(Constraint constraint, FactType type, Set<String> known, boolean optional) {
        return constraint.accept(new Check(type, known, optional));
    }

    /** Checks one constraint on a fact of a type, and returns what was found so far. */
    private final class Check implements Constraint.Visitor<RuleProblems> {

        private final FactType type;
        private final Set<String> known;
        private final boolean optional;

        Check(FactType type, Set<String> known, boolean optional) {
            this.type = type;
            this.known = known;
            this.optional = optional;
        }

        @Override
        public RuleProblems all(Constraint.All all) {
            all.parts().forEach(part -> check(part, type, known, optional));
            return problems;
        }

        @Override
        public RuleProblems any(Constraint.Any any) {
            any.parts().forEach(part -> check(part, type, new LinkedHashSet<>(known), true));
            return problems;
        }

        @Override
        public RuleProblems binding(Constraint.Binding binding) {
            checkBinding(binding, type, optional);
            return problems;
        }

        @Override
        public RuleProblems isTrue(Constraint.IsTrue isTrue) {
            component(isTrue.component(), type, isTrue.position())
                    .ifPresent(component -> checkIsTrue(isTrue, component));
            return problems;
        }

        /** Of what is declared, "not" stays too wide even where it is known. */
        @Override
        public RuleProblems known(Constraint.Known asked) {
            component(asked.component(), type, asked.position()).ifPresent(component -> {
                checkMayBeUnknown(asked, component);
                if (!component.isDeclared()) {
                    known.add(component.name());
                }
            });
            return problems;
        }

        @Override
        public RuleProblems oneOf(Constraint.OneOf oneOf) {
            component(oneOf.component(), type, oneOf.position())
                    .ifPresent(component -> checkOneOf(oneOf, component, type, known));
            return problems;
        }

        @Override
        public RuleProblems comparison(Constraint.Comparison comparison) {
            component(comparison.component(), type, comparison.position())
                    .ifPresent(component -> checkComparison(comparison, component, type, known));
            return problems;
        }
    }

    private Optional<FactType.Component> component(String name, FactType type, Position position) {
        if (meant != null && name.equals(FactType.VALUE)) {
            return Optional.of(meant);
        }
        Optional<FactType.Component> component =
                Optional.ofNullable(type.components().get(name));
        if (component.isEmpty()) {
            problems.add(
                    MessageCode.UNKNOWN_COMPONENT,
                    position,
                    type.name() + " has no component \"" + name + "\""
                            + SymbolTable.didYouMeanOr(
                                    name,
                                    type.components().keySet(),
                                    () -> "; it has "
                                            + String.join(
                                                    ", ", type.components().keySet())));
        }
        return component;
    }

    private void checkBinding(Constraint.Binding binding, FactType type, boolean optional) {
        if (!type.components().containsKey(binding.component())) {
            names.giveUnclear();
        }
        component(binding.component(), type, binding.position()).ifPresent(component -> {
            names.give(
                    binding, new Names.Named(component, component.mayBeUnknown() && !shown.contains(component.name())));
            if (optional) {
                problems.add(
                        MessageCode.NOT_IN_SUBSET,
                        binding.position(),
                        "a name cannot be given on one side of ||; give it after a comma");
            }
        });
    }

    private void checkIsTrue(Constraint.IsTrue isTrue, FactType.Component component) {
        if (component.kind() != FactType.ValueKind.TRUTH) {
            problems.add(
                    MessageCode.WRONG_KIND_OF_VALUE,
                    isTrue.position(),
                    "compare " + isTrue.component() + " with something: write " + example(component));
        } else if (component.mayBeUnknown()) {
            problems.add(
                    MessageCode.UNKNOWN_READ_AS_SAFE,
                    isTrue.position(),
                    "write " + isTrue.component() + " == true (it may be not known)");
        }
    }

    private void checkMayBeUnknown(Constraint.Known asked, FactType.Component component) {
        if (!component.mayBeUnknown()) {
            problems.add(
                    MessageCode.UNEXPECTED,
                    asked.position(),
                    component.name() + " is always known, so this asks for nothing; delete it");
        }
    }

    private void checkOneOf(Constraint.OneOf oneOf, FactType.Component component, FactType type, Set<String> known) {
        oneOf.values().forEach(value -> checkValue(value, Operator.EQUAL, component, type));
        if (oneOf.values().isEmpty()) {
            problems.add(
                    MessageCode.UNEXPECTED, oneOf.position(), "the list after in is empty; name at least one value");
        }
        if (oneOf.negated()) {
            checkKnown(component, known, oneOf.position());
        }
        known.add(component.name());
    }

    private void checkComparison(
            Constraint.Comparison comparison, FactType.Component component, FactType type, Set<String> known) {
        boolean ordered = comparison.operator() != Operator.EQUAL && comparison.operator() != Operator.NOT_EQUAL;
        boolean number =
                component.kind() == FactType.ValueKind.NUMBER || component.kind() == FactType.ValueKind.WHOLE_NUMBER;
        if (ordered && !number) {
            problems.add(
                    MessageCode.WRONG_KIND_OF_VALUE,
                    comparison.position(),
                    called(component) + " is not a number, so "
                            + comparison.operator().written() + " means nothing here; use == or in");
        } else {
            checkValue(comparison.value(), comparison.operator(), component, type);
        }
        if (comparison.operator() == Operator.NOT_EQUAL) {
            checkKnown(component, known, comparison.position());
        } else {
            known.add(component.name());
        }
    }

    private void checkKnown(FactType.Component component, Set<String> known, Position position) {
        if (component.mayBeUnknown() && !known.contains(component.name())) {
            problems.add(MessageCode.UNKNOWN_READ_AS_SAFE, position, openEnd(component));
        }
    }

    private static String openEnd(FactType.Component component) {
        if (!component.isDeclared()) {
            return "if " + component.name()
                    + " is not known, this would hold all the same; name the values that are meant instead, with in ( ... )";
        }
        return component.kind() == FactType.ValueKind.WORD
                ? "this would hold of every other word, those too that are added one day; name the words that are meant"
                        + " instead, with in ( ... )"
                : "this would hold of nearly every number; say from where to where, with < and >";
    }

    private static String called(FactType.Component component) {
        return component.isDeclared() && component.name().equals(FactType.VALUE)
                ? "\"" + component.key() + "\""
                : component.name();
    }

    // Values

    private void checkValue(Value value, Operator operator, FactType.Component component, FactType type) {
        if (value instanceof Value.Variable variable) {
            checkVariable(variable, component, type);
        } else if (!fits(value, component)) {
            problems.add(
                    MessageCode.WRONG_KIND_OF_VALUE,
                    value.position(),
                    component.equals(meant) ? DeclaredChecker.misfit(value, component) : misfit(value, component));
        } else if (value instanceof Value.Constant constant) {
            checkConstant(constant, component);
        } else if (value instanceof Value.NumberLiteral numeral) {
            checkRange(numeral, operator, component);
        } else if (value instanceof Value.Text text) {
            if (component.equals(meant)) {
                declared.checkWord(text, component);
            } else {
                checkName(text, type);
            }
        }
    }

    private static boolean fits(Value value, FactType.Component component) {
        return switch (component.kind()) {
            case NUMBER -> value instanceof Value.NumberLiteral;
            case WHOLE_NUMBER -> value instanceof Value.NumberLiteral numeral && numeral.isWhole();
            case TRUTH -> value instanceof Value.BooleanLiteral;
            case TEXT -> value instanceof Value.Text;
            case WORD ->
                component.isDeclared()
                        ? value instanceof Value.Text
                        : value instanceof Value.Constant constant
                                && (constant.type().equals(component.wordType())
                                        || !Constants.lists().contains(constant.type()));
        };
    }

    private static String misfit(Value value, FactType.Component component) {
        String message = component.name() + " cannot be compared with " + value.written() + "; ";
        if (component.kind() == FactType.ValueKind.WORD && value instanceof Value.Text text) {
            Set<String> words = new LinkedHashSet<>(component.words());
            String near = SymbolTable.nearest(text.text(), words)
                    .orElse(component.words().get(0));
            return message + "did you mean \"" + component.wordType() + "." + near + "\"?";
        }
        return message + "write " + example(component);
    }

    private void checkConstant(Value.Constant constant, FactType.Component component) {
        Set<String> names = new LinkedHashSet<>(component.words());
        if (!constant.type().equals(component.wordType())) {
            problems.add(
                    MessageCode.UNKNOWN_LIST,
                    constant.position(),
                    "there is no list of words named \"" + constant.type() + "\"; did you mean \""
                            + component.wordType() + "."
                            + SymbolTable.nearest(constant.name(), names)
                                    .orElse(component.words().get(0)) + "\"?");
        } else if (!names.contains(constant.name())) {
            problems.add(
                    MessageCode.UNKNOWN_CONSTANT,
                    constant.position(),
                    "\"" + constant.name() + "\" is not one of " + constant.type() + " ("
                            + String.join(", ", component.words()) + ")"
                            + SymbolTable.didYouMean(constant.name(), names));
        }
    }

    private void checkRange(Value.NumberLiteral numeral, Operator operator, FactType.Component component) {
        Range range = component.range();
        if (!Ranges.isSensible(range, operator, numeral.number())) {
            problems.add(
                    MessageCode.OUT_OF_RANGE,
                    numeral.position(),
                    called(component) + " " + Ranges.inWords(range) + ", so " + operator.written() + " "
                            + numeral.written() + " means nothing; is the number right?");
        }
    }

    private void checkVariable(Value.Variable variable, FactType.Component component, FactType type) {
        Optional<FactType.Component> other =
                names.use(variable.name(), variable.position()).map(Names.Named::component);
        if (!type.isOfTheLog()) {
            problems.add(
                    MessageCode.NOT_IN_SUBSET,
                    variable.position(),
                    "only facts of the walk log can be compared with one another; write a number here");
        } else if (other.isPresent() && other.get().kind() != component.kind()) {
            problems.add(
                    MessageCode.WRONG_KIND_OF_VALUE,
                    variable.position(),
                    component.name() + " cannot be compared with " + other.get().name() + ", which is of another kind");
        }
    }

    private void checkName(Value.Text text, FactType type) {
        boolean isFinding = type.name().equals("Finding") || type.name().equals("WalkSymptom");
        if (isFinding && !words.findings().isEmpty() && !words.findings().contains(text.text())) {
            Optional<String> blanks = Blanks.explain(text.text(), words.findings()::contains);
            if (blanks.isPresent()) {
                problems.add(MessageCode.UNKNOWN_FINDING, text.position(), blanks.get());
                return;
            }
            Optional<FactType.Component> other = words.declared().named(text.text());
            if (other.isPresent()) {
                problems.add(
                        MessageCode.UNKNOWN_FINDING, text.position(), DeclaredChecker.kind(other.get(), text.text()));
                return;
            }
            String nearest = SymbolTable.didYouMean(text.text(), words.findings());
            problems.add(
                    MessageCode.UNKNOWN_FINDING,
                    text.position(),
                    "unknown finding \"" + shortened(text.text()) + "\""
                            + (nearest.isEmpty() ? "; add it to vocabulary.yaml first" : nearest));
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "...";
    }

    private static String example(FactType.Component component) {
        return component.name()
                + switch (component.kind()) {
                    case NUMBER -> " >= 2.5, a number";
                    case WHOLE_NUMBER -> " >= 7, a whole number without quotes";
                    case TRUTH -> " == true or " + component.name() + " == false";
                    case TEXT -> " == \"...\", a text in double quotes";
                    case WORD ->
                        " == " + component.wordType() + "." + component.words().get(0) + " (or "
                                + String.join(
                                        ", ",
                                        component
                                                .words()
                                                .subList(1, component.words().size())) + ")";
                };
    }
}
