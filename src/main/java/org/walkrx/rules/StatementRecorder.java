package org.walkrx.rules;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.walkrx.language.Statement;
import org.walkrx.rules.syntax.Call;
import org.walkrx.rules.syntax.Rule;

/** Writes down what the rules say, each under its name. For one run. */
final class StatementRecorder {

    private final Map<String, Set<Statement>> said = new LinkedHashMap<>();
    private final Set<String> concluded = new HashSet<>();
    private String current = "";

    /**
     * Lets a rule speak: its statements are noted; its concepts are left to whoever runs it.
     *
     * @param rule the rule
     * @param bound the values of the names that its condition gave
     * @throws IllegalArgumentException if a statement takes other values
     */
    void speak(Rule rule, Map<String, Object> bound) {
        current = rule.name();
        said.merge(rule.name(), said(rule, bound), StatementRecorder::both);
    }

    /**
     * Lets a rule speak that says the same to everybody.
     *
     * @param rule the rule
     * @param statements what it says
     */
    void speak(Rule rule, Set<Statement> statements) {
        current = rule.name();
        said.put(rule.name(), statements);
    }

    private static Set<Statement> both(Set<Statement> before, Set<Statement> now) {
        Set<Statement> both = new LinkedHashSet<>(before);
        both.addAll(now);
        return both;
    }

    /** Returns what a rule says, by the values of the names that its condition gave. */
    static Set<Statement> said(Rule rule, Map<String, Object> bound) {
        Set<Statement> statements = new LinkedHashSet<>();
        for (Call call : rule.then()) {
            if (!call.isInsert()) {
                statements.add(call.said(bound));
            }
        }
        return Collections.unmodifiableSet(statements);
    }

    /**
     * Returns whether nobody has concluded a concept before.
     *
     * @param concept its name
     */
    boolean isNew(String concept) {
        return concluded.add(concept);
    }

    /** Returns the name of the rule that spoke last. */
    String current() {
        return current;
    }

    /** Returns what was said, by name of the rule; a rule that held and said nothing has an empty set. */
    Map<String, Set<Statement>> said() {
        return Collections.unmodifiableMap(said);
    }
}
