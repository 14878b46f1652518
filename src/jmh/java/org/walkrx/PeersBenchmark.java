package org.walkrx;

import java.util.List;
import java.util.Set;
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
import org.walkrx.rules.RuleBook;

/** The rules that all peers can say, for JMH and its profilers; {@link Figures} has the ratios. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
public class PeersBenchmark {

    /** By what. */
    @Param({
        "walkrx: reasons, questions, words",
        "walkrx: rules and reasons alone",
        Peers.PLAIN,
        "Easy Rules",
        "Easy Rules, told of no denials",
        "Evrete",
        "CQL engine",
        Peers.BY_HAND
    })
    public String what;

    private List<Ordinary> people;
    private Contender way;
    private int turn;

    /** Loads the rules. */
    @Setup
    public void prepare() {
        RuleBook book = RuleBook.bundled();
        people = Ordinary.people(400, book);
        way = Peers.all(Subset.of(book)).get(what);
    }

    /** The next person. */
    @Benchmark
    public Set<String> person() {
        return way.fired(people.get(turn++ % people.size()));
    }
}
