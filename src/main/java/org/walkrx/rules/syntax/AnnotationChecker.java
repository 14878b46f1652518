package org.walkrx.rules.syntax;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.walkrx.language.Prominence;
import org.walkrx.text.Days;
import org.walkrx.text.NearestWord;

/** Checks the annotations of a rule, each by itself. */
final class AnnotationChecker {

    private static final List<String> IN_ORDER = List.of("id", "source", "basis", "reviewed");

    private static final int LONGEST_ID = 8;

    private final SymbolTable words;
    private final RuleProblems problems;

    AnnotationChecker(SymbolTable words, RuleProblems problems) {
        this.words = words;
        this.problems = problems;
    }

    void check(ReadRule rule) {
        Set<String> seen = new LinkedHashSet<>();
        for (Rule.Annotation annotation : rule.rule().annotations()) {
            check(annotation, seen);
        }
        if (rule.annotationsRead()) {
            missing(rule, IN_ORDER.stream().filter(name -> !seen.contains(name)).toList());
        }
    }

    private void check(Rule.Annotation annotation, Set<String> seen) {
        String name = annotation.name();
        if (!RuleChecker.ANNOTATIONS.contains(name)) {
            Optional<String> nearest =
                    NearestWord.among(RuleChecker.ANNOTATIONS).to(name);
            nearest.ifPresent(seen::add);
            problem(
                    MessageCode.UNKNOWN_ANNOTATION,
                    annotation,
                    "unknown annotation @" + name
                            + nearest.map(near -> "; did you mean \"@" + near + "\"?")
                                    .orElse(
                                            "; a rule has @id, @source, @basis, @reviewed and perhaps @matters, so delete it"));
        } else if (!seen.add(name)) {
            problem(MessageCode.SECOND_ANNOTATION, annotation, "here is a second @" + name + "; keep one");
        } else {
            checkValue(annotation);
        }
    }

    private void missing(ReadRule rule, List<String> names) {
        if (names.isEmpty()) {
            return;
        }
        String lacks = names.size() == IN_ORDER.size()
                ? "the rule has none of its four lines @id, @source, @basis and @reviewed; put them below its name"
                : "the rule has no @" + String.join(" and no @", names)
                        + "; every rule has @id, @source, @basis and @reviewed"
                        + (names.contains("source") ? ", and @source names the row of evidence.md it rests on" : "");
        problems.add(MessageCode.MISSING_ANNOTATION, rule.rule().position(), lacks);
    }

    private void checkValue(Rule.Annotation annotation) {
        switch (annotation.name()) {
            case "id" -> checkId(annotation);
            case "basis" -> checkBasis(annotation);
            case "reviewed" -> checkDate(annotation);
            case Rule.MATTERS -> checkProminence(annotation);
            default -> checkSource(annotation);
        }
    }

    private void checkId(Rule.Annotation annotation) {
        if (!annotation.value().matches("[A-Z]{2,5}-[0-9]{2,4}")) {
            problem(
                    MessageCode.ID,
                    annotation,
                    "\"" + shortened(annotation.value())
                            + "\" is no id; an id is a short word in capitals, a minus (-) and digits, as in \"RF-01\"");
        }
    }

    private void checkBasis(Rule.Annotation annotation) {
        if (!Rule.BASES.contains(annotation.value())) {
            problem(
                    MessageCode.BASIS,
                    annotation,
                    "\"" + shortened(annotation.value()) + "\" is no basis (article, guideline, trial, policy)"
                            + SymbolTable.didYouMean(annotation.value(), Set.copyOf(Rule.BASES)));
        }
    }

    private void checkProminence(Rule.Annotation annotation) {
        if (Prominence.of(annotation.value()).isEmpty()) {
            problem(
                    MessageCode.PROMINENCE,
                    annotation,
                    "\"" + shortened(annotation.value()) + "\" says not how much it matters (first, also, on request)"
                            + SymbolTable.didYouMean(annotation.value(), Set.copyOf(Prominence.words())));
        }
    }

    private void checkDate(Rule.Annotation annotation) {
        String value = annotation.value();
        try {
            if (value.length() == 10 && LocalDate.parse(value).getYear() >= 1900) {
                return;
            }
        } catch (DateTimeParseException e) {
            // said below
        }
        problem(
                MessageCode.DATE,
                annotation,
                "\"" + shortened(value) + "\" is no date; "
                        + Days.problem(value).orElse("write year, month and day, as in \"2026-11-23\""));
    }

    private void checkSource(Rule.Annotation annotation) {
        List<String> rows = Rule.sources(annotation.value());
        if (rows.isEmpty()) {
            problem(
                    MessageCode.UNKNOWN_ROW,
                    annotation,
                    "@source names no row of the evidence table (evidence.md); name one, as in \"A16\"");
        }
        List<String> unknown = rows.stream()
                .filter(row -> !words.rows().isEmpty() && !words.rows().contains(row))
                .toList();
        boolean isDocument = unknown.stream().anyMatch(AnnotationChecker::isNoId) && isAboutDocument(rows);
        if (isDocument) {
            problem(
                    MessageCode.UNKNOWN_ROW,
                    annotation,
                    "a source is the id of a row of the evidence table (evidence.md), as in \"G4\", and not the name of a"
                            + " document; look for \"" + shortened(annotation.value()) + "\" there, or add a row");
            return;
        }
        unknown.forEach(row -> problem(
                MessageCode.UNKNOWN_ROW,
                annotation,
                "the evidence table (evidence.md) has no row \"" + shortened(row) + "\""
                        + SymbolTable.didYouMeanRow(row, words.rows())));
    }

    private static boolean isNoId(String word) {
        return !word.matches(".*[0-9].*") || word.length() > LONGEST_ID;
    }

    /** A single letter may be the half of an id that was written in two. */
    private static boolean isAboutDocument(List<String> words) {
        return words.stream().anyMatch(word -> word.length() > 1 && isNoId(word));
    }

    private static String shortened(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "...";
    }

    private void problem(MessageCode code, Rule.Annotation annotation, String message) {
        problems.add(code, annotation.position(), message);
    }
}
