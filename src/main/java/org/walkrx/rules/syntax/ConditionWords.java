package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says conditions in words: {@code pain now is at least 7}, {@code any of: leg numbness, leg tingling}. */
public final class ConditionWords {

    private ConditionWords() {}

    /**
     * Returns a condition in words.
     *
     * @param condition the condition
     */
    public static String of(Condition condition) {
        if (condition instanceof Condition.All all) {
            return joined(all.parts(), " and ");
        }
        if (condition instanceof Condition.Any any) {
            return joined(any.parts(), " or ");
        }
        if (condition instanceof Condition.Not not) {
            return "not: " + of(not.part());
        }
        if (condition instanceof Condition.Exists exists) {
            return of(exists.part());
        }
        return condition instanceof Condition.Count count ? count(count) : pattern((Condition.Pattern) condition);
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof Condition.All || part instanceof Condition.Any
                        ? "(" + of(part) + ")"
                        : of(part))
                .collect(Collectors.joining(word));
    }

    private static String count(Condition.Count count) {
        String what = count.function() == Condition.Function.COUNT
                ? "how many of"
                : count.function().name().toLowerCase(Locale.ROOT) + " over";
        return what + " (" + pattern(count.source()) + ") " + relation(count.operator()) + " "
                + count.number().written();
    }

    private static String pattern(Condition.Pattern pattern) {
        return switch (pattern.type()) {
            case "Finding" -> finding(pattern.constraint());
            case "Concept" -> names(pattern.constraint());
            default -> {
                String words = constraint(pattern.type(), pattern.constraint());
                yield words.isEmpty() ? FactWords.of(pattern.type(), "") + "is there" : words;
            }
        };
    }

    private static String finding(Constraint constraint) {
        boolean denied = Constraints.all(constraint)
                .anyMatch(part -> part instanceof Constraint.Comparison comparison
                        && comparison.component().equals("present")
                        && comparison.value() instanceof Value.Truth truth
                        && truth.value() == (comparison.operator() == Operator.NOT_EQUAL));
        return names(constraint) + (denied ? ": no" : ": yes");
    }

    private static String names(Constraint constraint) {
        List<String> names = List.copyOf(Constraints.texts(constraint, "name"));
        return names.size() == 1 ? names.get(0) : "any of " + String.join(", ", names);
    }

    private static String constraint(String type, Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            return joined(type, all.parts(), " and ");
        }
        if (constraint instanceof Constraint.Any any) {
            return "(" + joined(type, any.parts(), " or ") + ")";
        }
        if (constraint instanceof Constraint.Comparison comparison) {
            return FactWords.of(type, comparison.component()) + " " + relation(comparison.operator()) + " "
                    + value(comparison.value());
        }
        if (constraint instanceof Constraint.OneOf oneOf) {
            return FactWords.of(type, oneOf.component())
                    + (oneOf.negated() ? " is none of " : " is one of ")
                    + oneOf.values().stream().map(ConditionWords::value).collect(Collectors.joining(", "));
        }
        return constraint instanceof Constraint.IsTrue isTrue ? FactWords.of(type, isTrue.component()) : "";
    }

    private static String joined(String type, List<Constraint> parts, String word) {
        List<String> words = new ArrayList<>();
        parts.forEach(part -> {
            String said = constraint(type, part);
            if (!said.isEmpty()) {
                words.add(said);
            }
        });
        return String.join(word, words);
    }

    private static String relation(Operator operator) {
        return switch (operator) {
            case EQUAL -> "is";
            case NOT_EQUAL -> "is not";
            case LESS -> "is below";
            case AT_MOST -> "is at most";
            case GREATER -> "is above";
            case AT_LEAST -> "is at least";
        };
    }

    private static String value(Value value) {
        if (value instanceof Value.Constant constant) {
            return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
        if (value instanceof Value.Truth truth) {
            return truth.value() ? "yes" : "no";
        }
        return value.written();
    }
}
