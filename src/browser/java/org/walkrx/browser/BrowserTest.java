package org.walkrx.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/** The means of looking, looked at: they see what is wrong with a page, and a page that is well. */
class BrowserTest {

    @Test
    void seesWhatIsWrongWithAPageAndNothingInOneThatIsWell() throws Exception {
        try (Browser browser = Browser.open()) {
            browser.driver()
                    .get(
                            page(
                                    "<html><head><meta name='viewport' content='width=device-width'></head><body><img src='x'><div style='width:900px'>wide</div></body></html>"));
            browser.width(360);
            assertThat(browser.barriers()).anyMatch(line -> line.startsWith("image-alt"));
            assertThat(browser.sideways()).isPositive();

            browser.driver()
                    .get(
                            page(
                                    "<html lang='en'><head><title>Well</title></head><body><main><h1>Well</h1></main></body></html>"));
            assertThat(browser.barriers()).isEmpty();
            assertThat(browser.sideways()).isZero();
            assertThat(Files.readString(browser.print("browser"), StandardCharsets.ISO_8859_1))
                    .startsWith("%PDF");
        }
    }

    private static String page(String html) {
        return "data:text/html;base64," + Base64.getEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8));
    }
}
