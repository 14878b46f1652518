package org.walkrx.rules.questions;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.walkrx.rules.syntax.Call;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;

/** The rules that insert concepts. */
final class Definitions {

    private Definitions() {}

    static Map<String, List<Rule>> byConcept(Collection<Rule> rules) {
        Map<String, List<Rule>> definitions = new LinkedHashMap<>();
        rules.forEach(rule -> rule.then().forEach(call -> {
            if (call.name().equals(Call.INSERT) && call.arguments().get(0) instanceof Value.Text name) {
                definitions
                        .computeIfAbsent(name.text(), key -> new ArrayList<>())
                        .add(rule);
            }
        }));
        return definitions;
    }
}
