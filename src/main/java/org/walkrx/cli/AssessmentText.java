package org.walkrx.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Minutes;
import org.walkrx.Question;
import org.walkrx.WalkingPlan;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.PlanLimit;
import org.walkrx.language.PlanPart;
import org.walkrx.language.Referral;
import org.walkrx.rules.RuleInfo;

/** An assessment as text for an 80-column terminal: the decision first, then what to do, and why at the end. */
final class AssessmentText {

    static final int WIDTH = 80;
    private static final int MOST_QUESTIONS = 20;

    private static final Set<PlanPart> TIME = EnumSet.of(
            PlanPart.SESSIONS_PER_DAY, PlanPart.MINUTES_PER_SESSION, PlanPart.MINUTES_PER_DAY, PlanPart.DAYS_PER_WEEK);

    private final Assessment assessment;
    private final Style style;
    private final StringBuilder text = new StringBuilder();
    private final Repeats repeats = new Repeats();

    AssessmentText(Assessment assessment, Style style) {
        this.assessment = assessment;
        this.style = style;
    }

    /** Returns the text under a title. */
    String titled(String title) {
        line(style.strong(title));
        line("=".repeat(Math.min(WIDTH, title.length())));
        decision();
        questions();
        section("What to do", AdviceKind.REFER, AdviceKind.STOP_WALK, AdviceKind.HOLD, AdviceKind.MODIFY);
        plan();
        section("How to walk", AdviceKind.WARN, AdviceKind.WITHHOLD, AdviceKind.TIP);
        section("When to stop and get help", AdviceKind.STOP_IF, AdviceKind.SAFETY_NET);
        section("What walking may do", AdviceKind.BENEFIT);
        why();
        line("");
        return text.toString();
    }

    private void decision() {
        line("");
        line(style.urgent(referral(), assessment.referral()));
        line(style.strong(walking()));
        if (!assessment.complete()) {
            line(style.strong("NOT COMPLETE: questions that could change this are still open (below)."));
        }
    }

    private String referral() {
        return switch (assessment.referral()) {
            case EMERGENCY -> "EMERGENCY: get emergency care now.";
            case SAME_DAY -> "SAME DAY: be seen today.";
            case WITHIN_TWO_WEEKS -> "WITHIN TWO WEEKS: be seen within days, or sooner where it is said below.";
            case ROUTINE -> "ROUTINE: make an appointment in the coming weeks.";
            case NONE ->
                assessment.complete()
                        ? "Nobody needs to see you first."
                        : "Whether somebody must see you first is not settled yet.";
        };
    }

    private String walking() {
        return switch (assessment.walking()) {
            case STANDARD -> "WALKING: yes.";
            case MODIFIED -> "WALKING: yes, with changes.";
            case ON_HOLD -> "WALKING: no programme for now; ordinary gentle moving about is fine.";
            case NONE -> "WALKING: no, not before you have been seen.";
        };
    }

    private void questions() {
        if (assessment.questions().isEmpty()) {
            return;
        }
        heading("Please answer");
        List<Question> questions = assessment.questions();
        for (Question question : questions.subList(0, Math.min(MOST_QUESTIONS, questions.size()))) {
            item(question.ask(), "[" + question.key() + "; " + stake(question) + "]");
        }
        if (questions.size() > MOST_QUESTIONS) {
            item(
                    "And " + (questions.size() - MOST_QUESTIONS)
                            + " more. ./walkrx ask asks them one by one, and leaves out what no longer matters.",
                    "");
        }
    }

    private static String stake(Question question) {
        return switch (question.couldMean()) {
            case EMERGENCY -> "could mean emergency care";
            case SAME_DAY -> "could mean being seen today";
            case WITHIN_TWO_WEEKS -> "could mean being seen within two weeks";
            case ROUTINE -> "could mean an appointment";
            case NONE -> "could change how you walk";
        };
    }

    private void plan() {
        @Nullable WalkingPlan plan = assessment.plan();
        List<Advice> progression = of(AdviceKind.PROGRESSION);
        if (plan == null && progression.isEmpty()) {
            return;
        }
        heading("Your plan");
        if (plan != null) {
            item(
                    minutes(plan)
                            + (plan.daysPerWeek() == 7
                                    ? ", every day."
                                    : ", on " + plan.daysPerWeek() + " days a week."),
                    "");
            item(manner(plan) + ". Less is always allowed.", "");
        }
        progression.forEach(this::item);
    }

    private static String minutes(WalkingPlan plan) {
        Minutes each = plan.minutesPerSession();
        Minutes day = plan.minutesPerDay();
        int walks = plan.sessionsPerDay();
        if (each.from() * walks == day.from() && each.to() * walks == day.to()) {
            return range(each) + ", " + times(walks) + " a day"
                    + (walks == 1 ? "" : " (" + range(day) + " a day in all)");
        }
        return each.equals(day)
                ? range(day) + " a day, in one walk or split " + (walks == 2 ? "in two" : "into up to " + walks)
                : range(each) + " at a time, at most " + times(walks) + " a day and " + range(day) + " a day in all";
    }

    private static String times(int sessions) {
        return switch (sessions) {
            case 1 -> "once";
            case 2 -> "twice";
            default -> sessions + " times";
        };
    }

    private static String range(Minutes minutes) {
        String most = minutes.to() + (minutes.to() == 1 ? " minute" : " minutes");
        return minutes.from() == minutes.to() ? most : minutes.from() + " to " + most;
    }

    /** Returns every part of the plan that is not about time, as one clause: "At a slow pace, on level ground". */
    private static String manner(WalkingPlan plan) {
        String phrases = plan.limits().stream()
                .filter(limit -> !TIME.contains(limit.part()))
                .map(PlanLimit::phrase)
                .collect(Collectors.joining(", "));
        return phrases.substring(0, 1).toUpperCase(Locale.ROOT) + phrases.substring(1);
    }

    private void section(String title, AdviceKind... kinds) {
        List<Advice> advice = new ArrayList<>();
        for (AdviceKind kind : kinds) {
            advice.addAll(of(kind));
        }
        if (advice.stream().anyMatch(item -> item.kind() == AdviceKind.TIP)) {
            advice.sort(Comparator.comparing(Advice::topic));
        }
        if (!advice.isEmpty()) {
            heading(title);
            advice.forEach(this::item);
        }
    }

    private List<Advice> of(AdviceKind kind) {
        return assessment.advice().stream()
                .filter(advice -> advice.kind() == kind)
                .toList();
    }

    private void item(Advice advice) {
        String urgency = advice.urgency() == null || advice.to() == null
                ? ""
                : label(advice.urgency()) + ", " + advice.to().words() + ": ";
        item(urgency + repeats.without(advice.text()), "[" + advice.rule().id() + "]");
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

    private void why() {
        Set<String> sources = new LinkedHashSet<>();
        heading("Why");
        Set<RuleInfo> told = new LinkedHashSet<>();
        assessment.advice().forEach(advice -> {
            if (told.add(advice.rule())) {
                String because =
                        advice.because().isEmpty() ? "holds for everybody" : String.join(", ", advice.because());
                item(
                        advice.rule().id() + " (" + advice.rule().basis() + "; "
                                + String.join(" ", advice.rule().sources()) + "): "
                                + advice.rule().name() + ". Because: " + because + ".",
                        "");
                sources.addAll(advice.rule().sources());
            }
        });
        heading("Sources");
        item(
                "Rows of rules/evidence.md: "
                        + String.join(" ", sources.stream().sorted().toList())
                        + ". \"policy\" marks a threshold of ours that awaits a clinician's signature.",
                "");
        item(
                "Rules " + assessment.ruleSet().sha256().substring(0, 12) + " ("
                        + assessment.ruleSet().rules() + " rules), assessed for " + assessment.date() + ".",
                "");
    }

    private void heading(String title) {
        line("");
        line(style.strong(title.toUpperCase(Locale.ROOT)));
    }

    /** Writes wrapped text behind a dash, with a mark at its end. */
    private void item(String content, String mark) {
        String whole = mark.isEmpty() ? content : content + " " + mark;
        List<String> lines = wrapped(whole, WIDTH - 2);
        for (int i = 0; i < lines.size(); i++) {
            line((i == 0 ? "- " : "  ") + lines.get(i));
        }
    }

    static List<String> wrapped(String content, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder current = new StringBuilder();
        for (String word : content.split(" ", -1)) {
            if (current.length() > 0 && current.length() + 1 + word.length() > width) {
                lines.add(current.toString());
                current.setLength(0);
            }
            current.append(current.length() == 0 ? "" : " ").append(word);
        }
        lines.add(current.toString());
        return lines;
    }

    private void line(String line) {
        text.append(line).append('\n');
    }
}
