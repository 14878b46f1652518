package org.walkrx.rules;

import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;

/** Ends a run that takes too much time. No rule is blamed: the one whose turn it is need not be the one that took it. */
final class EngineWatch extends DefaultAgendaEventListener {

    /** The time is looked at so many steps apart; few runs take as many. */
    private static final int STEPS = 128;

    private final TimeLimit limit;
    private int steps;
    private long begin;

    EngineWatch(TimeLimit limit) {
        this.limit = limit;
    }

    @Override
    public void beforeMatchFired(BeforeMatchFiredEvent event) {
        steps++;
        if (steps == STEPS) {
            begin = limit.spentNanos().getAsLong();
        } else if (steps % STEPS == 0
                && limit.spentNanos().getAsLong() - begin > limit.most().toNanos()) {
            throw new EngineRules.EngineFailure(
                    "the rules took more than " + limit.most().toSeconds()
                            + " seconds of processor time, waiting not counted; too much is combined with too much",
                    "",
                    null);
        }
    }
}
