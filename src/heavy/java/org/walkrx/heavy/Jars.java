package org.walkrx.heavy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What an application with walkrx has on its class path. */
final class Jars {

    private static final Pattern LIBRARIES = Pattern.compile("(kie-(api|internal|memory-compiler)"
            + "|drools-(core|base|util|kiesession|wiring-api|wiring-static)"
            + "|jackson-(core|dataformat-yaml)|snakeyaml|slf4j-api|jspecify)-[0-9.]+\\.jar");

    private Jars() {}

    /** The jars that walkrx brings along. */
    static List<Path> libraries() {
        return classPath()
                .filter(path -> LIBRARIES.matcher(path.getFileName().toString()).matches())
                .toList();
    }

    /** The classes of walkrx. */
    static Path walkrx() {
        return classPath()
                .filter(path -> path.endsWith("classes") && Files.isDirectory(path))
                .findFirst()
                .orElseThrow();
    }

    /** The classes of these tests. */
    static Path tests() {
        return classPath()
                .filter(path -> path.endsWith("test-classes"))
                .findFirst()
                .orElseThrow();
    }

    /** A jar whose name begins so. */
    static Path named(String beginning) {
        return classPath()
                .filter(path -> path.getFileName().toString().startsWith(beginning))
                .findFirst()
                .orElseThrow();
    }

    private static Stream<Path> classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of);
    }
}
