package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.language.Concept;
import org.walkrx.language.Finding;
import org.walkrx.language.Pain;
import org.walkrx.language.Patient;

/**
 * Says in words on which facts a rule rests that holds for a person.
 *
 * <p>One of them serves one person; it is not thread-safe.
 */
public final class Reasons {

    private final RuleMatcher matcher;
    private final List<RuleMatcher.Concluded> concluded;
    private final IdentityHashMap<Rule, List<Match>> matchesOfDefinitions = new IdentityHashMap<>();
    private final boolean layered;
    private final Map<String, String> remarks;
    private final Map<String, Set<String>> ofConcepts = new HashMap<>();
    private final Set<String> personalConcepts = new HashSet<>();
    private boolean conceptsExplained;

    /**
     * Prepares the reasons for one person.
     *
     * @param definitions the rules that conclude concepts
     * @param person the person's facts
     */
    public Reasons(Definitions definitions, Facts person) {
        this.matcher = RuleMatcher.of(person.facts());
        this.concluded = matcher.conclude(definitions);
        concluded.forEach(held -> matchesOfDefinitions.put(held.rule(), held.matches()));
        this.layered = definitions.areLayered();
        this.remarks = person.remarks();
    }

    /**
     * What a rule rests on.
     *
     * @param facts the facts in words, in the order of its conditions; empty for a rule that always holds
     * @param personal whether one of them is an answer of this person's own, beyond age and pain, which everybody has: a
     *     finding that is there, shoes, ground, load, habits or walks
     */
    public record Because(List<String> facts, boolean personal) {
        /** Copies the facts. */
        public Because {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Returns what a rule rests on, or nothing if it does not hold.
     *
     * @param rule the rule
     */
    public Optional<Because> because(Rule rule) {
        List<Match> matches = matchesOfDefinitions.get(rule);
        if (matches == null) {
            matches = matcher.matches(rule.when());
        }
        return matches.isEmpty()
                ? Optional.empty()
                : Optional.of(new Because(List.copyOf(said(matches)), isPersonal(matches)));
    }

    private boolean isPersonal(List<Match> matches) {
        for (Match match : matches) {
            for (Match.Ground ground : match.grounds()) {
                if (isPersonal(ground)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean isPersonal(Match.Ground ground) {
        if (ground.fact() instanceof Concept concept) {
            explainConcepts();
            return personalConcepts.contains(concept.name());
        }
        if (ground.fact() instanceof Finding finding) {
            return finding.present();
        }
        return ground.fact() != null && !(ground.fact() instanceof Patient) && !(ground.fact() instanceof Pain);
    }

    private Set<String> said(List<Match> matches) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Match match : matches) {
            for (Match.Ground ground : match.grounds()) {
                reasons.addAll(said(ground));
            }
        }
        return reasons;
    }

    private Collection<String> said(Match.Ground ground) {
        if (!(ground.condition() instanceof Condition.Pattern pattern) || ground.fact() == null) {
            return missing(ground.condition());
        }
        if (ground.fact() instanceof Concept concept) {
            explainConcepts();
            return ofConcepts.getOrDefault(concept.name(), Set.of());
        }
        return ground.fact() instanceof Finding finding ? List.of(answered(finding)) : values(pattern, ground.fact());
    }

    /** A concept rests on what its definitions rest on, which may be concepts again. */
    private void explainConcepts() {
        if (conceptsExplained) {
            return;
        }
        conceptsExplained = true;
        boolean more = true;
        while (more) {
            more = false;
            for (RuleMatcher.Concluded held : concluded) {
                more |= explain(held);
            }
            more &= !layered;
        }
    }

    private boolean explain(RuleMatcher.Concluded held) {
        Set<String> reasons = said(held.matches());
        boolean personal = isPersonal(held.matches());
        boolean more = false;
        for (String concept : held.concepts()) {
            more |= ofConcepts
                    .computeIfAbsent(concept, key -> new LinkedHashSet<>())
                    .addAll(reasons);
            more |= personal && personalConcepts.add(concept);
        }
        return more;
    }

    private static List<String> values(Condition.Pattern pattern, Record fact) {
        FactType type = FactType.named(pattern.type()).orElseThrow();
        if (type.isDeclared()) {
            return List.of(measured(Declared.key(pattern, FactType.VALUE), List.of(fact)));
        }
        List<String> values = new ArrayList<>();
        Constraints.components(pattern.constraint()).forEach(name -> {
            Object value = value(type, fact, name);
            if (value != null) {
                values.add(FactWords.of(type.name(), name) + ": " + FactWords.value(value));
            }
        });
        return values;
    }

    private static String measured(String name, List<Record> facts) {
        return name + ": "
                + facts.stream()
                        .findFirst()
                        .map(fact -> FactWords.exactly(
                                FactType.of(fact).valuesOf(fact).getOrDefault(FactType.VALUE, "")))
                        .orElse("not known");
    }

    private String answered(Finding finding) {
        String remark = remarks.get(finding.name());
        return finding.name() + ": " + (remark == null ? (finding.present() ? "yes" : "no") : remark);
    }

    /** What a {@code not} rests on: the answers that are no or missing. */
    private Collection<String> missing(Condition condition) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Condition.Pattern pattern : Conditions.patterns(condition)) {
            FactType type = FactType.named(pattern.type()).orElseThrow();
            if (pattern.type().equals("Finding")) {
                Constraints.texts(pattern.constraint(), "name").forEach(name -> reasons.add(answer(name)));
            } else if (type.isDeclared()) {
                String name = Declared.key(pattern, FactType.VALUE);
                reasons.add(measured(name, matcher.declared(name)));
            } else if (type.isAlwaysThere()) {
                reasons.addAll(unmet(pattern, type));
            } else if (pattern.type().equals("Week") || pattern.type().equals("WalkLog")) {
                reasons.add("walk log: no such week");
            }
        }
        return reasons;
    }

    private String answer(String name) {
        return matcher.findings(name).stream()
                .map(fact -> answered((Finding) fact))
                .findFirst()
                .orElse(name + ": not answered");
    }

    private List<String> unmet(Condition.Pattern pattern, FactType type) {
        Record fact = matcher.facts(pattern.type()).get(0);
        List<String> unmet = new ArrayList<>();
        for (String name : Constraints.components(pattern.constraint())) {
            Object value = value(type, fact, name);
            unmet.add(FactWords.of(type.name(), name) + ": " + (value == null ? "not known" : FactWords.value(value)));
        }
        return unmet;
    }

    private static @Nullable Object value(FactType type, Record fact, String component) {
        FactType.Component found = type.components().get(component);
        return found == null ? null : found.of(fact);
    }
}
