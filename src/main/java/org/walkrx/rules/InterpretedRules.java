package org.walkrx.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.walkrx.language.Statement;
import org.walkrx.rules.syntax.Call;
import org.walkrx.rules.syntax.Matcher;
import org.walkrx.rules.syntax.Rule;

/** Rules run from their trees, without being compiled; for rule books that live for a moment. */
final class InterpretedRules implements RuleEngine {

    private final List<Rule> rules;

    InterpretedRules(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    @Override
    public Map<String, Set<Statement>> run(List<? extends Record> facts) {
        Recorder recorder = new Recorder();
        try {
            Matcher matcher = Matcher.of(rules, facts);
            for (Rule rule : rules) {
                for (Map<String, Object> bound : matcher.matches(rule.when())) {
                    recorder.begin(rule.name());
                    rule.then().stream()
                            .filter(call -> !call.name().equals(Call.INSERT))
                            .forEach(call -> Saying.say(call, bound, recorder));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new CompiledRules.EngineFailure("a rule failed: " + e.getMessage(), recorder.current(), e);
        }
        return recorder.said();
    }
}
