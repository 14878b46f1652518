package org.walkrx.problems;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VisibleTest {

    @Test
    void whatSteersATerminalOrALineIsShownAsItsNumber() {
        assertThat(Visible.of("a\u001b[2J\u0007\r\nb\u202ec\u2028d\ud800"))
                .isEqualTo("a<U+001B>[2J<U+0007><U+000D><U+000A>b<U+202E>c<U+2028>d<U+D800>");
    }

    @Test
    void ordinaryNamesStayAsTheyAre() {
        String names = "Müller\tप्‍रीति 👩‍⚕️ anna.yaml";

        assertThat(Visible.of(names)).isSameAs(names);
    }
}
