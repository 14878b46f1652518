package org.walkrx.authoring;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.syntax.Condition;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleFile;
import org.walkrx.text.Position;

/** Makes all small mistakes of a rule that the loader would let pass. */
final class Mutants {

    private final MutationWords words;
    private final RuleBook book;

    Mutants(RuleBook book) {
        this.book = book;
        this.words = new MutationWords(book);
    }

    /** Returns the mutants of a rule, in the order of its text; none twice. */
    List<Mutant> of(RuleFile file, Rule rule) {
        Map<Object, Mutant> mutants = new LinkedHashMap<>();
        Stream.concat(
                        Stream.of(new Mutant(file, rule, null, rule.position(), "the rule is left out")),
                        Stream.concat(conditions(file, rule), statements(file, rule)))
                .filter(this::isLetPass)
                .forEach(mutant -> mutants.putIfAbsent(String.valueOf(mutant.changed()), mutant));
        return List.copyOf(mutants.values());
    }

    private Stream<Mutant> conditions(RuleFile file, Rule rule) {
        return new ConditionMutations(words, rule)
                .all().stream()
                        .map(change -> mutant(
                                file,
                                rule,
                                new Rule(
                                        rule.name(),
                                        rule.annotations(),
                                        (Condition.All) change.changed(),
                                        rule.then(),
                                        rule.position()),
                                change.position(),
                                change.what()));
    }

    private static Stream<Mutant> statements(RuleFile file, Rule rule) {
        return StatementMutations.of(rule).stream()
                .map(change -> mutant(
                        file,
                        rule,
                        new Rule(rule.name(), rule.annotations(), rule.when(), change.changed(), rule.position()),
                        change.position(),
                        change.what()));
    }

    private static Mutant mutant(RuleFile file, Rule rule, @Nullable Rule changed, Position position, String what) {
        return new Mutant(file, rule, changed, position, what);
    }

    /** What the loader refuses is no mistake that could reach anybody. A rule may be left without a statement. */
    private boolean isLetPass(Mutant mutant) {
        Rule changed = mutant.changed();
        if (changed == null || changed.then().isEmpty() || changed.equals(mutant.original())) {
            return changed == null || changed.then().isEmpty();
        }
        return OpenBook.of(book).accepts(changed);
    }
}
