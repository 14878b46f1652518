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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.Answer;
import org.walkrx.files.PatientFileReader;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.ScreenPlan;

/** The interview, driven through its own process by somebody who reads each screen before answering it. */
class AskTest {

    private static final RuleBook BOOK = RuleBook.bundled();
    private static final Pattern TICK = Pattern.compile("^ {3}(\\d)  (.*)$");
    private static final String TICKS = "numbers, none > ";

    /** A man in the prime of life whose back has ached a little for two weeks. */
    private static final Map<String, String> ORDINARY = Map.ofEntries(
            Map.entry("age", "40"),
            Map.entry("weightKg", "70"),
            Map.entry("sex", "male"),
            Map.entry("pain.now", "3"),
            Map.entry("pain.worst", "4"),
            Map.entry("pain.weeks", "2"),
            Map.entry("pain.trend", "same"),
            Map.entry("route.surface", "even"),
            Map.entry("route.gradient", "level"),
            Map.entry("shoes.kind", "heeled"),
            Map.entry("shoes.heelCm", "7"),
            Map.entry("shoes.cushioned", "no"),
            Map.entry("shoes.supportive", "no"),
            Map.entry("load.oneSided", "yes"),
            Map.entry("load.kg", "9"));

    private static final int MOST_ROUNDS = 6;

    private final Set<String> asked = new LinkedHashSet<>();
    private int screens;

    @TempDir
    Path folder;

    /** What was put: a number or choice by its key, or what may be ticked, by key, with its number on the screen. */
    private record Prompt(String key, Map<String, Integer> ticks) {}

    @Test
    void anEmergencyIsToldOnTheScreenOnWhichItIsTicked() throws Exception {
        for (String sign : List.of("new bladder trouble", "saddle numbness", "major trauma", "chest pain at rest")) {
            asked.clear();
            String output = ask(person(Set.of(sign)));

            assertThat(asked).contains(sign);
            assertThat(screens).isEqualTo(screenOf(sign));
            assertThat(output).contains("EMERGENCY: get emergency care now;", "Nothing more can change the result.");
        }
    }

    private static int screenOf(String key) {
        return BOOK.vocabulary().screens().stream()
                .filter(screen -> screen.asked().anyMatch(item -> item.key().equals(key)))
                .map(ScreenPlan::number)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whoDeniesEverythingMayWalkAtTheEndAndHearsOfShoesAndBag() throws Exception {
        String output = ask(person(Set.of()));

        assertThat(output)
                .contains("Nobody needs to see you first; you may walk.", "Nothing more can change")
                .contains(screens + " screens asked.");
        assertThat(asked).contains("shoes.heelCm", "load.kg", "bag pulls to one side");
        assertThat(screens).isLessThanOrEqualTo(20);
        System.out.printf("ask: %d screens for a person who denies everything%n", screens);
    }

    @Test
    void whoAnswersNothingGetsNoPlanButTheSafetyNet() throws Exception {
        String stopped = ask((prompt, round) -> Optional.empty());
        String skipped = ask((prompt, round) -> Optional.of(""));

        assertThat(skipped).contains("What was left open could still change the result.");
        for (String output : List.of(stopped, skipped)) {
            assertThat(output)
                    .contains("no walking programme for", "NOT COMPLETE", "WHEN TO STOP")
                    .doesNotContain("YOUR PLAN", "WHAT WALKING MAY DO");
        }
    }

    @Test
    void nothingIsTakenForANoUntilNoneIsWritten() throws Exception {
        Path file = folder.resolve("ticked.yaml");

        ask(
                (prompt, round) -> prompt.ticks().containsKey("fever")
                        ? round == 0 ? Optional.of(prompt.ticks().get("fever") + "?") : Optional.empty()
                        : person(Set.of()).apply(prompt, round),
                "--save",
                file.toString());

        assertThat(read(file))
                .containsEntry("fever", Answer.NOT_SURE)
                .containsEntry("saddle numbness", Answer.NO)
                .doesNotContainKeys("generally unwell", "acute illness");
    }

    @Test
    void whatCannotBeUnderstoodIsAskedAgain() throws Exception {
        List<String> ages = new ArrayList<>(List.of("?", "forty", "400", "40"));
        List<String> trends = new ArrayList<>(List.of("#", "wurse", "worse"));
        List<String> ticks = new ArrayList<>(List.of("perhaps", "12", "1, 1?", "help 1", "1, none"));

        String output = ask((prompt, round) -> switch (prompt.key()) {
            case "age" -> Optional.of(ages.remove(0));
            case "pain.trend" -> Optional.of(trends.remove(0));
            case "" -> Optional.of(ticks.remove(0));
            default -> person(Set.of()).apply(prompt, round);
        });

        assertThat(output.replaceAll("\\s+", " "))
                .contains("\"?\" is no answer to this; write from 0 to 120, or press Enter to leave it open")
                .contains("\"forty\" is no answer", "age must be from 0 to 120, but is 400", "\"#\" is no answer")
                .contains("did you mean \"worse\"?")
                .contains("\"perhaps\" is no answer here", "there is no 12 to tick")
                .contains("1 is ticked and not sure at the same time")
                .contains("Do you have pain, pressure or tightness in your chest now")
                .contains("EMERGENCY");
        assertThat(ages).isEmpty();
        assertThat(trends).isEmpty();
        assertThat(ticks).isEmpty();
    }

    @Test
    void savedAnswersAreAPatientFile() throws Exception {
        Path file = folder.resolve("me.yaml");

        ask(person(Set.of("major trauma")), "--save", file.toString());

        assertThat(read(file))
                .containsEntry("major trauma", Answer.YES)
                .containsEntry("new bladder trouble", Answer.NO);
        String before = Files.readString(file);
        assertThat(ask(person(Set.of()), "--save", file.toString())).contains("this file is there already");
        assertThat(Files.readString(file)).isEqualTo(before);
    }

    private static Map<String, Answer> read(Path file) {
        return new PatientFileReader(BOOK.vocabulary().findingNames())
                .read(file)
                .person()
                .findings();
    }

    /** Somebody with these signs, who denies all else. */
    private static BiFunction<Prompt, Integer, Optional<String>> person(Set<String> signs) {
        return (prompt, round) -> Optional.of(
                prompt.key().isEmpty()
                        ? prompt.ticks().entrySet().stream()
                                        .filter(tick -> signs.contains(tick.getKey()))
                                        .map(tick -> tick.getValue() + " ")
                                        .collect(Collectors.joining())
                                + "none"
                        : ORDINARY.getOrDefault(prompt.key(), "0"));
    }

    /** Runs the interview; the answers are told what is put and for which time. No answer ends the input. */
    private String ask(BiFunction<Prompt, Integer, Optional<String>> answers, String... more) throws IOException {
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
        Map<String, Integer> rounds = new HashMap<>();
        StringBuilder output = new StringBuilder();
        int answered = 0;
        screens = 0;
        Map<String, Integer> ticks = new LinkedHashMap<>();
        Writer in = process.outputWriter(StandardCharsets.UTF_8);
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            boolean open = true;
            for (int c = out.read(); c >= 0; c = out.read()) {
                output.append((char) c);
                if (open && c == ' ' && output.toString().endsWith(" > ")) {
                    Prompt prompt = prompt(output.substring(answered), ticks);
                    answered = output.length();
                    int round = rounds.merge(prompt.key() + prompt.ticks().keySet(), 1, Integer::sum) - 1;
                    assertThat(round).as("put again and again: %s", prompt).isLessThan(MOST_ROUNDS);
                    Optional<String> answer = answers.apply(prompt, round);
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

    private Prompt prompt(String shown, Map<String, Integer> ticks) {
        if (Pattern.compile("(?m)^\\d+\\. ").matcher(shown).find()) {
            screens++;
            ticks.clear();
        }
        if (!shown.endsWith(TICKS)) {
            String label = shown.substring(shown.lastIndexOf('\n') + 1).strip();
            String key = words().entrySet().stream()
                    .filter(entry -> label.startsWith(entry.getKey() + " ("))
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .or(() -> Optional.ofNullable(words().get(label.replaceFirst(" >$", ""))))
                    .orElse("");
            asked.add(key);
            return new Prompt(key, Map.of());
        }
        shown.lines()
                .map(TICK::matcher)
                .filter(Matcher::matches)
                .forEach(tick -> Optional.ofNullable(words().get(tick.group(2)))
                        .ifPresent(key -> ticks.put(key, Integer.valueOf(tick.group(1)))));
        asked.addAll(ticks.keySet());
        return new Prompt("", Map.copyOf(ticks));
    }

    private static Map<String, String> words() {
        return BOOK.vocabulary().screens().stream()
                .flatMap(ScreenPlan::asked)
                .collect(Collectors.toMap(ScreenPlan.ScreenItem::words, ScreenPlan.ScreenItem::key));
    }
}
