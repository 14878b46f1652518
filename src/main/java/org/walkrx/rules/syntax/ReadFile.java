package org.walkrx.rules.syntax;

import java.util.List;

/**
 * A file as far as it could be read, rules with mistakes among it.
 *
 * @param name its name
 * @param rules its rules, as far as they could be read
 * @param unread words between rules that could not be read; they may have named a concept
 * @param problems what is wrong with its shape
 */
record ReadFile(String name, List<ReadRule> rules, List<String> unread, RuleProblems problems) {

    ReadFile {
        unread = List.copyOf(unread);
        rules = List.copyOf(rules);
    }
}
