package com.example.population;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.sql.Date;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.StructType;
import org.walkrx.Assessment;
import org.walkrx.Question;
import org.walkrx.WalkingPlan;
import org.walkrx.files.AssessmentJson;

/** Assessments as rows. The texts of advice are left out: they follow from the rule and its book. */
final class Rows {

    private static final ArrayType TEXTS = createArrayType(StringType, false);

    private static final StructType MINUTES =
            new StructType().add("from", IntegerType, false).add("to", IntegerType, false);

    private static final StructType PLAN = new StructType()
            .add("sessionsPerDay", IntegerType, false)
            .add("minutesPerSession", MINUTES, false)
            .add("minutesPerDay", MINUTES, false)
            .add("daysPerWeek", IntegerType, false)
            .add("pace", StringType, false)
            .add("gradient", StringType, false);

    /** A decision, or the problem that there is none. */
    static final StructType DECISION = new StructType()
            .add("date", DateType)
            .add("referral", StringType)
            .add("walking", StringType)
            .add("complete", BooleanType)
            .add("plan", PLAN)
            .add("progression", StringType)
            .add("fired", TEXTS)
            .add("questions", TEXTS)
            .add("problem", StringType)
            .add("ruleset_sha256", StringType, false);

    private Rows() {}

    /** Returns the columns of {@link #DECISION}. */
    static List<Object> decision(Decided decided, String sha256) {
        Assessment made = decided.assessment();
        List<Object> columns = new ArrayList<>();
        if (made == null) {
            while (columns.size() < DECISION.fieldIndex("problem")) {
                columns.add(null);
            }
        } else {
            columns.add(Date.valueOf(made.date()));
            columns.add(made.referral().name());
            columns.add(made.walking().name());
            columns.add(made.complete());
            columns.add(plan(made.plan()));
            columns.add(made.progression() == null ? null : made.progression().name());
            columns.add(made.firedRules().toArray());
            columns.add(made.questions().stream().map(Question::key).toArray());
        }
        columns.add(decided.problem());
        columns.add(sha256);
        return columns;
    }

    private static Row plan(WalkingPlan plan) {
        return plan == null
                ? null
                : RowFactory.create(
                        plan.sessionsPerDay(),
                        RowFactory.create(
                                plan.minutesPerSession().from(),
                                plan.minutesPerSession().to()),
                        RowFactory.create(
                                plan.minutesPerDay().from(),
                                plan.minutesPerDay().to()),
                        plan.daysPerWeek(),
                        plan.pace().name(),
                        plan.gradient().name());
    }

    /** Returns the whole assessment as walkrx writes it; {@code null} if there is none. */
    static String json(Decided decided) {
        return decided.assessment() == null ? null : AssessmentJson.of(decided.assessment());
    }

    static Row of(List<Object> columns) {
        return RowFactory.create(columns.toArray());
    }
}
