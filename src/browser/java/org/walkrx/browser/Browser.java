package org.walkrx.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.ElementClickInterceptedException;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriver;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.support.ui.WebDriverWait;

/**
 * A Chromium without a window, which reaches this machine and nothing else. Where none is installed a test is left out and says so;
 * with {@code -Dbrowser=required} it fails. Pictures and printed pages are left in {@code target/browser}. For one thread.
 */
final class Browser implements AutoCloseable {

    private static final Path PICTURES = Path.of("target", "browser");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ChromeDriver driver;

    private Browser(ChromeDriver driver) {
        this.driver = driver;
    }

    /** A browser of its own, with an empty profile; aborts the test where there is none. */
    static Browser open() {
        Path chromium = installed("chromium", "chromium-browser", "google-chrome");
        Path chromedriver = installed("chromedriver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments(
                "--headless=new",
                "--no-sandbox", // as root, in a container
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost");
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(chromedriver.toFile())
                .withEnvironment(Map.of("SE_OFFLINE", "true", "SE_AVOID_STATS", "true"))
                .build();
        return new Browser(new ChromeDriver(service, options));
    }

    private static Path installed(String... names) {
        return Stream.of(System.getenv("PATH").split(":"))
                .flatMap(folder -> Stream.of(names).map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> without(names[0]));
    }

    private static Path without(String name) {
        String why = "no " + name + " is installed: what people see in a browser is not looked at";
        return "required".equals(System.getProperty("browser")) ? fail(why) : abort(why);
    }

    WebDriver driver() {
        return driver;
    }

    /** Runs a script in the page, which may {@code return} a value. */
    @Nullable
    Object run(String script, Object... arguments) {
        return ((JavascriptExecutor) driver).executeScript(script, arguments);
    }

    /** Waits until what is asked of the page is there or true. */
    <T> T await(Function<WebDriver, T> condition) {
        return new WebDriverWait(driver, PATIENCE)
                .ignoring(StaleElementReferenceException.class, ElementClickInterceptedException.class)
                .until(condition);
    }

    /** Presses something, once it is there; again if the page drew it anew in the meantime. */
    void click(String selector) {
        await(page -> {
            page.findElement(By.cssSelector(selector)).click();
            return true;
        });
    }

    /** The page as on a screen of this width in CSS pixels: 360 is a telephone. A window of this browser cannot be as narrow. */
    Browser width(int pixels) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", pixels, "height", 800, "deviceScaleFactor", 1, "mobile", pixels < 500));
        return this;
    }

    /** The page by night, as those see it who ask their system for dark colours. */
    Browser dark(boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
        return this;
    }

    /** The page as its style has it on paper, or on a screen again. */
    Browser onPaper(boolean paper) {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", paper ? "print" : ""));
        return this;
    }

    /** Leaves a picture of the window in {@code target/browser/NAME.png}. */
    Path picture(String name) {
        return write(name + ".png", driver.getScreenshotAs(OutputType.BYTES));
    }

    /** Leaves a picture of the whole page, however long, in {@code target/browser/NAME.png}. */
    Path wholePicture(String name) {
        Map<String, Object> shot = driver.executeCdpCommand(
                "Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true));
        return write(name + ".png", Base64.getDecoder().decode((String) shot.get("data")));
    }

    /** Prints the page on A4, or on the paper that its style asks for, into {@code target/browser/NAME.pdf}. */
    Path print(String name) {
        Map<String, Object> printed = driver.executeCdpCommand(
                "Page.printToPDF",
                Map.of("preferCSSPageSize", true, "printBackground", true, "paperWidth", 8.27, "paperHeight", 11.69));
        return write(name + ".pdf", Base64.getDecoder().decode((String) printed.get("data")));
    }

    /** How far the page could be scrolled sideways, in CSS pixels; 0 is as it should be. */
    long sideways() {
        return ((Number) run("return document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .longValue();
    }

    /** What axe-core finds wrong with the page for people who cannot see, point or read small print; a line each, none is well. */
    List<String> barriers() {
        run(axe());
        driver.manage().timeouts().scriptTimeout(PATIENCE);
        @SuppressWarnings("unchecked")
        List<String> found = (List<String>) driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run().then(r => done(r.violations.flatMap(v => v.nodes.map("
                + "n => v.id + ': ' + v.help + ': ' + n.target.join(' ') + ': ' + n.html.slice(0, 200)))),"
                + " e => done(['axe failed: ' + e]));");
        return found;
    }

    private static String axe() {
        try (var script = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(script.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path write(String name, byte[] content) {
        try {
            Files.createDirectories(PICTURES);
            return Files.write(PICTURES.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
