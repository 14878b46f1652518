package org.walkrx.authoring.catalogue;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.walkrx.cases.WorkedCases;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleInfo;

/**
 * Makes the catalogue of a rule book: one page of HTML that needs nothing else, neither a network nor a script.
 *
 * @param book the rules, with their worked cases and evidence table beside them
 * @param date the day from which reviews are dated
 * @param staleMonths age in months beyond which a review stands out
 */
public record Catalogue(RuleBook book, LocalDate date, int staleMonths) {

    /** The age in months beyond which a review stands out, unless told otherwise. */
    public static final int STALE_MONTHS = 24;

    /**
     * Checks the age.
     *
     * @throws IllegalArgumentException if {@code staleMonths} is not positive
     */
    public Catalogue {
        if (staleMonths < 1) {
            throw new IllegalArgumentException("staleMonths must be 1 or more, but is " + staleMonths);
        }
    }

    /**
     * Returns the page.
     *
     * @throws org.walkrx.problems.BadInputException if a file of cases cannot be read
     */
    public String html() {
        return new Page(this, WorkedCases.of(book), Evidence.of(book)).html();
    }

    /** Returns the rules whose review is too old, or has no date. */
    public List<RuleInfo> stale() {
        return book.rules().stream().filter(this::isStale).toList();
    }

    boolean isStale(RuleInfo rule) {
        try {
            return LocalDate.parse(rule.reviewed()).isBefore(date.minusMonths(staleMonths));
        } catch (DateTimeParseException e) {
            return true;
        }
    }
}
