package org.walkrx.browser;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/**
 * A questionnaire in LHC-Forms, the form renderer of the National Library of Medicine, as {@code lforms.sh} fetched it; filled in by
 * clicking and typing. For one thread.
 */
final class LhcForms implements AutoCloseable {

    private static final Path FETCHED = Path.of("target", "lforms");
    private static final String PACKED = "/dist/lforms/";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>LHC-Forms</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/dist/lforms/webcomponent/styles.css">
            <script>window.failed = []; window.addEventListener('error', event => window.failed.push(String(event.message)));</script>
            </head><body><div id="form"></div>
            <script src="/dist/lforms/webcomponent/assets/lib/zone.min.js"></script>
            <script src="/dist/lforms/webcomponent/lhc-forms.js"></script>
            <script src="/dist/lforms/fhir/R4/lformsFHIR.min.js"></script>
            <script>
            fetch('/questionnaire').then(reply => reply.json()).then(form => LForms.Util.addFormToPage(form, 'form', {}))
                .catch(error => window.failed.push(String(error)));
            </script></body></html>
            """;

    private final Browser browser;
    private final HttpServer server;
    private final String questionnaire;

    private LhcForms(Browser browser, HttpServer server, String questionnaire) {
        this.browser = browser;
        this.server = server;
        this.questionnaire = questionnaire;
    }

    /** Shows a questionnaire; aborts the test where the renderer could not be fetched. */
    static LhcForms show(Browser browser, String questionnaire) throws IOException {
        if (!Files.isRegularFile(FETCHED.resolve("dist/lforms/webcomponent/lhc-forms.js"))) {
            String why = "LHC-Forms is not in " + FETCHED + ": src/browser/lforms.sh fetches it";
            return "required".equals(System.getProperty("browser")) ? fail(why) : abort(why);
        }
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        LhcForms forms = new LhcForms(browser, server, questionnaire);
        server.createContext("/", forms::serve);
        server.start();
        browser.driver().get("http://127.0.0.1:" + server.getAddress().getPort() + "/");
        browser.await(driver ->
                !driver.findElements(By.cssSelector("input[type=radio]")).isEmpty());
        return forms;
    }

    private void serve(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.equals("/")) {
                send(exchange, "text/html", PAGE.getBytes(StandardCharsets.UTF_8));
            } else if (path.equals("/questionnaire")) {
                send(exchange, "application/json", questionnaire.getBytes(StandardCharsets.UTF_8));
            } else if (path.startsWith(PACKED)
                    && !path.contains("..")
                    && Files.exists(FETCHED.resolve(path.substring(1)))) {
                send(exchange, type(path), Files.readAllBytes(FETCHED.resolve(path.substring(1))));
            } else {
                exchange.sendResponseHeaders(404, -1);
            }
        }
    }

    private static String type(String path) {
        String end = path.substring(path.lastIndexOf('.') + 1);
        return Map.of("js", "text/javascript", "css", "text/css").getOrDefault(end, "application/octet-stream");
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    /** Clicks an answer: a code, or true or false. */
    LhcForms choose(String linkId, String answer) {
        find(By.cssSelector("[id^='" + linkId + "/1/1|'][id$='|" + answer + "']"))
                .click();
        return this;
    }

    /** Types a number. */
    LhcForms type(String linkId, String number) {
        find(By.id(linkId + "/1/1")).sendKeys(number);
        return this;
    }

    /** Ticks "No to all the others" on every page that has it. */
    LhcForms denyTheOthers() {
        List<String> ids = browser.driver().findElements(By.cssSelector("[id$='|others-no']")).stream()
                .map(box -> box.getDomProperty("id"))
                .toList();
        ids.forEach(id -> find(By.id(id)).click());
        return this;
    }

    /** The renderer goes on drawing for a while. */
    private WebElement find(By what) {
        WebElement found = browser.await(driver -> driver.findElement(what));
        browser.run("arguments[0].scrollIntoView({block: 'center'})", found);
        return found;
    }

    /** Returns what the renderer exports, as JSON. */
    String response() {
        return (String)
                browser.run("return JSON.stringify(LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4'))");
    }

    /** Returns the errors that scripts of the page met; empty is well. */
    String failures() {
        return String.valueOf(browser.run("return window.failed.join('; ')"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
