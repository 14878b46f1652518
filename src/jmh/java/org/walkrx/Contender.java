package org.walkrx;

import java.util.Set;

/** Something that finds out which rules hold for a person. For one thread. */
@FunctionalInterface
interface Contender {

    /** Returns the ids of the rules that hold. */
    Set<String> fired(Ordinary person);
}
