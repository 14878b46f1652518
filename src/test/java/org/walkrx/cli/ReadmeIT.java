package org.walkrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.cli.Checkout.Run;

/** Every command and every sample of the README, in a copy of the project. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ReadmeIT {

    /** What runs this test, and would run it again and again. */
    private static final Set<String> NOT_AGAIN = Set.of("mvn verify\n");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w+)\\n(.*?)^```$");

    @TempDir
    private static Path folder;

    private static Checkout checkout;
    private static List<Block> blocks;

    /** A fenced block, with the text block that follows it before the next one of another kind, if any. */
    private record Block(String kind, String content, String shown) {}

    @BeforeAll
    static void read() {
        checkout = new Checkout(folder);
        blocks = new ArrayList<>();
        Matcher block = BLOCK.matcher(checkout.read("README.md"));
        while (block.find()) {
            if (block.group(1).equals("text")) {
                Block before = blocks.remove(blocks.size() - 1);
                blocks.add(new Block(before.kind(), before.content(), block.group(2)));
            } else {
                blocks.add(new Block(block.group(1), block.group(2), ""));
            }
        }
    }

    private static List<Block> of(String kind) {
        return blocks.stream().filter(block -> block.kind().equals(kind)).toList();
    }

    @Test
    @Order(1)
    void everyBlockIsOfAKindThatIsTested() {
        assertThat(blocks).extracting(Block::kind).containsOnly("sh", "java", "xml");
        assertThat(of("sh")).hasSizeGreaterThanOrEqualTo(4);
        assertThat(of("java")).hasSizeGreaterThanOrEqualTo(2);
    }

    /** In the order of the README: later commands and samples may use what earlier ones have made. */
    @Test
    @Order(2)
    void everyCommandRunsAndPrintsWhatIsShown() {
        for (Block block : of("sh")) {
            if (!NOT_AGAIN.contains(block.content())) {
                Run run = checkout.sh(block.content());

                assertThat(run.code()).as("%s%s", block.content(), run.err()).isZero();
                assertThat(run.out()).as(block.content()).isNotEmpty().contains(block.shown());
            }
        }
        assertThat(of("sh")).extracting(Block::content).containsAll(NOT_AGAIN);
    }

    @Test
    @Order(3)
    void everyJavaSampleCompilesAndPrintsWhatIsShown() throws IOException {
        for (Block sample : of("java")) {
            Path source = checkout.write("sample/Sample.java", """
                    import java.nio.file.Path;
                    import java.time.LocalDate;
                    import java.util.Map;
                    import java.util.TreeMap;
                    import org.walkrx.*;
                    import org.walkrx.language.*;
                    import org.walkrx.live.*;

                    public class Sample {
                        public static void main(String[] arguments) {
                            %s
                        }
                    }
                    """.formatted(sample.content()));
            String classPath = System.getProperty("java.class.path");

            int errors =
                    ToolProvider.getSystemJavaCompiler().run(null, null, null, "-cp", classPath, source.toString());
            assertThat(errors).as(sample.content()).isZero();
            Run run = checkout.sh("java -cp 'sample:" + classPath + "' Sample");

            assertThat(run.out()).as("%s%s", sample.content(), run.err()).isEqualTo(sample.shown());
            assertThat(sample.shown()).isNotEmpty();
        }
    }

    @Test
    @Order(4)
    void theDependencyIsThisLibrary() throws IOException {
        String pom = Files.readString(Path.of("pom.xml")).replaceAll("\\s+", "");

        for (Block dependency : of("xml")) {
            String identity = dependency.content().replaceAll("\\s+", "").replaceAll("</?dependency>", "");
            assertThat(pom).contains(identity);
        }
    }

    @Test
    @Order(5)
    void theTableHasEveryCommand() {
        Set<String> inTable = Pattern.compile("(?m)^\\| `\\./walkrx (\\w+)")
                .matcher(checkout.read("README.md"))
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());
        Set<String> inHelp = Pattern.compile("(?m)^  (\\w+) {2,}\\w")
                .matcher(checkout.walkrx("--help").out())
                .results()
                .map(result -> result.group(1))
                .collect(Collectors.toSet());

        assertThat(inTable).isEqualTo(inHelp);
    }
}
