package org.walkrx.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.walkrx.Advice;
import org.walkrx.Summary;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Referral;

/**
 * What to do now: whom to see, what to stop, hold or change. Where that would be too long for a page, what goes to the same
 * place is told together; nobody who must be seen, and no reason, is ever dropped.
 */
final class ToDo {

    /** How far it is shortened. */
    enum Brevity {
        /** Every rule in its own words. */
        FULL,
        /** Of referrals to the same place, the most urgent in its own words, and what the others ask beside it. */
        GROUPED,
        /** The same, and of what is held or changed the first sentence, without the warning that belongs to it. */
        SHORT,
        /** The same, and of referrals that are not urgent the first sentence. */
        SENTENCES,
        /** Whom to see how soon, and the reasons by name. */
        NAMES,
        /** Whom to see how soon, in one line; the reasons by the ids of their rules. */
        PLACES
    }

    private static final Pattern ANSWER = Pattern.compile("(.+): (yes|not sure.*)");
    private final Brevity brevity;
    private final List<Summary.Passage> lines = new ArrayList<>();
    private int shortened;

    private ToDo(Brevity brevity) {
        this.brevity = brevity;
    }

    static ToDo of(List<Advice> advice, Brevity brevity) {
        ToDo toDo = new ToDo(brevity);
        toDo.referrals(advice);
        toDo.notSure(advice);
        toDo.ownWalking(advice, AdviceKind.STOP_WALK);
        toDo.ownWalking(advice, AdviceKind.HOLD);
        toDo.ownWalking(advice, AdviceKind.MODIFY);
        return toDo;
    }

    /**
     * Returns the warnings of harm that are told beside this, whole. Where there is little room, one whose rule says already
     * what to do about it is counted as shortened.
     */
    List<Summary.Passage> warnings(List<Advice> harm) {
        Set<String> doing =
                lines.stream().flatMap(line -> line.rules().stream()).collect(Collectors.toSet());
        return harm.stream()
                .filter(warning -> brevity.compareTo(Brevity.GROUPED) <= 0
                        || !doing.contains(warning.rule().id()))
                .map(warning -> new Summary.Passage(
                        warning.text(), List.of(warning.rule().id())))
                .toList();
    }

    /** Returns whether there is room for what the walk log says of the coming week; the plan follows from it in any case. */
    boolean leavesRoomForTheComingWeek() {
        return brevity != Brevity.PLACES;
    }

    List<Summary.Passage> lines() {
        return lines;
    }

    /** Returns how many are told in fewer words than their rules have. */
    int shortened() {
        return shortened;
    }

    private void referrals(List<Advice> advice) {
        Map<String, List<Advice>> groups = new LinkedHashMap<>();
        advice.stream()
                .filter(item -> item.kind() == AdviceKind.REFER)
                .forEach(item -> groups.computeIfAbsent(
                                brevity == Brevity.FULL && !isUrgent(item)
                                        ? item.rule().id() + item.text()
                                        : String.valueOf(item.to()),
                                key -> new ArrayList<>())
                        .add(item));
        if (brevity == Brevity.PLACES) {
            places(groups.values());
        } else {
            groups.values().forEach(this::referral);
        }
    }

    /** What is urgent keeps its own line, with what to do until then. */
    private void places(Collection<List<Advice>> groups) {
        Map<String, List<List<Advice>>> byUrgency = new LinkedHashMap<>();
        for (List<Advice> group : groups) {
            Advice first = group.get(0);
            if (isUrgent(first)) {
                referral(group);
            } else {
                byUrgency
                        .computeIfAbsent(label(Objects.requireNonNull(first.urgency())), key -> new ArrayList<>())
                        .add(group);
            }
        }
        byUrgency.forEach((urgency, same) -> {
            List<Advice> all = same.stream().flatMap(List::stream).toList();
            shortened += all.size();
            String whom = same.stream()
                    .map(group -> Objects.requireNonNull(group.get(0).to()).words())
                    .collect(Collectors.joining("; "));
            line(urgency + ", see: " + whom + ".", all);
        });
    }

    private void referral(List<Advice> items) {
        Advice first = items.get(0);
        boolean alone = items.size() == 1 && brevity.compareTo(Brevity.SHORT) <= 0;
        shortened += items.size() - (brevity.compareTo(Brevity.SHORT) <= 0 ? 1 : 0);
        line((lead(first) + (alone ? first.text() : together(items))).strip(), items);
    }

    /** Who was not sure is told as somebody who said yes, and has to know why. */
    private void notSure(List<Advice> advice) {
        List<Advice> items = advice.stream()
                .filter(item -> item.kind() == AdviceKind.REFER && !doubts(item).isEmpty())
                .toList();
        if (!items.isEmpty() && brevity.compareTo(Brevity.SENTENCES) < 0) {
            String doubts = items.stream()
                    .flatMap(item -> doubts(item).stream())
                    .distinct()
                    .collect(Collectors.joining(", "));
            line("You were not sure about: " + doubts + ". To be safe, that counts as a yes.", items);
        }
    }

    private static List<String> doubts(Advice advice) {
        return advice.because().stream()
                .map(ANSWER::matcher)
                .filter(answer -> answer.matches() && !answer.group(2).equals("yes"))
                .map(answer -> answer.group(1))
                .toList();
    }

    private void ownWalking(List<Advice> advice, AdviceKind kind) {
        advice.stream().filter(item -> item.kind() == kind).forEach(item -> {
            String text = brevity.compareTo(Brevity.GROUPED) <= 0
                    ? item.text()
                    : brevity == Brevity.PLACES ? Sentences.firstClause(item.text()) : Sentences.first(item.text());
            shortened += text.equals(item.text()) ? 0 : 1;
            line(text, List.of(item));
        });
    }

    private void line(String text, List<Advice> items) {
        lines.add(new Summary.Passage(
                text, items.stream().map(item -> item.rule().id()).distinct().toList()));
    }

    /** Returns how soon, and whom to see: "Within two weeks, a physiotherapist: ". */
    static String lead(Advice advice) {
        return advice.urgency() == null || advice.to() == null
                ? ""
                : label(advice.urgency()) + ", " + advice.to().words() + ": ";
    }

    private static String label(Referral urgency) {
        return switch (urgency) {
            case EMERGENCY -> "Now";
            case SAME_DAY -> "Today";
            case WITHIN_TWO_WEEKS -> "Within two weeks";
            case ROUTINE -> "In the coming weeks";
            case NONE -> "";
        };
    }

    private String together(List<Advice> items) {
        if (brevity.compareTo(Brevity.NAMES) >= 0) {
            List<String> actions = isUrgent(items.get(0)) ? sentences(items, item -> false) : List.of();
            return "because of " + String.join(", ", reasons(items)) + ". " + String.join(" ", actions);
        }
        Advice first = items.get(0);
        List<String> sentences = brevity == Brevity.SENTENCES && !isUrgent(first)
                ? List.of(Sentences.first(first.text()))
                : sentences(items, item -> item.equals(first));
        Set<String> reasons = reasons(items.subList(1, items.size()));
        reasons(List.of(first)).forEach(reasons::remove);
        return String.join(" ", sentences)
                + (reasons.isEmpty() ? "" : " Also because of: " + String.join(", ", reasons) + ".");
    }

    private static boolean isUrgent(Advice advice) {
        return advice.urgency() != null && advice.urgency().compareTo(Referral.SAME_DAY) >= 0;
    }

    /** Returns what the items say, each sentence once; the first sentence of a text, its reason, only where it is wanted. */
    private static List<String> sentences(List<Advice> items, Predicate<Advice> withReason) {
        Set<String> sentences = new LinkedHashSet<>();
        for (Advice item : items) {
            List<String> all = Sentences.of(item.text());
            sentences.addAll(withReason.test(item) ? all : all.subList(1, all.size()));
        }
        return List.copyOf(sentences);
    }

    private static Set<String> reasons(List<Advice> items) {
        Set<String> reasons = new LinkedHashSet<>();
        for (Advice item : items) {
            List<String> own = item.because().stream()
                    .map(ANSWER::matcher)
                    .filter(Matcher::matches)
                    .map(answer -> answer.group(1) + (answer.group(2).equals("yes") ? "" : " (not sure)"))
                    .toList();
            reasons.addAll(own.isEmpty() ? List.of(item.rule().name()) : own);
        }
        return reasons;
    }
}
