package org.walkrx.rules.codes;

import java.util.List;

/**
 * A code of {@code codes.yaml}.
 *
 * @param system the address of its terminology
 * @param code the code, or how codes begin
 * @param prefix whether every code that begins so is meant
 * @param name what it is called where it was found; may be empty
 * @param found where it was found, in words
 * @param signed who has signed it, and when; empty if nobody has
 */
public record MappedCode(String system, String code, boolean prefix, String name, String found, String signed) {

    /**
     * Returns whether one of some codes is meant.
     *
     * @param codes the codes of something in a record
     */
    public boolean matches(List<Coding> codes) {
        return codes.stream().anyMatch(this::matches);
    }

    private boolean matches(Coding coding) {
        return coding.system().equals(system)
                && (prefix ? coding.code().startsWith(code) : coding.code().equals(code));
    }

    /** Returns whether a clinician has signed it. */
    public boolean isSigned() {
        return !signed.isEmpty();
    }

    /** Returns whether one of some codes of the mapping is meant. */
    static boolean anyMatches(List<MappedCode> mapped, List<Coding> codes) {
        return mapped.stream().anyMatch(each -> each.matches(codes));
    }
}
