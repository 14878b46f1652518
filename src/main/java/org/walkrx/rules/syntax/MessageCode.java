package org.walkrx.rules.syntax;

/** The kinds of mistakes in a rule file; the code of each is stable and explained in {@code rules/MESSAGES.md}. */
enum MessageCode {
    // Signs and texts
    STRANGE_CHARACTER("W101"),
    TEXT_NOT_CLOSED("W102"),
    BACKSLASH("W103"),
    NUMBER("W104"),
    COMMENT_NOT_CLOSED("W105"),
    // Shape
    SHAPE("W201"),
    NOT_IN_SUBSET("W202"),
    // Annotations
    ANNOTATION("W301"),
    UNKNOWN_ROW("W302"),
    DUPLICATE("W303"),
    // Words of conditions
    UNKNOWN_TYPE("W401"),
    UNKNOWN_COMPONENT("W402"),
    UNKNOWN_FINDING("W403"),
    UNKNOWN_CONCEPT("W404"),
    UNKNOWN_CONSTANT("W405"),
    UNKNOWN_VARIABLE("W406"),
    WRONG_KIND_OF_VALUE("W407"),
    UNKNOWN_READ_AS_SAFE("W408"),
    // Statements
    UNKNOWN_STATEMENT("W501"),
    ARGUMENTS("W502");

    private final String code;

    MessageCode(String code) {
        this.code = code;
    }

    String code() {
        return code;
    }
}
