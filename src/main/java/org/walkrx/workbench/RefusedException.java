package org.walkrx.workbench;

/** A request is not met; the sentence is for whoever sits before the page. */
final class RefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    RefusedException(int status, String sentence) {
        super(sentence);
        this.status = status;
    }

    HttpReply reply() {
        return HttpReply.error(status, String.valueOf(getMessage()));
    }
}
