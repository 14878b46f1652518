package org.walkrx.authoring.comparison;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleInfo;
import org.walkrx.rules.RuleSources;
import org.walkrx.rules.Vocabulary.FindingEntry;

/**
 * What rules and findings are called in a new rule book, where it is another name than in the old one. Without it a rename
 * is something that is gone and something that is new. What the new vocabulary says of itself ({@code aka:}) is among it.
 *
 * @param findings the new names of findings by the old ones
 * @param rules the new ids of rules by the old ones
 */
public record Renames(Map<String, String> findings, Map<String, String> rules) {

    /** Nothing is called otherwise. */
    public static final Renames NONE = new Renames(Map.of(), Map.of());

    private static final Pattern FACT_WITH_A_NAME = Pattern.compile("\\b(?:Finding|WalkSymptom)\\s*\\(");

    /** Copies the maps. */
    public Renames {
        findings = Map.copyOf(findings);
        rules = Map.copyOf(rules);
    }

    /**
     * Returns the renames between two books.
     *
     * @param before the old rules
     * @param after the new rules
     * @param told new names and ids by the old ones
     * @throws IllegalArgumentException if an old name is not in the old rules, or is still in the new ones, or a new name is
     *     in the old rules, or not in the new ones; the message says which
     */
    public static Renames of(RuleBook before, RuleBook after, Map<String, String> told) {
        Map<String, String> findings = new LinkedHashMap<>();
        after.vocabulary().formerNames().forEach((old, now) -> {
            if (isRenamed(old, now, before.vocabulary()::finding, after.vocabulary()::finding)) {
                findings.put(old, now);
            }
        });
        Map<String, String> rules = new LinkedHashMap<>();
        told.forEach((old, now) -> {
            if (isRenamed(old, now, before.vocabulary()::finding, after.vocabulary()::finding)) {
                findings.put(old, now);
            } else if (isRenamed(old, now, before::rule, after::rule)) {
                rules.put(old, now);
            } else {
                throw new IllegalArgumentException(
                        "\"" + old + "\" was not renamed to \"" + now + "\": the old rules must have " + old
                                + " and not " + now + ", and the new ones " + now + " and not " + old
                                + ", as a finding or as the id of a rule");
            }
        });
        return new Renames(findings, rules);
    }

    private static <T> boolean isRenamed(
            String old, String now, Function<String, Optional<T>> before, Function<String, Optional<T>> after) {
        return before.apply(old).isPresent()
                && before.apply(now).isEmpty()
                && after.apply(now).isPresent()
                && after.apply(old).isEmpty();
    }

    /**
     * Returns sentences about what is likely to be a rename and was not told: a finding with the same question, a rule with
     * the same sentence or the same condition and statements.
     */
    List<String> suspected(RuleBook before, RuleBook after) {
        List<String> suspected = new ArrayList<>();
        for (FindingEntry old : before.vocabulary().entries()) {
            after.vocabulary().entries().stream()
                    .filter(now -> now.ask().equals(old.ask()))
                    .filter(now -> isRenamed(
                            old.name(), now.name(), before.vocabulary()::finding, after.vocabulary()::finding))
                    .forEach(now -> suspected.add(hint(old.name(), now.name())));
        }
        Map<String, String> sentences =
                after.rules().stream().collect(Collectors.toMap(RuleInfo::name, RuleInfo::id, (one, other) -> one));
        for (RuleInfo old : before.rules()) {
            String now = sentences.getOrDefault(old.name(), old.id());
            if (isRenamed(old.id(), now, before::rule, after::rule)) {
                suspected.add(hint(old.id(), now));
            }
        }
        return suspected;
    }

    private static String hint(String old, String now) {
        return "\"" + old + "\" is gone and \"" + now + "\" says the same; if it was renamed, say --renamed \"" + old
                + "=" + now + "\"";
    }

    /** Returns the old book in the names of the new one. */
    RuleBook applied(RuleBook before) {
        if (findings.isEmpty() && rules.isEmpty()) {
            return before;
        }
        RuleSources sources = before.sources();
        for (Map.Entry<String, String> file : before.sources().ruleFiles().entrySet()) {
            sources = sources.with(file.getKey(), rules(findings(file.getValue())));
        }
        for (Map.Entry<String, String> file : before.sources().caseFiles().entrySet()) {
            sources = sources.with(file.getKey(), cases(file.getValue()));
        }
        Optional<String> codes = before.sources().file(RuleSources.CODES);
        if (codes.isPresent()) {
            sources = sources.with(RuleSources.CODES, codes(codes.get()));
        }
        String vocabulary = before.sources().file(RuleSources.VOCABULARY).orElse("");
        return RuleBook.of(sources.with(RuleSources.VOCABULARY, vocabulary(vocabulary)), before.loadedAt());
    }

    private String rules(String text) {
        String changed = text;
        for (Map.Entry<String, String> rule : rules.entrySet()) {
            Pattern id = Pattern.compile("(@id\\(\\s*\")" + Pattern.quote(rule.getKey()) + "(\"\\s*\\))");
            changed = id.matcher(changed).replaceAll("$1" + Matcher.quoteReplacement(rule.getValue()) + "$2");
        }
        return changed;
    }

    /** Names stand in the brackets of facts that have one; texts and concepts may read the same. */
    private String findings(String text) {
        StringBuilder changed = new StringBuilder();
        int from = 0;
        for (Matcher fact = FACT_WITH_A_NAME.matcher(text); fact.find(from); ) {
            int end = closing(text, fact.end());
            changed.append(text, from, fact.end());
            String inner = text.substring(fact.end(), end);
            for (Map.Entry<String, String> finding : findings.entrySet()) {
                inner = inner.replace("\"" + finding.getKey() + "\"", "\"" + finding.getValue() + "\"");
            }
            changed.append(inner);
            from = end;
        }
        return changed.append(text.substring(from)).toString();
    }

    /** A name or id is all that stands between two signs of a case. */
    private String cases(String text) {
        String changed = text;
        Map<String, String> all = new LinkedHashMap<>(findings);
        all.putAll(rules);
        for (Map.Entry<String, String> entry : all.entrySet()) {
            Pattern whole = Pattern.compile(
                    "(?m)(^ *|[{,\\[:\"-] *)" + Pattern.quote(entry.getKey()) + "(?= *(?:[:,\\]}\"#]|$))");
            changed = whole.matcher(changed).replaceAll("$1" + Matcher.quoteReplacement(entry.getValue()));
        }
        return changed;
    }

    private static int closing(String text, int from) {
        int open = 1;
        boolean quoted = false;
        int at = from;
        while (at < text.length() && open > 0) {
            char c = text.charAt(at);
            quoted = (c == '"') != quoted;
            if (!quoted) {
                open += c == '(' ? 1 : c == ')' ? -1 : 0;
            }
            at++;
        }
        return at;
    }

    private String vocabulary(String text) {
        String changed = text;
        for (Map.Entry<String, String> finding : findings.entrySet()) {
            Pattern name = Pattern.compile(
                    "(\\bname:\\s*)(\"?)" + Pattern.quote(finding.getKey()) + "\\2(?=\\s*(?:[,}#]|\\R|$))");
            int list = Math.max(0, changed.indexOf("\nfindings:"));
            Matcher matcher = name.matcher(changed);
            if (matcher.find(list)) {
                changed = changed.substring(0, matcher.start())
                        + matcher.group(1)
                        + matcher.group(2)
                        + finding.getValue()
                        + matcher.group(2)
                        + changed.substring(matcher.end());
            }
            changed = onScreens(changed, finding.getKey(), finding.getValue());
        }
        return changed;
    }

    /** What codes answer, and what their cases expect. */
    private String codes(String text) {
        String changed = text;
        for (Map.Entry<String, String> finding : findings.entrySet()) {
            String key = "((?:^|[{,])[ \\t]*)(\"?)" + Pattern.quote(finding.getKey()) + "\\2(?=:(?:\\s|$))";
            changed = Pattern.compile(key, Pattern.MULTILINE)
                    .matcher(changed)
                    .replaceAll("$1$2" + Matcher.quoteReplacement(finding.getValue()) + "$2");
        }
        return changed;
    }

    /** What is ticked, and what gates look at. */
    private static String onScreens(String vocabulary, String old, String now) {
        int screens = vocabulary.indexOf("\nscreens:");
        if (screens < 0) {
            return vocabulary;
        }
        String name = "(\"?)" + Pattern.quote(old) + "\\2";
        String ticked = "(\\bfinding:\\s*)" + name + "(?=\\s*[,}\\r\\n])";
        String gate = "([{,]\\s*)" + name + "(?=:\\s*(?:yes|no)\\b)";
        String renamed = "$1$2" + Matcher.quoteReplacement(now) + "$2";
        return vocabulary.substring(0, screens)
                + vocabulary.substring(screens).replaceAll(ticked, renamed).replaceAll(gate, renamed);
    }

    /** Returns all of them, one line each. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        findings.forEach((old, now) -> lines.add("the finding \"" + old + "\" is now \"" + now + "\""));
        rules.forEach((old, now) -> lines.add("the rule " + old + " is now " + now));
        lines.sort(null);
        return lines;
    }
}
