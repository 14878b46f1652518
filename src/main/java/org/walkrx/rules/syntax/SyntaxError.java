package org.walkrx.rules.syntax;

/** Ends the reading of one rule; its problem has been noted. */
final class SyntaxError extends Exception {

    private static final long serialVersionUID = 1L;

    SyntaxError() {
        super(null, null, false, false);
    }
}
