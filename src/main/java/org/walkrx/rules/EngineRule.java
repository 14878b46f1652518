package org.walkrx.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.drools.base.base.ClassObjectType;
import org.drools.base.base.extractors.SelfReferenceClassFieldReader;
import org.drools.base.definitions.rule.impl.RuleImpl;
import org.drools.base.rule.Declaration;
import org.drools.base.rule.GroupElement;
import org.drools.base.rule.GroupElementFactory;
import org.drools.base.rule.Pattern;
import org.drools.base.rule.RuleConditionElement;
import org.drools.base.rule.SingleAccumulate;
import org.drools.base.rule.accessor.ReadAccessor;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Constraint;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.FactType;
import org.walkrx.rules.syntax.Operator;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;

/**
 * Hands a rule to the engine as it was read: its conditions as the engine's own tree, its constraints and statements as
 * values. No text of a rule file is read a second time, interpreted or compiled.
 */
final class EngineRule implements Condition.Visitor<RuleConditionElement> {

    private final Map<String, Declaration> named = new HashMap<>();
    private int patterns;

    private EngineRule() {}

    /**
     * Makes the engine's rule.
     *
     * @param rule a checked rule
     */
    static RuleImpl of(Rule rule) {
        RuleImpl made = new RuleImpl(rule.name());
        made.setLhs(new EngineRule().whole(rule.when()));
        EngineConsequence consequence = new EngineConsequence(rule);
        made.setRequiredDeclarationsForConsequence(consequence.getName(), consequence.names());
        made.setConsequence(consequence);
        return made;
    }

    /**
     * Puts first, and asks without "exists", what only few people have: the engine then looks at a rule when such a fact
     * comes, and not in each session. A rule may fire once for each such fact; it says the same each time.
     */
    private GroupElement whole(Condition.All when) {
        Optional<Condition.Pattern> first = Stream.of("Finding", "Concept", "")
                .flatMap(type -> when.parts().stream().flatMap(part -> leading(part, type)))
                .findFirst();
        if (first.isEmpty()) {
            return all(when);
        }
        GroupElement whole = GroupElementFactory.newAndInstance();
        whole.addChild(pattern(first.get()));
        when.parts().stream()
                .filter(part -> !(part instanceof Condition.Exists exists && exists.part() == first.get()))
                .forEach(part -> whole.addChild(part.accept(this)));
        return whole;
    }

    /** A fact of the type, or one that everybody has exactly once where no type is named. */
    private static Stream<Condition.Pattern> leading(Condition part, String type) {
        return part instanceof Condition.Exists exists
                        && exists.part() instanceof Condition.Pattern pattern
                        && Constraints.variables(pattern.constraint()).isEmpty()
                        && (type.isEmpty()
                                ? FactType.named(pattern.type()).orElseThrow().isAlwaysThere()
                                : type.equals(pattern.type()) && Constraints.namesAreClosed(pattern.constraint()))
                ? Stream.of(pattern)
                : Stream.empty();
    }

    private GroupElement group(GroupElement group, List<Condition> parts) {
        parts.forEach(part -> group.addChild(part.accept(this)));
        return group;
    }

    @Override
    public GroupElement all(Condition.All all) {
        return group(GroupElementFactory.newAndInstance(), all.parts());
    }

    /** What is named within is not seen outside, so it is enough that there is a match: the engine need not go through all. */
    @Override
    public GroupElement any(Condition.Any any) {
        GroupElement exists = GroupElementFactory.newExistsInstance();
        exists.addChild(group(GroupElementFactory.newOrInstance(), any.parts()));
        return exists;
    }

    @Override
    public GroupElement not(Condition.Not not) {
        return group(GroupElementFactory.newNotInstance(), List.of(not.part()));
    }

    @Override
    public GroupElement exists(Condition.Exists exists) {
        return group(GroupElementFactory.newExistsInstance(), List.of(exists.part()));
    }

    @Override
    public Pattern count(Condition.Count count) {
        Pattern result = new Pattern(patterns++, new ClassObjectType(Number.class));
        result.setSource(new SingleAccumulate(pattern(count.source()), new Declaration[0], new EngineCount(count)));
        declare(count.result(), new SelfReferenceClassFieldReader(Number.class), result);
        return result;
    }

    @Override
    public Pattern pattern(Condition.Pattern written) {
        FactType type = FactType.named(written.type()).orElseThrow();
        Pattern pattern = new Pattern(patterns++, new ClassObjectType(type.recordType()));
        List<Constraint.Binding> own = new ArrayList<>();
        for (Constraint part : parts(written.constraint()).toList()) {
            if (part instanceof Constraint.Binding binding) {
                own.add(binding);
                FactType.Component component =
                        Objects.requireNonNull(type.components().get(binding.component()));
                declare(binding.variable(), new EngineReader(component), pattern);
            } else {
                pattern.addConstraint(constraint(written.type(), part, own));
            }
        }
        return pattern;
    }

    private static Stream<Constraint> parts(Constraint constraint) {
        return constraint instanceof Constraint.All all
                ? all.parts().stream().flatMap(EngineRule::parts)
                : Stream.of(constraint);
    }

    private void declare(String name, ReadAccessor reader, Pattern pattern) {
        Declaration declaration = new Declaration(name, reader, pattern, true);
        pattern.addDeclaration(declaration);
        named.put(name, declaration);
    }

    /** Names that the same fact gave go with the constraint; those of other facts come from their declarations. */
    private EngineConstraint constraint(String type, Constraint part, List<Constraint.Binding> own) {
        List<String> names = Constraints.variables(part);
        List<Constraint> whole = new ArrayList<>();
        own.stream().filter(binding -> names.contains(binding.variable())).forEach(whole::add);
        whole.add(part);
        if (part instanceof Constraint.Comparison comparison
                && comparison.operator() == Operator.EQUAL
                && comparison.value() instanceof Value.Text text) {
            FactType.Component component =
                    FactType.named(type).orElseThrow().components().get(comparison.component());
            return new EngineNamed(
                    new Condition.Pattern(type, part, part.position()), Objects.requireNonNull(component), text);
        }
        List<Declaration> others = names.stream()
                .filter(name ->
                        own.stream().noneMatch(binding -> binding.variable().equals(name)))
                .map(name -> Objects.requireNonNull(named.get(name)))
                .toList();
        return new EngineConstraint(
                new Condition.Pattern(type, new Constraint.All(whole, part.position()), part.position()), others);
    }
}
