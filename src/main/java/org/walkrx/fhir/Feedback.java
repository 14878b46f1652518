package org.walkrx.fhir;

import java.util.List;

/**
 * What became of a card. It holds nothing of the patient, and no free words.
 *
 * @param card the card's id
 * @param outcome {@code accepted} or {@code overridden}
 * @param reason which of the card's reasons for overriding; {@code other} for any other, empty if there is none
 * @param time when, as the client wrote it; empty if it is no moment
 * @param rules the rules that spoke on the card; none if it was shown too long ago
 */
public record Feedback(String card, String outcome, String reason, String time, List<String> rules) {
    /** Copies the rules. */
    public Feedback {
        rules = List.copyOf(rules);
    }
}
