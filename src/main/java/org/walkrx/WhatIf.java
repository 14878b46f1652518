package org.walkrx;

import java.util.List;
import org.walkrx.language.Referral;
import org.walkrx.language.Walking;

/**
 * Answers or changes that would let the person walk: with them, no rule asks for walking ON_HOLD or NONE any more. It
 * shows what the decision hangs on; it is no suggestion to answer differently.
 *
 * @param changes the answers or changes, as few as possible
 * @param referral the referral that would remain
 * @param walking the walking that would result, were the remaining questions answered to the good
 */
public record WhatIf(List<Change> changes, Referral referral, Walking walking) {

    /** Copies the changes. */
    public WhatIf {
        changes = List.copyOf(changes);
    }

    /**
     * One answer or change.
     *
     * @param key the finding, or the key of the fact in a patient file
     * @param from what is said now; {@code not answered} if nothing is
     * @param to what would have to be said
     */
    public record Change(String key, String from, String to) {}
}
