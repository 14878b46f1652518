package org.walkrx.language;

/** What a piece of advice is about. A rule that withholds a topic removes the tips on it, never a warning. */
public enum Topic {
    /** Whom to see, and how soon. */
    REFERRAL,
    /** Whether the walking programme may go on. */
    PROGRAMME,
    /** How much, how often. */
    DOSE,
    /** How the dose goes on from week to week. */
    PROGRESSION,
    /** How fast. */
    PACE,
    /** Slopes. */
    GRADIENT,
    /** Kind of ground. */
    GROUND,
    /** Footwear. */
    SHOES,
    /** Bags and other loads. */
    LOAD,
    /** How to hold the trunk while walking. */
    POSTURE,
    /** Length and control of steps. */
    STEPS,
    /** Arms and hands. */
    ARMS,
    /** Before the walk. */
    WARM_UP,
    /** After the walk. */
    COOL_DOWN,
    /** Stretching movements, forward bends among them. */
    STRETCHING,
    /** Pain before, during and after walks. */
    PAIN,
    /** Sitting and moving about during the day. */
    SITTING,
    /** Falls, balance, company, aids. */
    FALLS,
    /** Strength, cycling, water and other exercise beside walking. */
    OTHER_EXERCISE,
    /** Weather, light, traffic. */
    OUTDOORS,
    /** Worry, mood, beliefs about movement. */
    CONFIDENCE,
    /** Medicines and other treatment that goes on. */
    TREATMENT,
    /** What walking can and cannot do. */
    EXPECTATION,
    /** When to stop and get help. */
    SAFETY
}
