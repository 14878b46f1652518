package org.walkrx.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.walkrx.Assessment;
import org.walkrx.DecisionListener;
import org.walkrx.DecisionRecord;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;

/**
 * Hands out records of decisions. Immutable.
 *
 * @param listeners who receives them
 */
public record DecisionRecorder(List<DecisionListener> listeners) {

    static final DecisionRecorder NONE = new DecisionRecorder(List.of());

    private static final Logger LOG = LoggerFactory.getLogger(WalkingAdvisor.class);

    DecisionRecorder with(DecisionListener listener) {
        List<DecisionListener> more = new ArrayList<>(listeners);
        more.add(listener);
        return new DecisionRecorder(List.copyOf(more));
    }

    Assessment recorded(Person person, Assessment assessment) {
        if (!listeners.isEmpty()) {
            DecisionRecord decision = record(person, assessment);
            listeners.forEach(listener -> tell(listener, decision));
        }
        return assessment;
    }

    /**
     * Returns the record of an assessment.
     *
     * @param person what was known about the person
     * @param assessment what came of it
     */
    public static DecisionRecord record(Person person, Assessment assessment) {
        return new DecisionRecord(
                assessment.ruleSet().sha256(),
                sha256(PersonJson.of(null, person)),
                assessment.date(),
                assessment.referral(),
                assessment.walking(),
                assessment.complete(),
                assessment.plan(),
                assessment.progression(),
                assessment.firedRules(),
                person);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void tell(DecisionListener listener, DecisionRecord decision) {
        try {
            listener.decided(listener.wantsFacts() ? decision : decision.withoutFacts());
        } catch (RuntimeException e) {
            LOG.error("A decision could not be recorded; it was given all the same", e);
        }
    }
}
