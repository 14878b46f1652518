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
import org.openqa.selenium.support.ui.Select;
import org.walkrx.workbench.Workbench;

/** A clinician edits a rule in the browser, and sees what it does. */
class WorkbenchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final String NERVES = "red-flags-nerves.drl";

    @TempDir
    Path place;

    private Path folder;

    private Workbench workbench;
    private Browser browser;

    @BeforeEach
    void open() throws IOException {
        browser = Browser.open();
        folder = Files.createDirectory(place.resolve("my-rules"));
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
        goTo(line, "\"sadd".length());
        type(Keys.BACK_SPACE);
        browser.await(page -> text("state").startsWith("1 problem: not in use"));
        browser.await(page -> marks() == 1);
        assertThat(text("panel-problems"))
                .contains(NERVES + ":" + line + ":29")
                .contains("did you mean \"saddle numbness\"?");
        assertThat(text("told-state")).contains("advises nobody");
        type("d");
        browser.await(
                page -> text("state").startsWith("No problem") && text("state").endsWith("saved"));
        browser.await(page -> marks() == 0);
        assertThat(text("state")).doesNotContain("not saved");
        assertThat(console()).isEmpty();
    }

    private long marks() {
        return ((Number) browser.run("return document.querySelectorAll('.cm-lintRange-error').length")).longValue();
    }

    @Test
    void anEditIsToldThePersonAtOnceMarkedAndWithItsReason() throws IOException {
        write();
        assertThat(browser.run("return document.querySelector('#told .new').textContent")
                        .toString())
                .startsWith("+ (new) Tell somebody. New numbness")
                .contains("because: saddle numbness: yes");
        assertThat(browser.run("return document.querySelector('#told .gone').textContent")
                        .toString())
                .startsWith("− (no longer told) New numbness");
        assertThat(text("why")).contains("RF-01 speaks to this person").contains("held: saddle numbness: yes");
        browser.click("#tab-cases");
        browser.click("#run-rule");
        browser.await(page -> text("cases-said").contains("all fit"));
        browser.picture("workbench");
        browser.click("#as-form");
        assertThat(element("#form [data-key='saddle numbness']").getAttribute("value"))
                .isEqualTo("yes");
        assertThat(element("#form [data-key='leg tingling']").getAttribute("value"))
                .isEmpty();
        assertThat(console()).isEmpty();
    }

    /** Chooses somebody with numbness, and writes words into the rule about it. */
    private void write() throws IOException {
        choose(NERVES);
        new Select(element("#whom")).selectByValue("example:saddle-numbness");
        goTo(line(NERVES, "New numbness between your legs can"), 1);
        type("Tell somebody. ");
        browser.await(page -> browser.run("return document.querySelector('#told .new') !== null")
                .equals(true));
    }

    @Test
    void offersEveryFindingAndExplainsWhatStandsThere() throws IOException {
        choose(NERVES);
        int line = line(NERVES, "saddle numbness");
        goTo(line, 1);
        browser.await(page -> browser.run("return import('/words.js').then(w => (w.words.findings ?? []).length > 0)")
                .equals(true));
        chord(Keys.CONTROL, Keys.SPACE);
        browser.await(page -> browser.run("return document.querySelector('.cm-tooltip-autocomplete') !== null")
                .equals(true));
        @SuppressWarnings("unchecked")
        List<String> offered = (List<String>)
                browser.run("return [...document.querySelectorAll('.cm-completionLabel')].map(one => one.textContent)");
        assertThat(offered)
                .hasSizeGreaterThan(20)
                .allSatisfy(name -> assertThat(Files.readString(folder.resolve("vocabulary.yaml")))
                        .contains("- name: " + name + "\n"));
        type(Keys.ESCAPE);
        chord(Keys.SHIFT, Keys.F12);
        browser.await(page -> text("panel-uses").contains("vocabulary.yaml:"));
        type(Keys.F12);
        browser.await(page -> text("file-name").equals("vocabulary.yaml"));
        assertThat(console()).isEmpty();
    }

    @Test
    void savesOnlyOverWhatWasSeenAndWhatIsWrongAfterASecondYesOnly() throws IOException {
        choose(NERVES);
        goTo(line(NERVES, "saddle numbness"), "\"sadd".length());
        type(Keys.BACK_SPACE);
        browser.await(page -> text("state").startsWith("1 problem"));
        chord(Keys.CONTROL, "s");
        browser.await(page -> text("bars").contains("will not come into use"));
        assertThat(folder.resolve(NERVES)).hasSameTextualContentAs(Path.of("rules", NERVES));
        browser.click("#bar-save button");
        browser.await(page -> text("state").endsWith(" saved") && !text("state").contains("not saved"));
        assertThat(Files.readString(folder.resolve(NERVES))).contains("sadle");

        goTo(line(NERVES, "sadle numbness"), "\"sad".length());
        type("d");
        browser.await(page -> text("state").startsWith("No problem"));
        Files.writeString(folder.resolve(NERVES), "// somebody else\n" + Files.readString(Path.of("rules", NERVES)));
        browser.await(page -> text("bars").contains("was changed on the disk"));
        chord(Keys.CONTROL, "s");
        browser.await(page -> text("panel-texts").contains("somebody else"));
        assertThat(Files.readString(folder.resolve(NERVES))).startsWith("// somebody else");
        browser.click("#bars button");
        browser.await(
                page -> text("state").startsWith("No problem") && !text("state").contains("not saved"));
        assertThat(browser.run("return import('/editor.js').then(e => e.view.state.doc.line(1).text)"))
                .isEqualTo("// somebody else");
    }

    @Test
    void aReloadLosesNothingThatWasTyped() throws IOException {
        write();
        new Select(element("#whom")).selectByValue("example:heavy-bag");
        String person = element("#person-text").getAttribute("value");
        browser.driver().get("about:blank");
        browser.driver().get(workbench.address());
        browser.await(page -> text("state").contains("1 file not saved"));
        assertThat(text("file-name")).isEqualTo(NERVES);
        assertThat(element("#person-text").getAttribute("value")).isEqualTo(person);
        assertThat(browser.run("return import('/desk.js').then(d => d.files.get(arguments[0])?.text ?? '')"
                                .replace("arguments[0]", "'" + NERVES + "'"))
                        .toString())
                .contains("Tell somebody.");
    }

    @Test
    void keepsNobodyOut() throws IOException {
        write();
        browser.click("#as-form");
        for (boolean dark : new boolean[] {false, true}) {
            browser.dark(dark);
            for (int width : new int[] {1400, 700, 360}) { // 700 is 1400 at 200 %
                browser.width(width);
                assertThat(browser.sideways()).as("sideways at %d", width).isZero();
                for (String tab : new String[] {"problems", "cases", "changes", "texts", "uses"}) {
                    browser.click("#tab-" + tab);
                    assertThat(browser.barriers())
                            .as("%s at %d, dark: %s", tab, width, dark)
                            .isEmpty();
                }
                browser.wholePicture("workbench-" + width + (dark ? "-dark" : ""));
            }
        }
    }

    @Test
    void everythingIsReachedByKeysAlone() {
        browser.run("document.body.focus()");
        browser.run("window.met = new Set(); document.addEventListener('focusin', e => window.met.add(e.target))");
        String left = "return [...document.querySelectorAll('button, input, select, textarea, .cm-content')]"
                + ".filter(e => e.offsetParent && !e.disabled && e.tabIndex >= 0 && !window.met.has(e)).map(e => e.id || e.textContent)";
        for (int i = 0; i < 12; i++) {
            type(Keys.TAB.toString().repeat(20));
        }
        assertThat((List<?>) browser.run(left)).isEmpty();
        chord(Keys.ALT, "r");
        type(Keys.ARROW_RIGHT);
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("tab-cases");
        chord(Keys.ALT, "p");
        assertThat(browser.run("return document.activeElement.id")).isEqualTo("whom");
        chord(Keys.ALT, "e");
        assertThat(browser.run("return document.activeElement.className").toString())
                .contains("cm-content");
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
        browser.click("[data-file='" + file + "']");
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

    /** Puts the cursor some characters behind the place of the first quote of a line. */
    private void goTo(int line, int behindQuote) throws IOException {
        int column = Files.readAllLines(folder.resolve(text("file-name")))
                        .get(line - 1)
                        .indexOf('"')
                + behindQuote;
        browser.run(
                "const [line, column] = arguments; return import('/desk.js').then(d => d.goTo(d.desk.current, line, column))",
                line,
                column);
    }

    private void chord(Keys held, CharSequence key) {
        new Actions(browser.driver()).keyDown(held).sendKeys(key).keyUp(held).perform();
    }

    private void type(CharSequence keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }
}
