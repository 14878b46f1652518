package org.walkrx.language;

/** Which way the pain has gone lately, as the person tells it. */
public enum Trend {
    /** Getting better. */
    BETTER,
    /** Neither better nor worse. */
    SAME,
    /** Getting worse. */
    WORSE
}
