package com.example.hospital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.walkrx.Answer;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.fhir.QuestionnaireWriter;

/**
 * How long calls take, and whether memory stays flat: mvn -Platency verify. The jar and, beside it, the plain library run with a heap
 * of 128 MB each. It prints figures; it judges only what a busy machine cannot spoil.
 */
class LatencyIT {

    private static final int WARM_UP = 500;
    private static final int CALLS = 400;
    private static final List<Integer> COLLECTIONS = List.of(2_000, 10_000);
    private static final int STALLED = 60;
    private static final LocalDate TODAY = LocalDate.now();

    private static ServiceProcess service;

    @BeforeAll
    static void start() throws Exception {
        long start = System.nanoTime();
        service = ServiceProcess.start();
        say("from start to ready %.1f s", (System.nanoTime() - start) / 1e9);
        start = System.nanoTime();
        post(ServiceProcess.request("emergency"));
        say("the first call %.0f ms", (System.nanoTime() - start) / 1e6);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static void say(String format, Object... values) {
        System.out.println("latency: " + String.format(Locale.ROOT, format, values));
    }

    private static void post(String body) throws Exception {
        HttpResponse<String> reply = service.post(ServiceProcess.CALL, body);
        assertEquals(200, reply.statusCode(), reply.body());
    }

    /** A person of whom everything is answered: no to all, on every page, and the numbers that are asked. */
    private static String answered() throws IOException {
        String questionnaire = QuestionnaireWriter.of(WalkingAdvisor.bundled().book());
        TreeSet<String> pages = new TreeSet<>();
        Matcher others =
                Pattern.compile("\"linkId\":\"(page-[0-9]+)[.]others\"").matcher(questionnaire);
        while (others.find()) {
            pages.add(others.group(1));
        }
        Matcher version = Pattern.compile("\"version\":\"([0-9a-f]+)\"").matcher(questionnaire);
        assertTrue(version.find() && !pages.isEmpty());
        StringBuilder items = new StringBuilder(
                "{\"linkId\":\"weightKg\",\"answer\":[{\"valueDecimal\":70}]},{\"linkId\":\"pain.now\",\"answer\":[{\"valueInteger\":3}]},"
                        + "{\"linkId\":\"pain.worst\",\"answer\":[{\"valueInteger\":5}]},{\"linkId\":\"pain.weeks\",\"answer\":[{\"valueDecimal\":8}]}");
        for (String page : pages) {
            items.append(",{\"linkId\":\"" + page + ".others\",\"answer\":[{\"valueCoding\":{\"system\":"
                    + "\"https://walkrx.org/fhir/CodeSystem/walkrx-answer\",\"code\":\"others-no\"}}]}");
        }
        String answers =
                "{\"resourceType\":\"QuestionnaireResponse\",\"id\":\"q1\",\"status\":\"completed\",\"questionnaire\":"
                        + "\"https://walkrx.org/fhir/Questionnaire/back-pain-walking|" + version.group(1)
                        + "\",\"subject\":{\"reference\":\"Patient/example\"},\"authored\":\"" + TODAY
                        + "T00:00:00Z\",\"item\":[" + items + "]}";
        return Files.readString(Path.of("requests", "record-only.json"))
                .replace("\"answers\": null", "\"answers\": " + answers);
    }

    private static void measure(String what, Callable<?> call) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            call.call();
        }
        double[] milliseconds = new double[CALLS];
        for (int i = 0; i < CALLS; i++) {
            long start = System.nanoTime();
            call.call();
            milliseconds[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(milliseconds);
        say("%-60s p50 %6.1f ms, p95 %6.1f ms", what, milliseconds[CALLS / 2], milliseconds[CALLS * 95 / 100]);
    }

    private static void measureCall(String what, String body) throws Exception {
        measure(what, () -> {
            post(body);
            return null;
        });
    }

    @Test
    void callsBesideThePlainLibraryAndBesideClientsThatStall() throws Exception {
        WalkingAdvisor advisor = WalkingAdvisor.bundled();
        Person emergency = Person.builder()
                .age(65)
                .finding("foot drop", Answer.NOT_SURE)
                .finding("new bladder trouble", Answer.NOT_SURE)
                .finding("osteoporosis", Answer.YES)
                .build();
        Person recordOnly = Person.builder().age(65).build();
        Person answered = Person.builder()
                .age(65)
                .answer("weightKg", "70")
                .answer("pain.now", "3")
                .answer("pain.worst", "5")
                .answer("pain.weeks", "8")
                .othersDenied()
                .build();
        String whole = answered();
        assertTrue(service.post(ServiceProcess.CALL, whole).body().contains("Draft the walking plan"));

        measure("plain assess, an emergency", () -> advisor.assess(emergency, TODAY));
        measureCall("a call, an emergency", ServiceProcess.request("emergency"));
        measure("plain assess, age alone: all to be asked", () -> advisor.assess(recordOnly, TODAY));
        measureCall("a call, back pain alone: all to be asked", ServiceProcess.request("record-only"));
        measure("plain assess, all answered", () -> advisor.assess(answered, TODAY));
        measureCall("a call, all answered", whole);
        measureCall("a call, no back pain", ServiceProcess.request("no-back-pain"));

        List<Socket> stalled = new ArrayList<>();
        try {
            for (int i = 0; i < STALLED; i++) {
                stalled.add(stalled());
            }
            double longest = 0;
            for (int i = 0; i < 50; i++) {
                long start = System.nanoTime();
                post(whole);
                longest = Math.max(longest, (System.nanoTime() - start) / 1e6);
            }
            say("all answered, %d half-sent calls held open: the longest of 50 %.0f ms", STALLED, longest);
        } finally {
            for (Socket socket : stalled) {
                socket.close();
            }
        }
    }

    private static Socket stalled() throws IOException {
        Socket socket = new Socket("127.0.0.1", service.port());
        socket.getOutputStream()
                .write(("POST " + ServiceProcess.CALL
                                + " HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{")
                        .getBytes(StandardCharsets.US_ASCII));
        return socket;
    }

    /** Each call has an id of its own, as a record system has it, so that each card is remembered for its feedback. */
    @Test
    void manyCallsLeaveTheMemoryAsItWas() throws Exception {
        List<String> bodies =
                List.of(ServiceProcess.request("emergency"), ServiceProcess.request("record-only"), answered());
        List<Double> used = new ArrayList<>();
        long start = System.nanoTime();
        int made = 0;
        for (int until : COLLECTIONS) {
            for (; made < until; made++) {
                String id = String.format(Locale.ROOT, "%08x", made);
                post(bodies.get(made % bodies.size()).replace("d1577c69", id));
            }
            used.add(usedMegabytes());
            say(
                    "%,d calls by one client in %.0f s; used after a collection %.1f MB, resident %d MB",
                    made, (System.nanoTime() - start) / 1e9, used.get(used.size() - 1), residentMegabytes());
        }
        assertTrue(used.get(1) < used.get(0) + 8, used.toString());
    }

    /** Has the service collect its garbage, and returns what of its heap is still used. */
    private static double usedMegabytes() throws Exception {
        jcmd("GC.run");
        Matcher used =
                Pattern.compile("generation +total [0-9]+K, used ([0-9]+)K").matcher(jcmd("GC.heap_info"));
        double kilobytes = 0;
        while (used.find()) {
            kilobytes += Double.parseDouble(used.group(1));
        }
        assertTrue(kilobytes > 0);
        return kilobytes / 1024;
    }

    private static String jcmd(String command) throws Exception {
        String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        Process process = new ProcessBuilder(jcmd, String.valueOf(service.pid()), command)
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }

    private static long residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", String.valueOf(service.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }
}
