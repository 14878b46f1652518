package org.walkrx.heavy;

import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;

/** The application within an executable jar: walkrx is first used on a thread of the common pool, then on this one. */
public final class PoolFirst {

    private PoolFirst() {}

    /** Prints what is said on both threads, and whether this is an executable jar. */
    public static void main(String[] arguments) {
        String inThePool = CompletableFuture.supplyAsync(PoolFirst::said).join();
        System.out.println(inThePool + " " + said() + " "
                + PoolFirst.class.getClassLoader().getClass().getSimpleName());
    }

    private static String said() {
        Person person = Person.builder().age(42).yes("fever").othersDenied().build();
        return WalkingAdvisor.bundled().assess(person, LocalDate.of(2026, 11, 23)).referral()
                + (Thread.currentThread().getName().startsWith("ForkJoinPool.commonPool") ? "(pool)" : "(main)");
    }
}
