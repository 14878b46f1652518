package com.example.population;

import com.example.population.Decided.Decider;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Row;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Question;

/** What an edit of the rules changes for one person. */
final class Change {

    private Change() {}

    /** Asks two books about each person. */
    record Comparer(Decider before, Decider after) {

        /** Returns a row of {@link Population#IMPACT}; none if the person is told the same. */
        Optional<Row> compare(String line) {
            Decided old = before.decide(line);
            Decided edited = after.decide(line);
            List<String> changed = changed(old, edited);
            return changed.isEmpty() ? Optional.empty() : Optional.of(row(line, old, edited, changed));
        }

        private Row row(String line, Decided old, Decided edited, List<String> changed) {
            List<Object> columns = new ArrayList<>();
            columns.add(
                    old.line().id() == null ? edited.line().id() : old.line().id());
            columns.add(changed.toArray());
            columns.add(Rows.of(Rows.decision(old, before.sha256())));
            columns.add(Rows.of(Rows.decision(edited, after.sha256())));
            columns.add(without(fired(edited), fired(old)));
            columns.add(without(fired(old), fired(edited)));
            columns.add(old.problem() == null && edited.problem() == null ? null : line);
            return Rows.of(columns);
        }
    }

    private static List<String> changed(Decided old, Decided edited) {
        if (old.assessment() == null || edited.assessment() == null) {
            return Objects.equals(old.problem(), edited.problem()) ? List.of() : List.of("problem");
        }
        List<String> changed = new ArrayList<>();
        compare("referral", old, edited, changed, Assessment::referral);
        compare("walking", old, edited, changed, Assessment::walking);
        compare("complete", old, edited, changed, Assessment::complete);
        compare("plan", old, edited, changed, Assessment::plan);
        compare("progression", old, edited, changed, Assessment::progression);
        compare("rules", old, edited, changed, Assessment::firedRules);
        compare("questions", old, edited, changed, made -> asked(made.questions()));
        compare("words", old, edited, changed, made -> told(made.advice()));
        return changed;
    }

    private static void compare(
            String what, Decided old, Decided edited, List<String> changed, Function<Assessment, Object> part) {
        if (!Objects.equals(part.apply(old.assessment()), part.apply(edited.assessment()))) {
            changed.add(what);
        }
    }

    private static List<List<Object>> asked(List<Question> questions) {
        return questions.stream()
                .map(one -> List.<Object>of(one.key(), one.ask(), one.couldMean(), one.couldMeanWalking()))
                .toList();
    }

    /** Not where a rule stands in its file: a comment more moves that, and changes nobody's advice. */
    private static List<List<String>> told(List<Advice> advice) {
        return advice.stream()
                .map(one -> List.of(
                        one.rule().id(),
                        one.kind().name(),
                        one.text(),
                        one.prominence().name(),
                        one.because().toString()))
                .toList();
    }

    private static List<String> fired(Decided decided) {
        return decided.assessment() == null ? List.of() : decided.assessment().firedRules();
    }

    private static Object[] without(List<String> rules, List<String> others) {
        return rules.stream().filter(rule -> !others.contains(rule)).toArray();
    }
}
