package org.walkrx.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.fhir.BadRecordException;
import org.walkrx.fhir.QuestionnaireWriter;
import org.walkrx.fhir.ResponseReader;
import org.walkrx.files.AssessmentJson;
import org.walkrx.files.PatientFileReader;

/** The questionnaire in a form renderer that is not ours: what people click there is what their patient files say. */
class LhcFormsTest {

    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final String FACTS = """
            age: 42
            weightKg: 70.5
            pain: {now: 3, worst: 4, weeks: 3, trend: better}
            activity: {walksPerWeek: 2, minutesPerWalk: 15, sittingHoursPerDay: 6}
            shoes: {cushioned: true, supportive: false, heelCm: 2, kind: trainer}
            route: {surface: hard, gradient: level}
            load: {kg: 3, oneSided: false}
            others: no
            """;

    private static Browser browser;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static LhcForms form() throws Exception {
        return LhcForms.show(browser.width(1000), QuestionnaireWriter.of(ADVISOR.book()));
    }

    private static void tellFacts(LhcForms form) {
        form.type("age", "42")
                .type("weightKg", "70.5")
                .type("pain.now", "3")
                .type("pain.worst", "4")
                .type("pain.weeks", "3")
                .choose("pain.trend", "better")
                .type("activity.walksPerWeek", "2")
                .type("activity.minutesPerWalk", "15")
                .type("activity.sittingHoursPerDay", "6")
                .choose("shoes.cushioned", "true")
                .choose("shoes.supportive", "false")
                .type("shoes.heelCm", "2")
                .choose("shoes.kind", "trainer")
                .choose("route.surface", "hard")
                .choose("route.gradient", "level")
                .type("load.kg", "3")
                .choose("load.oneSided", "false");
    }

    private static String ofFile(String patientFile) {
        Person person = new PatientFileReader(ADVISOR.book().vocabulary())
                .read(patientFile, "patient.yaml")
                .person();
        return AssessmentJson.of(ADVISOR.assess(person, DAY));
    }

    private static String ofResponse(String response) {
        return AssessmentJson.of(
                ADVISOR.assess(ResponseReader.of(ADVISOR.book()).read(response), DAY));
    }

    private static void saysTheSame(String name, LhcForms form, String patientFile, String expected) {
        assertThat(form.failures()).isEmpty();
        String json = ofResponse(form.response());
        browser.picture("lhc-forms-" + name);

        assertThat(json).isEqualTo(ofFile(patientFile)).contains(expected);
        System.out.println("LHC-Forms, " + name + ": the same " + json.length() + " characters of JSON, " + expected);
    }

    @Test
    void whoDeniesEverything() throws Exception {
        try (LhcForms form = form()) {
            tellFacts(form);
            form.denyTheOthers();

            saysTheSame("nothing", form, FACTS, "\"referral\":\"NONE\"");
        }
    }

    @Test
    void whoHasSciatica() throws Exception {
        try (LhcForms form = form()) {
            tellFacts(form);
            form.choose("sharp-radiating-leg-pain", "yes")
                    .choose("leg-tingling", "yes")
                    .denyTheOthers();

            saysTheSame(
                    "sciatica",
                    form,
                    FACTS + "findings: {sharp radiating leg pain: yes, leg tingling: yes}\n",
                    "\"referral\":\"ROUTINE\"");
        }
    }

    @Test
    void whoHasSaddleNumbness() throws Exception {
        try (LhcForms form = form()) {
            tellFacts(form);
            form.choose("saddle-numbness", "yes").denyTheOthers();

            saysTheSame("saddle", form, FACTS + "findings: {saddle numbness: yes}\n", "\"referral\":\"EMERGENCY\"");
        }
    }

    @Test
    void whatNobodyClickedIsNotKnown() throws Exception {
        try (LhcForms form = form()) {
            assertThat(ofResponse(form.response()))
                    .isEqualTo(AssessmentJson.of(ADVISOR.assess(Person.builder().build(), DAY)));
        }
    }

    /** The renderer says so, and hands it on all the same. */
    @Test
    void aNumberOutOfRangeIsRefusedHoweverItCame() throws Exception {
        try (LhcForms form = form()) {
            String response = form.type("pain.now", "14").response();

            assertThat(response).contains("14");
            assertThatExceptionOfType(BadRecordException.class)
                    .isThrownBy(() -> ResponseReader.of(ADVISOR.book()).read(response))
                    .withMessageContaining("pain.now must be from 0 to 10, but is 14");
        }
    }

    @Test
    void itFitsOnATelephone() throws Exception {
        try (LhcForms form = LhcForms.show(browser.width(360), QuestionnaireWriter.of(ADVISOR.book()))) {
            browser.picture("lhc-forms-telephone");
            assertThat(form.failures()).isEmpty();
            // A line of the renderer's own.
            assertThat(browser.sideways()).isLessThanOrEqualTo(1);
        }
    }
}
