package org.walkrx.rules;

/**
 * An assessment could not be finished: a rule threw, or the rules did not come to an end. There is no partial answer; an
 * error is never a "no".
 */
public final class AssessmentFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String ruleId;
    private final String bookSha256;

    AssessmentFailedException(String message, String ruleId, String bookSha256, Throwable cause) {
        super(message, cause);
        this.ruleId = ruleId;
        this.bookSha256 = bookSha256;
    }

    AssessmentFailedException(String message, String ruleId, String bookSha256) {
        super(message);
        this.ruleId = ruleId;
        this.bookSha256 = bookSha256;
    }

    /** Returns the id of the rule at which it failed, or an empty text if that is not known. */
    public String ruleId() {
        return ruleId;
    }

    /** Returns the SHA-256 of the rule book. */
    public String bookSha256() {
        return bookSha256;
    }
}
