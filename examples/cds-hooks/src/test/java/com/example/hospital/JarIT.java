package com.example.hospital;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The one jar: it starts by itself, answers, ends when it is told to, and has all that its parts had. */
class JarIT {

    private static final String SERVICES = "META-INF/services/";

    @Test
    void startsByItselfWithLittleMemoryAndAnswers() throws Exception {
        ServiceProcess service = ServiceProcess.start();
        try (service) {
            long start = System.nanoTime();
            HttpResponse<String> first = service.post(ServiceProcess.CALL, ServiceProcess.request("emergency"));
            System.out.println("the first call took " + (System.nanoTime() - start) / 1_000_000 + " ms");

            assertEquals(200, first.statusCode(), first.body());
            assertTrue(first.body().contains("\"indicator\":\"critical\""), first.body());
            assertTrue(service.get("/cds-services").body().contains("walking-for-back-pain"));
        }
        assertFalse(service.output().contains("Exception"), service.output());
        assertFalse(service.output().contains("SLF4J"), "what the library logs would be lost: " + service.output());
    }

    /** Each part may say in a file what it offers; in one jar the files of one name become one file. */
    @Test
    void whatAnyPartOffersIsOfferedByTheWhole() throws IOException {
        Set<String> whole = classes(System.getProperty("jar"));
        Map<String, Set<String>> parts = new TreeMap<>();
        for (String part : System.getProperty("java.class.path").split(File.pathSeparator)) {
            if (part.endsWith(".jar") && isWithin(whole, part)) {
                services(part).forEach((name, lines) -> parts.merge(name, lines, JarIT::both));
            }
        }
        Map<String, Set<String>> offered = services(System.getProperty("jar"));

        assertFalse(parts.isEmpty());
        parts.forEach((name, lines) -> assertEquals(lines, offered.get(name), name));
    }

    /** What only tests need, as a browser, is on the class path, too. */
    private static boolean isWithin(Set<String> whole, String part) throws IOException {
        return classes(part).stream().anyMatch(whole::contains);
    }

    private static Set<String> classes(String file) throws IOException {
        try (JarFile jar = new JarFile(file)) {
            return jar.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Set<String> both(Set<String> some, Set<String> others) {
        Set<String> all = new TreeSet<>(some);
        all.addAll(others);
        return all;
    }

    private static Map<String, Set<String>> services(String file) throws IOException {
        Map<String, Set<String>> services = new TreeMap<>();
        try (JarFile jar = new JarFile(file)) {
            for (ZipEntry entry : jar.stream().collect(Collectors.toList())) {
                if (entry.getName().startsWith(SERVICES) && !entry.isDirectory()) {
                    String text = new String(jar.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                    services.put(
                            entry.getName(),
                            text.lines()
                                    .map(line -> line.replaceFirst("#.*", "").strip())
                                    .filter(line -> !line.isEmpty())
                                    .collect(Collectors.toCollection(TreeSet::new)));
                }
            }
        }
        return services;
    }

    @Test
    void holdsNoSignatureOfAPartAndTheContainerTakesThisJar() throws IOException {
        Path jar = Path.of(System.getProperty("jar"));
        try (JarFile open = new JarFile(jar.toFile())) {
            assertEquals(
                    List.of(),
                    open.stream()
                            .map(ZipEntry::getName)
                            .filter(name -> name.matches("META-INF/[^/]*\\.(SF|RSA|DSA|EC)"))
                            .collect(Collectors.toList()));
        }
        assertTrue(Files.readString(Path.of("Dockerfile")).contains("COPY target/" + jar.getFileName() + " "));
    }

    /** Who starts it wrongly reads one sentence, and is no Java programmer. */
    @ParameterizedTest
    @CsvSource({
        "--prot 8080, unknown option --prot",
        "--port, --port needs a value",
        "--port x, '--port is a number from 0 to 65535, not x'",
        "--port 70000, '--port is a number from 0 to 65535, not 70000'",
        "--host 0.0.0.0, without --jwks anybody could call",
        "--rules no-such-folder, no-such-folder",
        "--jwks requests/emergency.json --issuer i --audience a, there is no key",
        "--jwks Dockerfile --issuer i --audience a, the keys cannot be read"
    })
    void whoStartsItWronglyIsToldInOneSentence(String words, String told) throws Exception {
        try (ServiceProcess service = ServiceProcess.run(words.split(" "))) {
            assertEquals(2, service.exitCode(), service.output());
            assertTrue(service.output().contains(told), service.output());
            assertFalse(service.output().contains("Exception"), service.output());
            assertFalse(service.output().contains("\tat "), service.output());
        }
    }

    @Test
    void aPortThatIsTakenIsToldInOneSentence() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
                ServiceProcess service = ServiceProcess.run("--port", String.valueOf(taken.getLocalPort()))) {
            assertEquals(2, service.exitCode(), service.output());
            assertTrue(
                    service.output().contains("cannot listen at 127.0.0.1:" + taken.getLocalPort()), service.output());
            assertFalse(service.output().contains("\tat "), service.output());
        }
    }
}
