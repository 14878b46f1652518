package org.walkrx;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.walkrx.rules.FiredRule;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.questions.OpenQuestions;
import org.walkrx.rules.syntax.Facts;

/** What the questions cost against one plain evaluation of the rules; read the ratio, not the times. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class QuestionsBenchmark {

    /** How much has been answered. */
    @Param({"everything", "half", "nothing"})
    public String answered;

    private RuleBook book;
    private Facts facts;

    /** Makes the person. */
    @Setup
    public void prepare() {
        book = RuleBook.bundled();
        Person.Builder person = Person.builder();
        List<String> names = List.copyOf(book.vocabulary().findingNames());
        int known = answered.equals("everything") ? names.size() : answered.equals("half") ? names.size() / 2 : 0;
        names.subList(0, known).forEach(person::no);
        facts = PersonFacts.of(person.build(), LocalDate.of(2026, 11, 23), book.vocabulary());
    }

    /** One plain evaluation. */
    @Benchmark
    public List<FiredRule> evaluate() {
        return book.evaluate(facts);
    }

    /** The questions alone. */
    @Benchmark
    public OpenQuestions questions() {
        return book.openQuestions(facts);
    }
}
