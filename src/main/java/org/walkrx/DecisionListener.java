package org.walkrx;

/**
 * Receives a record of every decision; see {@link WalkingAdvisor#recording}. It is called on the thread that assesses,
 * and by several at a time. If it fails, that is logged, and the assessment is given all the same.
 */
@FunctionalInterface
public interface DecisionListener {

    /**
     * A decision was made.
     *
     * @param decision the decision
     */
    void decided(DecisionRecord decision);

    /** Returns whether records shall hold what was known about the person. That is personal data; the default is no. */
    default boolean wantsFacts() {
        return false;
    }
}
