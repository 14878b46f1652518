package org.walkrx.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.walkrx.live.Attempt;
import org.walkrx.live.LiveAdvisor;
import org.walkrx.live.LiveListener;
import org.walkrx.live.LiveOptions;
import org.walkrx.problems.Problem;
import org.walkrx.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./walkrx watch}. */
@Command(
        name = "watch",
        description =
                "Assesses a person again at each save of the rules or of the patient file, and shows what changed."
                        + " Ends on Ctrl-C.",
        mixinStandardHelpOptions = true)
final class WatchCommand implements Callable<Integer> {

    private static final long LOOK_AT_FILE_MILLIS = 200;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(index = "0", paramLabel = "DIR", description = "The rules folder.")
    private @Nullable Path folder;

    @Parameters(index = "1", paramLabel = "FILE", description = "A patient file.")
    private @Nullable Path file;

    private final BlockingQueue<Runnable> happened = new LinkedBlockingQueue<>();

    @Override
    public Integer call() {
        Path rules = Objects.requireNonNull(folder);
        WatchedPerson person = new WatchedPerson(Objects.requireNonNull(file), Output.of(spec));
        LiveOptions options = LiveOptions.defaults()
                .withoutCases()
                .acceptingFewerRedFlags()
                .polling(Duration.ofSeconds(1))
                .listener(telling(person));
        try (LiveAdvisor advisor = LiveAdvisor.watching(rules, options)) {
            person.first(advisor);
            while (!Thread.currentThread().isInterrupted()) {
                Runnable what = happened.poll(LOOK_AT_FILE_MILLIS, TimeUnit.MILLISECONDS);
                if (what != null) {
                    what.run();
                }
                person.look(advisor);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Main.FINE;
    }

    /** What happens is told on the thread of the command, so that lines do not mix. */
    private LiveListener telling(WatchedPerson person) {
        return new LiveListener() {
            @Override
            public void swapped(RuleBook before, RuleBook now) {
                happened.add(() -> person.rulesChanged(now));
            }

            @Override
            public void refused(Attempt attempt) {
                happened.add(() -> person.rulesRefused(attempt));
            }

            @Override
            public void noticed(List<Problem> notices) {
                happened.add(() -> person.rulesNoticed(notices));
            }

            @Override
            public void mended(Attempt attempt) {
                happened.add(person::rulesMended);
            }
        };
    }
}
