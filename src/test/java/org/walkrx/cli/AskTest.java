package org.walkrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.Answer;
import org.walkrx.files.PatientFileReader;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.Vocabulary;

/** The interview, driven through its own process by somebody who reads each question before answering it. */
class AskTest {

    private static final RuleBook BOOK = RuleBook.bundled();

    /** A person in the prime of life whose back has ached a little for two weeks. */
    private static final Map<String, String> ORDINARY = Map.of(
            "age", "40",
            "weightKg", "70",
            "pain.now", "3",
            "pain.worst", "4",
            "pain.weeks", "2",
            "pain.trend", "same",
            "route.surface", "even",
            "route.gradient", "level");

    private final List<String> asked = new ArrayList<>();

    @TempDir
    Path folder;

    @Test
    void anEmergencyThatOneAnswerTellsEndsTheInterviewAtThatAnswer() throws Exception {
        for (String sign : List.of("new bladder trouble", "saddle numbness", "major trauma", "chest pain at rest")) {
            asked.clear();
            String output = ask(yesTo(Set.of(sign)));

            assertThat(asked).endsWith(sign);
            assertThat(output).contains("EMERGENCY: get emergency care now;", "Nothing more can change the result.");
            System.out.printf("ask: %s found after %d questions%n", sign, asked.size());
        }
    }

    @Test
    void theOtherHalfOfAnEmergencyIsAskedRightAfterTheFirst() throws Exception {
        String output = ask(yesTo(Set.of("sudden severe back or belly pain", "faintness or collapse")));

        int first = Math.min(asked.indexOf("sudden severe back or belly pain"), asked.indexOf("faintness or collapse"));
        assertThat(output).contains("EMERGENCY: get emergency care now;");
        assertThat(asked.size() - first).isLessThanOrEqualTo(8);
        System.out.printf(
                "ask: sudden severe pain with faintness found after %d questions, %d after the first half%n",
                asked.size(), asked.size() - first - 1);
    }

    @Test
    void whoDeniesEverythingMayWalkAtTheEnd() throws Exception {
        String output = ask(yesTo(Set.of()));

        assertThat(output).contains("Nobody needs to see you first; you may walk.", "Nothing more can change");
        assertThat(asked).doesNotHaveDuplicates();
        System.out.printf("ask: %d questions for a person who denies everything%n", asked.size());
    }

    @Test
    void whoAnswersNothingGetsNoPlanButTheSafetyNet() throws Exception {
        String stopped = ask(key -> Optional.empty());
        String skipped = ask(key -> Optional.of(""));

        for (String output : List.of(stopped, skipped)) {
            assertThat(output)
                    .contains("no walking programme for", "NOT COMPLETE", "WHEN TO STOP")
                    .doesNotContain("YOUR PLAN", "WHAT WALKING MAY DO");
        }
        System.out.printf("ask: %d questions for a person who skips them all%n", asked.size() - 1);
    }

    @Test
    void anAnswerThatIsNoneIsAskedAgain() throws Exception {
        List<String> tries = new ArrayList<>(List.of("perhaps", "yes"));

        String output = ask(key -> Optional.of(tries.remove(0)));

        assertThat(output).contains("\"perhaps\" is no answer to this; write yes, no, not sure", "EMERGENCY");
    }

    @Test
    void signsAndWordsAreNoNumbersAndNoChoices() throws Exception {
        List<String> numbers = new ArrayList<>(List.of("?", "|", "%", "null", "3"));
        List<String> words = new ArrayList<>(List.of("#", "wurse", "worse"));

        AtomicReference<String> last = new AtomicReference<>("");
        String output = ask(named -> {
            // a question that is put again is not written out again
            String key = last.updateAndGet(before -> named.isEmpty() ? before : named);
            return switch (key) {
                case "pain.now" -> Optional.of(numbers.remove(0));
                case "pain.trend" -> Optional.of(words.remove(0));
                default -> yesTo(Set.of()).apply(key);
            };
        });

        assertThat(output)
                .contains("\"?\" is no answer to this; write from 0 to 10, or press Enter to skip it")
                .contains("\"|\" is no answer", "\"%\" is no answer", "\"null\" is no answer", "\"#\" is no answer")
                .contains("did you mean \"worse\"?");
        assertThat(numbers).isEmpty();
        assertThat(words).isEmpty();
    }

    @Test
    void savedAnswersAreAPatientFile() throws Exception {
        Path file = folder.resolve("me.yaml");

        ask(yesTo(Set.of("major trauma")), "--save", file.toString());

        assertThat(new PatientFileReader(BOOK.vocabulary().findingNames())
                        .read(file)
                        .person()
                        .findings())
                .containsEntry("major trauma", Answer.YES)
                .containsEntry("new bladder trouble", Answer.NO);
        String before = Files.readString(file);
        assertThat(ask(yesTo(Set.of()), "--save", file.toString())).contains("this file is there already");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    private static Function<String, Optional<String>> yesTo(Set<String> signs) {
        return key -> Optional.of(signs.contains(key) ? "yes" : ORDINARY.getOrDefault(key, "no"));
    }

    /** Runs the interview and answers each question by its finding or fact; no answer ends the input. */
    private String ask(Function<String, Optional<String>> answers, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dwalkrx.home=" + Path.of("").toAbsolutePath(),
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "ask",
                "--date",
                "2026-11-23"));
        command.addAll(List.of(more));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Map<String, String> keys = keysByQuestion();
        StringBuilder output = new StringBuilder();
        int answered = 0;
        Writer in = process.outputWriter(StandardCharsets.UTF_8);
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            boolean open = true;
            for (int c = out.read(); c >= 0; c = out.read()) {
                output.append((char) c);
                if (open && output.toString().endsWith(" > ")) {
                    String key = keyOf(output.substring(answered), keys);
                    answered = output.length();
                    if (!key.isEmpty()) {
                        asked.add(key);
                    }
                    Optional<String> answer = answers.apply(key);
                    if (answer.isEmpty()) {
                        in.close();
                        open = false;
                    } else {
                        in.write(answer.get() + "\n");
                        in.flush();
                    }
                }
            }
        }
        return output.toString();
    }

    private static String keyOf(String prompt, Map<String, String> keys) {
        String words = prompt.replaceAll("\\s+", " ");
        return keys.entrySet().stream()
                .filter(entry -> words.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("");
    }

    private static Map<String, String> keysByQuestion() {
        Map<String, String> keys = new HashMap<>();
        for (Vocabulary.FindingEntry entry : BOOK.vocabulary().entries()) {
            keys.put(entry.ask(), entry.name());
        }
        BOOK.vocabulary().factQuestions().forEach((key, ask) -> keys.put(ask, key));
        return keys;
    }
}
