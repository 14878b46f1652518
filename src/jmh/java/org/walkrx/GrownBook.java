package org.walkrx;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** Books of any size: each rule looks at a finding, at another one, and at the age. */
final class GrownBook {

    private static final int RULES_OF_A_FILE = 500;
    private static final int AGES = 100;
    private static final int FIRST_NUMBER = 10;
    private static final Pattern FACTS = Pattern.compile("(?ms)^facts:.*?(?=^\\w|\\z)");

    private GrownBook() {}

    /** Makes the sources of a book. */
    static RuleSources of(int rules, int findings) {
        RuleSources real = RuleSources.bundled();
        Map<String, String> files = new TreeMap<>();
        files.put(RuleSources.EVIDENCE, real.file(RuleSources.EVIDENCE).orElseThrow());
        files.put(RuleSources.VOCABULARY, vocabulary(findings));
        for (int first = 0; first < rules; first += RULES_OF_A_FILE) {
            StringBuilder file = new StringBuilder(SmallRules.HEADER);
            for (int i = first; i < Math.min(rules, first + RULES_OF_A_FILE); i++) {
                file.append(rule(i, findings));
            }
            files.put("rules-" + first + ".drl", file.toString());
        }
        return new RuleSources("grown", files);
    }

    private static String vocabulary(int findings) {
        StringBuilder text = new StringBuilder("groups:\n  - {name: sign, notSure: yes}\nfindings:\n");
        for (int i = 0; i < findings; i++) {
            text.append("  - {name: sign %d, group: sign, rows: R1, ask: \"Do you have sign %d?\"}%n".formatted(i, i));
        }
        return text + facts();
    }

    /** The questions about numbers are those of the shipped rules. */
    private static String facts() {
        return FACTS.matcher(RuleSources.bundled().file(RuleSources.VOCABULARY).orElseThrow())
                .results()
                .findFirst()
                .orElseThrow()
                .group();
    }

    private static String rule(int i, int findings) {
        return SmallRules.rule(
                "GR-" + (FIRST_NUMBER + i),
                """
                exists Finding( name == "sign %d", present )
                    exists Finding( name == "sign %d", present ) or exists Patient( age > %d )""".formatted(i % findings, (i / findings + i + 1) % findings, i % AGES),
                "advise.warn( Topic.SAFETY, \"Text of rule %d.\" );".formatted(i));
    }

    static RuleBook book(int rules, int findings) {
        return RuleBook.of(of(rules, findings));
    }
}
