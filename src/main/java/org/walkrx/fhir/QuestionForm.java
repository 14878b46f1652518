package org.walkrx.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.Vocabulary;
import org.walkrx.rules.syntax.FactKeys;
import org.walkrx.rules.syntax.FactType;

/** All questions of a vocabulary as pages: what a questionnaire shows, and what its answers are held against. */
final class QuestionForm {

    /** More than nine and one fold away in some renderers. */
    private static final int MOST_ON_A_PAGE = 9;

    private final List<FormPage> pages;
    private final Map<String, FormItem> byLinkId = new LinkedHashMap<>();

    private QuestionForm(List<FormPage> pages) {
        this.pages = List.copyOf(pages);
        pages.forEach(page -> page.items().forEach(item -> {
            if (byLinkId.put(item.linkId(), item) != null) {
                throw new IllegalStateException("two questions have the linkId " + item.linkId() + "; rename one");
            }
        }));
    }

    /**
     * A page.
     *
     * @param linkId its id
     * @param title the words above it
     * @param items what is asked on it
     */
    record FormPage(String linkId, String title, List<FormItem> items) {
        FormPage {
            items = List.copyOf(items);
        }

        /** Returns the id of the box that says no to all that is left blank on it. */
        String others() {
            return linkId + OTHERS;
        }
    }

    static final String OTHERS = ".others";

    /**
     * A question.
     *
     * @param linkId its id in a questionnaire
     * @param key the finding, or the key of the fact
     * @param ask the question
     * @param finding whether it is about a finding
     */
    record FormItem(String linkId, String key, String ask, boolean finding) {

        /** Returns the component of a fact, which knows what answers there are. */
        FactType.Component component() {
            return FactKeys.component(key);
        }
    }

    static QuestionForm of(RuleBook book) {
        Vocabulary vocabulary = book.vocabulary();
        List<FormItem> findings = vocabulary.entries().stream()
                .map(entry -> new FormItem(linkId(entry.name()), entry.name(), entry.ask(), true))
                .toList();
        List<FormItem> facts = new ArrayList<>();
        vocabulary.factQuestions().forEach((key, ask) -> facts.add(new FormItem(key, key, ask, false)));
        List<FormPage> pages = new ArrayList<>();
        addPages(pages, findings, "Please answer for the back pain you have now");
        addPages(pages, facts, "About you, your pain and your walks");
        return new QuestionForm(pages);
    }

    private static void addPages(List<FormPage> pages, List<FormItem> items, String title) {
        for (int from = 0; from < items.size(); from += MOST_ON_A_PAGE) {
            List<FormItem> part = items.subList(from, Math.min(items.size(), from + MOST_ON_A_PAGE));
            pages.add(new FormPage("page-" + (pages.size() + 1), title, part));
        }
    }

    /** Returns a name as an id: lower case, with dashes. Renderers make ids of pages of it. */
    static String linkId(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
    }

    List<FormPage> pages() {
        return pages;
    }

    Map<String, FormItem> items() {
        return byLinkId;
    }

    Optional<FormItem> item(String linkId) {
        return Optional.ofNullable(byLinkId.get(linkId));
    }

    /** Returns the page of a group or of its box, however often the page was shown. */
    Optional<FormPage> page(String linkId) {
        String id = linkId.replaceFirst("~[0-9]+", "").replaceFirst("\\.others$", "");
        return pages.stream().filter(page -> page.linkId().equals(id)).findFirst();
    }
}
