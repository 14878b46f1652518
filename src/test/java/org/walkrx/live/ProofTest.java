package org.walkrx.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.walkrx.cases.CaseMistakes;
import org.walkrx.cases.CaseProof;
import org.walkrx.rules.RuleSources;

/** What is said of rules that could not be tried. */
class ProofTest {

    private static final FolderCases CASES = new FolderCases(CaseProof::failures, CaseMistakes::of);
    private static final RuleSources RULES = RuleSources.folder(Path.of("rules"));

    private static String said(Throwable e) {
        return Proof.unexpected(RULES, e).message();
    }

    @Test
    void tooLittleMemoryIsNotBlamedOnTheRules() {
        assertThat(said(new OutOfMemoryError("Java heap space")))
                .contains("nothing is said about these rules", "memory was too little", "give the application more");
    }

    @Test
    void mistakesOfRulesAndOfCasesComeTogether() throws InterruptedException {
        String rules = RULES.file("footwear.drl").orElseThrow();
        String cases = RULES.file("footwear.cases.yaml").orElseThrow();
        RuleSources both = RULES.with("footwear.drl", rules.replace("ShoeKind.ROCKER", "ShoeKind.ROCKET"))
                .with("footwear.cases.yaml", cases.replaceFirst("kind: rocker", "kind: rocket"));
        FolderReading reading = new FolderReading(both, List.of());

        assertThat(Proof.of(reading, null, LiveOptions.defaults(), CASES).problems())
                .extracting(problem -> problem.file().replaceAll(".*/", ""))
                .containsExactly("footwear.cases.yaml", "footwear.drl");
        assertThat(Proof.of(reading, null, LiveOptions.defaults().withoutCases(), CASES)
                        .problems())
                .extracting(problem -> problem.file().replaceAll(".*/", ""))
                .containsExactly("footwear.drl");
    }

    @Test
    void whatIsUnknownIsNotBlamedOnTheRules() {
        assertThat(said(new IllegalStateException("no idea")))
                .contains("nothing is said about these rules", "no idea", "the log of the program has more");
    }
}
