package org.walkrx.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in, asked byte by byte, as no browser and no client library would. */
class DoorTest {

    @TempDir
    static Path folder;

    private static Page page;

    @BeforeAll
    static void open() throws IOException {
        Files.writeString(folder.resolve("vocabulary.yaml"), "findings: []\n");
        page = Page.of(folder);
    }

    @AfterAll
    static void close() {
        page.close();
    }

    /** HOST, TOKEN and ORIGIN stand for those that are right. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    200 | GET /api/state  | Host: HOST;X-Walkrx-Token: TOKEN
                    200 | GET /api/state  | Host: HOST;X-Walkrx-Token: TOKEN;Origin: ORIGIN;Sec-Fetch-Site: same-origin
                    200 | GET /           | Host: HOST
                    421 | GET /           | Host: rules.example
                    421 | GET /api/state  | Host: rules.example;X-Walkrx-Token: TOKEN
                    421 | GET /api/state  | Host: 127.0.0.1;X-Walkrx-Token: TOKEN
                    421 | GET /api/state  | Host: 127.0.0.1:1;X-Walkrx-Token: TOKEN
                    400 | GET /api/state  | Host: HOST;Host: rules.example;X-Walkrx-Token: TOKEN
                    403 | GET /api/state  | Host: HOST;X-Walkrx-Token: TOKEN;Origin: http://rules.example
                    403 | GET /api/state  | Host: HOST;X-Walkrx-Token: TOKEN;Origin: null
                    403 | GET /api/state  | Host: HOST;X-Walkrx-Token: TOKEN;Sec-Fetch-Site: cross-site
                    403 | GET /api/state  | Host: HOST
                    403 | GET /api/state  | Host: HOST;X-Walkrx-Token: wrong
                    403 | GET /api/state?token=TOKEN | Host: HOST
                    405 | GET /api/check  | Host: HOST;X-Walkrx-Token: TOKEN
                    405 | POST /          | Host: HOST;X-Walkrx-Token: TOKEN;Content-Length: 0
                    404 | GET /api/other  | Host: HOST;X-Walkrx-Token: TOKEN
                    415 | POST /api/check | Host: HOST;X-Walkrx-Token: TOKEN;Content-Type: text/plain;Content-Length: 0
                    415 | POST /api/check | Host: HOST;X-Walkrx-Token: TOKEN;Content-Length: 0
                    400 | POST /api/check | Host: HOST;X-Walkrx-Token: TOKEN;Content-Type: application/json;Content-Length: 0
                    """)
    void letsInThePageThatWasOpenedAndNobodyElse(int status, String line, String headers) throws IOException {
        assertThat(status(line + " HTTP/1.1", headers.split(";", -1), "")).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../pom.xml",
                "/%2e%2e/pom.xml",
                "/..%2fpom.xml",
                "/workbench.html",
                "/Workbench.class",
                "/etc/passwd",
                "//etc/passwd",
                "/codemirror.js%00.txt",
                "/api/files/../vocabulary.yaml",
                "/catalogue/",
                "/catalogue/guessed"
            })
    void noPathOfARequestLeadsToAFile(String path) throws IOException {
        assertThat(status("GET " + path + " HTTP/1.1", new String[] {"Host: HOST", "X-Walkrx-Token: TOKEN"}, ""))
                .isIn(404, 405);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "..%2fnew.drl",
                "%2e%2e/new.drl",
                "..",
                "%2ftmp%2fnew.drl",
                ".hidden.drl",
                "new.drl%00",
                "new.sh",
                "pom.xml",
                "a/b.drl",
                ""
            })
    void noNameOfARequestIsWrittenToButThoseOfAFolder(String name) throws IOException {
        String body = "{\"text\":\"x\"}";
        String[] headers = {
            "Host: HOST",
            "X-Walkrx-Token: TOKEN",
            "Content-Type: application/json",
            "If-Match: new",
            "Content-Length: " + body.length()
        };
        assertThat(status("PUT /api/files/" + name + " HTTP/1.1", headers, body))
                .isEqualTo(404);
        try (var files = Files.list(folder)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void whatIsTooLargeIsNotRead() throws IOException {
        String body = "{\"text\":\"" + "x".repeat(3 << 20) + "\"}";
        String[] headers = {
            "Host: HOST", "X-Walkrx-Token: TOKEN", "Content-Type: application/json", "Content-Length: " + body.length()
        };
        assertThat(status("POST /api/check HTTP/1.1", headers, body)).isEqualTo(413);
    }

    @Test
    void listensOnThisMachineAloneAndSaysSoToBrowsers() throws IOException {
        assertThat(page.address.getHost()).isEqualTo("127.0.0.1");
        assertThat(InetAddress.getLoopbackAddress().isLoopbackAddress()).isTrue();
        String answer = answer("GET / HTTP/1.1", new String[] {"Host: HOST"}, "");
        assertThat(answer)
                .contains("default-src 'none'; script-src 'self'; style-src 'self' 'nonce-")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe-")
                .containsIgnoringCase("X-content-type-options: nosniff")
                .containsIgnoringCase("Referrer-policy: no-referrer")
                .containsIgnoringCase("Cache-control: no-store")
                .doesNotContain(page.token);
    }

    private static int status(String line, String[] headers, String body) throws IOException {
        return Integer.parseInt(answer(line, headers, body).split(" ", 3)[1]);
    }

    private static String answer(String line, String[] headers, String body) throws IOException {
        StringBuilder request = new StringBuilder(line).append("\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        request.append("Connection: close\r\n\r\n").append(body);
        String sent = request.toString()
                .replace("HOST", "127.0.0.1:" + page.address.getPort())
                .replace("ORIGIN", "http://127.0.0.1:" + page.address.getPort())
                .replace("TOKEN", page.token);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), page.address.getPort())) {
            socket.getOutputStream().write(sent.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
