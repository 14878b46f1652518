package org.walkrx.rules.codes;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a record answers. Whatever is not here is not known, never "no".
 *
 * @param findings what it says of findings, by name
 * @param numbers what it says of facts, by key
 * @param basis on which entries each answer rests, by finding or key, and under
 *     {@link CodeMap#BACK_PAIN} for the back pain
 * @param backPain whether it holds back pain that is not over
 * @param ignored entries that were understood and say nothing, with the reason
 * @param leftOut entries that were not understood, with the reason
 * @param unmatched entries of whose codes {@code codes.yaml} has none
 */
public record RecordAnswers(
        Map<String, RecordSaid> findings,
        Map<String, BigDecimal> numbers,
        Map<String, List<RecordEntry>> basis,
        boolean backPain,
        Map<RecordEntry, String> ignored,
        Map<RecordEntry, String> leftOut,
        List<RecordEntry> unmatched) {

    /** Copies the collections. */
    public RecordAnswers {
        findings = Collections.unmodifiableMap(new TreeMap<>(findings));
        numbers = Collections.unmodifiableMap(new TreeMap<>(numbers));
        basis = Collections.unmodifiableMap(new TreeMap<>(basis));
        ignored = Map.copyOf(ignored);
        leftOut = Map.copyOf(leftOut);
        unmatched = List.copyOf(unmatched);
    }
}
