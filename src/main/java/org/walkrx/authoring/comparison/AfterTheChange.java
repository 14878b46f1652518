package org.walkrx.authoring.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.walkrx.authoring.comparison.ComparisonReport.RuleChange;
import org.walkrx.problems.Problem;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.syntax.AsWritten;
import org.walkrx.rules.syntax.Call;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.Value;

/**
 * What is easily forgotten after a rule was changed, found by comparing it with how it was: its sentences, and those of the
 * rules that rest on it, still mention a number that it no longer has; or it is still dated as reviewed when it was
 * otherwise. A rule without an older form is not looked at.
 */
public final class AfterTheChange {

    private static final Pattern QUOTED = Pattern.compile("\"[^\"]*\"");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.$])\\d+(?:\\.\\d+)?(?![\\w.])");
    private static final Set<String> REVIEWED = Set.of("condition", "statements", "sentence");

    /** Words of a number, from 0 on; what may also be meant by them is left out. */
    private static final List<String> WORDS = List.of(
            "none",
            "one|once|first",
            "two|twice|second|half",
            "three|third",
            "four|fourth|quarter",
            "five|fifth",
            "six|sixth",
            "seven|seventh",
            "eight|eighth",
            "nine|ninth",
            "ten|tenth",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen|fortnight",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty|twentieth");

    private final RuleBook after;
    private final List<RuleChange> changes;
    private final Map<String, Rule> old = new HashMap<>();

    private AfterTheChange(RuleBook before, RuleBook after) {
        this.after = after;
        this.changes = RuleChanges.between(before, after);
        OpenBook.of(before).writtenRules().forEach(rule -> old.put(rule.id(), rule));
    }

    /**
     * Returns the sentences that still mention a number that is gone, one line each, with their places.
     *
     * @param before the rules as they were
     * @param after the rules as they are
     */
    public static List<String> staleNumbers(RuleBook before, RuleBook after) {
        return new AfterTheChange(before, after).staleNumbers();
    }

    /**
     * Returns the rules that say or ask something else than they did, and bear the same date of review, one line each.
     *
     * @param before the rules as they were
     * @param after the rules as they are
     */
    public static List<String> unreviewed(RuleBook before, RuleBook after) {
        return new AfterTheChange(before, after).unreviewed();
    }

    private List<String> unreviewed() {
        return changes.stream()
                .filter(change -> !change.what().contains("reviewed"))
                .filter(change -> Stream.of(change.what().split(", ")).anyMatch(REVIEWED::contains))
                .map(change -> after.rule(change.id()))
                .flatMap(Optional::stream)
                .map(rule -> at(
                        rule,
                        rule.id() + " was changed, and still says that it was reviewed on " + rule.reviewed()
                                + "; whoever looks at it anew enters the day"))
                .toList();
    }

    private String at(RuleInfo rule, String message) {
        return new Problem(after.sources().place(rule.file()), rule.line(), 1, message).toString();
    }

    private List<String> staleNumbers() {
        Set<String> lines = new TreeSet<>();
        for (Rule rule : OpenBook.of(after).writtenRules()) {
            Rule was = old.get(rule.id());
            if (was != null) {
                Set<String> gone = new TreeSet<>(numbers(was));
                gone.removeAll(numbers(rule));
                gone.forEach(number -> lines.addAll(mentions(rule, number)));
            }
        }
        return List.copyOf(lines);
    }

    private List<String> mentions(Rule changed, String number) {
        List<String> lines = new ArrayList<>();
        for (Rule rule : restingOn(changed)) {
            boolean hasItself = !rule.equals(changed)
                    && restsOn(rule).stream().anyMatch(one -> numbers(one).contains(number));
            for (String sentence : hasItself ? List.<String>of() : sentences(rule)) {
                mention(sentence, number).ifPresent(word -> lines.add(line(rule, changed, number, word)));
            }
        }
        return lines;
    }

    private String line(Rule rule, Rule changed, String number, String word) {
        String whose = rule.equals(changed) ? "it" : changed.id() + ", on which it rests,";
        RuleInfo info = after.rule(rule.id()).orElseThrow();
        return at(
                info, rule.id() + " still says \"" + word + "\", but " + whose + " no longer has the number " + number);
    }

    /** The rule, and those that ask for what it concludes, and so on. */
    private Set<Rule> restingOn(Rule changed) {
        Set<Rule> found = new HashSet<>(Set.of(changed));
        boolean grew = true;
        while (grew) {
            Set<Rule> more = new HashSet<>();
            for (Rule rule : OpenBook.of(after).writtenRules()) {
                if (found.stream().anyMatch(one -> asksFor(rule, one))) {
                    more.add(rule);
                }
            }
            grew = found.addAll(more);
        }
        return found;
    }

    private Set<Rule> restsOn(Rule rule) {
        Set<Rule> found = new HashSet<>(Set.of(rule));
        boolean grew = true;
        while (grew) {
            Set<Rule> more = new HashSet<>();
            for (Rule other : OpenBook.of(after).writtenRules()) {
                if (found.stream().anyMatch(one -> asksFor(one, other))) {
                    more.add(other);
                }
            }
            grew = found.addAll(more);
        }
        return found;
    }

    private static boolean asksFor(Rule rule, Rule definition) {
        List<String> concepts = definition.concludes();
        if (concepts.isEmpty()) {
            return false;
        }
        String when = AsWritten.of(rule.when());
        return concepts.stream().anyMatch(concept -> when.contains("\"" + concept + "\""));
    }

    /** The numbers of its condition and statements; those within texts are not among them. */
    private static Set<String> numbers(Rule rule) {
        Set<String> numbers = new TreeSet<>();
        Stream.concat(Stream.of(AsWritten.of(rule.when())), rule.then().stream().map(AsWritten::of))
                .forEach(written -> {
                    Matcher number = NUMBER.matcher(QUOTED.matcher(written).replaceAll("\"\""));
                    while (number.find()) {
                        numbers.add(number.group());
                    }
                });
        return numbers;
    }

    private static List<String> sentences(Rule rule) {
        List<String> sentences = new ArrayList<>();
        sentences.add(rule.name());
        for (Call call : rule.then()) {
            call.arguments().stream()
                    .filter(Value.Text.class::isInstance)
                    .map(text -> ((Value.Text) text).text())
                    .forEach(sentences::add);
        }
        return sentences;
    }

    /** Returns how a sentence writes a number, in digits or in words. */
    private static Optional<String> mention(String sentence, String number) {
        String words = Pattern.quote(number);
        if (number.length() < 3 && !number.contains(".") && Integer.parseInt(number) < WORDS.size()) {
            words += "|" + WORDS.get(Integer.parseInt(number));
        }
        Matcher mention = Pattern.compile("(?i)(?<![\\w.])(?:an? )?(?:" + words + ")(?![\\w]|\\.\\d)")
                .matcher(sentence);
        return mention.find() ? Optional.of(mention.group()) : Optional.empty();
    }
}
