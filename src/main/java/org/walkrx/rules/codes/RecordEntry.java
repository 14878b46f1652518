package org.walkrx.rules.codes;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a record holds about a person, without the format it came in.
 *
 * @param name what the record calls it, as in {@code Condition/a2}
 * @param source what kind of thing
 * @param codes its codes; any of them may match
 * @param past whether it is over
 * @param certainty how sure the record is
 * @param since the days on which it may have begun, or been measured; {@code null} if it has no date, or none that can be
 *     read
 * @param value what was measured; {@link Measured#NONE} for all but observations
 */
public record RecordEntry(
        String name,
        Source source,
        List<Coding> codes,
        boolean past,
        Certainty certainty,
        @Nullable DaySpan since,
        Measured value) {

    /** Copies the codes. */
    public RecordEntry {
        codes = List.copyOf(codes);
    }

    /** What kind of thing a record holds. */
    public enum Source {
        /** A diagnosis or complaint. */
        CONDITION("Condition"),
        /** Something measured or asked. */
        OBSERVATION("Observation"),
        /** A medicine, ordered or taken. */
        MEDICATION("Medication"),
        /** Something done. */
        PROCEDURE("Procedure"),
        /** An illness of a parent, brother, sister or child. */
        FAMILY("FamilyMemberHistory");

        private final String word;

        Source(String word) {
            this.word = word;
        }

        /** Returns its word in {@code codes.yaml}. */
        public String word() {
            return word;
        }

        /** Returns the kind that a word means. */
        static Optional<Source> of(String word) {
            return Arrays.stream(values())
                    .filter(each -> each.word.equals(word))
                    .findFirst();
        }
    }

    /** How sure a record is. */
    public enum Certainty {
        /** Confirmed, or nothing is said. */
        SURE,
        /** Provisional, a differential diagnosis, unconfirmed. */
        UNSURE,
        /** It was thought, and is not so. That says nothing of what else the code's finding may rest on. */
        REFUTED
    }

    /**
     * What was measured or asked.
     *
     * @param codes the codes of a coded answer
     * @param truth a yes or no; {@code null} if it is none
     * @param number a number; {@code null} if it is none
     * @param unit the code of its unit; empty if it has none
     */
    public record Measured(
            List<Coding> codes,
            @Nullable Boolean truth,
            @Nullable BigDecimal number,
            String unit) {

        /** No value. */
        public static final Measured NONE = new Measured(List.of(), null, null, "");

        /** Copies the codes. */
        public Measured {
            codes = List.copyOf(codes);
        }
    }
}
