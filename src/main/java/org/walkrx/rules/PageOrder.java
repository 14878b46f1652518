package org.walkrx.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.walkrx.language.Topic;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.syntax.MessageCode;
import org.walkrx.text.NearestWord;
import org.walkrx.text.YamlEntry;
import org.walkrx.text.YamlList;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlReader;
import org.walkrx.text.YamlScalar;

/**
 * What stands where on the page that people take home, as {@code handout.yaml} says. It orders what is told, and takes nothing
 * away. Immutable.
 *
 * @param tips the most tips on its first page, 0 to 5; warnings of harm stand there besides, however many they are
 * @param topics every topic once, in the order of its second page
 */
public record PageOrder(int tips, List<Topic> topics) {

    /** The order of a folder that does not say. */
    public static final PageOrder USUAL = new PageOrder(PageOrder.MOST_TIPS, List.of(Topic.values()));

    private static final int MOST_TIPS = 5; // The short form has no more.
    private static final String TIPS = "tips";
    private static final String TOPICS = "topics";

    /** Copies the list. */
    public PageOrder {
        topics = List.copyOf(topics);
    }

    /** Returns the order of the topics. */
    public Comparator<Topic> byTopic() {
        return Comparator.comparing(topics::indexOf);
    }

    /**
     * Reads the order of a folder.
     *
     * @param sources its files
     * @throws BadInputException if its {@code handout.yaml} has a mistake; it names every one
     */
    static PageOrder of(RuleSources sources) {
        return sources.file(RuleSources.HANDOUT)
                .map(text -> new OrderReading().read(text))
                .orElse(USUAL);
    }

    private static final class OrderReading {

        private final List<Problem> problems = new ArrayList<>();
        private final List<Topic> topics = new ArrayList<>();
        private int tips = MOST_TIPS;

        PageOrder read(String text) {
            YamlNode root = new YamlReader().read(text, RuleSources.HANDOUT);
            if (root instanceof YamlMap map) {
                map.entries().forEach(this::entry);
            } else {
                problem(root, "here stand \"tips:\" and \"topics:\", and nothing else");
            }
            if (!problems.isEmpty()) {
                throw new BadInputException(problems);
            }
            Arrays.stream(Topic.values())
                    .filter(topic -> !topics.contains(topic))
                    .forEach(topics::add);
            return new PageOrder(tips, topics);
        }

        private void entry(YamlEntry entry) {
            if (entry.name().equals(TIPS)) {
                tips(entry.value());
            } else if (entry.name().equals(TOPICS) && entry.value() instanceof YamlList list) {
                list.items().forEach(this::topic);
            } else if (entry.name().equals(TOPICS)) {
                problem(entry.value(), "the topics are a list, one a line, as in \"  - PACE\"");
            } else {
                problem(
                        entry.key(),
                        "unknown key \"" + entry.name() + "\""
                                + NearestWord.among(List.of(TIPS, TOPICS)).question(entry.name()));
            }
        }

        private void tips(YamlNode value) {
            if (value instanceof YamlScalar scalar && scalar.text().matches("[0-" + MOST_TIPS + "]")) {
                tips = Integer.parseInt(scalar.text());
            } else {
                problem(value, "tips: how many tips the first page has at most, a whole number from 0 to " + MOST_TIPS);
            }
        }

        private void topic(YamlNode item) {
            String written = item instanceof YamlScalar scalar ? scalar.text() : "";
            Optional<Topic> found = Arrays.stream(Topic.values())
                    .filter(topic -> topic.name().equals(written))
                    .findFirst();
            if (found.isEmpty()) {
                problem(
                        item,
                        "unknown topic \"" + written + "\""
                                + NearestWord.among(names()).question(written));
            } else if (topics.contains(found.get())) {
                problem(item, "\"" + written + "\" stands here a second time; keep one");
            } else {
                topics.add(found.get());
            }
        }

        private static List<String> names() {
            return Arrays.stream(Topic.values()).map(Topic::name).collect(Collectors.toList());
        }

        private void problem(YamlNode at, String message) {
            problems.add(new Problem(RuleSources.HANDOUT, at.line(), at.column(), MessageCode.HANDOUT.code(), message));
        }
    }
}
