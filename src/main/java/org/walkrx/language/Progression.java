package org.walkrx.language;

/** What the walk log says about the coming week, from least to most cautious (rows D18 to D29). */
public enum Progression {
    /** Walk a little more. */
    PROGRESS,
    /** Stay at this dose. */
    HOLD,
    /** Walk less. */
    REGRESS,
    /** Begin again after a gap. */
    RESTART,
    /** Stop walking until seen. */
    STOP
}
