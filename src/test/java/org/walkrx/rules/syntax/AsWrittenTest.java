package org.walkrx.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.walkrx.SmallRules;
import org.walkrx.rules.OpenBook;

class AsWrittenTest {

    private static String written(String condition) {
        Rule rule = OpenBook.of(SmallRules.book(SmallRules.rule("TST-01", condition, "advise.hold( \"Wait.\" );")))
                .writtenRules()
                .get(0);
        return AsWritten.of(rule.when());
    }

    @Test
    void differentConditionsAreWrittenDifferently() {
        String andFirst = written("exists Pain( now > 3 && weeks > 5 || weeks > 2 )");
        String orFirst = written("exists Pain( now > 3, weeks > 5 || weeks > 2 )");

        assertThat(andFirst).contains("( now > 3 && weeks > 5 ) || weeks > 2");
        assertThat(orFirst).contains("now > 3, weeks > 5 || weeks > 2");
        assertThat(written("exists Pain( ( now > 3 || weeks > 5 ) && weeks > 2 || weeks < 1 )"))
                .contains("( ( now > 3 || weeks > 5 ) && weeks > 2 ) || weeks < 1");
    }
}
