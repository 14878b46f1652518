package org.walkrx.cli;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.walkrx.fhir.ResourceLine;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;

/**
 * Resources put together by patient, in constant memory: shares of the patients, each small enough to be held, lie in a folder
 * that only its owner can read, and are deleted in the end, also if the command is ended before. For one thread.
 */
final class PatientShares implements Closeable {

    private static final long BYTES_OF_A_SHARE = 1 << 23;
    private static final int MOST_SHARES = 1024;
    private static final int BUFFER_BYTES = 1 << 14;
    private static final String PARTS = "\t";
    private static final int PARTS_OF_A_LINE = 4;

    private final Path folder;
    private final List<ByteArrayOutputStream> buffers = new ArrayList<>();
    private final Thread whenInterrupted = new Thread(this::delete);
    private boolean deleted;

    /**
     * Makes the folder.
     *
     * @param bytes how many bytes there will be in all
     */
    PatientShares(long bytes) {
        try {
            this.folder = Files.createTempDirectory("walkrx-records");
        } catch (IOException e) {
            throw noRoom("the folder for temporary files");
        }
        long shares = Math.min(MOST_SHARES, 1 + bytes / BYTES_OF_A_SHARE);
        for (int share = 0; share < shares; share++) {
            buffers.add(new ByteArrayOutputStream());
        }
        Runtime.getRuntime().addShutdownHook(whenInterrupted);
    }

    private static BadInputException noRoom(String where) {
        return new BadInputException(
                List.of(
                        new Problem(
                                where,
                                0,
                                0,
                                "nothing can be written here; make room, or name another folder by JAVA_TOOL_OPTIONS=-Djava.io.tmpdir=FOLDER")));
    }

    private Path file(int share) {
        return folder.resolve("share-" + share);
    }

    /** What is kept of one patient. */
    static final class Kept {

        private final List<String> resources = new ArrayList<>();
        private final Set<String> medicines = new TreeSet<>();
        private boolean withPatient;

        private void add(String type, String medicine, String json) {
            withPatient |= type.equals("Patient");
            resources.add(json);
            if (!medicine.isEmpty()) {
                medicines.add(medicine);
            }
        }

        List<String> resources() {
            return resources;
        }

        /** Returns the ids of the medicines that the resources refer to. */
        Set<String> medicines() {
            return medicines;
        }

        /** Returns whether the Patient itself is among the resources. */
        boolean withPatient() {
            return withPatient;
        }
    }

    /** Keeps a resource whose patient is known. */
    void add(ResourceLine resource) {
        int share = Math.floorMod(resource.patient().hashCode(), buffers.size());
        String line = String.join(PARTS, resource.patient(), resource.type(), resource.medicine(), resource.json());
        ByteArrayOutputStream buffer = buffers.get(share);
        buffer.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8));
        if (buffer.size() >= BUFFER_BYTES) {
            flush(share);
        }
    }

    /** Nothing is written any more once the shares are deleted, even if that is while they are still being made. */
    private synchronized void flush(int share) {
        if (deleted) {
            return;
        }
        ByteArrayOutputStream buffer = buffers.get(share);
        try {
            Files.write(file(share), buffer.toByteArray(), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw noRoom(folder.toString());
        }
        buffer.reset();
    }

    Path folder() {
        return folder;
    }

    int count() {
        return buffers.size();
    }

    /** Returns the patients of a share, by id. */
    Map<String, Kept> share(int share) throws IOException {
        flush(share);
        Map<String, Kept> patients = new TreeMap<>();
        try (BufferedReader lines = Files.newBufferedReader(file(share))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] parts = line.split(PARTS, PARTS_OF_A_LINE);
                patients.computeIfAbsent(parts[0], id -> new Kept()).add(parts[1], parts[2], parts[3]);
            }
        }
        return patients;
    }

    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(whenInterrupted);
        } catch (IllegalStateException e) {
            // It runs already, and does the same.
        }
        delete();
    }

    private synchronized void delete() {
        deleted = true;
        for (int share = 0; share < buffers.size(); share++) {
            deleteFile(file(share));
        }
        deleteFile(folder);
    }

    private static void deleteFile(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new BadInputException(List.of(new Problem(
                    file.toString(), 0, 0, "this holds parts of records, and cannot be deleted; delete it yourself")));
        }
    }
}
