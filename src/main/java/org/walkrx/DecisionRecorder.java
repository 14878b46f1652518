package org.walkrx;

import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands out records of decisions. Immutable. */
record DecisionRecorder(List<DecisionListener> listeners) {

    static final DecisionRecorder NONE = new DecisionRecorder(List.of());

    private static final Logger LOG = LoggerFactory.getLogger(WalkingAdvisor.class);

    DecisionRecorder with(DecisionListener listener) {
        List<DecisionListener> more = new ArrayList<>(listeners);
        more.add(listener);
        return new DecisionRecorder(List.copyOf(more));
    }

    Assessment recorded(Person person, Assessment assessment) {
        if (!listeners.isEmpty()) {
            DecisionRecord decision = DecisionRecord.of(person, assessment);
            listeners.forEach(listener -> tell(listener, decision));
        }
        return assessment;
    }

    private static void tell(DecisionListener listener, DecisionRecord decision) {
        try {
            listener.decided(listener.wantsFacts() ? decision : decision.withoutFacts());
        } catch (RuntimeException e) {
            LOG.error("A decision could not be recorded; it was given all the same", e);
        }
    }
}
