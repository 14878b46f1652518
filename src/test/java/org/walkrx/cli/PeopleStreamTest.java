package org.walkrx.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.SequenceInputStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.walkrx.WalkingAdvisor;
import org.walkrx.files.AssessmentJson;
import org.walkrx.files.PatientFileReader;
import org.walkrx.files.PatientLineReader;

/** {@code ./walkrx assess --stdin}: a person on each line, answered in order. */
class PeopleStreamTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.bundled();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(InputStream in, int threads, boolean brief) throws IOException {
        return new PeopleStream(ADVISOR, DAY, brief, new PrintWriter(out), new PrintWriter(err)).run(in, threads);
    }

    private int run(String lines) throws IOException {
        return run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), 2, false);
    }

    private static String person(int number) {
        Random random = new Random(number);
        return "{\"id\": \"p" + number + "\", \"patient\": {\"age\": " + (18 + random.nextInt(70))
                + ", \"pain\": {\"now\": "
                + random.nextInt(8) + ", \"worst\": 8, \"weeks\": " + (1 + random.nextInt(50))
                + "}, \"others\": \"no\", \"findings\": {\"leg numbness\": \"" + (random.nextInt(5) == 0 ? "yes" : "no")
                + "\"}}}";
    }

    private static String people(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(PeopleStreamTest::person)
                .collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "1, 8"})
    void howManyThreadsThereAreChangesNoByte(int few, int many) throws IOException {
        String lines = people(700).replaceFirst("\"p300\", \"patient\"", "\"p300\", \"patent\"");

        run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), few, false);
        String expected = out.toString();
        out.getBuffer().setLength(0);
        run(new ByteArrayInputStream(lines.getBytes(StandardCharsets.UTF_8)), many, false);

        assertThat(out).hasToString(expected);
        assertThat(expected.lines())
                .hasSize(700)
                .element(299)
                .asString()
                .startsWith("{\"line\":300,\"id\":\"p300\",\"problems\"");
    }

    @Test
    void eachLineIsAnsweredAsTheAdvisorWouldAnswerItsFile() throws IOException {
        String patient = "{\"age\": 42, \"pain\": {\"now\": 3, \"worst\": 5, \"weeks\": 3}, \"others\": \"no\"}";
        PatientFileReader reader =
                new PatientFileReader(ADVISOR.book().vocabulary().findingNames()).assuming(DAY);
        String expected = AssessmentJson.of(
                ADVISOR.assess(reader.read(patient, "line.json").person(), DAY));

        assertThat(run(patient)).isEqualTo(Main.FINE);

        assertThat(out).hasToString("{\"line\":1," + expected.substring(1) + System.lineSeparator());
    }

    @Test
    void aBriefAnswerHasNoAdvice() throws IOException {
        run(new ByteArrayInputStream(person(1).getBytes(StandardCharsets.UTF_8)), 1, true);

        assertThat(out.toString())
                .startsWith("{\"line\":1,\"id\":\"p1\",\"date\":\"2026-11-23\",\"referral\":")
                .contains("\"firedRules\":[")
                .doesNotContain("\"text\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "not json | a line is one person in JSON",
                "[1] | a line is one person in JSON",
                "null | a line is one person in JSON",
                "{\"id\": \"c\"} | \"patient\" is what a patient file says",
                "{\"id\": [1], \"patient\": {}} | \"id\" is a text or a number",
                "{\"id\": 1, \"age\": 42} | beside \"id\" and \"patient\" stands \"age\"",
                "{\"patient\": {\"age\": 4e1}} | age must be a whole number, but is 4e1",
                "{\"age\": 42, \"age\": 43} | the key \"age\" is given twice",
                "{\"age\": 42, | is not closed",
                "{\"findings\": {\"fevr\": true}} | unknown finding \"fevr\"; did you mean \"fever\"?",
                "{\"walks\": [{\"day\": \"2030-01-01\", \"minutes\": 20}]} | 2030-01-01",
            })
    void aBadLineIsAnsweredInItsPlace(String line, String message) throws IOException {
        assertThat(run(person(1) + "\n\n" + line + "\n" + person(2))).isEqualTo(Main.PROBLEM);

        List<String> answers = out.toString().lines().toList();
        assertThat(answers).hasSize(3);
        assertThat(answers.get(1)).startsWith("{\"line\":3,").contains("\"problems\":[\"");
        assertThat(answers.get(1).replace("\\\"", "\"")).contains(message);
        assertThat(answers.get(2)).startsWith("{\"line\":4,\"id\":\"p2\",");
        assertThat(err.toString()).contains("line 3: ", "1 bad lines");
    }

    @Test
    void aLineThatIsNoTextOrMuchTooLongIsAnsweredAndSkipped() throws IOException {
        byte[] noText = {'{', (byte) 0xC3, '}', '\n'};
        byte[] tooLong = new byte[PatientLineReader.LONGEST_LINE + 2];
        Arrays.fill(tooLong, (byte) ' ');
        tooLong[tooLong.length - 1] = '\n';
        InputStream all = new SequenceInputStream(
                new SequenceInputStream(new ByteArrayInputStream(noText), new ByteArrayInputStream(tooLong)),
                new ByteArrayInputStream(person(3).getBytes(StandardCharsets.UTF_8)));

        assertThat(run(all, 1, true)).isEqualTo(Main.PROBLEM);

        assertThat(out.toString().lines().map(line -> line.substring(0, 10)))
                .containsExactly("{\"line\":1,", "{\"line\":2,", "{\"line\":3,");
        assertThat(out.toString()).contains("not UTF-8", "longer than 1 MiB");
    }

    @Test
    void noMoreIsReadThanIsUnderWay() throws IOException {
        AtomicInteger answered = new AtomicInteger();
        PrintWriter counting = new PrintWriter(Writer.nullWriter()) {
            @Override
            public void println(String answer) {
                answered.incrementAndGet();
            }
        };
        LinesOnDemand source = new LinesOnDemand(person(1), 4_000, answered);

        new PeopleStream(ADVISOR, DAY, true, counting, new PrintWriter(err)).run(source, 1);

        assertThat(answered).hasValue(4_000);
        assertThat(source.furthestAhead).isLessThan(1_000);
    }

    /** The same line again and again, which notes how many lines were taken before they were answered. */
    private static final class LinesOnDemand extends InputStream {

        private final byte[] line;
        private final int lines;
        private final AtomicInteger answered;
        private int given;
        private int furthestAhead;

        LinesOnDemand(String line, int lines, AtomicInteger answered) {
            this.line = (line + "\n").getBytes(StandardCharsets.UTF_8);
            this.lines = lines;
            this.answered = answered;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("lines are taken whole");
        }

        @Override
        public int read(byte[] into, int from, int count) {
            if (given == lines) {
                return -1;
            }
            given++;
            furthestAhead = Math.max(furthestAhead, given - answered.get());
            System.arraycopy(line, 0, into, from, line.length);
            return line.length;
        }
    }
}
