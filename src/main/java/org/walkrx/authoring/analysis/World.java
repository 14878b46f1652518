package org.walkrx.authoring.analysis;

/**
 * A person as the rules are to see them: as they are, or with one answer given differently, so that two readings of the
 * same person can be compared.
 */
interface World {

    /** Returns the literal that a finding was answered so. */
    int answered(String finding, boolean present);

    static World of(PersonModel person) {
        return (finding, present) -> present ? person.yes(finding) : person.no(finding);
    }

    /** The same person, but a finding is yes. */
    static World withYes(PersonModel person, Gates gates, String yes) {
        World as = of(person);
        return (finding, present) -> finding.equals(yes) ? gates.truth(present) : as.answered(finding, present);
    }
}
