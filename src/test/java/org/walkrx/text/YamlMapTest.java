package org.walkrx.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class YamlMapTest {

    @Test
    void mergesMapsAndReplacesTheRest() {
        YamlMap merged =
                map("a: 1\npain: {now: 3, worst: 5}\nlist: [1, 2]").overlaidBy(map("pain: {now: 6}\nlist: [3]\nb: 2"));

        assertThat(show(merged)).isEqualTo("{a: 1, pain: {now: 6, worst: 5}, list: [3], b: 2}");
    }

    @Test
    void removesAKeyWhoseUpperValueIsEmpty() {
        YamlMap merged = map("a: 1\npain: {now: 3, worst: 5}").overlaidBy(map("a: null\npain: {worst: }"));

        assertThat(show(merged)).isEqualTo("{pain: {now: 3}}");
    }

    @Test
    void keepsThePlacesOfTheUpperMap() {
        YamlMap merged = map("a: 1\nb: 2").overlaidBy(map("\n\nb: 3"));

        assertThat(merged.line()).isEqualTo(3);
        assertThat(merged.get("b").orElseThrow().line()).isEqualTo(3);
        assertThat(merged.get("a").orElseThrow().line()).isEqualTo(1);
    }

    private static YamlMap map(String text) {
        return (YamlMap) new YamlReader().read(text, "f.yaml");
    }

    private static String show(YamlNode node) {
        if (node instanceof YamlMap map) {
            return map.entries().stream()
                    .map(entry -> entry.name() + ": " + show(entry.value()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (node instanceof YamlList list) {
            return list.items().stream().map(YamlMapTest::show).collect(Collectors.joining(", ", "[", "]"));
        }
        return ((YamlScalar) node).text();
    }
}
