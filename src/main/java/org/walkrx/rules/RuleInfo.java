package org.walkrx.rules;

import java.util.List;
import org.walkrx.language.Prominence;

/**
 * Which rule said something, and on whose authority.
 *
 * @param id its id, for instance {@code RF-01}
 * @param name the sentence that names it
 * @param file name of its file
 * @param line line of the file at which it begins
 * @param sources rows of the evidence table it stands on
 * @param basis {@code article}, {@code guideline}, {@code trial} or {@code policy}; a policy is a threshold of ours
 *     that awaits a clinician's signature
 * @param reviewed date of its last review, year-month-day
 * @param prominence how much it matters that a person hears what of it may wait
 */
public record RuleInfo(
        String id,
        String name,
        String file,
        int line,
        List<String> sources,
        String basis,
        String reviewed,
        Prominence prominence) {

    /** Copies the sources. */
    public RuleInfo {
        sources = List.copyOf(sources);
    }

    /**
     * A rule that does not say how much it matters.
     *
     * @param id its id
     * @param name the sentence that names it
     * @param file name of its file
     * @param line line of the file at which it begins
     * @param sources rows of the evidence table it stands on
     * @param basis the kind of support
     * @param reviewed date of its last review
     */
    public RuleInfo(
            String id, String name, String file, int line, List<String> sources, String basis, String reviewed) {
        this(id, name, file, line, sources, basis, reviewed, Prominence.ALSO);
    }
}
