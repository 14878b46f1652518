package org.walkrx.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogType;
import org.walkrx.workbench.Workbench;

/** A clinician edits a rule in the browser, and sees what it does. */
class WorkbenchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final String NERVES = "red-flags-nerves.drl";

    @TempDir
    Path folder;

    private Workbench workbench;
    private Browser browser;

    @BeforeEach
    void open() throws IOException {
        browser = Browser.open();
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve(file.getFileName()));
            }
        }
        workbench = Workbench.open(folder, Path.of("examples/patients"), () -> TODAY, 0);
        browser.width(1400).driver().get(workbench.address());
        browser.await(page -> text("state").contains("No problem"));
    }

    @AfterEach
    void close() {
        if (workbench != null) {
            browser.close();
            workbench.close();
        }
    }

    @Test
    void aMistakeIsMarkedAtItsPlaceAndGoneWhenItIsTakenBack() throws IOException {
        choose(NERVES);
        int line = line(NERVES, "saddle numbness");
        goTo(line, "\"saddle".length());
        type(Keys.chord(Keys.ARROW_LEFT) + Keys.BACK_SPACE.toString());
        browser.await(page -> text("state").startsWith("1 problem: not in use"));
        assertThat(text("panel-problems"))
                .contains(NERVES + ":" + line)
                .contains("saddle numbness")
                .contains("did you mean");
        browser.await(page -> browser.run("return document.querySelectorAll('.cm-lintRange-error').length").equals(1L));
        type("d");
        browser.await(page -> text("state").equals("No problem in 297 rules · saved"));
        assertThat(browser.run("return document.querySelectorAll('.cm-lintRange-error').length")).isEqualTo(0L);
        browser.picture("workbench");
        assertThat(console()).isEmpty();
    }

    private List<String> console() {
        List<String> lines = new ArrayList<>();
        browser.driver().manage().logs().get(LogType.BROWSER).forEach(entry -> lines.add(entry.getMessage()));
        return lines;
    }

    private String text(String id) {
        return String.valueOf(browser.run("return document.getElementById(arguments[0]).textContent", id));
    }

    private WebElement element(String css) {
        return browser.driver().findElement(By.cssSelector(css));
    }

    private void choose(String file) {
        element("[data-file='" + file + "']").click();
        browser.await(page -> text("file-name").equals(file));
    }

    private int line(String file, String words) throws IOException {
        List<String> lines = Files.readAllLines(folder.resolve(file));
        int line = 0;
        while (!lines.get(line).contains("\"" + words)) {
            line++;
        }
        return line + 1;
    }

    /** Puts the cursor some characters behind the first quote of a line. */
    private void goTo(int line, int behindQuote) throws IOException {
        browser.run(
                "const done = arguments; import('/desk.js').then(d => d.goTo(d.desk.current, done[0], done[1]))",
                line,
                0);
        browser.await(page -> browser.driver().switchTo().activeElement().getAttribute("class").contains("cm-content"));
        String text = Files.readAllLines(folder.resolve(text("file-name"))).get(line - 1);
        int column = text.indexOf('"') + behindQuote;
        type(Keys.HOME.toString() + Keys.HOME.toString());
        StringBuilder steps = new StringBuilder();
        for (int i = 0; i < column; i++) {
            steps.append(Keys.ARROW_RIGHT);
        }
        type(steps.toString());
    }

    private void type(String keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }
}
