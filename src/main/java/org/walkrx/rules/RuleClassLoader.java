package org.walkrx.rules;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What compiled rules may see: the words of the rules, what the engine needs around them, and the plainest classes of
 * Java. No system, process, file, network, thread, reflection or class loader is among them.
 *
 * <p>The second line of defence, behind the check of the rules' text; it does not stop what the engine interprets.
 */
final class RuleClassLoader extends ClassLoader {

    private static final List<String> PACKAGES =
            List.of("org.walkrx.language.", "org.drools.", "org.kie.", "org.mvel2.", "com.intellij.rt.coverage.");

    private static final Set<String> CLASSES = Set.of(
            "java.lang.$JaCoCo", // with the line above, for applications whose test coverage is measured
            "java.io.Externalizable",
            "java.io.IOException",
            "java.io.ObjectInput",
            "java.io.ObjectOutput",
            "java.io.Serializable",
            "java.lang.AbstractMethodError",
            "java.lang.annotation.Annotation",
            "java.lang.Boolean",
            "java.lang.Byte",
            "java.lang.CharSequence",
            "java.lang.Character",
            "java.lang.Class", // the engine's code cannot do without; all it leads to is hidden
            "java.lang.ClassNotFoundException",
            "java.lang.CloneNotSupportedException",
            "java.lang.Cloneable",
            "java.lang.Comparable",
            "java.lang.Deprecated",
            "java.lang.Double",
            "java.lang.Enum",
            "java.lang.Error",
            "java.lang.Exception",
            "java.lang.Float",
            "java.lang.Integer",
            "java.lang.Iterable",
            "java.lang.Long",
            "java.lang.NoClassDefFoundError",
            "java.lang.Number",
            "java.lang.Object",
            "java.lang.Override",
            "java.lang.Record",
            "java.lang.RuntimeException",
            "java.lang.Short",
            "java.lang.String",
            "java.lang.SuppressWarnings",
            "java.lang.Throwable",
            "java.lang.Void",
            "java.util.Collection",
            "java.util.Iterator",
            "java.util.List",
            "java.util.Map",
            "java.util.Set");

    static {
        registerAsParallelCapable();
    }

    RuleClassLoader(ClassLoader parent) {
        super(parent);
    }

    private static boolean isOffered(String name) {
        return CLASSES.contains(name) || PACKAGES.stream().anyMatch(name::startsWith);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!isOffered(name)) {
            throw new ClassNotFoundException("rules cannot use " + name);
        }
        return super.loadClass(name, resolve);
    }

    private static boolean isHidden(String resource) {
        return resource.endsWith(".class")
                && !isOffered(resource.substring(0, resource.length() - ".class".length())
                        .replace('/', '.'));
    }

    @Override
    public @Nullable URL getResource(String name) {
        return isHidden(name) ? null : super.getResource(name);
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return isHidden(name) ? Collections.emptyEnumeration() : super.getResources(name);
    }

    @Override
    public @Nullable InputStream getResourceAsStream(String name) {
        return isHidden(name) ? null : super.getResourceAsStream(name);
    }
}
