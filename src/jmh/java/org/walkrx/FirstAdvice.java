package org.walkrx;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/** A process that gives one advice and tells what it took: milliseconds by the clock, and of the processor. */
final class FirstAdvice {

    private FirstAdvice() {}

    public static void main(String[] arguments) {
        WalkingAdvisor.bundled().assess(Person.builder().age(40).othersDenied().build(), Ordinary.DAY);
        long clock = ManagementFactory.getRuntimeMXBean().getUptime();
        long cpu = ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
        System.out.println(clock + " " + TimeUnit.NANOSECONDS.toMillis(cpu));
    }
}
