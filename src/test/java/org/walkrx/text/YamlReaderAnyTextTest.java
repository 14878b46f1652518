package org.walkrx.text;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.walkrx.problems.BadInputException;

class YamlReaderAnyTextTest {

    private static final String[] PIECES = {
        "a",
        "b: ",
        "age: 42",
        "\n",
        "\n  ",
        "\n- ",
        "- ",
        "? ",
        ": ",
        "[",
        "]",
        "{",
        "}",
        ", ",
        "\"",
        "'",
        "\\",
        "\\x",
        "\\U",
        "\\u12",
        "#",
        " #",
        "&x ",
        "*x",
        "!",
        "!!",
        "!<",
        "!!int ",
        "!!binary ",
        "|",
        ">",
        "|-",
        "%",
        "%YAML 1.",
        "---\n",
        "...\n",
        "~",
        "null",
        "yes",
        "1",
        "-1",
        "0x",
        "1_0",
        "1e",
        ".inf",
        "9999999999999999999",
        "<<: ",
        "\t",
        "\r\n",
        "\uFEFF",
        "\uD800",
        "\u0000",
        "\u0085",
        "@",
        "`",
        "\uD83D\uDE00",
        "é"
    };

    @Property(tries = 5000)
    void anyTextIsEitherReadOrRefused(@ForAll("texts") String text) {
        assertReadOrRefused(text, "f.yaml");
    }

    @Property(tries = 2000)
    void anyJsonIsEitherReadOrRefused(@ForAll("texts") String text) {
        assertReadOrRefused(text, "f.json");
    }

    @Property(tries = 2000)
    void anyCharactersAreEitherReadOrRefused(@ForAll String text) {
        assertReadOrRefused(text, "f.yaml");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.of(PIECES).list().ofMaxSize(25).map(pieces -> String.join("", pieces));
    }

    private static void assertReadOrRefused(String text, String file) {
        try {
            assertPlacesAreIn(new YamlReader().read(text, file), text);
        } catch (BadInputException e) {
            assertThat(e.problems())
                    .isNotEmpty()
                    .allSatisfy(problem -> assertThat(problem.line()).isBetween(0, lines(text) + 1));
        }
    }

    private static void assertPlacesAreIn(YamlNode node, String text) {
        assertThat(node.line()).isBetween(1, lines(text) + 1);
        assertThat(node.column()).isPositive();
        if (node instanceof YamlMap map) {
            map.entries().forEach(entry -> assertPlacesAreIn(entry.value(), text));
        } else if (node instanceof YamlList list) {
            list.items().forEach(item -> assertPlacesAreIn(item, text));
        }
    }

    private static int lines(String text) {
        return text.split("\r\n|\r|\n", -1).length;
    }
}
