package org.walkrx;

import org.walkrx.language.Advise;
import org.walkrx.language.GradientLimit;
import org.walkrx.language.Pace;
import org.walkrx.language.Referral;
import org.walkrx.language.To;
import org.walkrx.language.Topic;

/** Hears what rules say, and does the least that can be done with it. For one thread. */
final class CountingAdvise implements Advise {

    private int count;

    /** Returns how many statements were made. */
    int count() {
        return count;
    }

    @Override
    public void refer(Referral urgency, To to, String text) {
        count++;
    }

    @Override
    public void hold(String text) {
        count++;
    }

    @Override
    public void modify(String text) {
        count++;
    }

    @Override
    public void stopWalk(String text) {
        count++;
    }

    @Override
    public void sessionsPerDay(int sessions) {
        count++;
    }

    @Override
    public void minutesPerSession(int from, int to) {
        count++;
    }

    @Override
    public void minutesPerDay(int from, int to) {
        count++;
    }

    @Override
    public void daysPerWeek(int days) {
        count++;
    }

    @Override
    public void pace(Pace fastest) {
        count++;
    }

    @Override
    public void gradient(GradientLimit steepest) {
        count++;
    }

    @Override
    public void progress(int minutesPerDay, int percent, int atMostMinutes, int ceiling, String text) {
        count++;
    }

    @Override
    public void holdDose(int minutesPerDay, String text) {
        count++;
    }

    @Override
    public void regress(int minutesPerDay, int leastCutPercent, int mostCutPercent, String text) {
        count++;
    }

    @Override
    public void restart(String text) {
        count++;
    }

    @Override
    public void warn(Topic topic, String text) {
        count++;
    }

    @Override
    public void tip(Topic topic, String text) {
        count++;
    }

    @Override
    public void withhold(Topic topic, String text) {
        count++;
    }

    @Override
    public void benefit(String text) {
        count++;
    }

    @Override
    public void stopIf(String text) {
        count++;
    }

    @Override
    public void safetyNet(String text) {
        count++;
    }

    @Override
    public void sign(Referral urgency, To to, String text) {
        count++;
    }
}
