package org.walkrx.fhir;

import java.util.List;
import org.walkrx.Person;

/**
 * What a record says about a person.
 *
 * @param patient the person's reference, as in {@code Patient/17}; empty if the record does not name one
 * @param person what is known; whatever the record does not say is not known, never "no"
 * @param backPain whether the record holds back pain that is not over, or answers to the questions about it, or something that
 *     may be either and was left out
 * @param deceased whether the person has died
 * @param basis on what each answer rests
 * @param leftOut what could not be read, and why; whoever shows a decision has to show it
 * @param ignored what was read and says nothing, and why: it is over, too old, refuted, entered in error
 * @param unmatched what has none of the codes of {@code codes.yaml}
 */
public record Reading(
        String patient,
        Person person,
        boolean backPain,
        boolean deceased,
        List<Basis> basis,
        List<NotUsed> leftOut,
        List<NotUsed> ignored,
        List<NotUsed> unmatched) {

    /** Copies the lists. */
    public Reading {
        basis = List.copyOf(basis);
        leftOut = List.copyOf(leftOut);
        ignored = List.copyOf(ignored);
        unmatched = List.copyOf(unmatched);
    }

    /**
     * On what an answer rests.
     *
     * @param key the finding, or the key of the fact
     * @param answer the answer, as in a patient file
     * @param reference the resource that says it, as in {@code Condition/a2}
     * @param codes its codes, as in {@code http://snomed.info/sct|64859006}
     */
    public record Basis(String key, String answer, String reference, List<String> codes) {
        /** Copies the codes. */
        public Basis {
            codes = List.copyOf(codes);
        }
    }

    /**
     * A resource on which no answer rests.
     *
     * @param reference the resource, as in {@code Condition/a2}
     * @param why why not
     * @param codes its codes, as in {@code http://snomed.info/sct|64859006}
     */
    public record NotUsed(String reference, String why, List<String> codes) {
        /** Copies the codes. */
        public NotUsed {
            codes = List.copyOf(codes);
        }
    }
}
