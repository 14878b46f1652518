package org.walkrx.authoring;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.walkrx.language.Gradient;
import org.walkrx.language.GradientLimit;
import org.walkrx.language.Pace;
import org.walkrx.language.Referral;
import org.walkrx.language.ShoeKind;
import org.walkrx.language.Surface;
import org.walkrx.language.Trend;
import org.walkrx.rules.syntax.Operator;
import org.walkrx.rules.syntax.Value;

/** Small changes to numbers, operators and words. */
final class Mutations {

    private static final List<List<? extends Enum<?>>> WORDS = List.of(
            List.of(Trend.values()), List.of(Surface.values()), List.of(Gradient.values()), List.of(ShoeKind.values()));

    private static final List<List<? extends Enum<?>>> LIMITS =
            List.of(List.of(Referral.values()), List.of(Pace.values()), List.of(GradientLimit.values()));

    private Mutations() {}

    /** How something is compared with which number. */
    record Limit(Operator operator, Value.NumberLiteral number) {}

    /** Returns one more and one less, the number itself counted to the other side, and the opposite. */
    static List<Mutation<Limit>> numbers(Operator operator, Value.NumberLiteral number, boolean whole) {
        List<Limit> limits = new ArrayList<>();
        limits.add(new Limit(operator, moved(number, 1)));
        limits.add(new Limit(operator, moved(number, -1)));
        limits.add(new Limit(withTheOtherSide(operator), number));
        limits.add(new Limit(opposite(operator), number));
        return limits.stream()
                .filter(limit -> !limit.equals(new Limit(operator, number)))
                .map(limit -> new Mutation<>(
                        limit, number.position(), became(written(new Limit(operator, number)), written(limit))))
                .toList();
    }

    private static String written(Limit limit) {
        return limit.operator().written() + " " + limit.number().written();
    }

    static Value.NumberLiteral moved(Value.NumberLiteral number, int by) {
        String written =
                number.isWhole() ? String.valueOf((long) number.number() + by) : String.valueOf(number.number() + by);
        return new Value.NumberLiteral(written, number.position());
    }

    private static Operator withTheOtherSide(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.AT_MOST;
            case AT_MOST -> Operator.LESS;
            case GREATER -> Operator.AT_LEAST;
            case AT_LEAST -> Operator.GREATER;
            case EQUAL, NOT_EQUAL -> operator;
        };
    }

    static Operator opposite(Operator operator) {
        return switch (operator) {
            case LESS -> Operator.AT_LEAST;
            case AT_MOST -> Operator.GREATER;
            case GREATER -> Operator.AT_MOST;
            case AT_LEAST -> Operator.LESS;
            case EQUAL -> Operator.NOT_EQUAL;
            case NOT_EQUAL -> Operator.EQUAL;
        };
    }

    /** Returns the next word of the same list, or the opposite of yes and no. */
    static Optional<Value> otherWord(Value value) {
        if (value instanceof Value.BooleanLiteral truth) {
            return Optional.of(new Value.BooleanLiteral(!truth.value(), truth.position()));
        }
        if (value instanceof Value.Constant constant) {
            return words(WORDS, constant).map(words -> {
                int at = words.indexOf(constant.name());
                return new Value.Constant(constant.type(), words.get((at + 1) % words.size()), constant.position());
            });
        }
        return Optional.empty();
    }

    /** Returns the next less cautious word: a lesser urgency, a faster pace, steeper ground. */
    static Optional<Value> lessCautious(Value value) {
        if (!(value instanceof Value.Constant constant)) {
            return Optional.empty();
        }
        int step = constant.type().equals("Referral") ? -1 : 1;
        return words(LIMITS, constant).flatMap(words -> {
            int next = words.indexOf(constant.name()) + step;
            boolean there = next >= (step < 0 ? 1 : 0) && next < words.size();
            return there
                    ? Optional.of(new Value.Constant(constant.type(), words.get(next), constant.position()))
                    : Optional.empty();
        });
    }

    private static Optional<List<String>> words(List<List<? extends Enum<?>>> lists, Value.Constant constant) {
        return lists.stream()
                .filter(list -> list.get(0).getDeclaringClass().getSimpleName().equals(constant.type()))
                .findFirst()
                .map(list -> list.stream().<String>map(Enum::name).toList());
    }

    static String became(String before, String after) {
        return before + " became " + after;
    }
}
