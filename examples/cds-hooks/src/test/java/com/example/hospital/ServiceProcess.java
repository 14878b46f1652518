package com.example.hospital;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The jar as a hospital starts it, in a process of its own; all that it writes is kept. */
final class ServiceProcess implements AutoCloseable {

    static final String CALL = "/cds-services/walking-for-back-pain";
    static final String NEXT = "/fhir/Questionnaire/$next-question";
    static final HttpClient CLIENT = HttpClient.newHttpClient();

    private static final Pattern READY = Pattern.compile("Ready at http://[^ ]*:([0-9]+)/.*");
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final StringBuffer output = new StringBuffer();
    private final CompletableFuture<Integer> port = new CompletableFuture<>();
    private final Thread reader = new Thread(this::read);

    private ServiceProcess(List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+UseSerialGC",
                "-Xmx128m",
                "-jar",
                System.getProperty("jar")));
        command.addAll(options);
        process = new ProcessBuilder(command).redirectErrorStream(true).start();
        reader.start();
    }

    /** Starts the jar at a port that is free, and returns when it is ready. */
    static ServiceProcess start(String... options) throws Exception {
        List<String> all = new ArrayList<>(List.of("--port", "0"));
        all.addAll(List.of(options));
        ServiceProcess service = new ServiceProcess(all);
        try {
            service.port.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return service;
        } catch (Exception e) {
            service.close();
            throw e;
        }
    }

    /** Runs the jar until it ends by itself. */
    static ServiceProcess run(String... options) throws Exception {
        ServiceProcess service = new ServiceProcess(List.of(options));
        if (!service.process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            service.close();
            throw new AssertionError("it has not ended: " + service.output());
        }
        service.reader.join();
        return service;
    }

    private void read() {
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                output.append(line).append('\n');
                Matcher ready = READY.matcher(line);
                if (ready.matches()) {
                    port.complete(Integer.valueOf(ready.group(1)));
                }
            }
        } catch (IOException e) {
            output.append(e).append('\n');
        }
        port.completeExceptionally(new IOException("it ended before it was ready: " + output));
    }

    int port() {
        return port.join();
    }

    long pid() {
        return process.pid();
    }

    int exitCode() {
        return process.exitValue();
    }

    /** Returns all that it has written so far, to standard output and standard error. */
    String output() {
        return output.toString();
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path));
    }

    HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(
                to(path).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Returns a request of the folder requests. */
    static String request(String name) throws IOException {
        return Files.readString(Path.of("requests", name + ".json"));
    }

    /** Asks it to end, and waits until it has. */
    @Override
    public void close() {
        // Process.destroy would close its output as well, and what it writes at its end would be lost.
        process.toHandle().destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
