package org.walkrx.heavy;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;

/** The application within an executable jar: walkrx is first used on a thread of the common pool, then on this one. */
public final class PoolFirst {

    private PoolFirst() {}

    /** Prints what is said on both threads, and whether this is an executable jar. */
    public static void main(String[] arguments) {
        CompletableFuture<String> inThePool = new CompletableFuture<>();
        ForkJoinPool.commonPool().execute(() -> inThePool.complete(said()));
        System.out.println(inThePool.join() + " " + said() + " "
                + PoolFirst.class.getClassLoader().getClass().getSimpleName());
    }

    private static String said() {
        Person person =
                Person.builder().age(42).yes("saddle numbness").othersDenied().build();
        return WalkingAdvisor.bundled()
                        .assess(person, LocalDate.of(2026, 11, 23))
                        .referral()
                + (Thread.currentThread().getName().startsWith("ForkJoinPool.commonPool") ? "(pool)" : "(main)");
    }
}
