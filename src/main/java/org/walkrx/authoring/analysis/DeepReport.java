package org.walkrx.authoring.analysis;

import java.util.List;

/**
 * What the analysis of a rule book found.
 *
 * @param sections the questions asked, in order
 */
public record DeepReport(List<Section> sections) {

    /** Copies the sections. */
    public DeepReport {
        sections = List.copyOf(sections);
    }

    /**
     * Returns everything of a weight, over all sections.
     *
     * @param weight the weight
     */
    public List<Section.Item> items(Section.Weight weight) {
        return sections.stream()
                .flatMap(section -> section.items().stream())
                .filter(item -> item.weight() == weight)
                .toList();
    }

    /** Returns whether there is nothing to put right, and every proof was carried to its end. */
    public boolean isFine() {
        return items(Section.Weight.PROBLEM).isEmpty();
    }
}
