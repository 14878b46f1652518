package org.walkrx.authoring.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.Operator;
import org.walkrx.rules.syntax.Value;
import org.walkrx.text.Html;

/** Says conditions in plain words. */
final class ConditionSentences implements Condition.Visitor<Html> {

    /** What somebody has, or has not; nothing else of it is asked. */
    private static final Set<String> NEVER_UNKNOWN = Set.of("Finding", "Concept", "Week", "WalkLog", "WalkSymptom");

    private static final ConditionSentences WORDS = new ConditionSentences();

    private ConditionSentences() {}

    /** Returns one item for each line of a rule's condition; all of them must hold. */
    static List<Html> of(Condition.All when) {
        if (when.parts().isEmpty()) {
            return List.of(Html.text("always"));
        }
        return when.parts().stream().map(ConditionSentences::of).toList();
    }

    private static Html of(Condition condition) {
        return condition.accept(WORDS);
    }

    @Override
    public Html all(Condition.All all) {
        return several("all of these:", all.parts());
    }

    @Override
    public Html any(Condition.Any any) {
        return several("at least one of these:", any.parts());
    }

    @Override
    public Html not(Condition.Not not) {
        return Html.of(Html.tag("em", "not: "), of(not.part()), unknown(not.part()));
    }

    @Override
    public Html exists(Condition.Exists exists) {
        return of(exists.part());
    }

    private static Html several(String head, List<Condition> parts) {
        return parts.size() == 1
                ? of(parts.get(0))
                : Html.of(
                        Html.text(head),
                        Html.list(parts.stream().map(ConditionSentences::of).toList()));
    }

    /** What is not known is not so: an author may not have meant that. */
    private static Html unknown(Condition negated) {
        boolean mayBeUnknown = negated instanceof Condition.Pattern pattern && !NEVER_UNKNOWN.contains(pattern.type());
        return mayBeUnknown ? Html.classed("span", "aside", Html.text(" (also while it is not known)")) : Html.NOTHING;
    }

    @Override
    public Html count(Condition.Count count) {
        String many = Labels.counted(count.operator(), count.number().written());
        String function = switch (count.function()) {
            case COUNT -> "";
            case SUM -> "the sum of " + count.argument() + " is ";
            case MIN -> "the lowest " + count.argument() + " is ";
            case MAX -> "the highest " + count.argument() + " is ";
            case AVERAGE -> "the mean of " + count.argument() + " is ";
        };
        return Html.of(Html.text(function + many + " of: "), pattern(count.source()));
    }

    @Override
    public Html pattern(Condition.Pattern pattern) {
        return switch (pattern.type()) {
            case "Finding" -> finding(pattern);
            case "Concept" -> names(pattern, "concept", "");
            case "Measurement", "Choice" -> Html.of(names(pattern, "declared", ""), rest(pattern, ", "));
            case "WalkSymptom" ->
                Html.of(Html.text("noted on a walk: "), names(pattern, "finding", "any symptom"), rest(pattern, "; "));
            case "Week" -> Html.of(Html.text("in the walk log, "), week(pattern));
            case "WalkLog" -> Html.of(Html.text("there is a walk log"), rest(pattern, ": "));
            default -> constraint(pattern.type(), pattern.constraint());
        };
    }

    private static Html week(Condition.Pattern pattern) {
        Html words = constraint(pattern.type(), pattern.constraint());
        boolean named = Constraints.components(pattern.constraint()).contains("weeksAgo");
        return named ? words : Html.text("a week").then(rest(pattern, " with "));
    }

    private static Html finding(Condition.Pattern pattern) {
        boolean denied = Constraints.asksForDenied(pattern.constraint());
        return Html.of(names(pattern, "finding", "any finding"), denied ? Html.text(" is answered no") : Html.NOTHING);
    }

    /** Returns the names that a pattern accepts, each with a link to what it means. */
    private static Html names(Condition.Pattern pattern, String kind, String without) {
        List<Html> names = Constraints.texts(pattern.constraint(), "name").stream()
                .map(name -> Html.link(Html.anchor(kind, name), Html.text(name)))
                .toList();
        if (names.size() > 1) {
            return Html.of(Html.text("any of: "), Html.separated(", ", names));
        }
        return names.isEmpty() ? Html.text(without) : names.get(0);
    }

    /** Returns what a pattern asks besides the name. */
    private static Html rest(Condition.Pattern pattern, String before) {
        Html words = constraint(pattern.type(), pattern.constraint());
        return words.markup().isEmpty() ? Html.NOTHING : Html.of(Html.text(before), words);
    }

    private static Html constraint(String type, Constraint constraint) {
        return constraint.accept(new OfType(type));
    }

    /** Says what is asked of a fact of a type. */
    private record OfType(String type) implements Constraint.Visitor<Html> {

        @Override
        public Html all(Constraint.All all) {
            return Html.separated(", ", spoken(type, all.parts()));
        }

        @Override
        public Html any(Constraint.Any any) {
            List<Html> parts = any.parts().stream()
                    .map(part -> part instanceof Constraint.All
                            ? Html.of(Html.text("("), part.accept(this), Html.text(")"))
                            : part.accept(this))
                    .toList();
            return Html.separated(" or ", parts);
        }

        @Override
        public Html binding(Constraint.Binding binding) {
            return Html.text(Labels.component(type, binding.component()) + " (called ")
                    .then(Html.tag("code", binding.variable()))
                    .then(Html.text(")"));
        }

        @Override
        public Html oneOf(Constraint.OneOf oneOf) {
            return oneOf.component().equals("name") ? Html.NOTHING : Html.text(ConditionSentences.oneOf(type, oneOf));
        }

        @Override
        public Html isTrue(Constraint.IsTrue isTrue) {
            return isTrue.component().equals("present")
                    ? Html.NOTHING
                    : Html.text(Labels.component(type, isTrue.component()));
        }

        @Override
        public Html known(Constraint.Known known) {
            return Html.text(Labels.component(type, known.component()) + " is known");
        }

        @Override
        public Html comparison(Constraint.Comparison comparison) {
            return ConditionSentences.comparison(type, comparison);
        }
    }

    private static List<Html> spoken(String type, List<Constraint> parts) {
        List<Html> words = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Optional<Html> range =
                    i + 1 < parts.size() ? range(type, parts.get(i), parts.get(i + 1)) : Optional.empty();
            range.ifPresent(words::add);
            if (range.isPresent()) {
                i++;
            } else {
                words.add(constraint(type, parts.get(i)));
            }
        }
        return words.stream().filter(html -> !html.markup().isEmpty()).toList();
    }

    /** Two ends of the same number, said as one. */
    private static Optional<Html> range(String type, Constraint first, Constraint second) {
        if (first instanceof Constraint.Comparison low
                && second instanceof Constraint.Comparison high
                && low.component().equals(high.component())
                && low.operator() == Operator.AT_LEAST
                && high.operator() == Operator.AT_MOST) {
            if (low.component().equals("weeksAgo")) {
                return Optional.of(Html.text("a week from " + low.value().written() + " to "
                        + high.value().written() + " weeks ago"));
            }
            return Optional.of(Html.text(Labels.component(type, low.component()) + " from " + Labels.value(low.value())
                    + " to " + Labels.value(high.value())));
        }
        return Optional.empty();
    }

    private static String oneOf(String type, Constraint.OneOf oneOf) {
        List<String> values = oneOf.values().stream().map(Labels::value).toList();
        String label = Labels.component(type, oneOf.component());
        return label + ": " + (oneOf.negated() ? "none of " : "") + String.join(" or ", values);
    }

    private static Html comparison(String type, Constraint.Comparison comparison) {
        if (Stream.of("name", "present").anyMatch(comparison.component()::equals)) {
            return Html.NOTHING;
        }
        if (comparison.component().equals("weeksAgo") && comparison.value() instanceof Value.NumberLiteral weeks) {
            return Html.text(Labels.week(comparison.operator(), weeks.written()));
        }
        String label = Labels.component(type, comparison.component());
        if (comparison.value() instanceof Value.BooleanLiteral truth) {
            boolean yes = truth.value() == (comparison.operator() == Operator.EQUAL);
            return Html.text(label + ": " + (yes ? "yes" : "no"));
        }
        String between = comparison.value() instanceof Value.NumberLiteral ? " " : ": ";
        return Html.text(label + between + Labels.compared(comparison.operator(), Labels.value(comparison.value())));
    }
}
