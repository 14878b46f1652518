package org.walkrx.rules;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.base.base.ValueResolver;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.consequence.Consequence;
import org.drools.core.rule.consequence.KnowledgeHelper;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Concept;
import org.walkrx.language.Statement;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;

/** What a rule says, as a value: its statements are noted, its concepts concluded, and there is nothing else it could do. */
final class EngineConsequence implements Consequence<KnowledgeHelper> {

    /** What the engine calls the one who writes down what rules say. */
    static final String RECORDER = "recorder";

    private final Rule rule;
    private final List<String> concepts;
    private final boolean isAlwaysTheSame;

    /** What it says to everybody, once it was said; by two threads at once if need be, which say the same. */
    private volatile @Nullable Set<Statement> said;

    EngineConsequence(Rule rule) {
        this.rule = rule;
        this.concepts = rule.concludes();
        this.isAlwaysTheSame = names().length == 0;
    }

    /** Returns the names of the components and results that the statements mention. */
    String[] names() {
        return rule.then().stream()
                .flatMap(call -> call.arguments().stream())
                .filter(Value.Variable.class::isInstance)
                .map(Value::written)
                .distinct()
                .toArray(String[]::new);
    }

    @Override
    public String getName() {
        return RuleImpl.DEFAULT_CONSEQUENCE_NAME;
    }

    @Override
    public void evaluate(KnowledgeHelper engine, ValueResolver values) {
        StatementRecorder recorder = (StatementRecorder) values.getGlobal(RECORDER);
        if (isAlwaysTheSame) {
            recorder.speak(rule, said());
        } else {
            recorder.speak(rule, bound(engine, values));
        }
        for (String concept : concepts) {
            if (recorder.isNew(concept)) {
                engine.insert(new Concept(concept));
            }
        }
    }

    private Set<Statement> said() {
        Set<Statement> known = said;
        if (known == null) {
            known = StatementRecorder.said(rule, Map.of());
            said = known;
        }
        return known;
    }

    private static Map<String, Object> bound(KnowledgeHelper engine, ValueResolver values) {
        Map<String, Object> bound = new HashMap<>();
        for (Declaration declaration : engine.getRequiredDeclarations()) {
            @Nullable Object value = declaration.getValue(values, engine.getTuple());
            if (value != null) {
                bound.put(declaration.getIdentifier(), value);
            }
        }
        return bound;
    }
}
