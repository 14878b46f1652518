package org.walkrx.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.FactKeys;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Operator;
import org.walkrx.rules.syntax.Value;
import org.walkrx.text.NearestWord;
import org.walkrx.text.Position;
import org.walkrx.text.Wording;
import org.walkrx.text.YamlEntry;
import org.walkrx.text.YamlList;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlScalar;

/**
 * Reads a gate: {@code {pregnant: yes}}, {@code {sex: female, age: 12 to 55}}, or a list of such, of which one is enough. It
 * becomes the condition under which the gate is closed, in the language of the rules.
 */
final class GateReader {

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern BETWEEN = Pattern.compile(NUMBER + " to " + NUMBER);
    private static final Pattern LIMIT = Pattern.compile("(at least|at most|more than|less than) " + NUMBER);

    /** What closes a gate: the opposite of what opens it. */
    private static final Map<String, Operator> CLOSING = Map.of(
            "at least", Operator.LESS,
            "at most", Operator.GREATER,
            "more than", Operator.AT_MOST,
            "less than", Operator.AT_LEAST);

    private final Set<String> findings;
    private final BiConsumer<YamlNode, String> problems;

    /**
     * Creates a reader.
     *
     * @param findings names of all findings
     * @param problems is told what is wrong, and where
     */
    GateReader(Set<String> findings, BiConsumer<YamlNode, String> problems) {
        this.findings = findings;
        this.problems = problems;
    }

    /** Returns a gate; {@code null} if something is wrong with it, which has been told then. */
    @Nullable
    Gate read(YamlEntry onlyIf, String because) {
        List<YamlNode> ways = onlyIf.value() instanceof YamlList list ? list.items() : List.of(onlyIf.value());
        Position position = new Position(onlyIf.key().line(), onlyIf.key().column());
        List<Map<String, String>> written = new ArrayList<>();
        List<Condition> closed = new ArrayList<>();
        boolean isWhole = !ways.isEmpty();
        for (YamlNode way : ways) {
            Optional<Condition> condition = closedWay(way, written, position);
            condition.ifPresent(closed::add);
            isWhole &= condition.isPresent();
        }
        if (ways.isEmpty()) {
            problems.accept(onlyIf.value(), "this gate names nothing; write for instance onlyIf: {pregnant: yes}");
        }
        return isWhole ? new Gate(new Condition.All(closed, position), written, because, position.line()) : null;
    }

    /** Everything in a way must hold, so it is closed as soon as one part is. */
    private Optional<Condition> closedWay(YamlNode way, List<Map<String, String>> written, Position position) {
        if (!(way instanceof YamlMap map) || map.entries().isEmpty()) {
            problems.accept(way, "a gate is written {pregnant: yes} or {sex: female, age: 12 to 55}");
            return Optional.empty();
        }
        List<Condition> closed = new ArrayList<>();
        Map<String, String> opening = new LinkedHashMap<>();
        for (YamlEntry entry : map.entries()) {
            opening.put(entry.name(), wanted(entry));
            part(entry, position).ifPresent(closed::add);
        }
        written.add(opening);
        return closed.size() == map.entries().size()
                ? Optional.of(new Condition.Any(closed, position))
                : Optional.empty();
    }

    private static String wanted(YamlEntry entry) {
        return entry.value() instanceof YamlScalar scalar ? scalar.text() : "";
    }

    private Optional<Condition> part(YamlEntry entry, Position position) {
        String wanted = wanted(entry);
        if (findings.contains(entry.name())) {
            return finding(entry, wanted, position);
        }
        if (!FactKeys.all().contains(entry.name())) {
            List<String> known =
                    Stream.concat(findings.stream(), FactKeys.all().stream()).toList();
            problems.accept(
                    entry.key(),
                    "a gate looks at findings and facts, and \"" + entry.name() + "\" is none"
                            + NearestWord.among(known).question(entry.name()));
            return Optional.empty();
        }
        FactType.Component component = FactKeys.component(entry.name());
        Optional<Constraint> closing = switch (component.kind()) {
            case WORD -> word(component, wanted, position);
            case TRUTH -> truth(component, wanted, position);
            default -> number(component, wanted, position);
        };
        if (closing.isEmpty()) {
            problems.accept(entry.value(), expected(component, wanted));
        }
        return closing.map(constraint ->
                new Condition.Exists(new Condition.Pattern(type(component), constraint, position), position));
    }

    private static String expected(FactType.Component component, String wanted) {
        String rest = ", not " + Wording.quoted(wanted);
        return switch (component.kind()) {
            case WORD -> component.key() + " in a gate is " + Wording.choice(component.wordsInPatientFile()) + rest;
            case TRUTH -> component.key() + " in a gate is yes or no" + rest;
            default ->
                component.key()
                        + " in a gate is written \"12 to 55\", \"at least 50\", \"at most 50\", \"more than 12\" or"
                        + " \"less than 12\"" + rest;
        };
    }

    private static String type(FactType.Component component) {
        return component.path().substring(0, component.path().indexOf('.'));
    }

    private Optional<Condition> finding(YamlEntry entry, String wanted, Position position) {
        if (!wanted.equals("yes") && !wanted.equals("no")) {
            problems.accept(
                    entry.value(),
                    "a finding in a gate is answered yes or no, not " + Wording.quoted(wanted) + "; write {"
                            + entry.name() + ": yes}");
            return Optional.empty();
        }
        Constraint named =
                new Constraint.Comparison("name", Operator.EQUAL, new Value.Text(entry.name(), position), position);
        Constraint answered = new Constraint.Comparison(
                "present", Operator.EQUAL, new Value.BooleanLiteral(wanted.equals("no"), position), position);
        Condition pattern =
                new Condition.Pattern("Finding", new Constraint.All(List.of(named, answered), position), position);
        return Optional.of(new Condition.Exists(pattern, position));
    }

    private static Optional<Constraint> word(FactType.Component component, String wanted, Position position) {
        List<String> inFile = component.wordsInPatientFile();
        if (!inFile.contains(wanted)) {
            return Optional.empty();
        }
        List<Value> others = component.words().stream()
                .filter(word -> inFile.indexOf(wanted) != component.words().indexOf(word))
                .map(word -> (Value) new Value.Constant(component.wordType(), word, position))
                .toList();
        return Optional.of(new Constraint.OneOf(component.name(), others, false, position));
    }

    private static Optional<Constraint> truth(FactType.Component component, String wanted, Position position) {
        return component
                .read(wanted)
                .map(value -> new Constraint.Comparison(
                        component.name(),
                        Operator.EQUAL,
                        new Value.BooleanLiteral(!value.equals(true), position),
                        position));
    }

    private static Optional<Constraint> number(FactType.Component component, String wanted, Position position) {
        Matcher between = BETWEEN.matcher(wanted);
        Matcher limit = LIMIT.matcher(wanted);
        if (between.matches()) {
            return Optional.of(new Constraint.Any(
                    List.of(
                            comparison(component, Operator.LESS, between.group(1), position),
                            comparison(component, Operator.GREATER, between.group(2), position)),
                    position));
        }
        return limit.matches()
                ? Optional.ofNullable(CLOSING.get(limit.group(1)))
                        .map(operator -> comparison(component, operator, limit.group(2), position))
                : Optional.empty();
    }

    private static Constraint comparison(
            FactType.Component component, Operator operator, String number, Position position) {
        return new Constraint.Comparison(
                component.name(), operator, new Value.NumberLiteral(number, position), position);
    }
}
