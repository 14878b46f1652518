package org.walkrx.authoring.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.walkrx.cases.WorkedCase;
import org.walkrx.language.Referral;
import org.walkrx.language.Statement;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.text.Html;

/** One rule as a card. */
final class Card {

    private final Catalogue catalogue;
    private final RuleInfo info;
    private final Rule rule;
    private final List<WorkedCase> cases;
    private final Evidence evidence;

    Card(Catalogue catalogue, RuleInfo info, Rule rule, List<WorkedCase> cases, Evidence evidence) {
        this.catalogue = catalogue;
        this.info = info;
        this.rule = rule;
        this.cases = cases;
        this.evidence = evidence;
    }

    Html html() {
        return Html.tag(
                "article",
                Map.of("class", "card", "id", info.id(), "aria-labelledby", "h-" + info.id(), "data-marks", marks()),
                Html.tag(
                        "h3",
                        Map.of("id", "h-" + info.id()),
                        Html.tag("a", Map.of("class", "id", "href", "#" + info.id()), Html.text(info.id())),
                        Html.text(" " + info.name())),
                badges(),
                part("When", when()),
                part(
                        "Then",
                        Html.list(rule.then().stream().map(StatementWords::of).toList())),
                part(
                        "Rests on",
                        Html.list(info.sources().stream().map(this::source).toList())),
                part("Cases", cases()),
                signature());
    }

    private String marks() {
        return info.basis() + (catalogue.isStale(info) ? " stale" : "");
    }

    private static Html part(String title, Html content) {
        return Html.classed("div", "part", Html.tag("h4", title), content);
    }

    private Html when() {
        Html list = Html.list(ConditionSentences.of(rule.when()));
        return rule.when().parts().size() < 2 ? list : Html.tag("div", Html.text("all of this:"), list);
    }

    private Html badges() {
        List<Html> badges = new ArrayList<>();
        rule.says().stream()
                .map(Statement::referral)
                .filter(referral -> referral != Referral.NONE)
                .map(referral -> Labels.word(referral.name()))
                .distinct()
                .forEach(urgency -> badges.add(badge("urgency " + urgency.replace(' ', '-'), urgency)));
        badges.add(
                info.basis().equals("policy")
                        ? badge("policy", "policy: awaits a clinician's signature")
                        : badge("basis", info.basis()));
        badges.add(
                catalogue.isStale(info)
                        ? badge(
                                "stale",
                                "reviewed " + info.reviewed() + ": older than " + catalogue.staleMonths() + " months")
                        : badge("reviewed", "reviewed " + info.reviewed()));
        badges.add(badge("place", info.file() + ", line " + info.line()));
        return Html.classed("p", "badges", Html.separated(" ", badges));
    }

    private static Html badge(String classes, String text) {
        return Html.classed("span", "badge " + classes, Html.text(text));
    }

    private Html source(String id) {
        Evidence.CitedRow row = evidence.rows().get(id);
        Html link = Html.link(Html.anchor("row", id), Html.text(id));
        if (row == null) {
            return link;
        }
        return Html.of(link, Html.text(" " + row.says() + " "), citation(row));
    }

    /** Returns the standing of a row and what it was read in. */
    private static Html citation(Evidence.CitedRow row) {
        List<Html> numbers = row.sources().stream()
                .map(number -> Html.link(Html.anchor("ref", number), Html.text(number)))
                .toList();
        return Html.classed(
                "span",
                "aside",
                Html.text("(" + row.standing() + (numbers.isEmpty() ? "" : "; ")),
                Html.separated(", ", numbers),
                Html.text(")"));
    }

    private Html cases() {
        List<Html> lines = new ArrayList<>();
        cases.stream()
                .filter(worked -> worked.expected().fires().contains(info.id()))
                .forEach(worked -> lines.add(caseLine("holds", worked)));
        cases.stream()
                .filter(worked -> worked.expected().doesNotFire().contains(info.id()))
                .forEach(worked -> lines.add(caseLine("does not hold", worked)));
        return lines.isEmpty()
                ? Html.classed("p", "missing", Html.text("No case exercises this rule."))
                : Html.list(lines);
    }

    private Html caseLine(String outcome, WorkedCase worked) {
        String file = worked.file().substring(worked.file().lastIndexOf('/') + 1);
        boolean beside = file.equals(info.file().replaceAll("\\.drl$", ".cases.yaml"));
        return Html.of(
                Html.tag("strong", outcome),
                Html.text(": " + worked.name() + " "),
                Html.classed(
                        "span", "aside", Html.text("(" + (beside ? "" : file + ", ") + "line " + worked.line() + ")")));
    }

    private static Html signature() {
        return Html.classed(
                "p",
                "signature",
                Html.text("Agreed? "),
                Html.classed("span", "line", Html.NOTHING),
                Html.text(" Name: "),
                Html.classed("span", "line", Html.NOTHING),
                Html.text(" Date: "),
                Html.classed("span", "line short", Html.NOTHING));
    }
}
