package org.walkrx.language;

/** Checks common to statements. */
final class Statements {

    private Statements() {}

    static void checkText(String text) {
        if (text.isBlank()) {
            throw new IllegalArgumentException("a statement needs a text for the person");
        }
    }
}
