package org.walkrx.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.walkrx.rules.DeclaredWords;
import org.walkrx.rules.Gate;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.ScreenPlan;
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
     * @param answers what a fact can be answered with; {@code null} for a finding, which is yes, no or not sure
     * @param gate for whom it is asked; {@code null} for everybody
     */
    record FormItem(
            String linkId,
            String key,
            String ask,
            FactType.@Nullable Component answers,
            @Nullable Gate gate) {

        boolean finding() {
            return answers == null;
        }

        /** Returns the component of a fact, which knows what answers there are. */
        FactType.Component component() {
            return Objects.requireNonNull(answers);
        }
    }

    /** The screens of the interview are the pages; what stands on none comes after them. */
    static QuestionForm of(RuleBook book) {
        Vocabulary vocabulary = book.vocabulary();
        Map<String, FormItem> left = items(vocabulary);
        List<FormPage> pages = new ArrayList<>();
        for (ScreenPlan screen : vocabulary.screens()) {
            List<FormItem> asked = screen.asked()
                    .map(item -> gated(Objects.requireNonNull(left.remove(item.key())), item.gate()))
                    .toList();
            pages.add(new FormPage("page-" + screen.number(), screen.title() + ". " + screen.stem(), asked));
        }
        addPages(pages, left.values().stream().filter(FormItem::finding).toList(), "For the back pain you have now");
        addPages(
                pages,
                left.values().stream().filter(item -> !item.finding()).toList(),
                "About you, your pain and your walks");
        return new QuestionForm(pages);
    }

    private static FormItem gated(FormItem item, @Nullable Gate gate) {
        return new FormItem(item.linkId(), item.key(), item.ask(), item.answers(), gate);
    }

    private static Map<String, FormItem> items(Vocabulary vocabulary) {
        Map<String, FormItem> items = new LinkedHashMap<>();
        vocabulary
                .entries()
                .forEach(entry -> items.put(
                        entry.name(), new FormItem(linkId(entry.name()), entry.name(), entry.ask(), null, null)));
        vocabulary
                .factQuestions()
                .forEach((key, ask) -> items.put(key, new FormItem(key, key, ask, FactKeys.component(key), null)));
        DeclaredWords.of(vocabulary)
                .components()
                .forEach((key, component) -> items.put(
                        key,
                        new FormItem(
                                linkId(key),
                                key,
                                vocabulary.question(key).orElse(component.label()),
                                component,
                                null)));
        return items;
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

    /** Returns the page on which something is asked. */
    FormPage pageOf(String key) {
        return pages.stream()
                .filter(page ->
                        page.items().stream().anyMatch(item -> item.key().equals(key)))
                .findFirst()
                .orElseThrow();
    }

    /** Returns the page of a group or of its box, however often the page was shown. */
    Optional<FormPage> page(String linkId) {
        String id = linkId.replaceFirst("~[0-9]+", "").replaceFirst("\\.others$", "");
        return pages.stream().filter(page -> page.linkId().equals(id)).findFirst();
    }
}
