package com.example.population;

import java.io.Serializable;
import org.walkrx.WalkingAdvisor;

/** Where an executor gets its advisor from. It travels; the advisor does not. */
@FunctionalInterface
interface AdvisorSource extends Serializable {

    /** Returns the advisor; the same for all tasks of one JVM. */
    WalkingAdvisor advisor();
}
