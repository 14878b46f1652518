package org.walkrx.language;

/** Sex at birth: what a body can have, such as a pregnancy. Whoever does not say is asked all that could concern them. */
public enum Sex {
    /** Born female. */
    FEMALE,
    /** Born male. */
    MALE
}
