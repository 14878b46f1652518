package org.walkrx;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** Rule books of one or two rules, written in a test, with the project's own vocabulary and evidence. */
public final class SmallRules {

    /** The project's own rules, as they lie in the folder. */
    public static final RuleSources REAL = RuleSources.folder(Path.of("rules"));

    /** What stands at the top of every rule file. */
    public static final String HEADER = """
            package org.walkrx.rulebook;

            import org.walkrx.language.*;

            global Advise advise;

            """;

    private SmallRules() {}

    /** Writes a rule that says some statements where some conditions hold. */
    public static String rule(String id, String when, String... then) {
        return """
                rule "The rule %s of a test"
                    @id( "%s" )
                    @source( "A1" )
                    @basis( "policy" )
                    @reviewed( "2026-11-23" )
                when
                    %s
                then
                    %s
                end

                """.formatted(id, id, when, String.join("\n    ", then));
    }

    /** Returns a book of these rules alone. */
    public static RuleBook book(String... rules) {
        return RuleBook.of(sources(rules));
    }

    /** Returns an advisor that has these rules alone. */
    public static WalkingAdvisor advisor(String... rules) {
        return WalkingAdvisor.using(book(rules));
    }

    /** Returns the files of a book of these rules alone; they lie in definitions.drl, where all may stand. */
    public static RuleSources sources(String... rules) {
        Map<String, String> files = new HashMap<>();
        for (String name : List.of(RuleSources.VOCABULARY, RuleSources.EVIDENCE)) {
            files.put(name, REAL.file(name).orElseThrow());
        }
        files.put("definitions.drl", HEADER + String.join("", rules));
        return new RuleSources("test", files);
    }
}
