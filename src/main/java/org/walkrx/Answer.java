package org.walkrx;

/** What a person answered to a question about a finding. Not having been asked is not an answer. */
public enum Answer {
    /** Yes. */
    YES("yes"),
    /** No. */
    NO("no"),
    /** The person was asked and does not know. What that means depends on the finding's group in the vocabulary. */
    NOT_SURE("not sure");

    private final String words;

    Answer(String words) {
        this.words = words;
    }

    /** Returns the answer as it is written in a patient file: {@code yes}, {@code no} or {@code not sure}. */
    public String words() {
        return words;
    }
}
