package org.walkrx.authoring.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** The shipped rules, and copies of them with a defect. */
final class Planted {

    private static final RuleSources SHIPPED = RuleSources.folder(Path.of("rules"));

    private static final String HEAD = """
            package org.walkrx.rulebook;

            import org.walkrx.language.*;

            global Advise advise;

            """;

    private Planted() {}

    /** The shipped rules with some text of a file exchanged. */
    static RuleSources change(RuleSources sources, String file, String before, String after) {
        String text = sources.file(file).orElseThrow();
        assertThat(text).contains(before);
        return sources.with(file, text.replace(before, after));
    }

    static RuleSources shipped() {
        return SHIPPED;
    }

    /** The shipped rules and a file with more of them. */
    static RuleBook rules(String... rules) {
        return RuleBook.of(SHIPPED.with("planted.drl", HEAD + String.join("\n", rules)));
    }

    static String rule(String id, String when, String then) {
        return """
                rule "A planted rule, %s"
                    @id( "%s" )
                    @source( "R1" )
                    @basis( "policy" )
                    @reviewed( "2026-01-01" )
                when
                    %s
                then
                    %s
                end
                """.formatted(id, id, when, then);
    }

    static List<Section.Item> items(Section section, Section.Weight weight) {
        return section.items().stream().filter(item -> item.weight() == weight).toList();
    }

    static List<Section.Item> problems(Section section) {
        return items(section, Section.Weight.PROBLEM);
    }
}
