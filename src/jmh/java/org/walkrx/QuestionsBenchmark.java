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
import org.walkrx.internal.PersonFacts;
import org.walkrx.language.Activity;
import org.walkrx.language.Gradient;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Route;
import org.walkrx.language.ShoeKind;
import org.walkrx.language.Shoes;
import org.walkrx.language.Surface;
import org.walkrx.language.Trend;
import org.walkrx.rules.FiredRule;
import org.walkrx.rules.OpenBook;
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
        List<String> names = List.copyOf(book.vocabulary().findingNames());
        Person.Builder person = Person.builder();
        switch (answered) {
            case "everything" -> known(person).othersDenied();
            case "half" -> names.subList(0, names.size() / 2).forEach(person::no);
            default -> {}
        }
        facts = PersonFacts.of(person.build(), LocalDate.of(2026, 11, 23), book.vocabulary());
    }

    private static Person.Builder known(Person.Builder person) {
        return person.age(40)
                .weightKg(70)
                .pain(new Pain(3, 5, 3.0, Trend.SAME))
                .activity(new Activity(3, 20, 4.0))
                .shoes(new Shoes(true, true, 2.0, ShoeKind.TRAINER))
                .route(new Route(Surface.EVEN, Gradient.LEVEL))
                .load(new Load(0.0, false, null));
    }

    /** One plain evaluation. */
    @Benchmark
    public List<FiredRule> evaluate() {
        return OpenBook.of(book).evaluate(facts);
    }

    /** The questions alone. */
    @Benchmark
    public OpenQuestions questions() {
        return OpenBook.of(book).openQuestions(facts);
    }
}
