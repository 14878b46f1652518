package org.walkrx.rules.syntax;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.walkrx.text.Problem;

/**
 * Says what is wrong with the words of rules whose shape is right: names nobody declares, values of the wrong kind,
 * missing annotations, and the two clinical hazards of plain DRL (unknown read as safe; a constant that never matches).
 */
public final class RuleChecker {

    private static final Set<String> ANNOTATIONS = Set.of("id", "source", "basis", "reviewed");
    private static final Set<String> BASES = Set.of("article", "guideline", "trial", "policy");
    private static final Set<String> IMPORTS =
            Set.of("org.walkrx.Referral", "org.walkrx.language.*", "org.walkrx.rules.*", "org.walkrx.*");

    private final Words words;
    private final Problems problems;

    private RuleChecker(String file, Words words) {
        this.words = words;
        this.problems = new Problems(file);
    }

    /**
     * Returns the problems of all files, in the order of the files; empty if there are none.
     *
     * @param files the files
     * @param words the words they may use
     */
    public static List<Problem> check(Collection<RuleFile> files, Words words) {
        Map<String, RuleChecker> checkers = new HashMap<>();
        Map<String, String> idsSeen = new HashMap<>();
        Map<String, String> namesSeen = new HashMap<>();
        List<Problem> found = new ArrayList<>();
        for (RuleFile file : files) {
            RuleChecker checker = checkers.computeIfAbsent(file.name(), name -> new RuleChecker(name, words));
            checker.checkHeader(file);
            for (Rule rule : file.rules()) {
                checker.checkUnique("rule", rule.name(), rule, file, namesSeen);
                checker.checkUnique("id", rule.id(), rule, file, idsSeen);
                checker.checkRule(rule);
            }
            found.addAll(checker.problems.found());
        }
        return found;
    }

    /**
     * Returns the names of the concepts that the rules of some files insert.
     *
     * @param files the files
     */
    public static Set<String> conceptsOf(Collection<RuleFile> files) {
        return files.stream()
                .flatMap(file -> file.rules().stream())
                .flatMap(rule -> rule.then().stream())
                .filter(call -> call.name().equals(Call.INSERT))
                .map(call -> ((Value.Text) call.arguments().get(0)).text())
                .collect(Collectors.toSet());
    }

    private void checkHeader(RuleFile file) {
        for (String name : file.imports()) {
            if (!IMPORTS.contains(name) && !name.startsWith("org.walkrx.language.")) {
                problems.add(
                        MessageCode.NOT_IN_SUBSET,
                        new Position(1, 1),
                        "a rule file imports only org.walkrx.Referral and org.walkrx.language.*; delete the import of "
                                + name);
            }
        }
    }

    private void checkUnique(String what, String value, Rule rule, RuleFile file, Map<String, String> seen) {
        if (value.isEmpty()) {
            return;
        }
        String place = file.name() + ", line " + rule.position().line();
        String earlier = seen.putIfAbsent(value, place);
        if (earlier != null) {
            problems.add(
                    MessageCode.DUPLICATE,
                    rule.position(),
                    "the " + (what.equals("rule") ? "name" : "id") + " \"" + value + "\" is already used (" + earlier
                            + "); give this rule one of its own");
        }
    }

    private void checkRule(Rule rule) {
        checkAnnotations(rule);
        if (rule.then().isEmpty()) {
            problems.add(
                    MessageCode.SHAPE,
                    rule.position(),
                    "the rule \"" + rule.name() + "\" says nothing; write an advise statement after then");
        }
        Map<String, FactType.Component> bound = new HashMap<>();
        checkCondition(rule.when(), bound, false);
        Set<String> used = new LinkedHashSet<>();
        rule.then().forEach(call -> checkCall(call, bound, used));
        checkUnusedBindings(rule, used);
    }

    // Annotations

    private void checkAnnotations(Rule rule) {
        Set<String> seen = new LinkedHashSet<>();
        for (Rule.Annotation annotation : rule.annotations()) {
            if (!ANNOTATIONS.contains(annotation.name())) {
                problems.add(
                        MessageCode.ANNOTATION,
                        annotation.position(),
                        "unknown annotation @" + annotation.name() + Words.didYouMean(annotation.name(), ANNOTATIONS));
            } else if (!seen.add(annotation.name())) {
                problems.add(
                        MessageCode.ANNOTATION, annotation.position(), "a second @" + annotation.name() + "; keep one");
            } else {
                checkAnnotation(annotation);
            }
        }
        for (String name : List.of("id", "source", "basis", "reviewed")) {
            boolean misspelt = rule.annotations().size() >= ANNOTATIONS.size() && seen.size() < ANNOTATIONS.size();
            if (!seen.contains(name) && !misspelt) {
                problems.add(
                        MessageCode.ANNOTATION,
                        rule.position(),
                        "the rule has no @" + name + "; every rule needs @id, @source, @basis and @reviewed");
            }
        }
    }

    private void checkAnnotation(Rule.Annotation annotation) {
        switch (annotation.name()) {
            case "id" ->
                checkMatches(
                        annotation,
                        "[A-Z]{2,5}-[0-9]{2,3}",
                        "an id has a short word in capitals, a dash and two or three digits, as in \"RF-01\"");
            case "basis" -> {
                if (!BASES.contains(annotation.value())) {
                    problems.add(
                            MessageCode.ANNOTATION,
                            annotation.position(),
                            "\"" + annotation.value() + "\" is not a basis (article, guideline, trial, policy)"
                                    + Words.didYouMean(annotation.value(), BASES));
                }
            }
            case "reviewed" -> checkDate(annotation);
            default -> checkSource(annotation);
        }
    }

    private void checkMatches(Rule.Annotation annotation, String pattern, String advice) {
        if (!annotation.value().matches(pattern)) {
            problems.add(MessageCode.ANNOTATION, annotation.position(), "\"" + annotation.value() + "\": " + advice);
        }
    }

    private void checkDate(Rule.Annotation annotation) {
        try {
            LocalDate.parse(annotation.value());
        } catch (DateTimeParseException e) {
            problems.add(
                    MessageCode.ANNOTATION,
                    annotation.position(),
                    "\"" + annotation.value() + "\" is not a date; write year, month, day, as in \"2026-11-23\"");
        }
    }

    private void checkSource(Rule.Annotation annotation) {
        if (annotation.value().isBlank()) {
            problems.add(
                    MessageCode.ANNOTATION,
                    annotation.position(),
                    "@source names no row of the evidence table (evidence.md)");
            return;
        }
        for (String row : Rule.sources(annotation.value())) {
            if (!words.rows().contains(row)) {
                problems.add(
                        MessageCode.UNKNOWN_ROW,
                        annotation.position(),
                        "the evidence table (evidence.md) has no row \"" + row + "\""
                                + Words.didYouMean(row, words.rows()));
            }
        }
    }

    // Conditions

    private void checkCondition(Condition condition, Map<String, FactType.Component> bound, boolean negated) {
        if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> checkCondition(part, bound, negated));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> checkCondition(part, bound, negated));
        } else if (condition instanceof Condition.Not not) {
            checkCondition(not.part(), new HashMap<>(bound), true);
        } else if (condition instanceof Condition.Exists exists) {
            checkCondition(exists.part(), new HashMap<>(bound), negated);
        } else if (condition instanceof Condition.Count count) {
            checkCount(count, bound);
        } else {
            checkPattern((Condition.Pattern) condition, bound, negated);
        }
    }

    private void checkCount(Condition.Count count, Map<String, FactType.Component> bound) {
        Map<String, FactType.Component> inner = new HashMap<>(bound);
        checkPattern(count.source(), inner, false);
        if (count.source().type().equals("Concept")) {
            problems.add(
                    MessageCode.NOT_IN_SUBSET,
                    count.source().position(),
                    "concepts cannot be counted; count the findings themselves");
        }
        if (count.argument() != null && !inner.containsKey(count.argument())) {
            unknownVariable(count.argument(), count.position(), inner.keySet());
        }
    }

    private void checkPattern(Condition.Pattern pattern, Map<String, FactType.Component> bound, boolean negated) {
        FactType type = FactType.named(pattern.type()).orElse(null);
        if (type == null) {
            problems.add(
                    MessageCode.UNKNOWN_TYPE,
                    pattern.position(),
                    "there is no fact named \"" + pattern.type() + "\""
                            + Words.didYouMean(pattern.type(), FactType.names()));
            return;
        }
        if (negated && pattern.type().equals("Concept")) {
            problems.add(
                    MessageCode.NOT_IN_SUBSET,
                    pattern.position(),
                    "not cannot be said of a Concept; say it of the facts that the concept rests on");
        }
        checkConstraint(pattern.constraint(), type, bound, new LinkedHashSet<>());
    }

    private void checkConstraint(
            Constraint constraint, FactType type, Map<String, FactType.Component> bound, Set<String> known) {
        if (constraint instanceof Constraint.All all) {
            all.parts().forEach(part -> checkConstraint(part, type, bound, known));
        } else if (constraint instanceof Constraint.Any any) {
            any.parts().forEach(part -> checkConstraint(part, type, bound, new LinkedHashSet<>(known)));
        } else if (constraint instanceof Constraint.Binding binding) {
            FactType.Component component = component(binding.component(), type, binding.position());
            if (component != null) {
                bound.put(binding.variable(), component);
            }
        } else if (constraint instanceof Constraint.IsTrue isTrue) {
            checkIsTrue(isTrue, type);
        } else if (constraint instanceof Constraint.OneOf oneOf) {
            checkOneOf(oneOf, type, bound, known);
        } else {
            checkComparison((Constraint.Comparison) constraint, type, bound, known);
        }
    }

    private void checkIsTrue(Constraint.IsTrue isTrue, FactType type) {
        FactType.Component component = component(isTrue.component(), type, isTrue.position());
        if (component == null) {
            return;
        }
        if (component.kind() != FactType.Kind.TRUTH) {
            problems.add(
                    MessageCode.WRONG_KIND_OF_VALUE,
                    isTrue.position(),
                    "compare " + isTrue.component() + " with something, as in " + example(component));
        } else if (component.mayBeUnknown()) {
            problems.add(
                    MessageCode.UNKNOWN_READ_AS_SAFE,
                    isTrue.position(),
                    "write " + isTrue.component() + " == true (it may be not known)");
        }
    }

    private void checkOneOf(
            Constraint.OneOf oneOf, FactType type, Map<String, FactType.Component> bound, Set<String> known) {
        FactType.Component component = component(oneOf.component(), type, oneOf.position());
        if (component == null) {
            return;
        }
        oneOf.values().forEach(value -> checkValue(value, component, type, bound));
        if (oneOf.negated()) {
            checkKnown(component, known, oneOf.position());
        }
        known.add(component.name());
    }

    private void checkComparison(
            Constraint.Comparison comparison, FactType type, Map<String, FactType.Component> bound, Set<String> known) {
        FactType.Component component = component(comparison.component(), type, comparison.position());
        if (component == null) {
            return;
        }
        checkValue(comparison.value(), component, type, bound);
        boolean ordered = comparison.operator() != Operator.EQUAL && comparison.operator() != Operator.NOT_EQUAL;
        boolean number = component.kind() == FactType.Kind.NUMBER || component.kind() == FactType.Kind.WHOLE_NUMBER;
        if (ordered && !number) {
            problems.add(
                    MessageCode.WRONG_KIND_OF_VALUE,
                    comparison.position(),
                    component.name() + " is not a number, so "
                            + comparison.operator().written() + " means nothing here; use == or in");
        }
        if (comparison.operator() == Operator.NOT_EQUAL) {
            checkKnown(component, known, comparison.position());
        } else {
            known.add(component.name());
        }
    }

    private void checkKnown(FactType.Component component, Set<String> known, Position position) {
        if (component.mayBeUnknown() && !known.contains(component.name())) {
            problems.add(
                    MessageCode.UNKNOWN_READ_AS_SAFE,
                    position,
                    "if " + component.name()
                            + " is not known, this would hold all the same; name the values that are meant instead, with in ( ... )");
        }
    }

    private FactType.@org.jspecify.annotations.Nullable Component component(
            String name, FactType type, Position position) {
        FactType.Component component = type.components().get(name);
        if (component == null) {
            problems.add(
                    MessageCode.UNKNOWN_COMPONENT,
                    position,
                    type.name() + " has no component \"" + name + "\""
                            + Words.didYouMean(name, type.components().keySet()));
        }
        return component;
    }

    private void checkValue(
            Value value, FactType.Component component, FactType type, Map<String, FactType.Component> bound) {
        if (value instanceof Value.Variable variable) {
            checkVariable(variable, type, bound);
            return;
        }
        boolean fits = switch (component.kind()) {
            case NUMBER -> value instanceof Value.Numeral;
            case WHOLE_NUMBER -> value instanceof Value.Numeral numeral && numeral.isWhole();
            case TRUTH -> value instanceof Value.Truth;
            case TEXT -> value instanceof Value.Text;
            case WORD ->
                value instanceof Value.Constant constant && constant.type().equals(component.wordType());
        };
        if (!fits) {
            problems.add(
                    MessageCode.WRONG_KIND_OF_VALUE,
                    value.position(),
                    component.name() + " cannot be compared with " + value.written() + "; write " + example(component));
        } else if (value instanceof Value.Constant constant
                && !component.words().contains(constant.name())) {
            problems.add(
                    MessageCode.UNKNOWN_CONSTANT,
                    value.position(),
                    "\"" + constant.name() + "\" is not one of " + constant.type() + " ("
                            + String.join(", ", component.words()) + ")"
                            + Words.didYouMean(constant.name(), new LinkedHashSet<>(component.words())));
        } else if (value instanceof Value.Text text) {
            checkName(text, type);
        }
    }

    private void checkVariable(Value.Variable variable, FactType type, Map<String, FactType.Component> bound) {
        if (!bound.containsKey(variable.name())) {
            unknownVariable(variable.name(), variable.position(), bound.keySet());
        } else if (!type.isOfTheLog()) {
            problems.add(
                    MessageCode.NOT_IN_SUBSET,
                    variable.position(),
                    "only facts of the walk log can be compared with one another; write a number here");
        }
    }

    private void unknownVariable(String name, Position position, Set<String> bound) {
        problems.add(
                MessageCode.UNKNOWN_VARIABLE,
                position,
                "nothing in this rule is named " + name + Words.didYouMean(name, bound)
                        + " (a name is given inside a fact, as in $minutes : minutesPerDay)");
    }

    private void checkName(Value.Text text, FactType type) {
        switch (type.name()) {
            case "Finding", "WalkSymptom" -> {
                if (!words.findings().contains(text.text())) {
                    problems.add(
                            MessageCode.UNKNOWN_FINDING,
                            text.position(),
                            "unknown finding \"" + text.text() + "\"" + Words.didYouMean(text.text(), words.findings())
                                    + (Words.didYouMean(text.text(), words.findings())
                                                    .isEmpty()
                                            ? "; add it to vocabulary.yaml first"
                                            : ""));
                }
            }
            case "Concept" -> {
                if (!words.concepts().contains(text.text())) {
                    problems.add(
                            MessageCode.UNKNOWN_CONCEPT,
                            text.position(),
                            "no rule inserts the concept \"" + text.text() + "\""
                                    + Words.didYouMean(text.text(), words.concepts()));
                }
            }
            default -> throw new IllegalStateException(type.name());
        }
    }

    private static String example(FactType.Component component) {
        return component.name()
                + switch (component.kind()) {
                    case NUMBER -> " >= 2.5, a number";
                    case WHOLE_NUMBER -> " >= 7, a whole number";
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

    private void checkUnusedBindings(Rule rule, Set<String> usedInStatements) {
        Set<String> used = new LinkedHashSet<>(usedInStatements);
        List<Constraint.Binding> bindings = new ArrayList<>();
        Conditions.all(rule.when()).forEach(condition -> {
            if (condition instanceof Condition.Count count && count.argument() != null) {
                used.add(count.argument());
            }
            if (condition instanceof Condition.Pattern pattern) {
                Constraints.all(pattern.constraint()).forEach(constraint -> {
                    if (constraint instanceof Constraint.Binding binding) {
                        bindings.add(binding);
                    } else if (constraint instanceof Constraint.Comparison comparison
                            && comparison.value() instanceof Value.Variable variable) {
                        used.add(variable.name());
                    }
                });
            }
        });
        for (Constraint.Binding binding : bindings) {
            if (!used.contains(binding.variable())) {
                problems.add(
                        MessageCode.UNKNOWN_VARIABLE,
                        binding.position(),
                        binding.variable() + " is given here but used nowhere; use it or delete it");
            }
        }
    }

    // Statements

    private void checkCall(Call call, Map<String, FactType.Component> bound, Set<String> used) {
        if (call.name().equals(Call.INSERT)) {
            return;
        }
        List<Class<?>> parameters = Statements.parameters().get(call.name());
        if (parameters == null) {
            problems.add(
                    MessageCode.UNKNOWN_STATEMENT,
                    call.position(),
                    "there is no statement advise." + call.name()
                            + Words.didYouMean(
                                    call.name(), Statements.parameters().keySet()));
            return;
        }
        if (parameters.size() != call.arguments().size()) {
            problems.add(
                    MessageCode.ARGUMENTS,
                    call.position(),
                    "advise." + call.name() + " takes " + parameters.size() + " things between its brackets, not "
                            + call.arguments().size() + ": " + Statements.written(call.name()));
            return;
        }
        for (int i = 0; i < parameters.size(); i++) {
            checkArgument(call, call.arguments().get(i), parameters.get(i), bound, used);
        }
    }

    private void checkArgument(
            Call call, Value value, Class<?> type, Map<String, FactType.Component> bound, Set<String> used) {
        if (value instanceof Value.Variable variable) {
            used.add(variable.name());
            FactType.Component component = bound.get(variable.name());
            if (component == null) {
                unknownVariable(variable.name(), variable.position(), bound.keySet());
            } else if (type != int.class || component.kind() != FactType.Kind.WHOLE_NUMBER) {
                wrongArgument(call, value);
            }
            return;
        }
        if (type == String.class) {
            checkText(call, value);
        } else if (type == int.class) {
            if (!(value instanceof Value.Numeral numeral && numeral.isWhole())) {
                wrongArgument(call, value);
            }
        } else if (!(value instanceof Value.Constant constant && constant.type().equals(type.getSimpleName()))) {
            wrongArgument(call, value);
        } else {
            checkConstant(constant, type);
        }
    }

    private void checkText(Call call, Value value) {
        if (!(value instanceof Value.Text text)) {
            wrongArgument(call, value);
        } else if (text.text().isBlank()) {
            problems.add(MessageCode.ARGUMENTS, value.position(), "this text is empty; say something to the person");
        }
    }

    private void wrongArgument(Call call, Value value) {
        problems.add(
                MessageCode.ARGUMENTS,
                value.position(),
                value.written() + " does not belong here; the statement is written " + Statements.written(call.name()));
    }

    private void checkConstant(Value.Constant constant, Class<?> type) {
        Set<String> names = new LinkedHashSet<>();
        for (Object word : type.getEnumConstants()) {
            names.add(((Enum<?>) word).name());
        }
        if (!names.contains(constant.name())) {
            problems.add(
                    MessageCode.UNKNOWN_CONSTANT,
                    constant.position(),
                    "\"" + constant.name() + "\" is not one of " + constant.type() + " (" + String.join(", ", names)
                            + ")" + Words.didYouMean(constant.name(), names));
        }
    }
}
