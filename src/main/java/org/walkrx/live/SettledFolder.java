package org.walkrx.live;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Reads a folder that others may be writing to: it is believed once two readings some time apart agree. */
final class SettledFolder {

    private final Path folder;
    private final Duration quiet;
    private final CountDownLatch closed;

    SettledFolder(Path folder, Duration quiet, CountDownLatch closed) {
        this.folder = folder;
        this.quiet = quiet;
        this.closed = closed;
    }

    /** Returns what the folder holds; at once if that is what it held last, or if nobody wants to know any more. */
    FolderReading read(@Nullable FolderReading last) throws InterruptedException {
        FolderReading reading = FolderReading.of(folder);
        while (!reading.equals(last) && !closed.await(quiet.toNanos(), TimeUnit.NANOSECONDS)) {
            FolderReading again = FolderReading.of(folder);
            if (again.equals(reading)) {
                return reading;
            }
            reading = again;
        }
        return reading;
    }
}
