package org.walkrx;

/** Whether the person may follow a walking programme; from least to most cautious. */
public enum Walking {
    /** Yes. */
    STANDARD,
    /** Yes, with changes. */
    MODIFIED,
    /** No programme for now; ordinary gentle moving about is fine. */
    ON_HOLD,
    /** No walking advice at all until the person has been seen. */
    NONE
}
