package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.walkrx.live.RuleFolder;

/**
 * walkrx in an application with a class loader of its own, as an executable jar or a servlet container gives it, and with
 * the jars alone that an application gets.
 */
class OwnClassLoaderTest {

    /** The jars that walkrx brings along; no compiler, no parser, no interpreter is among them. */
    private static final Pattern JARS = Pattern.compile("(kie-(api|internal|memory-compiler)"
            + "|drools-(core|base|util|kiesession|wiring-api|wiring-static)"
            + "|jackson-(core|dataformat-yaml)|snakeyaml|slf4j-api|slf4j-nop|jspecify)-[0-9.]+\\.jar");

    private static ClassLoader application(boolean withServices) {
        URL[] urls = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.endsWith("classes")
                        || path.endsWith("test-classes")
                        || JARS.matcher(path.getFileName().toString()).matches())
                .map(OwnClassLoaderTest::url)
                .toArray(URL[]::new);
        return new URLClassLoader("application", urls, ClassLoader.getPlatformClassLoader()) {
            @Override
            public Enumeration<URL> findResources(String name) throws IOException {
                return withServices || !name.startsWith("META-INF/services/org.")
                        ? super.findResources(name)
                        : Collections.emptyEnumeration();
            }

            @Override
            public URL findResource(String name) {
                return withServices || !name.startsWith("META-INF/services/org.") ? super.findResource(name) : null;
            }
        };
    }

    private static URL url(Path path) {
        try {
            return path.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = RuleFolder.in(temporary.resolve("rules"), 10).path();
    }

    private String run(ClassLoader application, ClassLoader ofTheThread) throws Exception {
        Callable<?> app = (Callable<?>) application
                .loadClass(AppInALoader.class.getName())
                .getDeclaredConstructor(Path.class)
                .newInstance(folder);
        FutureTask<Object> task = new FutureTask<>(app::call);
        Thread thread = new Thread(task, "of the application");
        thread.setContextClassLoader(ofTheThread);
        thread.start();
        try {
            return task.get().toString();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        } finally {
            thread.join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "platform", "its own"})
    void worksWhicheverClassLoaderTheFirstThreadHas(String ofTheThread) throws Exception {
        ClassLoader application = application(true);
        ClassLoader first = switch (ofTheThread) {
            case "none" -> null;
            case "platform" -> ClassLoader.getPlatformClassLoader();
            default -> application;
        };

        assertThat(run(application, first)).isEqualTo("SAME_DAY STANDARD");
        assertThat(run(application, application)).isEqualTo("SAME_DAY STANDARD");
    }

    @Test
    void withoutItsServicesItSpeaksOfPackagingAndNotOfTheRules() {
        ClassLoader application = application(false);

        for (int attempt = 0; attempt < 2; attempt++) {
            assertThatThrownBy(() -> run(application, application))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("nothing is wrong with the rules")
                    .hasMessageContaining("META-INF/services");
        }
    }

    @Test
    void anApplicationThatIsDroppedLeavesNoThreadAndIsNotHeld() throws Exception {
        List<WeakReference<ClassLoader>> dropped = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            dropped.add(deployAndDrop());
        }

        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (held(dropped) > 1 && System.nanoTime() < end) {
            System.gc();
        }
        assertThat(held(dropped)).isLessThanOrEqualTo(1);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> dropped.stream()
                        .anyMatch(loader -> loader.get() != null && loader.get() == thread.getContextClassLoader()));
    }

    private WeakReference<ClassLoader> deployAndDrop() throws Exception {
        ClassLoader application = application(true);
        run(application, application);
        return new WeakReference<>(application);
    }

    private static long held(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }
}
