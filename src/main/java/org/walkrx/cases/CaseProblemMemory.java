package org.walkrx.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.RuleSources;
import org.walkrx.rules.syntax.Declared;
import org.walkrx.rules.syntax.FactType;

/**
 * Remembers what was wrong with files of cases, so that a folder which is checked at every keystroke reads only those again for
 * which something changed. Thread-safe.
 */
public final class CaseProblemMemory {

    private final Map<String, CaseReading> files = new HashMap<>();

    /** One reading of a file, by the words that it was held against. */
    private record CaseReading(
            String text,
            Set<String> ids,
            Set<String> findings,
            @Nullable Declared declared,
            List<Problem> problems) {

        /** What was right stays right when more words are known; what was wrong may not stay wrong. */
        boolean holdsFor(String now, Set<String> nowIds, Set<String> nowFindings, @Nullable Declared nowDeclared) {
            return text.equals(now)
                    && (problems.isEmpty()
                            ? nowIds.containsAll(ids) && nowFindings.containsAll(findings)
                            : nowIds.equals(ids) && nowFindings.equals(findings))
                    && (described(declared).equals(described(nowDeclared))
                            || (problems.isEmpty() && nowDeclared == null));
        }
    }

    /** Returns what a value of each measurement and choice may be; empty where that is not checked. */
    private static Map<String, String> described(@Nullable Declared declared) {
        Map<String, String> kinds = new HashMap<>();
        if (declared != null) {
            declared.components()
                    .forEach((name, component) -> kinds.put(
                            name,
                            component.kindInWords()
                                    + (component.kind() == FactType.ValueKind.WORD ? "" : component.range())));
        }
        return kinds;
    }

    /** Returns what is wrong with the cases of a folder. */
    synchronized List<Problem> problems(
            RuleSources sources, Set<String> ids, Set<String> findings, @Nullable Declared declared) {
        files.keySet().retainAll(sources.caseFiles().keySet());
        sources.caseFiles().forEach((name, text) -> {
            CaseReading before = files.get(name);
            if (before == null || !before.holdsFor(text, ids, findings, declared)) {
                List<Problem> problems =
                        read(new RuleSources(sources.origin(), Map.of(name, text)), ids, findings, declared);
                files.put(name, new CaseReading(text, Set.copyOf(ids), Set.copyOf(findings), declared, problems));
            }
        });
        return sources.caseFiles().keySet().stream()
                .flatMap(name -> Objects.requireNonNull(files.get(name)).problems().stream())
                .toList();
    }

    private static List<Problem> read(
            RuleSources file, Set<String> ids, Set<String> findings, @Nullable Declared declared) {
        try {
            WorkedCases.read(file, ids, findings, declared);
            return List.of();
        } catch (BadInputException e) {
            return e.problems();
        }
    }
}
