package org.walkrx.rules;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.walkrx.language.Advise;
import org.walkrx.language.GradientLimit;
import org.walkrx.language.Pace;
import org.walkrx.language.Referral;
import org.walkrx.language.Statement;
import org.walkrx.language.To;
import org.walkrx.language.Topic;

/** Writes down what the rules say, each under the name of the rule that is firing. For one session. */
final class Recorder implements Advise {

    private final Map<String, Set<Statement>> said = new LinkedHashMap<>();
    private volatile String current = "";

    /** Notes that a rule begins to speak. */
    void begin(String ruleName) {
        current = ruleName;
        said.computeIfAbsent(ruleName, key -> new LinkedHashSet<>());
    }

    String current() {
        return current;
    }

    /** Returns what was said, by name of the rule; a rule that fired and said nothing has an empty set. */
    Map<String, Set<Statement>> said() {
        return Collections.unmodifiableMap(said);
    }

    private void say(Statement statement) {
        said.computeIfAbsent(current, key -> new LinkedHashSet<>()).add(statement);
    }

    @Override
    public void refer(Referral urgency, To to, String text) {
        say(new Statement.Refer(urgency, to, text));
    }

    @Override
    public void hold(String text) {
        say(new Statement.Hold(text));
    }

    @Override
    public void modify(String text) {
        say(new Statement.Modify(text));
    }

    @Override
    public void stopWalk(String text) {
        say(new Statement.StopWalk(text));
    }

    @Override
    public void sessionsPerDay(int sessions) {
        say(new Statement.SessionsPerDay(sessions));
    }

    @Override
    public void minutesPerSession(int from, int to) {
        say(new Statement.MinutesPerSession(from, to));
    }

    @Override
    public void minutesPerDay(int from, int to) {
        say(new Statement.MinutesPerDay(from, to));
    }

    @Override
    public void daysPerWeek(int days) {
        say(new Statement.DaysPerWeek(days));
    }

    @Override
    public void pace(Pace fastest) {
        say(new Statement.PaceCeiling(fastest));
    }

    @Override
    public void gradient(GradientLimit steepest) {
        say(new Statement.GradientCeiling(steepest));
    }

    @Override
    public void progress(int minutesPerDay, int percent, int atMostMinutes, int ceiling, String text) {
        say(new Statement.Progress(minutesPerDay, percent, atMostMinutes, ceiling, text));
    }

    @Override
    public void holdDose(int minutesPerDay, String text) {
        say(new Statement.HoldDose(minutesPerDay, text));
    }

    @Override
    public void regress(int minutesPerDay, int leastCutPercent, int mostCutPercent, String text) {
        say(new Statement.Regress(minutesPerDay, leastCutPercent, mostCutPercent, text));
    }

    @Override
    public void restart(String text) {
        say(new Statement.Restart(text));
    }

    @Override
    public void warn(Topic topic, String text) {
        say(new Statement.Warn(topic, text));
    }

    @Override
    public void tip(Topic topic, String text) {
        say(new Statement.Tip(topic, text));
    }

    @Override
    public void withhold(Topic topic, String reason) {
        say(new Statement.Withhold(topic, reason));
    }

    @Override
    public void benefit(String text) {
        say(new Statement.Benefit(text));
    }

    @Override
    public void stopIf(String text) {
        say(new Statement.StopIf(text));
    }

    @Override
    public void safetyNet(String text) {
        say(new Statement.SafetyNet(text));
    }
}
