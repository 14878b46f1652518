package org.walkrx.authoring;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which small mistakes in the rules no worked case would notice.
 *
 * @param mistakes how many mistakes were tried
 * @param noticed how many of them some case notices
 * @param survivors those that no case notices although they change what some person is told
 * @param withoutEffect those that no case notices and for which nobody was found whom they would change; that nobody was
 *     found is no proof that there is nobody
 */
public record MutationReport(int mistakes, int noticed, List<Survivor> survivors, List<Survivor> withoutEffect) {

    /** Copies the lists. */
    public MutationReport {
        survivors = List.copyOf(survivors);
        withoutEffect = List.copyOf(withoutEffect);
    }

    /**
     * A mistake that no case notices.
     *
     * @param rule id of the rule
     * @param file name of its file
     * @param place where the file lies
     * @param line the line of the mistake
     * @param change the mistake in words
     * @param caseFile the file of cases where one is missing
     * @param readyCase a case that would notice it, to be pasted at the end of that file; {@code null} where nobody was
     *     found whom the mistake would change
     */
    public record Survivor(
            String rule,
            String file,
            String place,
            int line,
            String change,
            String caseFile,
            @Nullable String readyCase) {}

    /** Returns the share of the mistakes with an effect that some case notices, in percent. */
    public double score() {
        int all = noticed + survivors.size();
        return all == 0 ? 100 : 100.0 * noticed / all;
    }
}
