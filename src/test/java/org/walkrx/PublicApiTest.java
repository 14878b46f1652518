package org.walkrx;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What applications compile against, compared with what they compiled against before ({@code public-api.txt}): to break it
 * is a decision, which shows in the review as a line of that file. {@code -Dwalkrx.writeApi} writes the file anew.
 */
class PublicApiTest {

    private static final Path BEFORE = Path.of("src/test/resources/public-api.txt");

    /** Rooms, and single classes of other rooms, that change without notice; their Javadoc says so. */
    private static final Set<String> NOT_API = Set.of(
            "org.walkrx.internal",
            "org.walkrx.cases",
            "org.walkrx.text",
            "org.walkrx.rules.syntax",
            "org.walkrx.rules.questions",
            "org.walkrx.workbench",
            "org.walkrx.cli",
            "org.walkrx.rules.OpenBook",
            "org.walkrx.rules.DeclaredWords",
            "org.walkrx.files.CasePatients",
            "org.walkrx.authoring.people.Surroundings");

    @Test
    void nothingThatApplicationsUseChangesByChance() throws IOException {
        List<String> now = api();
        if (Boolean.getBoolean("walkrx.writeApi") || "".equals(System.getProperty("walkrx.writeApi"))) {
            Files.write(BEFORE, now);
        }
        Set<String> gone = new TreeSet<>(Files.readAllLines(BEFORE));
        Set<String> added = new TreeSet<>(now);
        added.removeAll(gone);
        gone.removeAll(Set.copyOf(now));

        assertThat(gone)
                .as(
                        "gone or changed, which breaks applications: if it is meant, say so in CHANGELOG.md, and write %s anew with"
                                + " -Dwalkrx.writeApi. New are %s",
                        BEFORE, added)
                .isEmpty();
        assertThat(added)
                .as("new: public from now on; write %s anew with -Dwalkrx.writeApi, or make it package-private", BEFORE)
                .isEmpty();
    }

    /** Whoever is given something can also name it, keep it and pass it on. */
    @Test
    void noPublicSignatureShowsATypeThatIsNotApi() {
        Set<String> shown = new TreeSet<>();
        for (JavaClass type : apiTypes()) {
            Stream.concat(type.getMethods().stream(), type.getConstructors().stream())
                    .filter(member -> isVisible(member.getModifiers()))
                    .forEach(member -> member.getAllInvolvedRawTypes().stream()
                            .filter(PublicApiTest::isHidden)
                            .forEach(hidden -> shown.add(member.getFullName() + " shows " + hidden.getName())));
            type.getFields().stream()
                    .filter(field -> isVisible(field.getModifiers()))
                    .forEach(field -> field.getAllInvolvedRawTypes().stream()
                            .filter(PublicApiTest::isHidden)
                            .forEach(hidden -> shown.add(field.getFullName() + " shows " + hidden.getName())));
            Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                    .filter(parent -> isHidden(parent) && isVisible(parent.getModifiers()))
                    .forEach(hidden -> shown.add(type.getName() + " is a " + hidden.getName()));
        }

        assertThat(shown).isEmpty();
    }

    private static boolean isVisible(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }

    private static boolean isHidden(JavaClass type) {
        return type.getPackageName().startsWith("org.walkrx") && !isApi(type);
    }

    private static List<String> api() {
        Set<String> lines = new TreeSet<>();
        apiTypes().stream().map(JavaClass::reflect).forEach(type -> lines.addAll(lines(type)));
        return List.copyOf(lines);
    }

    private static List<JavaClass> apiTypes() {
        return new ClassFileImporter()
                .withImportOption(place -> !place.contains("/test-classes/")).importPackages("org.walkrx").stream()
                        .filter(PublicApiTest::isApi)
                        .toList();
    }

    private static boolean isApi(JavaClass type) {
        boolean visible = type.getModifiers().contains(JavaModifier.PUBLIC)
                && !type.getSimpleName().equals("package-info")
                && type.getEnclosingClass().map(PublicApiTest::isApi).orElse(true);
        return visible && !NOT_API.contains(type.getPackageName()) && !NOT_API.contains(type.getName());
    }

    private static List<String> lines(Class<?> type) {
        List<String> lines = new ArrayList<>();
        String parents = Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
                .map(Class::getName)
                .collect(Collectors.joining(", "));
        String permitted = type.isSealed()
                ? " permits "
                        + Arrays.stream(type.getPermittedSubclasses())
                                .map(Class::getName)
                                .collect(Collectors.joining(", "))
                : "";
        lines.add(type.toGenericString() + " extends " + parents + permitted);
        Stream.of(type.getDeclaredConstructors(), type.getDeclaredMethods())
                .flatMap(Arrays::stream)
                .filter(member -> isVisible(member, member.getModifiers()))
                .forEach(member -> lines.add(type.getName() + ": " + member.toGenericString()));
        for (Field field : type.getDeclaredFields()) {
            if (isVisible(field, field.getModifiers())) {
                lines.add(type.getName() + ": " + field.toGenericString());
            }
        }
        if (type.isRecord()) {
            lines.add(type.getName() + ": of "
                    + Arrays.stream(type.getRecordComponents())
                            .map(component -> component.getGenericType().getTypeName() + " " + component.getName())
                            .collect(Collectors.joining(", ")));
        }
        return lines;
    }

    private static boolean isVisible(AnnotatedElement element, int modifiers) {
        return !((Member) element).isSynthetic() && (Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers));
    }
}
