package org.walkrx;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The rooms of the code, and who may enter which. */
class ArchitectureTest {

    private static final JavaClasses CODE = new ClassFileImporter()
            .withImportOption(location -> !location.contains("/test-classes/"))
            .importPackages("org.walkrx");

    private static final String ENGINE = "org.walkrx.rules";
    private static final String[] DROOLS = {"org.drools..", "org.kie.."};

    /** Classes that wait, measure, or note when something happened. None of them takes part in a decision. */
    private static final Set<String> MAY_READ_THE_CLOCK = Set.of(
            "org.walkrx.files.DecisionLog",
            "org.walkrx.live.FolderEvents",
            "org.walkrx.live.LiveRules",
            "org.walkrx.live.LiveState",
            "org.walkrx.live.Proof",
            "org.walkrx.live.Stopwatch",
            "org.walkrx.rules.RuleBook");

    /** What the authoring tools and the command line print as JSON, each in a class of its own. */
    private static boolean isJsonReport(JavaClass type) {
        return type.getSimpleName().endsWith("Json") || type.getSimpleName().equals("Diagnostics");
    }

    /** The rooms that an application does not embed: the jar with the classifier {@code tools}. */
    private static final String[] TOOLS = {"org.walkrx.authoring..", "org.walkrx.workbench..", "org.walkrx.cli.."};

    @Test
    void noTwoRoomsKnowEachOther() {
        slices().assignedFrom(new Rooms()).should().beFreeOfCycles().check(CODE);
    }

    /** A package is a room. What stands behind the facade is one with it, and {@link #onlyTheAdvisorItsAnswerAndTheInterviewOpenTheDoor} tells where. */
    private static final class Rooms implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            String room = type.getPackageName();
            return SliceIdentifier.of(room.equals("org.walkrx.internal") ? "org.walkrx" : room);
        }

        @Override
        public String getDescription() {
            return "rooms";
        }
    }

    /** Whoever reads a name knows what is meant; parts of a tree are read with its name, as in {@code Condition.All}. */
    @Test
    void eachNameIsGivenOnce() {
        Set<String> partsOfTrees = Set.of("All", "Any", "Visitor");
        Map<String, List<String>> named = CODE.stream()
                .filter(type ->
                        !type.isAnonymousClass() && !type.getSimpleName().equals("package-info"))
                .filter(type -> !partsOfTrees.contains(type.getSimpleName()))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, TreeMap::new, Collectors.mapping(JavaClass::getName, toList())));
        Set<String> visible = CODE.stream()
                .filter(type -> !type.getModifiers().contains(JavaModifier.PRIVATE))
                .map(JavaClass::getName)
                .collect(Collectors.toSet());
        named.values().removeIf(types -> types.size() == 1 || types.stream().noneMatch(visible::contains));

        assertThat(named).isEmpty();
    }

    @Test
    void onlyTheAdvisorItsAnswerAndTheInterviewOpenTheDoor() {
        noClasses()
                .that(resideInAPackage("org.walkrx")
                        .and(not(describe(
                                "are the facade",
                                type -> type.getName().equals("org.walkrx.WalkingAdvisor")
                                        || type.getName().equals("org.walkrx.Assessment")
                                        || type.getName().equals("org.walkrx.Interview")))))
                .should()
                .dependOnClassesThat(resideInAPackage("org.walkrx.internal.."))
                .check(CODE);
    }

    @Test
    void whoFollowsAFolderIsHandedTheProof() {
        noClasses()
                .that(resideInAPackage("org.walkrx.live..")
                        .and(not(describe(
                                "make what follows", type -> type.getName().equals("org.walkrx.live.LiveAdvisor")))))
                .should()
                .dependOnClassesThat(resideInAPackage("org.walkrx.cases.."))
                .check(CODE);
    }

    @Test
    void nothingThatIsEmbeddedNeedsTheTools() {
        noClasses()
                .that(not(resideInAnyPackage(TOOLS)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(TOOLS))
                .check(CODE);
    }

    @Test
    void theLanguageKnowsNothingButItself() {
        classes()
                .that(resideInAPackage("org.walkrx.language.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage("org.walkrx.language..", "java..", "org.jspecify.."))
                .check(CODE);
    }

    @Test
    void theSyntaxOfRulesKnowsNothingOfTheEngine() {
        classes()
                .that(resideInAPackage("org.walkrx.rules.syntax.."))
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "org.walkrx.rules.syntax..",
                        "org.walkrx.language..",
                        "org.walkrx.text..",
                        "org.walkrx.problems..",
                        "java..",
                        "org.jspecify.."))
                .check(CODE);
    }

    @Test
    void theTextRoomKnowsNothingOfWalking() {
        noClasses()
                .that(resideInAPackage("org.walkrx.text.."))
                .should()
                .dependOnClassesThat(resideInAPackage("org.walkrx..")
                        .and(not(resideInAnyPackage("org.walkrx.text..", "org.walkrx.problems.."))))
                .check(CODE);
    }

    @Test
    void droolsIsImportedByTheEngineClassesOfTheRulesRoomAndNowhereElse() {
        noClasses()
                .that(not(describe("are of the engine", ArchitectureTest::mayUseDrools)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(DROOLS))
                .check(CODE);
    }

    @Test
    void nothingThatCompilesOrInterpretsIsImported() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "org.drools.compiler..",
                        "org.drools.drl..",
                        "org.drools.mvel..",
                        "org.mvel2..",
                        "org.eclipse.jdt..",
                        "javax.tools..",
                        "javax.script.."))
                .check(CODE);
    }

    @Test
    void noPublicSignatureShowsADroolsType() {
        classes()
                .that(describe(
                        "use Drools",
                        type -> type.getDirectDependenciesFromSelf().stream()
                                .anyMatch(
                                        dependency -> resideInAnyPackage(DROOLS).test(dependency.getTargetClass()))))
                .should()
                .notBePublic()
                .check(CODE);
    }

    private static boolean mayUseDrools(JavaClass type) {
        return type.getName().startsWith(ENGINE + ".Engine");
    }

    @Test
    void nobodyImportsTheCommandLine() {
        noClasses()
                .that(not(resideInAPackage("org.walkrx.cli..")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.walkrx.cli.."))
                .check(CODE);
    }

    @Test
    void onlyTheCommandLineStartsTheWorkbench() {
        noClasses()
                .that(not(resideInAnyPackage("org.walkrx.workbench..", "org.walkrx.cli..")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.walkrx.workbench.."))
                .check(CODE);
    }

    @Test
    void onlyTheCommandLineImportsTheRoomOfRecordsAndItOpensNoConnection() {
        noClasses()
                .that(not(resideInAnyPackage("org.walkrx.fhir..", "org.walkrx.cli..")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.walkrx.fhir.."))
                .check(CODE);
        noClasses()
                .that(resideInAPackage("org.walkrx.fhir.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "java.net..",
                        "java.nio.channels..",
                        "java.nio.file..",
                        "com.sun.net..",
                        "com.fasterxml.jackson..",
                        "org.walkrx.live..",
                        "org.walkrx.authoring.."))
                .check(CODE);
    }

    @Test
    void onlyTheCommandLineParsesItsArguments() {
        noClasses()
                .that(not(resideInAPackage("org.walkrx.cli..")))
                .should()
                .dependOnClassesThat(resideInAPackage("picocli.."))
                .check(CODE);
    }

    @Test
    void jsonAndYamlAreReadAndWrittenInTextAndFilesOnly() {
        noClasses()
                .that(not(resideInAnyPackage("org.walkrx.text..", "org.walkrx.files.."))
                        .and(not(describe("writes a report as JSON", ArchitectureTest::isJsonReport))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("com.fasterxml.jackson..", "org.yaml.."))
                .check(CODE);
    }

    @Test
    void nothingIsMappedToObjectsSoNobodyNeedsTheLibraryForIt() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAPackage("com.fasterxml.jackson.databind.."))
                .check(CODE);
    }

    @Test
    void everyPackageSaysThatNothingIsNullUnlessMarked() {
        Set<String> unmarked = CODE.stream()
                .map(JavaClass::getPackage)
                .filter(room -> !room.isAnnotatedWith(NullMarked.class))
                .map(room -> room.getName())
                .collect(Collectors.toSet());

        assertThat(unmarked).isEmpty();
    }

    /** Scripts read the output, so it is the same bytes on every machine. */
    @Test
    void nothingIsWrittenAsTheLocaleOfTheMachineWouldHaveIt() {
        noClasses().should().callMethodWhere(dependsOnTheLocale()).check(CODE);
    }

    private static DescribedPredicate<JavaMethodCall> dependsOnTheLocale() {
        Set<String> names =
                Set.of("format", "formatted", "printf", "toLowerCase", "toUpperCase", "ofPattern", "getInstance");
        Set<String> owners = Set.of(
                "java.lang.String",
                "java.io.PrintStream",
                "java.io.PrintWriter",
                "java.time.format.DateTimeFormatter",
                "java.text.NumberFormat",
                "java.text.Collator");
        return describe(
                "depends on the locale of the machine",
                call -> names.contains(call.getTarget().getName())
                        && owners.contains(call.getTargetOwner().getName())
                        && call.getTarget().getRawParameterTypes().stream()
                                .noneMatch(type -> type.isEquivalentTo(Locale.class)));
    }

    @Test
    void noDecisionAsksTheClock() {
        noClasses()
                .that(not(resideInAPackage("org.walkrx.cli..")))
                .and(not(describe("may read the clock", type -> MAY_READ_THE_CLOCK.contains(type.getName()))))
                .should()
                .accessTargetWhere(readsTheClock())
                .check(CODE);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheClock() {
        return describe("reads the clock", access -> {
            JavaClass owner = access.getTargetOwner();
            String name = access.getTarget().getName();
            return (owner.getPackageName().equals("java.time") && name.equals("now"))
                    || (owner.isEquivalentTo(Clock.class) && name.startsWith("system"))
                    || (owner.isEquivalentTo(System.class)
                            && (name.equals("currentTimeMillis") || name.equals("nanoTime")))
                    || (owner.isEquivalentTo(Date.class) && name.equals("<init>"));
        });
    }
}
