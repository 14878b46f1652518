package com.example.clinic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.walkrx.Person;
import org.walkrx.language.Pain;
import org.walkrx.language.Trend;

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

    @ParameterizedTest
    @ValueSource(strings = {"picocli.CommandLine", "org.slf4j.nop.NOPServiceProvider"})
    void whatOnlyTheCommandLineNeedsDoesNotComeAlong(String className) {
        assertThrows(ClassNotFoundException.class, () -> Class.forName(className));
    }
}
