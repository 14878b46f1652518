package org.walkrx.rules;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.problems.Problem;
import org.walkrx.rules.syntax.MessageCode;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleFile;

/** Holds what rules say of themselves against the evidence and the day. */
final class AnnotationsInUse {

    /** What support each basis needs; a policy needs none. */
    private static final Map<String, Set<String>> SUPPORT = Map.of(
            "article", Set.of("article"),
            "guideline", Set.of("guideline"),
            "trial", Set.of("trial", "review", "cohort", "measurement", "convention"));

    private final Map<String, EvidenceReader.Row> rows;
    private final @Nullable LocalDate today;
    private final List<Problem> problems = new ArrayList<>();

    private AnnotationsInUse(Map<String, EvidenceReader.Row> rows, @Nullable LocalDate today) {
        this.rows = rows;
        this.today = today;
    }

    /**
     * Returns what is wrong.
     *
     * @param files the rules
     * @param rows the evidence
     * @param today the day; if there is none, dates are not held against it
     */
    static List<Problem> problems(
            List<RuleFile> files, Map<String, EvidenceReader.Row> rows, @Nullable LocalDate today) {
        AnnotationsInUse check = new AnnotationsInUse(rows, today);
        files.forEach(file -> file.rules().forEach(rule -> check.check(file.name(), rule)));
        return check.problems;
    }

    private void check(String file, Rule rule) {
        for (Rule.Annotation annotation : rule.annotations()) {
            Optional<String> problem = switch (annotation.name()) {
                case "basis" -> basis(annotation.value(), rule.sources());
                case "reviewed" -> reviewed(annotation.value());
                default -> Optional.empty();
            };
            MessageCode code = annotation.name().equals("basis") ? MessageCode.BASIS : MessageCode.DATE;
            problem.ifPresent(message -> problems.add(new Problem(
                    file, annotation.position().line(), annotation.position().column(), code.code(), message)));
        }
    }

    private Optional<String> basis(String basis, List<String> sources) {
        Set<String> needed = SUPPORT.getOrDefault(basis, Set.of());
        List<EvidenceReader.Row> cited = sources.stream()
                .filter(rows::containsKey)
                .map(rows::get)
                .filter(row -> row != null)
                .toList();
        boolean isBorne = needed.isEmpty()
                || sources.isEmpty()
                || cited.size() < sources.size()
                || cited.stream().flatMap(row -> row.standing().stream()).anyMatch(needed::contains);
        return isBorne
                ? Optional.empty()
                : Optional.of("the basis is " + basis + ", but no row of @source has that standing ("
                        + String.join(", ", sources) + "); an operating choice of our own is policy");
    }

    /** Whoever reviews on the other side of the date line is a day ahead. */
    private Optional<String> reviewed(String written) {
        if (today == null) {
            return Optional.empty();
        }
        try {
            return LocalDate.parse(written).isAfter(today.plusDays(1))
                    ? Optional.of("the rule cannot have been reviewed on " + written + ", which is later than today")
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
