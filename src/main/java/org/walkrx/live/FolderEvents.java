package org.walkrx.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * File events of a folder, and of the place where it lies: so a folder that is removed and comes back, or is exchanged for
 * another by a link or a renaming, is noticed as well.
 */
final class FolderEvents implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveRules.class);
    private static final WatchEvent.Kind<?>[] KINDS = {
        StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY, StandardWatchEventKinds.ENTRY_DELETE
    };

    private final Path folder;
    private final WatchService service;
    private @Nullable WatchKey inside;
    private @Nullable WatchKey around;

    private FolderEvents(Path folder, WatchService service) {
        this.folder = folder;
        this.service = service;
        refresh();
    }

    /** Begins to watch; returns nothing if the operating system has no events to give. */
    static Optional<FolderEvents> of(Path folder) {
        Path absolute = folder.toAbsolutePath();
        try {
            return Optional.of(
                    new FolderEvents(absolute, absolute.getFileSystem().newWatchService()));
        } catch (IOException | UnsupportedOperationException e) {
            LOG.warn("Rules of {}: no file events here ({}); changes are found by polling alone", folder, e.toString());
            return Optional.empty();
        }
    }

    /** Waits for an event, at most for a time, and makes sure that whatever the folder is by now is watched. */
    void await(Duration atMost) throws InterruptedException {
        long end = System.nanoTime() + atMost.toNanos();
        try {
            boolean waiting = true;
            while (waiting) {
                WatchKey key = service.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                waiting = key != null && !concernsFolder(key);
                if (key != null) {
                    key.reset();
                }
            }
            refresh();
        } catch (ClosedWatchServiceException e) {
            // The waiting is over.
        }
    }

    private boolean concernsFolder(WatchKey key) {
        boolean named = key.pollEvents().stream()
                .anyMatch(event -> event.context() == null || event.context().equals(folder.getFileName()));
        return !key.equals(around) || named;
    }

    private void refresh() {
        inside = watched(folder, inside);
        Path parent = folder.getParent();
        if (parent != null) {
            around = watched(parent, around);
        }
    }

    private @Nullable WatchKey watched(Path path, @Nullable WatchKey before) {
        @Nullable WatchKey now;
        try {
            now = path.register(service, KINDS);
        } catch (IOException e) {
            now = null; // It is not there, or not to be read; polling goes on.
        }
        if (before != null && !before.equals(now)) {
            before.cancel();
        }
        return now;
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
