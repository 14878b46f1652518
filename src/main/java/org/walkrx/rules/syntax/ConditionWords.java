package org.walkrx.rules.syntax;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says conditions in words: {@code pain now is at least 7}, {@code any of: leg numbness, leg tingling}. */
public final class ConditionWords implements Condition.Visitor<String> {

    private static final ConditionWords WORDS = new ConditionWords();

    private ConditionWords() {}

    /**
     * Returns a condition in words.
     *
     * @param condition the condition
     */
    public static String of(Condition condition) {
        return condition.accept(WORDS);
    }

    @Override
    public String all(Condition.All all) {
        return joined(all.parts(), " and ");
    }

    @Override
    public String any(Condition.Any any) {
        return joined(any.parts(), " or ");
    }

    @Override
    public String not(Condition.Not not) {
        return "not: " + of(not.part());
    }

    @Override
    public String exists(Condition.Exists exists) {
        return of(exists.part());
    }

    private static String joined(List<Condition> parts, String word) {
        return parts.stream()
                .map(part -> part instanceof Condition.All || part instanceof Condition.Any
                        ? "(" + of(part) + ")"
                        : of(part))
                .collect(Collectors.joining(word));
    }

    @Override
    public String count(Condition.Count count) {
        String what = count.function() == Condition.Function.COUNT
                ? "how many of"
                : count.function().name().toLowerCase(Locale.ROOT) + " over";
        return what + " (" + pattern(count.source()) + ") " + relation(count.operator()) + " "
                + count.number().written();
    }

    @Override
    public String pattern(Condition.Pattern pattern) {
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
        return names(constraint) + (Constraints.asksForDenied(constraint) ? ": no" : ": yes");
    }

    private static String names(Constraint constraint) {
        List<String> names = List.copyOf(Constraints.texts(constraint, "name"));
        return names.size() == 1 ? names.get(0) : "any of " + String.join(", ", names);
    }

    private static String constraint(String type, Constraint constraint) {
        return constraint.accept(new OfType(type));
    }

    /** Says what is asked of a fact of a type. */
    private record OfType(String type) implements Constraint.Visitor<String> {

        @Override
        public String all(Constraint.All all) {
            return joined(all.parts(), " and ");
        }

        @Override
        public String any(Constraint.Any any) {
            return "(" + joined(any.parts(), " or ") + ")";
        }

        private String joined(List<Constraint> parts, String word) {
            return parts.stream()
                    .map(part -> part.accept(this))
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(word));
        }

        @Override
        public String comparison(Constraint.Comparison comparison) {
            return FactWords.of(type, comparison.component()) + " " + relation(comparison.operator()) + " "
                    + value(comparison.value());
        }

        @Override
        public String oneOf(Constraint.OneOf oneOf) {
            return FactWords.of(type, oneOf.component())
                    + (oneOf.negated() ? " is none of " : " is one of ")
                    + oneOf.values().stream().map(ConditionWords::value).collect(Collectors.joining(", "));
        }

        @Override
        public String isTrue(Constraint.IsTrue isTrue) {
            return FactWords.of(type, isTrue.component());
        }

        @Override
        public String known(Constraint.Known known) {
            return FactWords.of(type, known.component()) + " is known";
        }

        /** Giving a name asks for nothing. */
        @Override
        public String binding(Constraint.Binding binding) {
            return "";
        }
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
        if (value instanceof Value.BooleanLiteral truth) {
            return truth.value() ? "yes" : "no";
        }
        return value.written();
    }
}
