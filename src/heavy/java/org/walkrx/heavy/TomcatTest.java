package org.walkrx.heavy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.WeakReference;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.catalina.core.StandardContext;
import org.apache.catalina.startup.Tomcat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A web application with walkrx in its own libraries, deployed to Tomcat and undeployed ten times. */
class TomcatTest {

    private static final int TIMES = Integer.getInteger("walkrx.deployments", 10);
    private static final int MEGABYTE = 1 << 20;

    /** The container's own libraries, and nothing of walkrx. */
    private static final ClassLoader CONTAINER = new ClassLoader("container", TomcatTest.class.getClassLoader()) {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (Stream.of("org.walkrx.", "org.drools.", "org.kie.", "com.fasterxml.", "org.yaml.", "org.slf4j.")
                    .anyMatch(name::startsWith)) {
                throw new ClassNotFoundException(name);
            }
            return super.loadClass(name, resolve);
        }

        @Override
        public URL getResource(String name) {
            return isOfTheApplication(name) ? null : super.getResource(name);
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            return isOfTheApplication(name) ? Collections.emptyEnumeration() : super.getResources(name);
        }

        private boolean isOfTheApplication(String resource) {
            return resource.startsWith("org/walkrx") || resource.startsWith("META-INF/services/org.");
        }
    };

    @TempDir
    Path folder;

    @Test
    void tenApplicationsThatAreUndeployedLeaveAtMostOneBehind() throws Exception {
        Path docBase = application();
        Tomcat tomcat = new Tomcat();
        tomcat.setBaseDir(folder.resolve("tomcat").toString());
        tomcat.setPort(0);
        tomcat.getConnector();
        tomcat.start();
        List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
        try {
            long[] after = new long[TIMES];
            for (int i = 0; i < TIMES; i++) {
                loaders.add(deployAndUndeploy(tomcat, docBase));
                held(loaders);
                after[i] = metaspace();
                System.out.printf(
                        Locale.ROOT,
                        "after undeploying %2d: loaders %d, heap %.1f MB, metaspace %.1f MB, threads %d%n",
                        i + 1,
                        held(loaders),
                        (double) heap() / MEGABYTE,
                        (double) after[i] / MEGABYTE,
                        Thread.activeCount());
            }
            assertThat(held(loaders)).isLessThanOrEqualTo(1);
            assertThat(after[TIMES - 1] - after[1]).as("metaspace").isLessThan(10L * MEGABYTE);
            assertThat(Thread.getAllStackTraces().keySet())
                    .extracting(Thread::getName)
                    .noneMatch(name -> name.startsWith("walkrx") || name.startsWith("drools"));
        } finally {
            tomcat.stop();
            tomcat.destroy();
        }
    }

    private static WeakReference<ClassLoader> deployAndUndeploy(Tomcat tomcat, Path docBase) {
        StandardContext context = new StandardContext();
        context.setName("/app");
        context.setPath("/app");
        context.setDocBase(docBase.toString());
        context.addLifecycleListener(new Tomcat.FixContextListener());
        context.setParentClassLoader(CONTAINER);
        context.addParameter("rules", Path.of("rules").toAbsolutePath().toString());
        context.addApplicationListener(WebApplication.class.getName());
        tomcat.getHost().addChild(context);
        assertThat(context.getServletContext().getAttribute("said")).isEqualTo("EMERGENCY");
        WeakReference<ClassLoader> application =
                new WeakReference<>(context.getLoader().getClassLoader());
        tomcat.getHost().removeChild(context);
        return application;
    }

    private Path application() throws Exception {
        Path docBase = Files.createDirectories(folder.resolve("app"));
        Path lib = Files.createDirectories(docBase.resolve("WEB-INF/lib"));
        Path classes = Files.createDirectories(docBase.resolve("WEB-INF/classes"));
        for (Path library : Jars.libraries()) {
            Files.copy(library, lib.resolve(library.getFileName().toString()));
        }
        copy(Jars.walkrx(), classes);
        String own = WebApplication.class.getName().replace('.', '/') + ".class";
        Path to = classes.resolve(own);
        Files.createDirectories(to.getParent());
        Files.copy(Jars.tests().resolve(own), to);
        return docBase;
    }

    private static void copy(Path from, Path to) throws Exception {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path path : files.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static long held(List<WeakReference<ClassLoader>> loaders) throws InterruptedException {
        for (int i = 0; i < 20 && left(loaders) > 1; i++) {
            System.gc();
            Thread.sleep(100);
        }
        return left(loaders);
    }

    private static long left(List<WeakReference<ClassLoader>> loaders) {
        return loaders.stream().filter(loader -> loader.get() != null).count();
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static long metaspace() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .map(MemoryPoolMXBean::getUsage)
                .findFirst()
                .orElseThrow()
                .getUsed();
    }
}
