package org.walkrx.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.walkrx.rules.OpenBook;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/**
 * The parser of Drools, held against ours, which alone is asked when rules are loaded: rule files are plain DRL and mean
 * what Drools says that they mean.
 */
class SecondLookTest {

    private static final String TEXT = """
            package org.walkrx.rulebook;

            import org.walkrx.language.*;

            global Advise advise;

            rule "An example"
                @id( "EX-01" )
                @source( "A16" )
            when
                exists( Pain( now >= 7, weeks > 2 || worst == 9 ) or Finding( name in ( "a", "b" ), present ) )
                accumulate( Week( $m : minutesPerDay ); $sum : sum( $m ); $sum >= 30 )
            then
                advise.hold( "Wait." ); // a remark
            end
            """;
    private static final RuleSources RULES = RuleSources.folder(Path.of("rules"));
    private static final RuleFile CHECKED =
            RuleFileParser.parse("example.drl", TEXT).file();

    @Test
    void agreesWhereBothSeeTheSame() {
        assertThat(CHECKED.rules()).hasSize(1);
        assertThat(SecondLook.differences(CHECKED, TEXT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "org.walkrx.rulebook ~ org.walkrx.other",
                "import org.walkrx.language.*; ~ import org.walkrx.language.*; import java.io.File;",
                "import org.walkrx.language.*; ~ import org.walkrx.language.*; import function java.lang.System.exit;",
                "import org.walkrx.language.*; ~ import org.walkrx.language.*; import accumulate a.B c;",
                "global Advise advise; ~ global Advise advise; global Object other;",
                "global Advise advise; ~ global Object advise;",
                "global Advise advise; ~ global Advise advise; function void f() { }",
                "global Advise advise; ~ global Advise advise; declare X end",
                "global Advise advise; ~ global Advise advise; declare enum X A( 1 ); n : int end",
                "global Advise advise; ~ global Advise advise; query q Pain( ) end",
                "global Advise advise; ~ global Advise advise; dialect `\"mvel\"`",
                "global Advise advise; ~ global Advise advise; declare window w Pain( ) over window:length( 1 ) end",
                "An example ~ Another example",
                "EX-01 ~ EX-02",
                "@source( \"A16\" ) ~ @source( \"A16\" ) @more( \"x\" )",
                "@source( \"A16\" ) ~ ",
                "@source( \"A16\" ) ~ @source( \"A16\" ) salience 10",
                "@source( \"A16\" ) ~ @source( \"A16\" ) timer( 1s )",
                "exists( ~ not(",
                "Pain( now ~ Patient( now",
                "now >= 7 ~ now >= 8",
                "now >= 7 ~ now > 7",
                "now >= 7, ~ now >= 7 ||",
                "worst == 9 ~ worst == 9 || eval( true )",
                "worst == 9 ~ worst == 9 && this.hashCode() > 0",
                "or Finding ~ and Finding",
                "\"b\" ) ~ \"b\", \"c\" )",
                "exists( Pain ~ exists( $p : Pain",
                "present ) ) ~ present ) from new Object() )",
                "$m : minutesPerDay ~ $m : weeksAgo",
                "sum( $m ) ~ max( $m )",
                "$sum >= 30 ~ $sum >= 31",
                "$sum >= 30 ~ $sum >= 30, true",
                "then ~ eval( true ) then",
                "Wait. ~ Go.",
                "// a remark ~ System.exit( 1 );",
                "// a remark ~ // a remark \\u000a System.exit( 1 );",
                "end ~ then[ x ] System.exit( 1 ); end",
                "end ~ end rule `\"b\"` when then end",
            })
    void seesWhatWeDoNot(String checked, String really) {
        String text = TEXT.replace(checked, really == null ? "" : really);

        assertThat(text).isNotEqualTo(TEXT);
        assertThat(SecondLook.differences(CHECKED, text)).isNotEmpty();
    }

    @Test
    void readsTheShippedRulesAsWeDo() {
        RuleBook book = RuleBook.of(RULES);

        assertThat(OpenBook.of(book).files())
                .hasSameSizeAs(RULES.ruleFiles().keySet())
                .allSatisfy(file -> assertThat(SecondLook.differences(
                                file, RULES.file(file.name()).orElseThrow()))
                        .isEmpty());
    }

    static List<Path> hostile() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/hostile"))) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void seesMoreInEachHostileFileThanWeDo(Path file) throws IOException {
        String text = Files.readString(file);
        RuleFile harmless = RuleFileParser.parse(file.toString(), text).file();

        assertThat(SecondLook.differences(harmless, text)).isNotEmpty();
    }
}
