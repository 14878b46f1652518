package org.walkrx.language;

/** Whether the person must see someone, and how soon; from least to most urgent. */
public enum Referral {
    /** Nobody needs to be seen. */
    NONE("not needed"),
    /** A planned appointment, within weeks. */
    ROUTINE("in the coming weeks"),
    /** Within days, two weeks at most. */
    WITHIN_TWO_WEEKS("within two weeks"),
    /** Seen or discussed today. */
    SAME_DAY("today"),
    /** Now: ambulance or emergency department. */
    EMERGENCY("now");

    private final String words;

    Referral(String words) {
        this.words = words;
    }

    /** Returns how soon somebody is to be seen, in plain words: "within two weeks". */
    public String words() {
        return words;
    }
}
