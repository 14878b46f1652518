package org.walkrx.language;

/** A word that a part of a plan may be, from least to most demanding. */
sealed interface PlanWord permits Pace, GradientLimit {

    /** Returns it as it goes on after "walk": "at a slow pace". */
    String phrase();
}
