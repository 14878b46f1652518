package org.walkrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.walkrx.Answer;
import org.walkrx.Assessment;
import org.walkrx.WalkingAdvisor;
import org.walkrx.fhir.Reading.Basis;
import org.walkrx.fhir.Reading.NotUsed;
import org.walkrx.rules.codes.CodeMeaning;
import org.walkrx.rules.codes.MappedCode;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;

/**
 * What holds of every record, tried on made-up ones; {@code -Dwalkrx.records=N} for more, also of those whose people are
 * assessed.
 */
class RecordPropertiesTest {

    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.bundled();
    private static final RecordReader READER = RecordReader.of(ADVISOR.book());
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int RECORDS = Integer.getInteger("walkrx.records", 1_000);
    private static final int ASSESSED = Integer.getInteger("walkrx.records", 25);

    private static Reading read(List<JsonObject> resources) {
        return READER.read(Records.bundle(resources), DAY);
    }

    private static List<List<JsonObject>> records(int count) {
        List<List<JsonObject>> records = new ArrayList<>();
        Records made = new Records(7);
        for (int i = 0; i < count; i++) {
            records.add(made.record());
        }
        return records;
    }

    @Test
    void noIsSaidOnlyByAValueThatMeansNo() {
        Set<String> noCodes = Records.CODES.findings().values().stream()
                .flatMap(List::stream)
                .flatMap(meaning -> meaning.no().stream())
                .map(MappedCode::code)
                .collect(Collectors.toSet());
        int denied = 0;
        for (List<JsonObject> resources : records(RECORDS)) {
            Reading reading = read(resources);
            for (Map.Entry<String, Answer> answer : reading.person().findings().entrySet()) {
                if (answer.getValue() == Answer.NO) {
                    denied++;
                    assertThat(resources.stream()
                                    .filter(each -> restsOn(reading, answer.getKey(), each))
                                    .map(JsonValue::json))
                            .isNotEmpty()
                            .allSatisfy(json -> assertThat(noCodes.stream().anyMatch(json::contains))
                                    .isTrue())
                            .noneMatch(json -> json.contains("entered-in-error"));
                }
            }
            assertThat(reading.person().othersDenied()).isFalse();
        }
        assertThat(denied).isPositive();
    }

    private static boolean restsOn(Reading reading, String key, JsonObject resource) {
        return reading.basis().stream()
                .anyMatch(basis -> basis.key().equals(key) && basis.reference().equals(Resources.name(resource)));
    }

    @Test
    void takingAResourceAwayNeverMakesANoThatNothingSaid() {
        for (List<JsonObject> resources : records(RECORDS / 5)) {
            Reading whole = read(resources);
            for (JsonObject removed : resources) {
                List<JsonObject> rest = new ArrayList<>(resources);
                rest.remove(removed);
                read(rest).person().findings().forEach((finding, answer) -> {
                    boolean wasSaid =
                            whole.basis().stream().anyMatch(basis -> basis.key().equals(finding));
                    assertThat(answer == Answer.NO
                                    && !wasSaid
                                    && !whole.ignored().toString().contains("says no"))
                            .as(finding)
                            .isFalse();
                });
            }
        }
    }

    @Test
    void everyResourceThatIsReadIsUsedOrNamedWithTheReason() {
        for (List<JsonObject> resources : records(RECORDS)) {
            Reading reading = read(resources);
            Set<String> named = Stream.of(
                            reading.basis().stream().map(Basis::reference),
                            Stream.of(reading.leftOut(), reading.ignored(), reading.unmatched())
                                    .flatMap(List::stream)
                                    .map(NotUsed::reference))
                    .flatMap(each -> each)
                    .collect(Collectors.toCollection(TreeSet::new));
            assertThat(resources).allSatisfy(each -> assertThat(named).contains(Resources.name(each)));
            resources.stream()
                    .filter(Resources::mayMeanSomethingElse)
                    .forEach(each -> assertThat(reading.leftOut())
                            .extracting(NotUsed::reference)
                            .contains(Resources.name(each)));
        }
    }

    @Test
    void theOrderOfTheResourcesChangesNothing() {
        Random random = new Random(3);
        for (List<JsonObject> resources : records(RECORDS / 5)) {
            List<JsonObject> shuffled = new ArrayList<>(resources);
            Collections.shuffle(shuffled, random);
            assertThat(read(shuffled)).isEqualTo(read(resources));
        }
    }

    @Test
    void oneMoreActiveConditionNeverLowersTheReferral() {
        Random random = new Random(11);
        List<MappedCode> codes = Records.CODES.findings().values().stream()
                .flatMap(List::stream)
                .filter(meaning -> meaning.source().word().equals("Condition"))
                .map(CodeMeaning::codes)
                .flatMap(List::stream)
                .filter(code -> !code.prefix())
                .toList();
        for (List<JsonObject> resources : records(ASSESSED)) {
            MappedCode code = codes.get(random.nextInt(codes.size()));
            List<JsonObject> more = new ArrayList<>(resources);
            more.add(Records.condition("added", code.system(), code.code())
                    .put("onsetDateTime", "2026-11-10")
                    .build());
            Assessment before = ADVISOR.assess(read(resources).person(), DAY);
            Assessment after = ADVISOR.assess(read(more).person(), DAY);
            assertThat(after.referral()).isGreaterThanOrEqualTo(before.referral());
            assertThat(after.walking()).isGreaterThanOrEqualTo(before.walking());
        }
    }
}
