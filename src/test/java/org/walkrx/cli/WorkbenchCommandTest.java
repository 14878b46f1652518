package org.walkrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./walkrx workbench}, from the address it prints to Ctrl-C. */
class WorkbenchCommandTest {

    @TempDir
    Path folder;

    @Test
    void printsOneAddressServesThePageAndEndsWithCtrlC() throws Exception {
        Files.writeString(folder.resolve("vocabulary.yaml"), "findings: []\n");
        Process command = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "workbench",
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = command.inputReader()) {
            assertThat(out.readLine()).contains("open this address");
            URI address = URI.create(out.readLine());
            assertThat(address.getFragment()).matches("[\\w-]{32}");
            HttpResponse<String> page = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(page.body()).contains("<title>walkrx workbench</title>");

            // As Ctrl-C does, which whoever runs tests in the background has shut off.
            command.destroy();
            assertThat(command.waitFor()).isZero();
        } finally {
            command.destroyForcibly();
        }
    }

    @Test
    void saysThatAPortIsTaken() throws Exception {
        Files.writeString(folder.resolve("vocabulary.yaml"), "findings: []\n");
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(run("--port", String.valueOf(taken.getLocalPort()), folder.toString()))
                    .isEqualTo("1 The port " + taken.getLocalPort()
                            + " is taken; leave out --port, and a free one is found.\n");
        }
    }

    @Test
    void saysWhatIsWrongWithItsWordsAndItsFolder() {
        assertThat(run("--port", "70000")).startsWith("2 --port must be 0 to 65535, but is 70000");
        assertThat(run(folder.resolve("none").toString())).startsWith("1 ").contains("there is no such folder");
    }

    private static String run(String... arguments) {
        StringWriter errors = new StringWriter();
        String[] words = new String[arguments.length + 1];
        words[0] = "workbench";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        int code = Main.run(new PrintWriter(new StringWriter()), new PrintWriter(errors, true), words);
        return code + " " + errors;
    }
}
