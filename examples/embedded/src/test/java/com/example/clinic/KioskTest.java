package com.example.clinic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.walkrx.Interview;
import org.walkrx.WalkingAdvisor;
import org.walkrx.language.Referral;

class KioskTest {

    @Test
    void anEmergencyIsToldOnTheScreenOnWhichItIsTicked() {
        Map<String, Object> truth = Map.of(
                "age",
                42,
                "sex",
                "male",
                "pain.now",
                6,
                "pain.weeks",
                5,
                "pain.trend",
                "worse",
                "saddle numbness",
                "yes");

        Interview interview = Kiosk.ask(WalkingAdvisor.bundled(), LocalDate.of(2026, 11, 23), Kiosk.somebody(truth));

        assertEquals(Referral.EMERGENCY, interview.assessment().referral());
    }
}
