package org.walkrx.rules.syntax;

import java.util.List;

/** A file as far as it could be read, rules with mistakes among it. */
record ReadFile(String name, List<ReadRule> rules, Problems problems) {

    ReadFile {
        rules = List.copyOf(rules);
    }
}
