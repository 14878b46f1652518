package org.walkrx.rules.syntax;

import java.util.Set;
import org.walkrx.language.Range;

/** Checks facts and how they are joined. */
final class ConditionChecker {

    private static final Set<String> COUNTABLE = Set.of("Finding", "Week", "WalkSymptom");

    private final RuleProblems problems;
    private final Names names;
    private final ConstraintChecker constraints;

    ConditionChecker(SymbolTable words, RuleProblems problems, Names names) {
        this.problems = problems;
        this.names = names;
        this.constraints = new ConstraintChecker(words, problems, names);
    }

    void check(Condition condition) {
        check(condition, false);
    }

    private RuleProblems check(Condition condition, boolean negated) {
        return condition.accept(new Check(negated));
    }

    /** Checks a condition, outside a {@code not} or within one, and returns what was found so far. */
    private final class Check implements Condition.Visitor<RuleProblems> {

        private final boolean negated;

        Check(boolean negated) {
            this.negated = negated;
        }

        @Override
        public RuleProblems all(Condition.All all) {
            all.parts().forEach(part -> check(part, negated));
            return problems;
        }

        @Override
        public RuleProblems any(Condition.Any any) {
            any.parts().forEach(part -> names.within(() -> check(part, negated)));
            return problems;
        }

        @Override
        public RuleProblems not(Condition.Not not) {
            names.within(() -> check(not.part(), true));
            return problems;
        }

        @Override
        public RuleProblems exists(Condition.Exists exists) {
            names.within(() -> check(exists.part(), negated));
            return problems;
        }

        @Override
        public RuleProblems count(Condition.Count count) {
            names.within(() -> checkCount(count));
            return problems;
        }

        @Override
        public RuleProblems pattern(Condition.Pattern pattern) {
            checkPattern(pattern, negated);
            return problems;
        }
    }

    private void checkPattern(Condition.Pattern pattern, boolean negated) {
        FactType type = FactType.named(pattern.type()).orElse(null);
        if (type == null) {
            problems.add(
                    MessageCode.UNKNOWN_TYPE,
                    pattern.position(),
                    "there is no fact named \"" + pattern.type() + "\""
                            + SymbolTable.didYouMeanOr(pattern.type(), FactType.names(), () -> whereItIs(pattern)));
            names.giveUnclear();
            return;
        }
        if (negated && type.name().equals("Concept")) {
            problems.add(
                    MessageCode.CONCEPT_DENIED,
                    pattern.position(),
                    "not cannot be said of a Concept; say it of the facts that the concept rests on");
        }
        constraints.check(pattern, type);
    }

    /** What was taken for a fact may be a component of one, or anything else; then the facts are listed. */
    private static String whereItIs(Condition.Pattern pattern) {
        return FactType.byKey().values().stream()
                .filter(component -> component.name().equalsIgnoreCase(pattern.type()))
                .findFirst()
                .map(component -> "; it is written " + component.path().replace(".", "( ") + " ... )")
                .orElseGet(() -> "; there are " + String.join(", ", FactType.names()));
    }

    private void checkCount(Condition.Count count) {
        checkPattern(count.source(), false);
        String type = count.source().type();
        if (FactType.names().contains(type) && !COUNTABLE.contains(type)) {
            problems.add(
                    MessageCode.NOT_COUNTABLE,
                    count.source().position(),
                    type.equals("Concept")
                            ? "concepts cannot be counted; count the findings themselves"
                            : "there is one " + type
                                    + (FactType.named(type)
                                                    .map(FactType::isDeclared)
                                                    .orElse(false)
                                            ? " of a name"
                                            : "")
                                    + " at most, so it cannot be counted; count Finding, Week or WalkSymptom");
        }
        names.giveResult(count.result(), count.position());
        names.use(count.result());
        if (count.argument() != null) {
            names.use(count.argument(), count.position()).ifPresent(named -> checkAdded(count, named));
        }
        if (count.function() == Condition.Function.COUNT) {
            checkNumber(count);
        }
    }

    private void checkAdded(Condition.Count count, Names.Named named) {
        FactType.Component component = named.component();
        boolean number =
                component.kind() == FactType.ValueKind.NUMBER || component.kind() == FactType.ValueKind.WHOLE_NUMBER;
        if (count.function() != Condition.Function.COUNT && !number) {
            problems.add(
                    MessageCode.WRONG_KIND_OF_VALUE,
                    count.position(),
                    component.name() + " is not a number and cannot be added up");
        } else if (named.mayBeUnknown()) {
            problems.add(
                    MessageCode.UNKNOWN_READ_AS_SAFE,
                    count.position(),
                    component.name() + " may be not known, and cannot be added up; count( 1 ) the facts instead");
        }
    }

    private void checkNumber(Condition.Count count) {
        double most = mostFacts(count.source());
        Range range = new Range(0, most);
        if (!count.number().isWhole()
                || !Ranges.isSensible(range, count.operator(), count.number().number())) {
            problems.add(
                    MessageCode.OUT_OF_RANGE,
                    count.number().position(),
                    "this count " + Ranges.inWords(range) + " and whole, so "
                            + count.operator().written() + " " + count.number().written() + " means nothing");
        }
    }

    /** There is at most one answer to each finding. */
    private static double mostFacts(Condition.Pattern pattern) {
        int findings = Constraints.texts(pattern.constraint(), "name").size();
        return pattern.type().equals("Finding") && findings > 0 ? findings : Double.POSITIVE_INFINITY;
    }
}
