package org.walkrx;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
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
import org.walkrx.rules.RuleBook;

/** One assessment by all shipped rules, and what it is made of, for JMH and its profilers; {@link Figures} has the ratios. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class AssessmentBenchmark {

    /** What is done. */
    @Param({
        WholeBook.EXPLAINED,
        "walkrx: rules and reasons, no questions, no words",
        "walkrx: questions alone",
        WholeBook.PLAIN,
        "plain Drools session from a pool, all facts"
    })
    public String what;

    private List<Ordinary> people;
    private ToIntFunction<Ordinary> way;
    private int turn;

    /** Loads the rules. */
    @Setup
    public void prepare() {
        RuleBook book = RuleBook.bundled();
        people = Ordinary.people(400, book);
        way = WholeBook.all(book).get(what);
    }

    /** The next person. */
    @Benchmark
    public int person() {
        return way.applyAsInt(people.get(turn++ % people.size()));
    }
}
