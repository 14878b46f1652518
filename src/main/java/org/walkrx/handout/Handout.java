package org.walkrx.handout;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Person;
import org.walkrx.Question;
import org.walkrx.Summary;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Referral;
import org.walkrx.rules.PageOrder;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.translations.Translation.Piece;
import org.walkrx.text.Html;

/**
 * The page that a person takes home, as HTML in one file, to print or to read on a phone. Page 1 is complete by itself; page 2 has
 * the rest of how to walk, and where it comes from. It has no script, loads nothing and escapes everything. The same assessment,
 * walks, words and rules give the same bytes. For one thread.
 *
 * <pre>{@code
 * String html = new Handout(assessment, person, Speech.english()).named("Asha").html();
 * }</pre>
 */
public final class Handout {

    private static final int LONGEST_NAME = 80;
    private static final int NON_JOINER = 0x200C;
    private static final int JOINER = 0x200D;
    private static final Set<AdviceKind> ONLY_ON_PAGE_1 =
            Set.of(AdviceKind.STOP_IF, AdviceKind.SAFETY_NET, AdviceKind.SIGN, AdviceKind.DOSE);

    private final Assessment assessment;
    private final Person person;
    private final Speech speech;
    private final Summary summary;
    private String name = "";
    private PageOrder order = PageOrder.USUAL;

    /**
     * Prepares the page.
     *
     * @param assessment what is told
     * @param person whose walks are drawn
     * @param speech the person's language, used for nothing else
     */
    public Handout(Assessment assessment, Person person, Speech speech) {
        this.assessment = assessment;
        this.person = person;
        this.speech = speech;
        this.summary = assessment.summary();
    }

    /**
     * Puts a name on the page, without signs that cannot be seen and cut to 80 characters. It is kept nowhere.
     *
     * @param forWhom the name
     */
    public Handout named(String forWhom) {
        int[] shown = forWhom.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(Handout::isShown)
                .limit(LONGEST_NAME)
                .toArray();
        name = new String(shown, 0, shown.length).strip();
        return this;
    }

    /**
     * Puts things in another order.
     *
     * @param pageOrder what stands where, as the rules have it
     */
    public Handout ordered(PageOrder pageOrder) {
        order = pageOrder;
        return this;
    }

    /** Joiners belong to the writing of Hindi; other signs that cannot be seen could turn the page round. */
    private static boolean isShown(int c) {
        return c == JOINER
                || c == NON_JOINER
                || (!Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.getType(c) != Character.SURROGATE);
    }

    /** Returns the page. */
    public String html() {
        Set<String> onPage1 = rulesOnPage1();
        Html first = Html.tag("main", Map.of("class", "first"), page1());
        Html second = page2(onPage1);
        Html remark = remark();
        Html head = Html.of(
                Html.empty("meta", Map.of("charset", "utf-8")),
                Html.empty(
                        "meta",
                        new LinkedHashMap<>(Map.of(
                                "http-equiv",
                                "Content-Security-Policy",
                                "content",
                                "default-src 'none'; style-src 'unsafe-inline'"))),
                Html.empty("meta", Map.of("name", "viewport", "content", "width=device-width, initial-scale=1")),
                Html.tag("title", Map.of(), Html.text(plain("Your walking plan"))),
                Html.tag("style", Map.of(), HandoutStyle.CSS));
        String urgent = assessment.referral() == Referral.EMERGENCY ? "emergency" : "";
        return "<!DOCTYPE html>\n"
                + Html.tag(
                                "html",
                                Map.of("lang", speech.language()),
                                Html.tag("head", Map.of(), head),
                                Html.tag("body", Map.of("class", urgent), remark, first, second))
                        .markup()
                + "\n";
    }

    private Html page1() {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.tag("h1", Map.of(), said(plan() ? "Your walking plan" : "What to do")));
        parts.add(Html.tag("p", Map.of("class", "who"), who()));
        parts.add(Html.tag("p", Map.of("class", "decision " + band()), said(summary.decision())));
        if (!assessment.complete()) {
            parts.add(Html.tag(
                    "p",
                    Map.of("class", "decision see"),
                    said("This page is not finished: please answer the questions first.")));
        }
        section(parts, plan() ? "What to do" : "", summary.toDo()); // Without a plan, this is what the page is called.
        inEnglishToo(parts);
        questions(parts);
        section(parts, "Your plan", summary.plan());
        if (plan()) {
            parts.add(new WeekChart(assessment, person, speech).figure());
        }
        if (!summary.whenToStop().isEmpty()) {
            parts.add(Html.tag(
                    "section",
                    Map.of("class", "stop"),
                    Html.tag("h2", Map.of(), said("When to stop and get help")),
                    Html.list(summary.whenToStop().stream().map(this::signs).toList())));
        }
        section(parts, "How to walk", tips());
        section(parts, "What walking may do", summary.benefits());
        return Html.of(parts.toArray(Html[]::new));
    }

    private boolean plan() {
        return assessment.plan() != null;
    }

    /** Calm is only who may walk and need see nobody, and that for certain. */
    private String band() {
        return plan() && assessment.complete() && assessment.referral() == Referral.NONE ? "calm" : "see";
    }

    private Html who() {
        Html day = Html.text(day(assessment.date()));
        return name.isEmpty()
                ? day
                : Html.of(
                        said("Prepared for"),
                        Html.text(" "),
                        Html.tag("bdi", Map.of(), Html.text(name)),
                        Html.text(", "),
                        day);
    }

    private String day(LocalDate date) {
        return date.getDayOfMonth() + " " + plain(PageWords.month(date)) + " " + date.getYear();
    }

    private void section(List<Html> parts, String title, List<Summary.Passage> lines) {
        if (!lines.isEmpty()) {
            Html heading = title.isEmpty() ? Html.of() : Html.tag("h2", Map.of(), said(title));
            parts.add(Html.tag(
                    "section",
                    Map.of(),
                    heading,
                    Html.list(lines.stream()
                            .map(line -> said(line.text(), line.rules()))
                            .toList())));
        }
    }

    /** What is urgent is told in both languages: whoever helps may read the other one. */
    private void inEnglishToo(List<Html> parts) {
        if (assessment.referral().compareTo(Referral.SAME_DAY) >= 0 && !speech.isEnglish()) {
            List<Html> lines = new ArrayList<>();
            lines.add(Html.text(summary.decision()));
            summary.toDo().forEach(line -> lines.add(Html.text(line.text())));
            parts.add(Html.tag("section", Map.of("lang", "en"), Html.list(lines)));
        }
    }

    private void questions(List<Html> parts) {
        if (!summary.questions().isEmpty()) {
            parts.add(Html.tag(
                    "section",
                    Map.of(),
                    Html.tag("h2", Map.of(), said("Please answer")),
                    Html.list(summary.questions().stream()
                            .map(Question::ask)
                            .map(this::said)
                            .toList())));
        }
    }

    private Html signs(Summary.Signs group) {
        if (group.help() == Summary.Help.AS_SAID) {
            return said(String.join(" ", group.signs()), group.rules());
        }
        List<Html> parts = new ArrayList<>();
        parts.add(Html.tag("strong", Map.of(), said(group.help().words())));
        for (String sign : group.signs()) {
            parts.add(Html.text(parts.size() == 1 ? ": " : "; "));
            parts.add(said(sign, group.rules()));
        }
        parts.add(Html.text(speech.fullStop()));
        return Html.of(parts.toArray(Html[]::new));
    }

    /** As many as the order has room for; what warns of harm stays in front whatever it says. */
    private List<Summary.Passage> tips() {
        List<Summary.Passage> tips = new ArrayList<>();
        int others = 0;
        for (Summary.Passage tip : summary.tips()) {
            if (warnsOfHarm(tip) || others++ < order.tips()) {
                tips.add(tip);
            }
        }
        return tips;
    }

    private boolean warnsOfHarm(Summary.Passage tip) {
        return assessment.advice().stream()
                .filter(advice -> tip.rules().contains(advice.rule().id()))
                .anyMatch(advice -> advice.kind().isSafety(advice.topic()));
    }

    private Set<String> rulesOnPage1() {
        Set<String> told = new HashSet<>();
        List.of(tips(), summary.benefits()).forEach(lines -> lines.forEach(line -> told.addAll(line.rules())));
        return told;
    }

    /** All that page 1 had no room for; signs and the plan stand there whole. */
    private Html page2(Set<String> onPage1) {
        List<Advice> rest = assessment.advice().stream()
                .filter(advice -> !ONLY_ON_PAGE_1.contains(advice.kind()))
                .filter(advice -> !onPage1.contains(advice.rule().id()))
                .toList();
        List<Html> parts = new ArrayList<>();
        inFull(
                parts,
                "In full",
                rest,
                advice -> mustBeOnPage1(advice) && summary.leftOut().shortened() > 0);
        inFull(parts, "More about how to walk", rest, advice -> switch (advice.kind()) {
            case WARN, WITHHOLD, TIP -> true;
            default -> false;
        });
        inFull(parts, "What walking may do", rest, advice -> advice.kind() == AdviceKind.BENEFIT);
        parts.add(sources());
        return Html.tag("aside", Map.of("class", "second"), parts.toArray(Html[]::new));
    }

    private static boolean mustBeOnPage1(Advice advice) {
        return switch (advice.kind()) {
            case REFER, STOP_WALK, HOLD, MODIFY, PROGRESSION -> true;
            default -> false;
        };
    }

    private void inFull(
            List<Html> parts, String title, List<Advice> rest, java.util.function.Predicate<Advice> wanted) {
        List<Summary.Passage> lines = rest.stream()
                .filter(wanted)
                .sorted(Comparator.comparing(Advice::kind).thenComparing(Advice::topic, order.byTopic()))
                .map(advice ->
                        new Summary.Passage(advice.text(), List.of(advice.rule().id())))
                .toList();
        section(parts, title, lines);
    }

    private Html sources() {
        Set<String> rows = assessment.advice().stream()
                .map(Advice::rule)
                .map(RuleInfo::sources)
                .flatMap(List::stream)
                .sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Html.tag(
                "section",
                Map.of("class", "sources"),
                Html.tag("h2", Map.of(), said("Where this comes from")),
                Html.tag(
                        "p",
                        Map.of("lang", "en"),
                        Html.text("Rules " + assessment.ruleSet().sha256().substring(0, 12) + ". Rows of evidence.md: "
                                + String.join(" ", rows) + ".")));
    }

    /** Made last, when all is counted; it stands first. */
    private Html remark() {
        String remark = speech.remark();
        return remark.isEmpty() ? Html.of() : Html.tag("header", Map.of("class", "remark"), Html.text(remark));
    }

    private String plain(String words) {
        return speech.say(words);
    }

    private Html said(String words) {
        return said(words, List.of());
    }

    private Html said(String text, List<String> rules) {
        List<Html> pieces = new ArrayList<>();
        for (Piece piece : speech.pieces(text, rules)) {
            if (!pieces.isEmpty()) {
                pieces.add(Html.text(" "));
            }
            pieces.add(
                    piece.translated()
                            ? Html.text(piece.text())
                            : Html.tag("span", Map.of("lang", "en"), Html.text(piece.text())));
        }
        return Html.of(pieces.toArray(Html[]::new));
    }
}
