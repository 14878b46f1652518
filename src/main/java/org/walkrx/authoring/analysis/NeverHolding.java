package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.List;
import org.walkrx.rules.RuleInfo;

/** Looks for rules that hold for nobody. */
final class NeverHolding {

    private final Encoded encoded;
    private final Search search;

    NeverHolding(Encoded encoded, Search search) {
        this.encoded = encoded;
        this.search = search;
    }

    Section section() {
        List<Section.Item> items = new ArrayList<>();
        int shown = 0;
        for (RuleInfo rule : encoded.book().rules()) {
            Verdict verdict = search.find(
                    encoded.holds(rule.id()),
                    assessment -> assessment.firedRules().contains(rule.id()));
            if (verdict instanceof Verdict.Never) {
                items.add(Section.Item.problem(
                        Names.place(encoded, rule.id()) + " can never hold: " + rule.name() + "."));
            } else if (verdict instanceof Verdict.Open open) {
                items.add(Section.Item.open("Whether " + rule.id() + " can hold is open, for " + open.why() + "."));
            } else {
                shown++;
            }
        }
        items.add(Section.Item.note(
                shown + " of " + encoded.ids().size() + " rules hold for some person, each confirmed by the engine."));
        return new Section("Rules that can never hold", "\"Never\" is proved for all people and all walk logs.", items);
    }
}
