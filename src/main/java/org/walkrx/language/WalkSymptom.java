package org.walkrx.language;

/**
 * Something the person noted on a walk of the log.
 *
 * @param name the name of the finding in the vocabulary, for instance {@code sharp radiating leg pain}
 * @param daysAgo days between that walk and the assessment, 0 for today
 */
public record WalkSymptom(
        String name, @About(label = "days ago", lowest = 0) int daysAgo) {

    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if {@code daysAgo} is negative
     */
    public WalkSymptom {
        Checks.check(WalkSymptom.class, name, daysAgo);
    }
}
