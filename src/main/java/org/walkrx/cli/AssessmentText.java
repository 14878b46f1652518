package org.walkrx.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Question;
import org.walkrx.WalkingPlan;
import org.walkrx.handout.Speech;
import org.walkrx.language.AdviceKind;
import org.walkrx.rules.RuleInfo;

/** A whole assessment as text for an 80-column terminal: the decision first, then what to do, and why at the end. */
final class AssessmentText {

    static final int WIDTH = 80;
    static final String MORE_QUESTIONS = "More are open: ./walkrx ask asks them.";
    private static final int MOST_QUESTIONS = 20;

    private final Assessment assessment;
    private final Style style;
    private final TerminalPage page;
    private final Repeats repeats = new Repeats();
    private final Speech speech;

    /** In the language of the person; reasons and sources are for clinicians, and stay English. */
    AssessmentText(Assessment assessment, Style style, Speech speech) {
        this.speech = speech;
        this.assessment = assessment;
        this.style = style;
        this.page = new TerminalPage(style);
    }

    /** Returns the text under a title. */
    String titled(String title) {
        page.title(title);
        decision();
        questions();
        section("What to do", AdviceKind.REFER, AdviceKind.STOP_WALK, AdviceKind.HOLD, AdviceKind.MODIFY);
        plan();
        section("How to walk", AdviceKind.WARN, AdviceKind.WITHHOLD, AdviceKind.TIP);
        section("When to stop and get help", AdviceKind.STOP_IF, AdviceKind.SAFETY_NET);
        section("What walking may do", AdviceKind.BENEFIT);
        if (!speech.remark().isEmpty()) {
            page.line("");
            wrapped(speech.remark(), WIDTH).forEach(page::line);
        }
        why();
        return page.finished();
    }

    private void decision() {
        if (speech.isEnglish()) {
            page.line(style.urgent(referral(), assessment.referral()));
            page.line(style.strong(walking()));
        } else {
            wrapped(speech.say(assessment.summary().decision()), WIDTH)
                    .forEach(line -> page.line(style.urgent(line, assessment.referral())));
        }
        if (!assessment.complete()) {
            page.line(style.strong(
                    speech.isEnglish()
                            ? "NOT COMPLETE: questions that could change this are still open (below)."
                            : speech.say("NOT COMPLETE: questions that could change this are still open.")));
        }
    }

    private String referral() {
        return switch (assessment.referral()) {
            case EMERGENCY -> "EMERGENCY: get emergency care now.";
            case SAME_DAY -> "SAME DAY: be seen today.";
            case WITHIN_TWO_WEEKS -> "WITHIN TWO WEEKS: be seen in that time, or sooner where it is said below.";
            case ROUTINE -> "ROUTINE: make an appointment in the coming weeks.";
            case NONE ->
                assessment.complete()
                        ? "Nobody needs to see you first."
                        : "Whether somebody must see you first is not settled yet.";
        };
    }

    private String walking() {
        return "WALKING: " + assessment.walking().words() + ".";
    }

    private void questions() {
        if (assessment.questions().isEmpty()) {
            return;
        }
        page.heading(speech.say("Please answer"));
        List<Question> questions = assessment.questions();
        for (Question question : questions.subList(0, Math.min(MOST_QUESTIONS, questions.size()))) {
            page.item(speech.say(question.ask()), mark(question));
        }
        if (questions.size() > MOST_QUESTIONS) {
            page.item(MORE_QUESTIONS, "");
        }
    }

    /** What it asks for, in words, and what hangs on it. */
    static String mark(Question question) {
        return "[" + inWords(question.key()) + "; " + stake(question) + "]";
    }

    /** Of "activity.minutesPerWalk", the key of a patient file, "minutes per walk". */
    private static String inWords(String key) {
        return key.contains(".")
                ? key.substring(key.indexOf('.') + 1)
                        .replaceAll("([A-Z])", " $1")
                        .toLowerCase(Locale.ROOT)
                : key;
    }

    static String stake(Question question) {
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
        page.heading(speech.say("Your plan"));
        if (plan != null) {
            plan.sentences().forEach(sentence -> page.item(speech.say(sentence), ""));
        }
        progression.forEach(this::item);
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
            page.heading(speech.say(title));
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
                : capital(advice.urgency().words()) + ", " + advice.to().words() + ": ";
        String id = advice.rule().id();
        page.item(speech.say(urgency + repeats.without(advice.text()), List.of(id)), "[" + id + "]");
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private void why() {
        Set<String> sources = new LinkedHashSet<>();
        page.heading("Why");
        Set<RuleInfo> told = new LinkedHashSet<>();
        assessment.advice().forEach(advice -> {
            if (told.add(advice.rule())) {
                String because =
                        advice.because().isEmpty() ? "holds for everybody" : String.join(", ", advice.because());
                page.item(
                        advice.rule().id() + " (" + advice.rule().basis() + "; "
                                + String.join(" ", advice.rule().sources()) + "): "
                                + advice.rule().name() + ". Because: " + because + ".",
                        "");
                sources.addAll(advice.rule().sources());
            }
        });
        page.heading("Sources");
        page.item(
                "Rows of rules/evidence.md: "
                        + String.join(" ", sources.stream().sorted().toList())
                        + ". \"policy\" marks a threshold of ours that awaits a clinician's signature.",
                "");
        page.item(
                "Rules " + assessment.ruleSet().sha256().substring(0, 12) + " ("
                        + assessment.ruleSet().rules() + " rules), assessed for " + assessment.date() + ".",
                "");
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
}
