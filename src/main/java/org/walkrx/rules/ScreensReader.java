package org.walkrx.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.problems.Problem;
import org.walkrx.rules.ScreenPlan.ScreenItem;
import org.walkrx.rules.syntax.FactKeys;
import org.walkrx.rules.syntax.MessageCode;
import org.walkrx.text.NearestWord;
import org.walkrx.text.Wording;
import org.walkrx.text.YamlEntry;
import org.walkrx.text.YamlList;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlReader;
import org.walkrx.text.YamlScalar;

/** Reads the screens of {@code vocabulary.yaml}, and checks that every question stands on one of them. */
final class ScreensReader {

    private static final Set<String> SCREEN_KEYS =
            Set.of("title", "stem", "onlyIf", "because", "onlyAdvice", "items", "facts");
    private static final Set<String> ITEM_KEYS = Set.of("finding", "tick", "onlyIf", "because");
    private static final Set<String> FACT_KEYS = Set.of("fact", "label");

    /** What a person can take in at a glance, and what form renderers show without folding it away. */
    private static final int MOST_ITEMS = 9;

    private static final int MOST_WORDS = 12;
    private static final int MOST_FOR_ADVICE = 2;
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final Vocabulary vocabulary;
    private final GateReader gates;
    private final List<Problem> problems = new ArrayList<>();
    private final List<ScreenPlan> screens = new ArrayList<>();
    private final Map<String, Integer> screenOf = new LinkedHashMap<>();
    private final List<YamlScalar> unknown = new ArrayList<>();

    ScreensReader(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        this.gates = new GateReader(vocabulary.findingNames(), this::problem);
    }

    List<Problem> problems() {
        return problems;
    }

    /** Returns the screens of a vocabulary that is right in all else; none if it has none. */
    List<ScreenPlan> read(String text) {
        if (!(new YamlReader().read(text, RuleSources.VOCABULARY) instanceof YamlMap root)
                || root.get("screens").isEmpty()) {
            return List.of();
        }
        if (!(root.get("screens").get() instanceof YamlList list)) {
            problem(root.get("screens").get(), "there is no list under \"screens:\"");
            return List.of();
        }
        list.items().forEach(this::readScreen);
        checkAllAsked(root);
        if (problems.isEmpty()) {
            checkGates();
        }
        return List.copyOf(screens);
    }

    private void readScreen(YamlNode node) {
        if (!(node instanceof YamlMap map)) {
            problem(node, "a screen begins with its title, as in \"- title: ...\"");
            return;
        }
        checkKeys(map, SCREEN_KEYS);
        String title = text(map, "title", "a screen has a title of a few words; write title: \"...\"");
        String stem =
                text(map, "stem", "this screen has no stem, the one question above its ticks; write stem: \"...\"");
        @Nullable Gate gate = gate(map);
        List<ScreenItem> items =
                entries(map, "items").map(item -> item(item, gate)).toList();
        List<ScreenItem> facts = entries(map, "facts").map(this::fact).toList();
        checkSize(map, items, "finding to tick", "findings to tick");
        checkSize(map, facts, "number or choice", "numbers and choices");
        if (items.isEmpty() && facts.isEmpty()) {
            problem(map, "this screen asks nothing; give it items: or facts:, or take it out");
        }
        if (gate != null && !facts.isEmpty()) {
            problem(map, "numbers and choices are asked of everybody; move the facts: to a screen without onlyIf:");
        }
        screens.add(new ScreenPlan(screens.size() + 1, title, stem, isOnlyAdvice(map), items, facts));
    }

    private void checkSize(YamlMap map, List<ScreenItem> asked, String one, String many) {
        if (asked.size() > MOST_ITEMS) {
            int tooMany = asked.size() - MOST_ITEMS;
            problem(
                    map,
                    "this screen has " + asked.size() + " " + many + ", and nobody takes in more than " + MOST_ITEMS
                            + "; move " + tooMany + " " + (tooMany == 1 ? one : many) + " to another screen");
        }
    }

    private boolean isOnlyAdvice(YamlMap map) {
        Optional<YamlNode> value = map.get("onlyAdvice");
        boolean isYes = value.isPresent()
                && value.get() instanceof YamlScalar scalar
                && scalar.text().equals("yes");
        long before = screens.stream().filter(ScreenPlan::onlyAdvice).count();
        if (value.isPresent() && !isYes) {
            problem(value.get(), "onlyAdvice is yes, or it is left out");
        } else if (isYes && before == MOST_FOR_ADVICE) {
            problem(map, "there are two screens for advice alone already; ask less, or put it on those");
        } else if (!isYes && before > 0) {
            problem(map, "what only refines advice is asked last; move this screen before those with onlyAdvice: yes");
        }
        return isYes;
    }

    private Stream<YamlMap> entries(YamlMap map, String key) {
        Optional<YamlNode> value = map.get(key);
        if (value.isEmpty()) {
            return Stream.empty();
        }
        if (!(value.get() instanceof YamlList list)) {
            problem(value.get(), "there is no list under \"" + key + ":\"");
            return Stream.empty();
        }
        return list.items().stream().flatMap(item -> {
            if (item instanceof YamlMap entry) {
                return Stream.of(entry);
            }
            problem(
                    item,
                    key.equals("items")
                            ? "what is ticked is written {finding: ..., tick: \"...\"}"
                            : "a number or choice is written {fact: ..., label: \"...\"}");
            return Stream.empty();
        });
    }

    private ScreenItem item(YamlMap map, @Nullable Gate ofScreen) {
        checkKeys(map, ITEM_KEYS);
        String named = text(map, "finding", "say which finding is ticked here; write finding: ...");
        String finding = vocabulary.formerNames().getOrDefault(named, named);
        String tick = text(map, "tick", "there is nothing to tick here; write tick: \"numbness between my legs\"");
        int words = tick.isBlank() ? 0 : BLANKS.split(tick.strip()).length;
        if (words > MOST_WORDS) {
            problem(
                    map.get("tick").orElse(map),
                    "this has " + words + " words, and a tick has at most " + MOST_WORDS
                            + "; the whole question stands at the finding");
        }
        if (!finding.isEmpty() && !vocabulary.findings().containsKey(finding)) {
            unknown.add((YamlScalar) map.get("finding").orElseThrow());
        }
        @Nullable Gate own = gate(map);
        if (own != null && ofScreen != null) {
            problem(map, "the whole screen has a gate already; move this finding to a screen without one");
        }
        return asked(map, finding, tick, own == null ? ofScreen : own);
    }

    private ScreenItem fact(YamlMap map) {
        checkKeys(map, FACT_KEYS);
        String fact = text(map, "fact", "say which number or choice is asked here; write fact: ...");
        String label = text(
                map,
                "label",
                "there is no label here; say in a few words what is asked, as in label: "
                        + Wording.quoted(nameOf(fact)));
        if (!fact.isEmpty() && vocabulary.question(fact).isEmpty()) {
            unknown.add((YamlScalar) map.get("fact").orElseThrow());
        }
        return asked(map, fact, label, null);
    }

    /** Screens are known by their titles: nobody counts them. */
    private String titled(int number) {
        return number > screens.size()
                ? "this screen"
                : "the screen " + Wording.quoted(screens.get(number - 1).title());
    }

    /** What a number or choice is called, for an example of a label. */
    private String nameOf(String fact) {
        return FactKeys.all().contains(fact) ? FactKeys.component(fact).label() : fact.isEmpty() ? "age" : fact;
    }

    private ScreenItem asked(YamlMap map, String key, String words, @Nullable Gate gate) {
        Integer earlier = key.isEmpty() ? null : screenOf.putIfAbsent(key, screens.size() + 1);
        if (earlier != null) {
            problem(map, "\"" + key + "\" stands on " + titled(earlier) + " already; keep one of the two");
        }
        return new ScreenItem(key, words, gate, map.line());
    }

    private @Nullable Gate gate(YamlMap map) {
        String because = map.get("because").isEmpty() ? "" : text(map, "because", "say why nobody else is concerned");
        Optional<YamlEntry> onlyIf = map.entry("onlyIf");
        if (onlyIf.isEmpty() && !because.isEmpty()) {
            problem(
                    map.get("because").orElse(map),
                    "\"because:\" is the reason of a gate, and there is no onlyIf: here");
        }
        return onlyIf.map(entry -> gates.read(entry, because)).orElse(null);
    }

    // How they go together

    private void checkAllAsked(YamlMap root) {
        List<YamlScalar> missing = Stream.concat(names(root, "findings"), names(root, "facts"))
                .filter(name -> !screenOf.containsKey(name.text()))
                .toList();
        if (missing.size() == 1 && unknown.size() == 1) {
            problem(
                    unknown.get(0),
                    "there is no question for \"" + unknown.get(0).text() + "\"; did you mean \""
                            + missing.get(0).text() + "\", which stands on no screen?");
            return;
        }
        Set<String> known = new HashSet<>(vocabulary.findingNames());
        known.addAll(vocabulary.factQuestions().keySet());
        known.addAll(vocabulary.declared().components().keySet());
        unknown.forEach(name -> problem(
                name,
                "there is no question for \"" + name.text() + "\" under \"findings:\" or \"facts:\""
                        + NearestWord.among(known)
                                .to(name.text())
                                .map(near -> "; did you mean \"" + near + "\"?")
                                .orElse("; add it there, or take this line out")));
        missing.forEach(name -> problem(
                name,
                "\"" + name.text()
                        + "\" stands on no screen, so nobody would be asked; put it on one under \"screens:\""));
    }

    private static Stream<YamlScalar> names(YamlMap root, String key) {
        return root.get(key).stream()
                .flatMap(list -> ((YamlList) list).items().stream())
                .flatMap(item -> ((YamlMap) item).get("name").stream())
                .map(YamlScalar.class::cast);
    }

    private void checkGates() {
        for (ScreenPlan screen : screens) {
            screen.items().forEach(item -> checkGate(screen, item));
        }
    }

    private void checkGate(ScreenPlan screen, ScreenItem item) {
        Gate gate = item.gate();
        if (gate == null) {
            return;
        }
        for (String key : gate.keys()) {
            Integer asked = screenOf.get(key);
            if (asked == null || asked >= screen.number()) {
                String where = asked == null
                        ? "which no screen asks"
                        : "which is asked "
                                + (asked == screen.number() ? "on the same screen" : "later, on " + titled(asked));
                Problem problem = problemAt(
                        gate.line(),
                        "this gate looks at \"" + key + "\", " + where + "; ask it before, on a screen above "
                                + titled(screen.number()));
                if (!problems.contains(problem)) {
                    problems.add(problem);
                }
            }
        }
    }

    private String text(YamlMap map, String key, String missing) {
        Optional<YamlNode> value = map.get(key);
        if (value.isPresent()
                && value.get() instanceof YamlScalar scalar
                && !scalar.text().isBlank()) {
            return scalar.text();
        }
        boolean isMisspelt = map.entries().stream()
                .map(YamlEntry::name)
                .filter(name -> !SCREEN_KEYS.contains(name) && !ITEM_KEYS.contains(name) && !FACT_KEYS.contains(name))
                .anyMatch(name -> NearestWord.among(Set.of(key)).to(name).isPresent());
        if (!isMisspelt) {
            problem(value.orElse(map), missing);
        }
        return "";
    }

    private void checkKeys(YamlMap map, Set<String> known) {
        for (YamlEntry entry : map.entries()) {
            if (!known.contains(entry.name())) {
                problem(
                        entry.key(),
                        "unknown key " + Wording.quoted(entry.name()) + Wording.keyOf(entry.name(), known));
            }
        }
    }

    private void problem(YamlNode node, String message) {
        problems.add(
                new Problem(RuleSources.VOCABULARY, node.line(), node.column(), MessageCode.SCREENS.code(), message));
    }

    private static Problem problemAt(int line, String message) {
        return new Problem(RuleSources.VOCABULARY, line, 1, MessageCode.SCREENS.code(), message);
    }
}
