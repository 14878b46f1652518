package org.walkrx.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NearestWordTest {

    private static final List<String> IDS = List.of("RF-01", "DEF-13", "A16", "A53", "R1b", "S40");

    private static final NearestWord NEAREST = NearestWord.among(List.of(
            "saddle numbness",
            "leg numbness",
            "leg tingling",
            "foot drop",
            "fever",
            "age",
            "weightKg",
            "walksPerWeek",
            "minutesPerWalk",
            "spinal surgery in the last 6 weeks",
            "spinal surgery in the last 6 months",
            "long-term steroids by mouth",
            "cold pale painful leg"));

    @ParameterizedTest
    @CsvSource({
        "leg numbnes, leg numbness",
        "leg numness, leg numbness",
        "lge numbness, leg numbness",
        "Leg Numbness, leg numbness",
        "leg_numbness, leg numbness",
        "leg-numbness, leg numbness",
        "legNumbness, leg numbness",
        "legs numbness, leg numbness",
        "numbness saddle, saddle numbness",
        "numbnes sadle, saddle numbness",
        "saddle, saddle numbness",
        "foot drops, foot drop",
        "footdrop, foot drop",
        "fevre, fever",
        "fevers, fever",
        "aeg, age",
        "agee, age",
        "wieghtKg, weightKg",
        "weight_kg, weightKg",
        "weight kg, weightKg",
        "weight, weightKg",
        "walksPerWeak, walksPerWeek",
        "minutes per walk, minutesPerWalk",
        "spinal surgery in last 6 weeks, spinal surgery in the last 6 weeks",
        "spinal surgery last 6 months, spinal surgery in the last 6 months",
        "sadle, saddle numbness",
        "steroid, long-term steroids by mouth",
        "pale painful leg, cold pale painful leg"
    })
    void findsTheWordThatWasMeant(String typo, String meant) {
        assertThat(NEAREST.to(typo)).hasValue(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "x",
                "xyz",
                "--",
                "headache",
                "height",
                "surgery",
                "the last",
                "completely different words"
            })
    void proposesNothingWhereNothingIsNear(String typo) {
        assertThat(NEAREST.to(typo)).isEmpty();
    }

    @Test
    void proposesNothingForAVeryLongText() {
        assertThat(NEAREST.to("leg numbness ".repeat(100_000))).isEmpty();
    }

    @Test
    void takesTheFirstInTheAlphabetOfEquallyNearWords() {
        assertThat(NearestWord.among(List.of("bat", "cat", "aat")).to("xat")).hasValue("aat");
        assertThat(NEAREST.to("numbness")).hasValue("leg numbness");
    }

    @ParameterizedTest
    @CsvSource({
        "rf-01, RF-01",
        "RF01, RF-01",
        "RF-O1, RF-01",
        "DEG-13, DEF-13",
        "A-16, A16",
        "a16, A16",
        "A53x, A53",
        "S4O, S40"
    })
    void recognizesAnIdByItsNumber(String typo, String id) {
        assertThat(NearestWord.sameIdQuestion(typo, IDS)).isEqualTo("; did you mean \"" + id + "\"?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RF-02", "DEF-01", "A17", "K1", "R1", "RF-13", "A", ""})
    void takesNoOtherIdForASlip(String typo) {
        assertThat(NearestWord.sameIdQuestion(typo, IDS)).isEmpty();
    }

    @Test
    void proposesNothingAmongNoWords() {
        assertThat(NearestWord.among(List.of()).to("age")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', '', 0", "a, '', 1", "kitten, sitting, 3", "abcd, abdc, 1", "ab, ba, 1", "same, same, 0"})
    void countsWrongMissingExtraAndSwappedLetters(String a, String b, int distance) {
        assertThat(EditDistance.between(a, b)).isEqualTo(distance);
        assertThat(EditDistance.between(b, a)).isEqualTo(distance);
    }
}
