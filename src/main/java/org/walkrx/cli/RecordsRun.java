package org.walkrx.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.walkrx.fhir.BadRecordException;
import org.walkrx.fhir.Reading;
import org.walkrx.fhir.Reading.NotUsed;
import org.walkrx.fhir.RecordReader;
import org.walkrx.fhir.ResourceLine;
import org.walkrx.files.PatientFileWriter;
import org.walkrx.problems.Visible;
import org.walkrx.text.JsonValue;

/** Turns the files of FHIR Bulk Data into people on lines, and counts whatever is on none of them. For one use. */
final class RecordsRun {

    private static final int LONGEST_LINE = 1 << 24;
    private static final String TOO_LONG = "this line is longer than 16 MiB, which is not read";
    private static final int BAD_LINES_TOLD = 20;

    private final RecordReader reader;
    private final LocalDate day;
    private final boolean everybody;
    private final PrintWriter out;
    private final PrintWriter err;
    private final PrintWriter leftOut;
    private final Map<String, String> medicines = new HashMap<>();
    private final Map<String, Integer> otherTypes = new TreeMap<>();
    private final Map<String, Integer> notUnderstood = new TreeMap<>();
    private final Map<String, Integer> saysNothing = new TreeMap<>();
    private final Map<String, Integer> unmatched = new TreeMap<>();
    private int bad;
    private int people;
    private int withoutPatient;
    private int withoutBackPain;
    private int deceased;
    private int refused;
    private int notWhole;

    /**
     * Prepares the work.
     *
     * @param reader reads the records
     * @param day the day for which they are read
     * @param everybody whether people without back pain get a line, too
     * @param out where the people go
     * @param err where the counts go, and the first bad lines
     * @param leftOut where each resource goes that is not understood
     */
    RecordsRun(
            RecordReader reader,
            LocalDate day,
            boolean everybody,
            PrintWriter out,
            PrintWriter err,
            PrintWriter leftOut) {
        this.reader = reader;
        this.day = day;
        this.everybody = everybody;
        this.out = out;
        this.err = err;
        this.leftOut = leftOut;
    }

    /** Returns the exit code. */
    int run(List<Path> files) throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        try (PatientShares shares = new PatientShares(bytes)) {
            files.forEach(file -> sort(file, shares));
            for (int share = 0; share < shares.count() && !out.checkError(); share++) {
                shares.share(share).forEach(this::write);
            }
        }
        tell();
        return bad == 0 && refused == 0 ? Main.FINE : Main.PROBLEM;
    }

    // From lines to patients

    private void sort(Path file, PatientShares shares) {
        int read = 0;
        try (InputStream in = Files.newInputStream(file)) {
            InputLines lines = new InputLines(in, LONGEST_LINE, TOO_LONG);
            for (Optional<InputLines.InputLine> line = lines.next(); line.isPresent(); line = lines.next()) {
                read = line.get().number();
                sort(file, line.get(), shares);
            }
        } catch (IOException e) {
            bad(file, read + 1, "the file cannot be read from here on");
        }
    }

    private void sort(Path file, InputLines.InputLine line, PatientShares shares) {
        if (line.problem() != null) {
            bad(file, line.number(), line.problem());
            return;
        }
        try {
            ResourceLine resource = ResourceLine.read(line.text());
            if (!resource.isRead()) {
                otherTypes.merge(Visible.of(resource.type()), 1, Integer::sum);
            } else if (resource.isMedicine()) {
                medicines.put(resource.id(), resource.json());
            } else if (resource.patient().isEmpty()) {
                bad(file, line.number(), "whose it is does not stand in it in a way that can be followed");
            } else {
                shares.add(resource);
            }
        } catch (BadRecordException e) {
            bad(file, line.number(), String.valueOf(e.getMessage()));
        }
    }

    private void bad(Path file, int line, String why) {
        String name = Visible.of(file.toString());
        bad++;
        if (bad <= BAD_LINES_TOLD) {
            err.println(name + ":" + line + ": " + why);
        } else if (bad == BAD_LINES_TOLD + 1) {
            err.println("more lines are not told here; --left-out names them all");
        }
        leftOut.println(JsonValue.object()
                .put("file", name)
                .put("line", line)
                .put("why", why)
                .build()
                .json());
    }

    // From patients to people

    private void write(String id, PatientShares.Kept kept) {
        List<String> resources = new ArrayList<>(kept.resources());
        kept.medicines().stream()
                .flatMap(medicine -> Optional.ofNullable(medicines.get(medicine)).stream())
                .forEach(resources::add);
        try {
            write(id, kept.withPatient(), reader.read(resources, day));
        } catch (BadRecordException e) {
            refused++;
            named(id, new NotUsed("", String.valueOf(e.getMessage()), List.of()));
        }
    }

    private void write(String id, boolean withPatient, Reading reading) {
        if (reading.deceased()) {
            deceased++;
        } else if (!reading.backPain() && !everybody) {
            withoutBackPain++;
        } else {
            out.println(PatientFileWriter.line(id, day, reading.person()));
            people++;
            withoutPatient += withPatient ? 0 : 1;
            notWhole += reading.leftOut().isEmpty() ? 0 : 1;
        }
        reading.leftOut().forEach(each -> named(id, each));
        count(reading.leftOut(), notUnderstood);
        count(reading.ignored(), saysNothing);
        count(reading.unmatched(), unmatched);
    }

    private void named(String id, NotUsed resource) {
        leftOut.println(JsonValue.object()
                .put("id", id)
                .put("resource", resource.reference())
                .texts("codes", resource.codes())
                .put("why", resource.why())
                .build()
                .json());
    }

    /** What stands behind a colon is about one person, and belongs into no log. */
    private static void count(List<NotUsed> resources, Map<String, Integer> counts) {
        resources.forEach(each -> counts.merge(each.why().replaceFirst(": .*", ""), 1, Integer::sum));
    }

    // What is told

    private void tell() {
        err.println(
                "records: " + people + (people == 1 ? " person" : " people") + " on lines; on none: " + withoutBackPain
                        + " without back pain that codes.yaml knows, " + deceased + " who have died, " + refused
                        + " whose record cannot be read as one person's");
        tell(bad, "lines could not be read, or do not say whose they are");
        tell(withoutPatient, "of the people have no Patient here, so neither an age nor word of their death");
        tell(notWhole, "of the people have something that was not understood; their line says nothing of it");
        tell("not understood", notUnderstood);
        tell("read, and says nothing", saysNothing);
        tell("nothing that codes.yaml knows", unmatched);
        tell("types that are not read", otherTypes);
    }

    private void tell(int count, String what) {
        if (count > 0) {
            err.println("records: " + count + " " + what);
        }
    }

    private void tell(String what, Map<String, Integer> counts) {
        counts.forEach((why, count) -> err.println(what + ": " + why + ": " + count));
    }
}
