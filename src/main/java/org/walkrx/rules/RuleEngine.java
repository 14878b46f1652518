package org.walkrx.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.walkrx.language.Statement;

/** Runs a set of rules on the facts of one person. */
interface RuleEngine {

    /**
     * Returns what each rule that held said, by the rule's name; a rule that held and said nothing has an empty set.
     *
     * @throws EngineRules.EngineFailure if a rule throws, or the rules do not come to an end
     */
    Map<String, Set<Statement>> run(List<? extends Record> facts);
}
