package org.walkrx.rules.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Rules in one fixed form, without places, remarks and blanks: two readings of a rule are the same if they are written
 * the same.
 */
public final class RuleText implements Condition.Visitor<String> {

    private static final RuleText WRITER = new RuleText();

    private RuleText() {}

    /**
     * Returns the fixed form of a condition.
     *
     * @param condition the condition
     */
    public static String of(Condition condition) {
        return condition.accept(WRITER);
    }

    @Override
    public String all(Condition.All all) {
        return join("and", all.parts().stream().map(RuleText::of).toList());
    }

    @Override
    public String any(Condition.Any any) {
        return join("or", any.parts().stream().map(RuleText::of).toList());
    }

    @Override
    public String not(Condition.Not not) {
        return "not( " + of(not.part()) + " )";
    }

    @Override
    public String exists(Condition.Exists exists) {
        return "exists( " + of(exists.part()) + " )";
    }

    @Override
    public String pattern(Condition.Pattern pattern) {
        return pattern(pattern.type(), of(pattern.constraint()));
    }

    @Override
    public String count(Condition.Count count) {
        return count(
                of(count.source()),
                count.result(),
                count.function().name().toLowerCase(Locale.ROOT),
                Optional.ofNullable(count.argument()).orElse(""),
                count.result() + " " + count.operator().written() + " "
                        + count.number().written());
    }

    /**
     * Returns the fixed form of a fact.
     *
     * @param type its name
     * @param constraint the fixed form of what is asked of it
     */
    static String pattern(String type, String constraint) {
        return type + "[ " + constraint + " ]";
    }

    /**
     * Returns the fixed form of a count.
     *
     * @param source the fixed form of the fact
     * @param result the name of the result
     * @param function what is done
     * @param argument the name of what is added up, or an empty text
     * @param comparison the comparison
     */
    static String count(String source, String result, String function, String argument, String comparison) {
        return "accumulate( " + source + "; " + result + " : " + function + "(" + argument + "); " + comparison + " )";
    }

    /**
     * Joins parts; parts that are joined in the same way are not told apart from parts of their own.
     *
     * @param word {@code and} or {@code or}
     * @param parts the fixed forms of the parts
     */
    static String join(String word, List<String> parts) {
        if (parts.size() == 1) {
            return parts.get(0);
        }
        String open = word + "{ ";
        return parts.stream()
                .map(part -> part.startsWith(open) ? part.substring(open.length(), part.length() - 2) : part)
                .collect(Collectors.joining(" " + word + " ", open, " }"));
    }

    static String of(Constraint constraint) {
        if (constraint instanceof Constraint.All all) {
            return join("and", all.parts().stream().map(RuleText::of).toList());
        }
        if (constraint instanceof Constraint.Any any) {
            return join("or", any.parts().stream().map(RuleText::of).toList());
        }
        return AsWritten.of(constraint);
    }
}
