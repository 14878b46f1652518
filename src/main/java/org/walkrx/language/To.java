package org.walkrx.language;

/** To whom a referral goes. Roles, not places: local services differ in their names. */
public enum To {
    /** An ambulance; the person must not travel alone or on foot. */
    AMBULANCE("an ambulance"),
    /** The emergency department. */
    EMERGENCY_DEPARTMENT("the emergency department"),
    /** Urgent medical care on the same day: urgent-care centre, out-of-hours service, own doctor today. */
    URGENT_CARE("urgent medical care"),
    /** The family doctor (general practitioner). */
    GP("the GP (family doctor)"),
    /** An orthopaedist or an equivalent clinician who looks after spines (section 1b of the evidence). */
    ORTHOPAEDIST("an orthopaedist or another spine clinician"),
    /** A physiotherapist. */
    PHYSIOTHERAPIST("a physiotherapist"),
    /** A rheumatologist. */
    RHEUMATOLOGIST("a rheumatologist"),
    /** Midwife or maternity unit. */
    MATERNITY_CARE("maternity care (midwife or maternity unit)"),
    /** The surgeon or team that operated. */
    SURGEON("the team that treated your spine"),
    /** The heart team: cardiologist, heart nurse or cardiac rehabilitation. */
    HEART_TEAM("the heart team"),
    /** The vascular (circulation) team. */
    VASCULAR_TEAM("the vascular team");

    private final String words;

    To(String words) {
        this.words = words;
    }

    /** Returns the role in plain words, with its article: "a physiotherapist". */
    public String words() {
        return words;
    }
}
