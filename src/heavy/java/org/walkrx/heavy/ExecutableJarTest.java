package org.walkrx.heavy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An executable jar of Spring Boot's layout, whose libraries are jars within the jar. */
class ExecutableJarTest {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";

    @TempDir
    Path folder;

    @Test
    void theFirstAdviceMayBeGivenInTheCommonPool() throws Exception {
        Path jar = executable(folder.resolve("app.jar"));

        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-XX:TieredStopAtLevel=1",
                        "-jar",
                        jar.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(said).contains("EMERGENCY(pool) EMERGENCY(main) LaunchedClassLoader");
        assertThat(process.exitValue()).isZero();
    }

    private Path executable(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, LAUNCHER);
        main.putValue("Start-Class", PoolFirst.class.getName());
        main.putValue("Spring-Boot-Classes", "BOOT-INF/classes/");
        main.putValue("Spring-Boot-Lib", "BOOT-INF/lib/");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            for (String name : List.of("BOOT-INF/", "BOOT-INF/classes/", "BOOT-INF/lib/")) {
                out.putNextEntry(new JarEntry(name));
            }
            copyLoader(out);
            copyTests(out);
            for (Path library : Jars.libraries()) {
                store(out, library.getFileName().toString(), Files.readAllBytes(library));
            }
            store(out, "walkrx.jar", Files.readAllBytes(walkrx(folder.resolve("walkrx.jar"))));
        }
        return jar;
    }

    private static void copyLoader(JarOutputStream out) throws IOException {
        try (JarFile loader = new JarFile(Jars.named("spring-boot-loader-").toFile())) {
            for (JarEntry entry : (Iterable<JarEntry>) loader.stream()::iterator) {
                if (!entry.isDirectory() && !entry.getName().equals(JarFile.MANIFEST_NAME)) {
                    try (InputStream in = loader.getInputStream(entry)) {
                        put(out, entry.getName(), in.readAllBytes());
                    }
                }
            }
        }
    }

    private static void copyTests(JarOutputStream out) throws IOException {
        String name = PoolFirst.class.getName().replace('.', '/') + ".class";
        put(out, "BOOT-INF/classes/" + name, Files.readAllBytes(Jars.tests().resolve(name)));
    }

    private static Path walkrx(Path jar) throws IOException {
        Path classes = Jars.walkrx();
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> files = Files.walk(classes)) {
            for (Path path : files.filter(Files::isRegularFile).toList()) {
                put(out, classes.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return jar;
    }

    private static void put(JarOutputStream out, String name, byte[] bytes) throws IOException {
        out.putNextEntry(new JarEntry(name));
        out.write(bytes);
        out.closeEntry();
    }

    /** A jar within a jar is not compressed. */
    private static void store(JarOutputStream out, String name, byte[] bytes) throws IOException {
        JarEntry entry = new JarEntry("BOOT-INF/lib/" + name);
        CRC32 crc = new CRC32();
        crc.update(bytes);
        entry.setMethod(JarEntry.STORED);
        entry.setSize(bytes.length);
        entry.setCrc(crc.getValue());
        out.putNextEntry(entry);
        out.write(bytes);
        out.closeEntry();
    }
}
