package com.example.hospital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.walkrx.Answer;
import org.walkrx.Assessment;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.language.Referral;

/** Three people go through the interview in a real browser, by clicking and typing, at a desk and on a telephone. */
class InterviewPageTest {

    private static final Map<String, String> NUMBERS = Map.of(
            "age",
            "42",
            "weightKg",
            "70",
            "pain.now",
            "3",
            "pain.worst",
            "4",
            "pain.weeks",
            "3",
            "pain.trend",
            "better");
    private static final int TELEPHONE = 360;
    private static final int DESK = 1000;

    private static Server server;
    private static Browser browser;

    @BeforeAll
    static void start() throws IOException {
        browser = Browser.open();
        server = Server.start("--port", "0");
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
            browser.close();
        }
    }

    private static Person.Builder somebody() {
        Person.Builder person = Person.builder().othersDenied();
        NUMBERS.forEach(person::answer);
        return person;
    }

    private static Assessment assess(Person.Builder person) {
        return WalkingAdvisor.bundled().assess(person.build(), LocalDate.now(ZoneId.systemDefault()));
    }

    // The page, as a person meets it

    private static void open(int width) {
        browser.width(width).driver().get("http://127.0.0.1:" + server.port() + "/interview");
        browser.await(driver -> !driver.findElements(By.tagName("h2")).isEmpty());
    }

    private static List<WebElement> questions() {
        return browser.driver().findElements(By.tagName("fieldset"));
    }

    private static boolean isDone() {
        return questions().isEmpty();
    }

    private static void click(WebElement box, String words) {
        box.findElements(By.tagName("label")).stream()
                .filter(label -> label.getText().equalsIgnoreCase(words))
                .findFirst()
                .orElseThrow(() -> new AssertionError(words + " is no answer to: " + box.getText()))
                .click();
    }

    private static void button(String words) {
        browser.driver().findElements(By.tagName("button")).stream()
                .filter(button -> button.getText().equals(words))
                .findFirst()
                .orElseThrow()
                .click();
    }

    /** Answers what this person has, and no to all the others. */
    private static void fillIn(Map<String, String> answers) {
        for (WebElement box : questions()) {
            String answer = answers.get(box.getAttribute("data-link-id"));
            if (box.getAttribute("class").contains("others")) {
                box.findElement(By.tagName("label")).click();
            } else if (answer != null) {
                if (box.findElements(By.tagName("label")).isEmpty()) {
                    box.findElement(By.tagName("input")).sendKeys(answer);
                } else {
                    click(box, answer);
                }
            }
        }
    }

    private static void next() {
        WebElement heading = browser.driver().findElement(By.tagName("h2"));
        button("Next");
        browser.await(ExpectedConditions.stalenessOf(heading));
    }

    /** What is wrong with what is shown just now. */
    private static List<String> faults() {
        List<String> faults = new ArrayList<>(browser.barriers());
        if (browser.sideways() > 0) {
            faults.add("it can be scrolled sideways");
        }
        return faults;
    }

    /** Goes through all pages; returns the ids of what each asked. */
    private static List<List<String>> interview(String name, int width, Map<String, String> answers) {
        open(width);
        List<List<String>> asked = new ArrayList<>();
        while (!isDone()) {
            asked.add(questions().stream()
                    .map(box -> box.getAttribute("data-link-id"))
                    .toList());
            fillIn(answers);
            assertEquals(List.of(), faults(), "page " + asked.size() + " at " + width);
            if (asked.size() < 3) {
                browser.wholePicture("interview-" + name + "-" + width + "-page-" + asked.size());
            }
            next();
        }
        browser.wholePicture("interview-" + name + "-" + width + "-result");
        assertEquals(List.of(), faults(), "the result at " + width);
        System.out.println("interview of " + name + " at " + width + " px: " + asked.size() + " pages, "
                + asked.stream().mapToInt(List::size).sum() + " questions, " + decision());
        return asked;
    }

    private static String decision() {
        return browser.driver().findElement(By.tagName("h2")).getText();
    }

    private static void nothingWasFetchedFromElsewhereAndNothingFailed() {
        @SuppressWarnings("unchecked")
        List<String> addresses =
                (List<String>) browser.run("return performance.getEntriesByType('resource').map(entry => entry.name)");
        assertFalse(addresses.isEmpty());
        addresses.forEach(
                address -> assertTrue(address.startsWith("http://127.0.0.1:" + server.port() + "/"), address));
        assertEquals(List.of(), browser.driver().manage().logs().get("browser").getAll());
    }

    private static Map<String, String> with(String linkId, String answer) {
        Map<String, String> answers = new HashMap<>(NUMBERS);
        answers.put(linkId, answer);
        return answers;
    }

    @Test
    void whoDeniesEverythingGetsAPlan() {
        interview("nothing", DESK, NUMBERS);
        interview("nothing", TELEPHONE, NUMBERS);

        assertEquals(Referral.NONE, assess(somebody()).referral());
        assertEquals(assess(somebody()).summary().decision(), decision());
        assertTrue(browser.driver().getPageSource().contains("Your plan"));
        assertTrue(browser.driver().getPageSource().contains("When to stop and get help"));
        nothingWasFetchedFromElsewhereAndNothingFailed();
    }

    @Test
    void whoHasSciaticaIsSentToBeExamined() {
        Map<String, String> answers = with("sharp-radiating-leg-pain", "Yes");
        answers.put("pain.weeks", "8");
        answers.put("pain.trend", "same");
        interview("sciatica", TELEPHONE, answers);
        interview("sciatica", DESK, answers);

        Assessment assessment = assess(somebody()
                .yes("sharp radiating leg pain")
                .answer("pain.weeks", "8")
                .answer("pain.trend", "same"));
        assertEquals(Referral.ROUTINE, assessment.referral());
        assertEquals(assessment.summary().decision(), decision());
        nothingWasFetchedFromElsewhereAndNothingFailed();
    }

    @Test
    void anEmergencyEndsWithThePageOnWhichItIsTicked() {
        for (int width : Set.of(TELEPHONE, DESK)) {
            List<List<String>> asked = interview("saddle", width, with("saddle-numbness", "Not sure"));

            assertTrue(asked.get(asked.size() - 1).contains("saddle-numbness"));
            assertTrue(decision().startsWith("EMERGENCY"), decision());
        }
        Assessment assessment = assess(somebody().finding("saddle numbness", Answer.NOT_SURE));
        assertEquals(assessment.summary().decision(), decision());
        nothingWasFetchedFromElsewhereAndNothingFailed();
    }

    @Test
    void itIsReadableByNight() {
        browser.dark(true);
        try {
            interview("night", TELEPHONE, with("saddle-numbness", "Yes"));
        } finally {
            browser.dark(false);
        }
    }

    @Test
    void whatIsBlankIsSaidOnceAndNeverTakenForANo() {
        open(TELEPHONE);
        while (browser.driver().findElements(By.cssSelector("fieldset.finding")).isEmpty()) {
            fillIn(NUMBERS);
            next();
        }
        String page = decision();
        button("Next");

        WebElement problem = browser.driver().findElement(By.id("problem"));
        assertTrue(problem.getText().contains("still blank"), problem.getText());
        assertEquals(page, decision());
        assertEquals(List.of(), faults());
        browser.picture("interview-blank");

        WebElement heading = browser.driver().findElement(By.tagName("h2"));
        button("Go on, I cannot say");
        browser.await(ExpectedConditions.stalenessOf(heading));
        while (!isDone()) {
            fillIn(NUMBERS);
            next();
        }
        assertTrue(browser.driver().getPageSource().contains("Still to be answered"));
        assertFalse(browser.driver().getPageSource().contains("Your plan"));
    }

    @Test
    void aNumberOutOfRangeIsNamedAndBackShowsWhatWasAnswered() {
        open(DESK);
        Map<String, String> answers = with("pain.now", "14");
        while (browser.driver()
                .findElements(By.cssSelector("[data-link-id='pain.now']"))
                .isEmpty()) {
            fillIn(answers);
            next();
        }
        fillIn(answers);
        button("Next");
        assertTrue(browser.driver().findElement(By.id("problem")).getText().contains("10"));
        assertEquals(List.of(), faults());
        WebElement number = browser.driver().findElement(By.cssSelector("[data-link-id='pain.now'] input"));
        number.clear();
        number.sendKeys("2");
        next();
        button("Back");

        assertEquals(
                "2",
                browser.driver()
                        .findElement(By.cssSelector("[data-link-id='pain.now'] input"))
                        .getDomProperty("value"));
    }
}
