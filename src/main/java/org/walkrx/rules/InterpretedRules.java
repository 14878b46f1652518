package org.walkrx.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.walkrx.language.Statement;
import org.walkrx.rules.syntax.Definitions;
import org.walkrx.rules.syntax.Match;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleMatcher;

/** Rules run by the matcher alone, without the engine; for rule books that live for a moment. */
final class InterpretedRules implements RuleEngine {

    private final List<Rule> rules;
    private final Definitions definitions;

    InterpretedRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
        this.definitions = Definitions.of(rules);
    }

    @Override
    public Map<String, Set<Statement>> run(List<? extends Record> facts) {
        StatementRecorder recorder = new StatementRecorder();
        try {
            RuleMatcher matcher = RuleMatcher.of(definitions, facts);
            for (Rule rule : rules) {
                for (Match match : matcher.matches(rule.when())) {
                    recorder.speak(rule, match.bound());
                }
            }
        } catch (IllegalArgumentException e) {
            throw new EngineRules.EngineFailure("a rule failed: " + e.getMessage(), recorder.current(), e);
        }
        return recorder.said();
    }
}
