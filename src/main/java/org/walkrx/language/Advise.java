package org.walkrx.language;

/**
 * What a rule may say: the one global, {@code advise}, of every rule file.
 *
 * <p>Statements only add: the most urgent referral, the most cautious walking and the smallest of each part of the dose win,
 * whatever the order of the rules. So one more rule relaxes neither a referral nor what other rules ask of walking, and
 * makes no plan larger. What it may do is to settle, by a ROUTINE referral, open questions that could mean no more than that
 * and for which alone walking was MODIFIED; and to supply the part that a plan lacked. Every text is one or two plain sentences for the person, and is shown with its rule, source and basis.
 *
 * <p>Rules call these methods; applications have no need to. A call with a number out of range, or without a text,
 * throws {@link IllegalArgumentException} and so fails the assessment loudly.
 */
public interface Advise {

    /**
     * Sends the person to someone. {@code SAME_DAY} and {@code EMERGENCY} end all walking until seen;
     * {@code WITHIN_TWO_WEEKS} puts the programme on hold.
     *
     * @param urgency how soon
     * @param to whom
     * @param text what the person is told
     */
    void refer(Referral urgency, To to, String text);

    /**
     * Puts the walking programme on hold; ordinary gentle moving about stays fine.
     *
     * @param text why, and until when
     */
    void hold(String text);

    /**
     * Lets the person walk with a change to the ordinary programme.
     *
     * @param text the change
     */
    void modify(String text);

    /**
     * Ends today's walking: progression STOP, and the programme on hold.
     *
     * @param text why, and what to do
     */
    void stopWalk(String text);

    /**
     * Allows at most so many walks a day.
     *
     * @param sessions 1 to 12
     */
    void sessionsPerDay(int sessions);

    /**
     * Allows walks of such a length.
     *
     * @param from shortest, in minutes, 1 to 240
     * @param to longest, in minutes, not below {@code from}
     */
    void minutesPerSession(int from, int to);

    /**
     * Allows so much walking a day.
     *
     * @param from least, in minutes, 1 to 1440
     * @param to most, in minutes, not below {@code from}
     */
    void minutesPerDay(int from, int to);

    /**
     * Allows walking on at most so many days a week.
     *
     * @param days 1 to 7
     */
    void daysPerWeek(int days);

    /**
     * Allows at most this pace.
     *
     * @param fastest the fastest pace
     */
    void pace(Pace fastest);

    /**
     * Allows at most this gradient.
     *
     * @param steepest the steepest ground
     */
    void gradient(GradientLimit steepest);

    /**
     * PROGRESS: lets the coming week rise above the last one, rounded down to whole minutes.
     *
     * @param minutesPerDay minutes a day of the week that went well
     * @param percent rise in percent, 0 to 100
     * @param atMostMinutes rise in minutes a day that is never passed
     * @param ceiling minutes a day at which the rise ends
     * @param text what the person is told
     */
    void progress(int minutesPerDay, int percent, int atMostMinutes, int ceiling, String text);

    /**
     * HOLD: keeps the coming week at the same dose.
     *
     * @param minutesPerDay the dose, in minutes a day
     * @param text what the person is told
     */
    void holdDose(int minutesPerDay, String text);

    /**
     * REGRESS: cuts the coming week below the last one, rounded down to whole minutes, at least one.
     *
     * @param minutesPerDay minutes a day of the week that was too much
     * @param leastCutPercent smallest cut in percent, 0 to 100
     * @param mostCutPercent largest cut in percent, not below {@code leastCutPercent}
     * @param text what the person is told
     */
    void regress(int minutesPerDay, int leastCutPercent, int mostCutPercent, String text);

    /**
     * RESTART: begins again after a gap; the dose is said by {@link #minutesPerDay} or by the starter rules.
     *
     * @param text what the person is told
     */
    void restart(String text);

    /**
     * Warns.
     *
     * @param topic what it is about
     * @param text the warning
     */
    void warn(Topic topic, String text);

    /**
     * Gives a tip; shown only where the person may walk, and only if no rule withholds its topic.
     *
     * @param topic what it is about
     * @param text the tip
     */
    void tip(Topic topic, String text);

    /**
     * Removes every tip on a topic for this person.
     *
     * @param topic the topic
     * @param text why, for the person
     */
    void withhold(Topic topic, String text);

    /**
     * Says what walking may do for the person; never shown at SAME_DAY or EMERGENCY, nor while questions that matter
     * are open.
     *
     * @param text the benefit, hedged as the evidence asks
     */
    void benefit(String text);

    /**
     * Names a sign at which to stop the walk and get help; goes home with every plan.
     *
     * @param text the sign and what to do
     */
    void stopIf(String text);

    /**
     * Gives the safety net: it goes with every result, but for an emergency in which nothing is open.
     *
     * @param text what to watch for and whom to turn to
     */
    void safetyNet(String text);

    /**
     * Says a sign of the rule's {@link #stopIf} or {@link #safetyNet} in a few words, with what to do at it: for the short
     * form, which groups signs by that. It sends nobody anywhere now, and is told only where the rule's own text is.
     *
     * @param urgency how soon to be seen if the sign comes
     * @param to by whom
     * @param text the sign, as the end of a sentence: "numbness between your legs"
     */
    void sign(Referral urgency, To to, String text);
}
