package com.example.clinic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.walkrx.Person;
import org.walkrx.language.Pain;
import org.walkrx.language.Referral;
import org.walkrx.language.Trend;
import org.walkrx.live.LiveAdvisor;
import org.walkrx.rules.InvalidRulesException;
import org.walkrx.rules.RuleBook;

class ClinicTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private final Person.Builder newPain =
            Person.builder().age(34).pain(new Pain(3, 6, 1.4, Trend.BETTER)).othersDenied();

    @Test
    void aPersonWithoutWarningSignsMayWalk() {
        assertEquals("NONE, walking STANDARD\n", Clinic.letter(newPain.build(), TODAY));
    }

    @Test
    void notBeingSureOfAWarningSignCountsAsHavingIt() {
        String letter = Clinic.letter(newPain.notSure("saddle numbness").build(), TODAY);

        assertTrue(letter.startsWith("EMERGENCY, walking NONE\n"), letter);
        assertTrue(letter.contains("Go to the emergency department now"), letter);
        assertTrue(letter.contains("(rule RF-01)"), letter);
    }

    @Test
    void rulesOfAFolderAreProvedByTheirCases(@TempDir Path rules) throws IOException {
        for (Map.Entry<String, String> file :
                RuleBook.bundled().sources().files().entrySet()) {
            Files.writeString(rules.resolve(file.getKey()), file.getValue());
        }
        try (LiveAdvisor advisor = LiveAdvisor.watching(rules)) {
            assertEquals(Referral.NONE, advisor.assess(newPain.build(), TODAY).referral());
        }

        Path cases = rules.resolve("surface.cases.yaml");
        Files.writeString(cases, Files.readString(cases).replaceFirst("referral: NONE", "referral: EMERGENCY"));
        InvalidRulesException refused = assertThrows(InvalidRulesException.class, () -> LiveAdvisor.watching(rules));
        assertEquals(1, refused.problems().size());
        assertTrue(refused.getMessage().contains("referral should be EMERGENCY, but is NONE"), refused.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.walkrx.cli.Main",
                "org.walkrx.authoring.CaseRunner",
                "picocli.CommandLine",
                "org.slf4j.nop.NOPServiceProvider"
            })
    void whatOnlyAuthorsAndTheCommandLineNeedDoesNotComeAlong(String className) {
        assertThrows(ClassNotFoundException.class, () -> Class.forName(className));
    }
}
