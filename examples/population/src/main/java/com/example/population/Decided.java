package com.example.population;

import java.time.LocalDate;
import java.util.List;
import org.walkrx.Assessment;
import org.walkrx.InvalidPatientException;
import org.walkrx.WalkingAdvisor;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.files.PatientLine;
import org.walkrx.files.PatientLineReader;
import org.walkrx.problems.Problem;

/**
 * What becomes of a line: an assessment, or what is wrong with the line.
 *
 * @param line the line, as it was read
 * @param assessment the answer; {@code null} if something is wrong with the line
 * @param problem what is wrong, in words; {@code null} if nothing is
 */
record Decided(PatientLine line, Assessment assessment, String problem) {

    /** Decides line by line, by one rule book. */
    static final class Decider {

        private final WalkingAdvisor advisor;
        private final LocalDate day;
        private final PatientLineReader reader;

        Decider(WalkingAdvisor advisor, LocalDate day) {
            this.advisor = advisor;
            this.day = day;
            this.reader =
                    new PatientLineReader(new PatientFileReader(advisor.book().vocabulary()).assuming(day));
        }

        String sha256() {
            return advisor.book().sha256();
        }

        /**
         * Decides about the person of a line.
         *
         * @throws org.walkrx.rules.AssessmentFailedException if the engine fails: that is nobody's bad line, and ends the job
         */
        Decided decide(String text) {
            PatientLine line = text.length() > PatientLineReader.LONGEST_LINE
                    ? PatientLineReader.unreadable(
                            1, "the line is longer than " + PatientLineReader.LONGEST_LINE + " characters")
                    : reader.read(text, 1);
            PatientFile patient = line.patient();
            if (patient == null) {
                return wrong(
                        line, line.problems().stream().map(Problem::message).toList());
            }
            try {
                return new Decided(line, advisor.assess(patient.person(), patient.dateOr(day)), null);
            } catch (InvalidPatientException e) {
                return wrong(line, e.problems());
            }
        }

        private static Decided wrong(PatientLine line, List<String> problems) {
            return new Decided(line, null, String.join("; ", problems));
        }
    }
}
