package org.walkrx.rules.syntax;

/** How much of a rule file is read; far more than a rule that people can check. */
final class Limits {

    static final int RULES_OF_A_FILE = 2_000;
    static final int RULES_IN_ALL = 10_000;
    static final int FACTS_OF_A_RULE = 50;
    static final int CONSTRAINTS_OF_A_FACT = 50;
    static final int VALUES_OF_A_LIST = 200;
    static final int STATEMENTS_OF_A_RULE = 50;
    static final int DEEPEST_NESTING = 12;
    static final int WAYS_OF_A_RULE = 256;
    static final int LONGEST_NAME = 200;
    static final int LONGEST_TEXT = 2_000;
    static final int LONGEST_LINE = 4_000;
    static final int LONGEST_NUMBER = 9;
    static final int PROBLEMS_OF_A_FILE = 500;

    private Limits() {}
}
