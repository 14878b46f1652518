package org.walkrx.rules.codes;

/**
 * A code in a record.
 *
 * @param system the address of its terminology
 * @param code the code
 */
public record Coding(String system, String code) {}
