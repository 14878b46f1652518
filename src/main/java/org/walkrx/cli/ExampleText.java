package org.walkrx.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Summary;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Prominence;
import org.walkrx.language.Referral;
import org.walkrx.problems.Visible;

/** An example person in a few lines: who, the decision, the plan, and what is told to this person and few others. */
final class ExampleText {

    private static final int WIDTH = AssessmentText.WIDTH - 2;
    private static final int SENTENCES = 2;
    private static final int TWO_LINES = 2 * WIDTH - 10;

    private static final Set<AdviceKind> SPOKEN = EnumSet.of(
            AdviceKind.REFER,
            AdviceKind.STOP_WALK,
            AdviceKind.HOLD,
            AdviceKind.MODIFY,
            AdviceKind.PROGRESSION,
            AdviceKind.WARN,
            AdviceKind.TIP);

    private ExampleText() {}

    static String of(Path file, Assessment assessment) {
        Summary summary = assessment.summary();
        String name = Visible.of(String.valueOf(file.getFileName())).replaceFirst("\\.yaml$", "");
        StringBuilder text = new StringBuilder(name).append('\n');
        Stream.of(
                        Stream.of(who(file)),
                        Stream.of(summary.decision()),
                        summary.plan().stream().limit(1).map(Summary.Passage::text),
                        special(assessment))
                .flatMap(lines -> lines)
                .filter(line -> !line.isEmpty())
                .flatMap(line -> AssessmentText.wrapped(line, WIDTH).stream())
                .forEach(line -> text.append("  ").append(line).append('\n'));
        return text.append('\n').toString();
    }

    /** Returns the remark at the top of a patient file, or an empty text. */
    private static String who(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.takeWhile(line -> line.startsWith("#"))
                    .map(line -> Visible.of(line.substring(1).strip()))
                    .collect(Collectors.joining(" "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is urgent comes first; else what rests on this person's own answers. */
    private static Stream<String> special(Assessment assessment) {
        Comparator<Advice> order = Comparator.comparing((Advice advice) -> !isUrgent(advice))
                .thenComparing(advice -> advice.prominence() == Prominence.ON_REQUEST)
                .thenComparing(advice -> !advice.personal())
                .thenComparing(Advice::prominence);
        return assessment.advice().stream()
                .filter(advice -> SPOKEN.contains(advice.kind()))
                .sorted(order)
                .limit(1)
                .map(advice -> firstOf(advice.text()) + " [" + advice.rule().id() + "]");
    }

    private static boolean isUrgent(Advice advice) {
        return advice.urgency() != null && advice.urgency().compareTo(Referral.SAME_DAY) >= 0;
    }

    private static String firstOf(String text) {
        List<String> sentences = List.of(text.split("(?<=[.!?]) (?=\\p{Lu})"));
        String two = String.join(" ", sentences.subList(0, Math.min(SENTENCES, sentences.size())));
        return two.length() <= TWO_LINES ? two : sentences.get(0);
    }
}
