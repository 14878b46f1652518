package org.walkrx.authoring.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.walkrx.cases.WorkedCase;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.Vocabulary.FindingEntry;
import org.walkrx.rules.syntax.Conditions;
import org.walkrx.rules.syntax.Constraints;
import org.walkrx.rules.syntax.FactWords;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleFile;
import org.walkrx.text.Html;

/** The whole page. */
final class Page {

    private final Catalogue catalogue;
    private final List<WorkedCase> cases;
    private final Evidence evidence;
    private final Map<String, RuleInfo> infos = new LinkedHashMap<>();

    Page(Catalogue catalogue, List<WorkedCase> cases, Evidence evidence) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.evidence = evidence;
        catalogue.book().rules().forEach(info -> infos.put(info.id(), info));
    }

    String html() {
        Html head = Html.tag(
                "head",
                new Html("<meta charset=\"utf-8\">"),
                new Html("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">"),
                Html.tag("title", "The walking rules"),
                Html.tag("style", new Html(resource("catalogue.css"))));
        Html body = Html.tag(
                "body",
                Html.tag("a", Map.of("class", "skip", "href", "#rules"), Html.text("Skip to the rules")),
                header(),
                search(),
                Html.tag(
                        "main",
                        Map.of("id", "rules"),
                        Html.join(files()),
                        concepts(),
                        findings(),
                        rows(),
                        references()),
                Html.tag("script", new Html(resource("catalogue.js"))));
        return "<!doctype html>\n"
                + Html.tag("html", Map.of("lang", "en"), head, body).markup() + "\n";
    }

    private static String resource(String name) {
        try (InputStream stream = Objects.requireNonNull(Page.class.getResourceAsStream(name), name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The top

    private Html header() {
        return Html.tag(
                "header",
                Html.tag("h1", "The walking rules"),
                Html.classed("p", "summary", Html.text(summary())),
                Html.classed(
                        "p",
                        "identity",
                        Html.text("Rule set "),
                        Html.tag("code", catalogue.book().sha256().substring(0, 12)),
                        Html.text(", catalogue of " + catalogue.date() + ".")),
                contents());
    }

    private String summary() {
        long policy = infos.values().stream()
                .filter(info -> info.basis().equals("policy"))
                .count();
        int stale = catalogue.stale().size();
        return infos.size() + " rules and " + cases.size() + " worked cases. " + policy
                + " rules are policy: our own choice, which awaits a clinician's signature. "
                + (stale == 0
                        ? "No review is older than " + catalogue.staleMonths() + " months."
                        : stale + (stale == 1 ? " review is" : " reviews are") + " older than "
                                + catalogue.staleMonths() + " months.");
    }

    /** Shown by the script only, since it does nothing without. */
    private static Html search() {
        return Html.tag(
                "form",
                Map.of("class", "search", "role", "search", "hidden", "hidden"),
                Html.tag("label", Map.of("for", "words"), Html.text("Search the rules")),
                new Html("<input id=\"words\" type=\"search\" autocomplete=\"off\""
                        + " placeholder=\"words, an id, a row: fever, RF-01, A16\">"),
                choice("policy", "policy only"),
                choice("stale", "old reviews only"),
                Html.tag("p", Map.of("id", "found", "role", "status", "aria-live", "polite")));
    }

    private static Html choice(String mark, String label) {
        return Html.classed(
                "span",
                "choice",
                new Html("<input type=\"checkbox\" id=\"only-" + mark + "\" value=\"" + mark + "\">"),
                Html.tag("label", Map.of("for", "only-" + mark), Html.text(label)));
    }

    private Html contents() {
        List<Html> links = new ArrayList<>();
        for (RuleFile file : OpenBook.of(catalogue.book()).files()) {
            links.add(Html.link(Html.anchor("file", file.name()), Html.text(title(file.name())))
                    .then(Html.text(" (" + file.rules().size() + ")")));
        }
        links.add(Html.link("concepts", Html.text("Concepts")));
        links.add(Html.link("findings", Html.text("Questions")));
        links.add(Html.link("rows", Html.text("Evidence rows")));
        links.add(Html.link("references", Html.text("References")));
        return Html.tag("nav", Map.of("aria-label", "Contents"), Html.list(links));
    }

    private static String title(String file) {
        String plain = file.replaceAll("\\.drl$", "").replace('-', ' ');
        return plain.isEmpty() ? file : Character.toUpperCase(plain.charAt(0)) + plain.substring(1);
    }

    // The rules

    private List<Html> files() {
        return OpenBook.of(catalogue.book()).files().stream().map(this::file).toList();
    }

    private Html file(RuleFile file) {
        String anchor = Html.anchor("file", file.name());
        List<Html> cards = file.rules().stream().map(this::card).toList();
        return Html.tag(
                "section",
                Map.of("class", "file", "id", anchor, "aria-labelledby", "h-" + anchor),
                Html.tag("h2", Map.of("id", "h-" + anchor), Html.text(title(file.name()))),
                Html.join(cards),
                fileSignature(file));
    }

    private Html card(Rule rule) {
        return new Card(catalogue, Objects.requireNonNull(infos.get(rule.id())), rule, cases, evidence).html();
    }

    private static Html fileSignature(RuleFile file) {
        return Html.classed(
                "div",
                "sign-off",
                Html.tag("h3", "Sign-off of " + file.name()),
                Html.tag("p", "I have read these " + file.rules().size() + " rules and their cases."),
                Html.tag("p", Html.text("Name: "), Html.classed("span", "line", Html.NOTHING)),
                Html.tag("p", Html.text("Role: "), Html.classed("span", "line", Html.NOTHING)),
                Html.tag("p", Html.text("Date: "), Html.classed("span", "line", Html.NOTHING)),
                Html.tag("p", Html.text("Signature: "), Html.classed("span", "line", Html.NOTHING)));
    }

    // What the words mean

    private Html concepts() {
        Map<String, List<Html>> defined = new TreeMap<>();
        Map<String, List<Html>> used = new TreeMap<>();
        rules().forEach(rule -> {
            rule.concludes().forEach(name -> add(defined, name, rule));
            named("Concept", rule).forEach(name -> add(used, name, rule));
        });
        List<Html> entries = defined.entrySet().stream()
                .map(entry -> entry(
                        "concept",
                        entry.getKey(),
                        Html.of(
                                Html.text("Defined by "),
                                Html.separated(", ", entry.getValue()),
                                Html.text(". Used by "),
                                usedBy(used.get(entry.getKey())),
                                Html.text("."))))
                .toList();
        return section("concepts", "Concepts", entries);
    }

    private Html findings() {
        Map<String, List<Html>> used = new TreeMap<>();
        rules().forEach(rule -> {
            named("Finding", rule).forEach(name -> add(used, name, rule));
            named("WalkSymptom", rule).forEach(name -> add(used, name, rule));
        });
        List<Html> entries = catalogue.book().vocabulary().entries().stream()
                .map(finding -> entry("finding", finding.name(), question(finding, used.get(finding.name()))))
                .toList();
        List<Html> all = new ArrayList<>(entries);
        all.addAll(measurements());
        all.addAll(choices());
        return section("findings", "Questions", all);
    }

    private List<Html> measurements() {
        Map<String, List<Html>> used = usedBy("Measurement");
        return catalogue.book().vocabulary().measurements().values().stream()
                .map(entry -> entry(
                        "declared",
                        entry.name(),
                        declared(
                                entry.ask(),
                                "a " + (entry.whole() ? "whole " : "") + "number from "
                                        + FactWords.exactly(entry.range().lowest()) + " to "
                                        + FactWords.exactly(entry.range().highest()) + " " + entry.unit(),
                                used.get(entry.name()))))
                .toList();
    }

    private List<Html> choices() {
        Map<String, List<Html>> used = usedBy("Choice");
        return catalogue.book().vocabulary().choices().values().stream()
                .map(entry -> entry(
                        "declared",
                        entry.name(),
                        declared(entry.ask(), String.join(", ", entry.words()), used.get(entry.name()))))
                .toList();
    }

    private Map<String, List<Html>> usedBy(String type) {
        Map<String, List<Html>> used = new TreeMap<>();
        rules().forEach(rule -> named(type, rule).forEach(name -> add(used, name, rule)));
        return used;
    }

    private static Html declared(String ask, String answers, @Nullable List<Html> used) {
        return Html.of(
                Html.tag("q", ask),
                Html.classed("span", "aside", Html.text(" (" + answers + ") ")),
                Html.text("Used by "),
                usedBy(used),
                Html.text("."));
    }

    private static Html question(FindingEntry finding, @Nullable List<Html> used) {
        String notSure = finding.group().notSureMeansYes() ? "; \"not sure\" counts as yes" : "";
        return Html.of(
                Html.tag("q", finding.ask()),
                Html.classed("span", "aside", Html.text(" (" + finding.group().name() + notSure + ") ")),
                Html.text("Used by "),
                usedBy(used),
                Html.text("."));
    }

    private static Html usedBy(@Nullable List<Html> rules) {
        return rules == null ? Html.tag("strong", "no rule") : Html.separated(", ", rules);
    }

    private List<Rule> rules() {
        return OpenBook.of(catalogue.book()).writtenRules();
    }

    private static List<String> named(String type, Rule rule) {
        return Conditions.patterns(rule.when()).stream()
                .filter(pattern -> pattern.type().equals(type))
                .flatMap(pattern -> Constraints.texts(pattern.constraint(), "name").stream())
                .distinct()
                .toList();
    }

    private static void add(Map<String, List<Html>> byName, String name, Rule rule) {
        Html link = Html.link(rule.id(), Html.text(rule.id()));
        List<Html> links = byName.computeIfAbsent(name, key -> new ArrayList<>());
        if (!links.contains(link)) {
            links.add(link);
        }
    }

    // What the rules rest on

    private Html rows() {
        List<Html> entries = evidence.rows().values().stream()
                .map(row -> entry("row", row.id(), row(row)))
                .toList();
        return section("rows", "Evidence rows", entries);
    }

    private Html row(Evidence.CitedRow row) {
        List<Html> citing = infos.values().stream()
                .filter(info -> info.sources().contains(row.id()))
                .map(info -> Html.link(info.id(), Html.text(info.id())).then(Html.text(" " + info.name())))
                .toList();
        List<Html> sources = row.sources().stream()
                .map(number -> Html.link(Html.anchor("ref", number), Html.text(number)))
                .toList();
        return Html.of(
                Html.text(row.says() + " "),
                Html.classed(
                        "span",
                        "aside",
                        Html.text("(" + row.standing() + (sources.isEmpty() ? "" : "; ")),
                        Html.separated(", ", sources),
                        Html.text(")")),
                citing.isEmpty() ? Html.classed("p", "uncited", Html.text(uncited(row))) : Html.list(citing));
    }

    private static String uncited(Evidence.CitedRow row) {
        return row.use().startsWith("no rule") ? "Cited by " + row.use() + "." : "Cited by no rule.";
    }

    private Html references() {
        List<Html> entries = evidence.references().entrySet().stream()
                .map(reference -> entry("ref", reference.getKey(), Html.text(reference.getValue())))
                .toList();
        return section("references", "References", entries);
    }

    private static Html section(String anchor, String title, List<Html> entries) {
        return Html.tag(
                "section",
                Map.of("class", "words", "id", anchor, "aria-labelledby", "h-" + anchor),
                Html.tag("h2", Map.of("id", "h-" + anchor), Html.text(title)),
                entries.isEmpty() ? Html.tag("p", "None.") : Html.tag("dl", Html.join(entries)));
    }

    private static Html entry(String kind, String name, Html content) {
        return Html.tag(
                "div",
                Map.of("class", "entry", "id", Html.anchor(kind, name)),
                Html.tag("dt", name),
                Html.tag("dd", content));
    }
}
