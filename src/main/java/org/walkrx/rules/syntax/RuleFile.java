package org.walkrx.rules.syntax;

import java.util.List;

/**
 * A rule file as it is written.
 *
 * @param name name of the file, without folders
 * @param packageName the package it names
 * @param imports the imports it names
 * @param rules its rules, in the order of the file
 */
public record RuleFile(String name, String packageName, List<String> imports, List<Rule> rules) {

    /** What files from before 0.2 import besides; still accepted, and without meaning. */
    public static final String FORMER_IMPORT = "org.walkrx.Referral";

    /** Copies the lists. */
    public RuleFile {
        imports = List.copyOf(imports);
        rules = List.copyOf(rules);
    }
}
