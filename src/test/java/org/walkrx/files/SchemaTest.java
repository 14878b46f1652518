package org.walkrx.files;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.GradientLimit;
import org.walkrx.language.Pace;
import org.walkrx.language.Progression;
import org.walkrx.language.Referral;
import org.walkrx.language.To;
import org.walkrx.language.Topic;
import org.walkrx.language.Walking;
import org.walkrx.problems.BadInputException;
import org.walkrx.rules.syntax.FactType;

class SchemaTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final JsonSchema ASSESSMENT = schema("assessment.schema.json");
    private static final JsonSchema PATIENT = schema("patient.schema.json");
    private static final PatientFileReader READER = new PatientFileReader(List.of("fever", "leg tingling"));

    @Test
    void schemasAreValidThemselves() {
        JsonSchema ofSchemas = JsonSchemaFactory.getInstance(VersionFlag.V202012)
                .getSchema(com.networknt.schema.SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"));

        assertThat(ofSchemas.validate(ASSESSMENT.getSchemaNode())).isEmpty();
        assertThat(ofSchemas.validate(PATIENT.getSchemaNode())).isEmpty();
    }

    @Test
    void whatIsWrittenFitsTheSchema() throws JsonProcessingException {
        assertThat(ASSESSMENT.validate(JSON.readTree(AssessmentJson.of(AssessmentJsonTest.emergency()))))
                .isEmpty();
        assertThat(ASSESSMENT.validate(JSON.readTree(AssessmentJson.of(AssessmentJsonTest.plan()))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"referral\":\"EMERGENCY\" | \"referral\":\"SOON\"",
                "\"walking\":\"NONE\" | \"walking\":\"STANDARD\"",
                "\"complete\":true | \"complete\":\"true\"",
                "\"plan\":null, | ``",
                "\"progression\":null | \"progression\":\"FASTER\"",
                "\"kind\":\"REFER\" | \"kind\":\"TIP\"",
                "\"to\":\"EMERGENCY_DEPARTMENT\" | \"to\":\"NOBODY\"",
                ",\"to\":\"EMERGENCY_DEPARTMENT\" | ``",
                "\"line\":12 | \"line\":0",
                "\"basis\":\"guideline\" | \"basis\":\"hearsay\"",
                "\"sha256\":\"01 | \"sha256\":\"",
                "\"rules\":104 | \"rules\":104,\"more\":1"
            })
    void aWrongAssessmentDoesNotFit(String right, String wrong) throws JsonProcessingException {
        String text = AssessmentJson.of(AssessmentJsonTest.emergency());

        assertThat(text).contains(right);
        assertThat(ASSESSMENT.validate(JSON.readTree(text.replace(right, wrong))))
                .isNotEmpty();
    }

    @Test
    void aPlanWithoutAPartDoesNotFit() throws JsonProcessingException {
        String text = AssessmentJson.of(AssessmentJsonTest.plan());

        assertThat(ASSESSMENT.validate(JSON.readTree(text.replace("\"daysPerWeek\":7,", ""))))
                .isNotEmpty();
        assertThat(ASSESSMENT.validate(JSON.readTree(text.replace("STANDARD", "ON_HOLD"))))
                .isNotEmpty();
    }

    @Test
    void listsExactlyTheWordsOfTheLibrary() {
        assertThat(words("/properties/referral/enum")).isEqualTo(names(Referral.values()));
        assertThat(words("/properties/walking/enum")).isEqualTo(names(Walking.values()));
        assertThat(words("/properties/progression/enum"))
                .containsAll(names(Progression.values()))
                .hasSize(6);
        assertThat(words("/$defs/plan/properties/pace/enum")).isEqualTo(names(Pace.values()));
        assertThat(words("/$defs/plan/properties/gradient/enum")).isEqualTo(names(GradientLimit.values()));
        assertThat(words("/$defs/advice/properties/topic/enum")).isEqualTo(names(Topic.values()));
        assertThat(words("/$defs/advice/properties/kind/enum")).isEqualTo(names(AdviceKind.values()));
        assertThat(words("/$defs/advice/properties/to/enum")).isEqualTo(names(To.values()));
    }

    /** The schema is written by hand, for its descriptions; each line that is missing or wrong is named as it should be. */
    @Test
    void theSchemaOfPatientFilesSaysWhatTheFactsSay() throws JsonProcessingException {
        JsonNode schema = PATIENT.getSchemaNode();
        for (FactType type : FactType.ofEveryPerson()) {
            String pointer = type.section().isEmpty() ? "" : "/properties/" + type.section();
            JsonNode properties = schema.at(pointer + "/properties");
            for (FactType.Component component : type.asked()) {
                assertThat(resolved(schema, properties.path(component.name())))
                        .as(
                                "%s in patient.schema.json must be \"%s\": %s",
                                pointer, component.name(), wanted(component))
                        .isEqualTo(JSON.readTree(wanted(component)));
            }
            if (!pointer.isEmpty()) {
                assertThat(properties.fieldNames())
                        .toIterable()
                        .as("what is in %s of patient.schema.json, but no component", pointer)
                        .containsExactlyElementsOf(type.asked().stream()
                                .map(FactType.Component::name)
                                .toList());
            }
        }
    }

    private static JsonNode resolved(JsonNode schema, JsonNode property) {
        JsonNode plain =
                property.has("$ref") ? schema.at(property.get("$ref").asText().substring(1)) : property;
        return plain instanceof ObjectNode object ? object.deepCopy().without("description") : plain;
    }

    private static String wanted(FactType.Component component) {
        return switch (component.kind()) {
            case TRUTH -> "{\"enum\": [true, false, \"yes\", \"no\", null]}";
            case WORD ->
                component.wordsInPatientFile().stream()
                        .collect(Collectors.joining("\", \"", "{\"enum\": [\"", "\", null]}"));
            default ->
                "{\"type\": [\"%s\", \"null\"], \"minimum\": %d, \"maximum\": %d}"
                        .formatted(
                                component.kind() == FactType.ValueKind.WHOLE_NUMBER ? "integer" : "number",
                                (int) component.range().lowest(),
                                (int) component.range().highest());
        };
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "date: 2026-11-23",
                "age: 42\nweightKg: 70.5\nothers: no",
                "age: 0\nweightKg: 500",
                "age:\npain:\nwalks:",
                "pain: {now: 6, worst: 8, weeks: 1.4, trend: worse}",
                "findings: {fever: yes, leg tingling: not sure}",
                "findings: {fever: not asked, leg tingling: \"no\"}",
                "activity: {walksPerWeek: 1, minutesPerWalk: 10, sittingHoursPerDay: 9.5}",
                "shoes: {cushioned: true, supportive: no, heelCm: 2, kind: worn}",
                "route: {surface: treadmill, gradient: hilly}",
                "load: {kg: 9, oneSided: true}",
                "walks: [{day: 2026-11-01, minutes: 12, pain: {before: 2, peak: 3, nextMorning: 2}, findings: [fever]}]"
            })
    void aPatientFileThatIsReadFitsTheSchema(String text) throws JsonProcessingException {
        assertThat(READER.read(text, "f")).isNotNull();
        assertThat(PATIENT.validate(YAML.readTree(text))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource
    void aPatientFileThatIsRefusedDoesNotFit(String text) throws JsonProcessingException {
        assertThat(refused(text)).isTrue();
        assertThat(PATIENT.validate(YAML.readTree(text))).isNotEmpty();
    }

    static Stream<String> aPatientFileThatIsRefusedDoesNotFit() {
        return Stream.of(
                "[]",
                "hight: 180",
                "age: \"42\"",
                "pain: 7",
                "findings: [fever]",
                "findings: {fever: maybe}",
                "findings: {fever: }",
                "others: yes",
                "others: not sure",
                "date: 23.11.2026",
                "date: 1899-12-31",
                "activity: {walks: 1}",
                "shoes: {cushioned: very}",
                "walks: [{day: 2026-11-01}]",
                "walks: [{minutes: 5}]",
                "walks: [{day: , minutes: 5}]",
                "walks: [{day: 2026-11-01, minutes: 0}]",
                "walks: [{day: 2026-11-01, minutes: 5, pain: {peak: 11}}]",
                "walks: [{day: 2026-11-01, minutes: 5, findings: fever}]");
    }

    private static boolean refused(String text) {
        try {
            READER.read(text, "f");
            return false;
        } catch (BadInputException e) {
            return true;
        }
    }

    private static List<String> words(String pointer) {
        JsonNode words = ASSESSMENT.getSchemaNode().at(pointer);
        return Stream.iterate(0, i -> i < words.size(), i -> i + 1)
                .map(i -> words.get(i).asText())
                .toList();
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(Enum::name).toList();
    }

    private static JsonSchema schema(String name) {
        try (InputStream in = Objects.requireNonNull(SchemaTest.class.getResourceAsStream("/org/walkrx/" + name))) {
            return JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
