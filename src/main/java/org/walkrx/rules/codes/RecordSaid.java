package org.walkrx.rules.codes;

/** What a record says about a finding; later ones win over earlier ones where sources differ. */
public enum RecordSaid {
    /** It says that it is not so. Only ever from a value that means no, never from silence. */
    NO("no"),
    /** It may be so. */
    NOT_SURE("not sure"),
    /** It is so. */
    YES("yes");

    private final String words;

    RecordSaid(String words) {
        this.words = words;
    }

    /** Returns the answer as a patient file writes it. */
    public String words() {
        return words;
    }
}
