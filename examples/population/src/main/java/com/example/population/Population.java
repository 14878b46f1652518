package com.example.population;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import com.example.population.Decided.Decider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.walkrx.rules.RuleBook;

/**
 * Assesses a population, and tells whose advice an edit of the rules changes.
 *
 * <p>People are a column {@code value} of texts, a person each: what {@code ./walkrx assess --stdin} takes, which is a
 * patient file in JSON, or {@code {"id": ..., "patient": {...}}} around it. {@code spark.read().text(path)} gives that of JSON
 * lines, {@code to_json(struct(id, patient))} of tables. Empty lines are no people; every other line becomes a row.
 *
 * <p>The rule book travels as its texts. Each JVM makes a book of them once and compares its SHA-256. Nothing is shuffled, so
 * an executor that is lost costs the tasks that it was at.
 */
public final class Population {

    /** The columns of an assessment: {@code id}, the decision, the bad {@code line} as it came, and {@code json}. */
    public static final StructType SCHEMA = assessed();

    /**
     * The columns of a person whose advice changes: {@code id}; what {@code changed}; the decision {@code before} and
     * {@code after}; the rules {@code gained} and {@code lost}; and, if it is bad by one of the books, the {@code line}.
     */
    public static final StructType IMPACT = new StructType()
            .add("id", StringType)
            .add("changed", createArrayType(StringType, false), false)
            .add("before", Rows.DECISION, false)
            .add("after", Rows.DECISION, false)
            .add("gained", createArrayType(StringType, false), false)
            .add("lost", createArrayType(StringType, false), false)
            .add("line", StringType);

    private Population() {}

    private static StructType assessed() {
        StructType schema = new StructType().add("id", StringType);
        for (StructField field : Rows.DECISION.fields()) {
            schema = schema.add(field);
        }
        return schema.add("line", StringType).add("json", StringType);
    }

    /**
     * Assesses people, without the texts of their advice.
     *
     * @param people a column {@code value} of texts, a person each
     * @param book the rules
     * @param day the day of the assessment where a person has none; never the clock, since a task that is tried again after
     *     midnight must say the same
     * @return rows of {@link #SCHEMA}, a row for each line that is not empty; {@code json} is null. A row with a
     *     {@code problem} has no decision. If the engine fails for one person, the job fails.
     */
    public static Dataset<Row> assess(Dataset<Row> people, RuleBook book, LocalDate day) {
        return assess(people, ShippedBook.of(book), day, false);
    }

    /**
     * Assesses people, with all that they are told, as {@code assessment.schema.json} describes it: about 12 KB a person.
     *
     * @param people a column {@code value} of texts, a person each
     * @param book the rules
     * @param day the day of the assessment where a person has none
     * @return rows of {@link #SCHEMA}
     */
    public static Dataset<Row> assessInFull(Dataset<Row> people, RuleBook book, LocalDate day) {
        return assess(people, ShippedBook.of(book), day, true);
    }

    static Dataset<Row> assess(Dataset<Row> people, AdvisorSource source, LocalDate day, boolean inFull) {
        MapPartitionsFunction<String, Row> decide = lines -> {
            Decider decider = new Decider(source.advisor(), day);
            return persons(lines).map(line -> row(line, decider, inFull)).iterator();
        };
        return lines(people).mapPartitions(decide, Encoders.row(SCHEMA));
    }

    private static Row row(String line, Decider decider, boolean inFull) {
        Decided decided = decider.decide(line);
        List<Object> columns = new ArrayList<>();
        columns.add(decided.line().id());
        columns.addAll(Rows.decision(decided, decider.sha256()));
        columns.add(decided.problem() == null ? null : line);
        columns.add(inFull ? Rows.json(decided) : null);
        return Rows.of(columns);
    }

    /**
     * Tells whose advice an edit of the rules changes, and how: both books are asked about each person in one pass.
     *
     * @param people a column {@code value} of texts, a person each
     * @param before the rules in use
     * @param after the rules as edited
     * @param day the day of the assessment where a person has none
     * @return rows of {@link #IMPACT}, only of people who are told something else, or whom one of the books cannot read
     */
    public static Dataset<Row> impact(Dataset<Row> people, RuleBook before, RuleBook after, LocalDate day) {
        AdvisorSource old = ShippedBook.of(before);
        AdvisorSource edited = ShippedBook.of(after);
        MapPartitionsFunction<String, Row> compare = lines -> {
            Change.Comparer comparer =
                    new Change.Comparer(new Decider(old.advisor(), day), new Decider(edited.advisor(), day));
            return persons(lines)
                    .flatMap(line -> comparer.compare(line).stream())
                    .iterator();
        };
        return lines(people).mapPartitions(compare, Encoders.row(IMPACT));
    }

    /**
     * Counts people by what becomes of them.
     *
     * @param impact rows of {@link #IMPACT}
     * @return the referral and walking before and after, and how many people, most of them first
     */
    public static Dataset<Row> matrix(Dataset<Row> impact) {
        return impact.groupBy(
                        col("before.referral").as("referral_before"),
                        col("before.walking").as("walking_before"),
                        col("after.referral").as("referral_after"),
                        col("after.walking").as("walking_after"))
                .agg(count(lit(1)).as("people"))
                .orderBy(col("people").desc(), col("referral_before"), col("walking_before"), col("referral_after"));
    }

    private static Dataset<String> lines(Dataset<Row> people) {
        return people.select("value").as(Encoders.STRING());
    }

    /** Lazily: a partition is never held as a whole. */
    private static Stream<String> persons(Iterator<String> lines) {
        Iterable<String> once = () -> lines;
        return StreamSupport.stream(once.spliterator(), false).filter(line -> line != null && !line.isBlank());
    }
}
