package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
        Set<String> shown = new HashSet<>();
        for (RuleInfo rule : encoded.book().rules()) {
            if (shown.contains(rule.id())) {
                continue;
            }
            SearchResult verdict = search.find(
                    encoded.holds(rule.id()),
                    assessment -> assessment.firedRules().contains(rule.id()));
            if (verdict instanceof SearchResult.Never) {
                items.add(Section.Item.problem(
                        RuleNames.place(encoded, rule.id()) + " can never hold: " + rule.name() + "."));
            } else if (verdict instanceof SearchResult.Open open) {
                items.add(Section.Item.open("Whether " + rule.id() + " can hold is open, for " + open.why() + "."));
            } else if (verdict instanceof SearchResult.Found found) {
                shown.addAll(found.example().assessment().firedRules());
            }
        }
        items.add(Section.Item.note(shown.size() + " of " + encoded.ids().size()
                + " rules hold for some person, each confirmed by the engine."));
        return new Section("Rules that can never hold", "\"Never\" is proved for all people and all walk logs.", items);
    }
}
