package org.walkrx.authoring.analysis;

import java.util.ArrayList;
import java.util.List;

/** Says what the analysis cannot see. */
final class AnalysisLimits {

    private AnalysisLimits() {}

    static Section section(Encoded encoded) {
        List<Section.Item> items = new ArrayList<>();
        List<String> overLogs = encoded.rulesOverLogs();
        items.add(Section.Item.note(overLogs.size() + " rules look at the walk log (" + String.join(", ", overLogs)
                + "). Proofs let everything that rules ask of a log be true or false at will, but for what all logs have in"
                + " common, so they hold for every log. People"
                + " with a log are looked for among " + encoded.logs().size()
                + " logs that these rules tell apart: those of the worked cases, and made-up ones."));
        if (!encoded.rulesNotUnderstood().isEmpty()) {
            items.add(Section.Item.note(
                    "Some part of these rules is outside the analysis and taken to be true or false at" + " will: "
                            + String.join(", ", encoded.rulesNotUnderstood()) + "."));
        }
        items.add(Section.Item.note(
                "Numbers are told apart only where some rule compares with them. \"Not sure\" is covered:"
                        + " it counts as yes or as not answered."));
        return new Section("What the analysis cannot see", "", items);
    }
}
