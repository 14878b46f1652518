package org.walkrx.language;

/** Whether the person may follow a walking programme; from least to most cautious. */
public enum Walking {
    /** Yes. */
    STANDARD("yes"),
    /** Yes, with changes. */
    MODIFIED("yes, with changes"),
    /** No programme for now; ordinary gentle moving about is fine. */
    ON_HOLD("no programme for now; ordinary gentle moving about is fine"),
    /** No walking advice at all until the person has been seen. */
    NONE("no, not before you have been seen");

    private final String words;

    Walking(String words) {
        this.words = words;
    }

    /** Returns the answer to "may I walk?" in plain words: "yes, with changes". */
    public String words() {
        return words;
    }

    /**
     * Returns the least cautious walking that a referral leaves open (guard rail 1).
     *
     * @param referral the referral
     * @return NONE for SAME_DAY and EMERGENCY, ON_HOLD for WITHIN_TWO_WEEKS, else STANDARD
     */
    public static Walking forcedBy(Referral referral) {
        return switch (referral) {
            case EMERGENCY, SAME_DAY -> NONE;
            case WITHIN_TWO_WEEKS -> ON_HOLD;
            case ROUTINE, NONE -> STANDARD;
        };
    }

    /** Returns whether a plan may be given (guard rail 2). */
    public boolean allowsPlan() {
        return compareTo(MODIFIED) <= 0;
    }
}
