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
        Set<Statement> statements = said.computeIfAbsent(rule.name(), name -> new LinkedHashSet<>());
        for (Call call : rule.then()) {
            if (!call.isInsert()) {
                statements.add(call.said(bound));
            }
        }
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
