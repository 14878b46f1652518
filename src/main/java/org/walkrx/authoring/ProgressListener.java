package org.walkrx.authoring;

/** Told how far a tool has come that may take a while. Called from one thread at a time, often; it returns at once. */
@FunctionalInterface
public interface ProgressListener {

    /** Does nothing. */
    ProgressListener NONE = (done, total) -> {};

    /**
     * So much is done.
     *
     * @param done how many steps are done
     * @param total how many there are
     */
    void at(int done, int total);
}
