package org.walkrx.fhir;

import java.util.List;
import java.util.stream.Collectors;

/** What was sent cannot be used. Its words are for whoever sent it, and hold nothing of the patient. */
public final class BadRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final transient List<Issue> issues;

    /**
     * Creates the exception.
     *
     * @param status the status that a server answers with, as in HTTP
     * @param issues what is wrong, at least one
     */
    BadRecordException(int status, List<Issue> issues) {
        super(issues.stream().map(Issue::words).collect(Collectors.joining("; ")));
        this.status = status;
        this.issues = List.copyOf(issues);
    }

    BadRecordException(int status, String code, String words) {
        this(status, List.of(new Issue(code, "", words)));
    }

    /** Returns the status that a server answers with, as in HTTP: 400 to 422. */
    public int status() {
        return status;
    }

    /** Returns everything that is wrong. */
    public List<Issue> issues() {
        return issues;
    }

    /**
     * One thing that is wrong.
     *
     * @param code its kind, a code of {@code OperationOutcome.issue.code}
     * @param expression where it is, as a FHIRPath; may be empty
     * @param words what is wrong and what to do
     */
    public record Issue(String code, String expression, String words) {}
}
