package org.walkrx;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/**
 * Clinical numbers live in the rules, never in Java.
 *
 * <p>What is held: in every room that takes part in a decision, each number written in the source, other than 0, 1 and -1, is
 * either the bound of a range that the language checks ({@code @About} and {@code Range.check}: which values are possible,
 * not what they mean), or stands below with the reason why it is not clinical. A new number fails this test until somebody has given a
 * reason, and a reason without its number fails it too. What is not held: a clinical number could be hidden in a text, an
 * enum's order or a 1, or in one of the few files that are left out as a whole, which deal with letters and limits.
 */
class NoClinicalNumberInJavaTest {

    private static final Path SOURCES = Path.of("src/main/java/org/walkrx");

    /** The rooms that take part in a decision: the facade and merge, the language, the rules, the files, the records. */
    private static final List<String> ROOMS = List.of("", "internal", "language", "rules", "files", "fhir", "handout");

    private static final Map<String, String> REASONS = Map.ofEntries(
            entry("handout/Handout.java 12", "letters of the hash of the rules that the page shows"),
            entry("handout/Handout.java 80", "letters of a name that the page shows"),
            entry("handout/Handout.java 8204", "a sign of the writing of Hindi"),
            entry("handout/Handout.java 8205", "a sign of the writing of Hindi"),
            entry("handout/WalkCalendar.java 7", "days of a week"),
            entry("handout/WalkCalendar.java 75", "longest line of a calendar, in bytes"),
            entry("handout/WeeksAhead.java 7", "days of a week"),
            entry("handout/WeeksWalked.java 7", "days of a week"),
            entry("rules/PageOrder.java 5", "the most tips of the short form"),
            entry("rules/AllTexts.java 5", "how many sentences a notice names"),
            entry("rules/translations/Translation.java 2", "place of a group in a pattern"),
            entry("rules/translations/Translation.java 3", "place of a group in a pattern"),
            entry("rules/translations/WordsReading.java 2", "English and the other language"),
            entry("rules/translations/WordsReading.java 10", "digits of any script are told as ours"),
            entry("rules/translations/WordsReading.java 22", "limit on the size of a file, as a power of two"),
            entry("rules/GateReader.java 2", "the second of two numbers in a gate"),
            entry("rules/ScreensReader.java 12", "the most words of a tick"),
            entry("rules/ScreensReader.java 2", "the most screens that only refine advice"),
            entry("rules/ScreensReader.java 9", "the most to tick on a screen"),
            entry("rules/questions/HiddenUrgency.java 1000000", "no path at all"),
            entry("rules/questions/HiddenUrgency.java 2", "the state of a finding that is answered yes"),
            entry("Walk.java 10", "end of the 0 to 10 scale of pain"),
            entry("Walk.java 600", "longest walk a file may hold"),
            entry("Walk.java 1440", "minutes of a day: more cannot be walked"),
            entry("Walk.java 1900", "earliest year a file may hold"),
            entry("fhir/HookCard.java 9", "how many open questions a card names"),
            entry("fhir/CardMemory.java 10000", "how many cards are remembered"),
            entry("fhir/FhirOutput.java 7", "days of a week"),
            entry("fhir/QuestionForm.java 9", "how many questions a page has"),
            entry("fhir/QuestionnaireWriter.java 16", "digits of a version"),
            entry("internal/WalkLogFacts.java 7", "days of a week"),
            entry("internal/WhatIfs.java 4", "limit on the search for what would let somebody walk"),
            entry("internal/WhatIfs.java 8", "limit on the search for what would let somebody walk"),
            entry("internal/ToDo.java 2", "place of a group in a pattern"),
            entry("WalkingPlan.java 2", "a day in two walks is put into words of its own"),
            entry("WalkingPlan.java 7", "days of a week"),
            entry("language/Measurement.java -1000000", "no vocabulary may allow a lower number"),
            entry("language/Measurement.java 1000000", "no vocabulary may allow a higher number"),
            entry("rules/DeclaredReader.java 2", "fewest words of a choice"),
            entry("rules/DeclaredReader.java 30", "most words of a choice"),
            entry("rules/DeclaredReader.java 60", "longest word of a choice"),
            entry("rules/syntax/DeclaredChecker.java 60", "letters of a name that a message shows"),
            entry("files/WalkReading.java 366", "most days that one line of a case may stand for"),
            entry("files/DecisionLogReader.java 20", "limit on the length of a line, as a power of two"),
            entry("language/Load.java 100", "percent"),
            entry("language/Statement.java 100", "percent"),
            entry("rules/EngineRules.java 10000", "limit on firings"),
            entry("rules/EngineWatch.java 128", "steps between two looks at the time"),
            entry("rules/EngineConstraint.java 31", "factor of a hash"),
            entry("rules/TimeLimit.java 10", "seconds of processor time until a run is given up"),
            entry("rules/codes/DaySpan.java 3", "group of a pattern"),
            entry("rules/codes/DaySpan.java 5", "group of a pattern"),
            entry("rules/codes/DaySpan.java 12", "last month of a year"),
            entry("rules/codes/FactMeaning.java 4", "digits after the point"),
            entry("rules/questions/DecisionDiagram.java 2", "how much a table grows"),
            entry("rules/questions/Restriction.java 2", "how much a table grows"),
            entry("rules/questions/Restriction.java 8", "nodes of a page, as a power of two"),
            entry("files/Fields.java 2", "parts of a key"),
            entry("rules/EvidenceReader.java 2", "place of a column"),
            entry("rules/EvidenceReader.java 3", "place of a column"),
            entry("rules/Renamed.java 2", "how often a word is used that was probably renamed"),
            entry("rules/VocabularyReader.java 100", "longest name"),
            entry("rules/VocabularyReader.java 1000", "longest question"),
            entry("rules/syntax/Copies.java 2", "half"),
            entry("rules/syntax/RuleFileParser.java 400", "how far a word is looked for"),
            entry("rules/RuleSources.java 20", "limit on the size of a file, as a power of two"),
            entry("rules/RuleSources.java 24", "limit on the size of a folder"),
            entry("rules/syntax/Call.java 30", "stands for a number that only a person's facts tell"),
            entry("rules/syntax/Call.java 5", "stands for such a number of days of a week"),
            entry("rules/syntax/Tokens.java 4", "length of a short word"),
            entry("rules/RuleSources.java 200", "limit on the number of files"),
            entry("rules/UnreadFiles.java 3", "how deep folders are looked into"),
            entry("rules/UnreadFiles.java 2000", "limit on the number of files"),
            entry("rules/UnreadFiles.java 50", "limit on the number of files that are named"),
            entry("rules/UnreadFiles.java 4096", "how many bytes are looked at"),
            entry("rules/UnreadFiles.java 20", "limit on the size of a file, as a power of two"),
            entry("rules/questions/ChangeFinder.java 200000", "limit on the search"),
            entry("rules/questions/ChangeFinder.java 1000000", "a distance that stands for unreachable"),
            entry("rules/questions/PersonStates.java 2", "number of a state"),
            entry("rules/questions/Restriction.java 1000000", "a distance that stands for unreachable"),
            entry("rules/questions/VariableOrder.java 6", "weight in the order of variables"),
            entry("rules/questions/Variables.java 2", "half"));

    /** Files of which no number is looked at, with what their numbers are. */
    private static final Map<String, String> FILES = Map.ofEntries(
            entry("handout/PageWords.java", "plans of no person, one for each wording"),
            entry("handout/WeekChart.java", "sizes of a drawing, days of a week and weeks that are drawn"),
            entry("fhir/Canonical.java", "digits and bits of ids"),
            entry("fhir/CdsRequest.java", "statuses of HTTP"),
            entry("fhir/CdsService.java", "statuses of HTTP"),
            entry("fhir/NextQuestion.java", "statuses of HTTP"),
            entry("fhir/Resources.java", "statuses of HTTP"),
            entry("fhir/ResponseReader.java", "statuses of HTTP"),
            entry("fhir/Subject.java", "statuses of HTTP"),
            entry("fhir/BearerTokens.java", "parts, lengths and seconds of tokens"),
            entry("rules/questions/DecisionDiagram.java", "places in tables, and limits on their size"),
            entry("rules/questions/NodeTable.java", "places in tables, and limits on their size"),
            entry("rules/questions/UniqueNodes.java", "places in tables, and limits on their size"),
            entry("internal/Summarizing.java", "words and pieces that a page has room for"),
            entry("rules/syntax/Habits.java", "groups of patterns, and examples in messages"),
            entry("rules/syntax/Limits.java", "limits on the size of rules"),
            entry("rules/syntax/LookAlike.java", "characters"),
            entry("rules/syntax/Lexer.java", "characters"),
            entry("rules/syntax/Token.java", "lengths of texts in messages"),
            entry("rules/syntax/AnnotationChecker.java", "lengths and years of annotations"),
            entry("rules/syntax/CallReader.java", "places in a text"),
            entry("rules/syntax/ConditionReader.java", "places in a text"),
            entry("rules/syntax/ConstraintChecker.java", "lengths of texts in messages"),
            entry("rules/syntax/ConstraintReader.java", "places in a text"),
            entry("rules/syntax/StatementChecker.java", "lengths of texts in messages"),
            entry("rules/syntax/ValueReader.java", "places in a text"));

    @Test
    void everyNumberIsARangeOrHasAReason() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        List<Path> files = files();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree unit : task.parse()) {
                String file = SOURCES.toAbsolutePath()
                        .relativize(Path.of(unit.getSourceFile().toUri()))
                        .toString();
                new NumberScanner(file, unit, Trees.instance(task).getSourcePositions(), found).scan(unit, null);
            }
        }
        Map<String, Set<String>> unexplained = new TreeMap<>(found);
        unexplained.keySet().removeIf(number -> REASONS.containsKey(number) || FILES.containsKey(fileOf(number)));
        Set<String> stale = new TreeSet<>(REASONS.keySet());
        stale.addAll(FILES.keySet());
        stale.removeAll(found.keySet());
        found.keySet().forEach(number -> stale.remove(fileOf(number)));

        System.out.printf(
                "%d files of %d rooms; %d numbers and %d files with a reason%n",
                files.size(), ROOMS.size(), REASONS.size(), FILES.size());
        assertThat(files).hasSizeGreaterThan(60);
        assertThat(unexplained)
                .as("numbers in Java; a clinical number belongs into a rule, another one gets its reason here")
                .isEmpty();
        assertThat(stale).as("reasons for numbers that are not there any more").isEmpty();
    }

    private static String fileOf(String number) {
        return number.substring(0, number.indexOf(' '));
    }

    private static List<Path> files() throws IOException {
        List<Path> files = new ArrayList<>();
        for (String room : ROOMS) {
            try (Stream<Path> found = Files.walk(SOURCES.resolve(room), room.isEmpty() ? 1 : Integer.MAX_VALUE)) {
                found.filter(file -> file.toString().endsWith(".java"))
                        .map(Path::toAbsolutePath)
                        .forEach(files::add);
            }
        }
        return files;
    }

    private static final class NumberScanner extends TreePathScanner<Void, Void> {

        private final String file;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final Map<String, Set<String>> found;

        NumberScanner(
                String file, CompilationUnitTree unit, SourcePositions positions, Map<String, Set<String>> found) {
            this.file = file;
            this.positions = positions;
            this.unit = unit;
            this.found = found;
        }

        @Override
        public Void visitAnnotation(AnnotationTree annotation, Void nothing) {
            boolean isRange = annotation.getAnnotationType().toString().equals("About") && file.startsWith("language/");
            return isRange ? null : super.visitAnnotation(annotation, null);
        }

        @Override
        public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
            boolean isRange = call.getMethodSelect().toString().equals("Range.check") && file.startsWith("language/");
            return isRange ? null : super.visitMethodInvocation(call, null);
        }

        @Override
        public Void visitLiteral(LiteralTree literal, Void nothing) {
            if (literal.getValue() instanceof Number number && Math.abs(number.doubleValue()) > 1) {
                long line = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, literal));
                found.computeIfAbsent(file + " " + number, key -> new TreeSet<>())
                        .add("line " + line);
            }
            return super.visitLiteral(literal, null);
        }
    }
}
