package org.walkrx.live;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.walkrx.problems.Problem;
import org.walkrx.rules.InvalidRulesException;
import org.walkrx.rules.RuleSources;

/**
 * What a folder held at one moment: its files, or why they could not be read.
 *
 * @param sources the files; {@code null} if they could not be read
 * @param problems why not
 */
record FolderReading(@Nullable RuleSources sources, List<Problem> problems) {

    static FolderReading of(Path folder) {
        try {
            return new FolderReading(RuleSources.folder(folder), List.of());
        } catch (InvalidRulesException e) {
            return new FolderReading(null, e.problems());
        } catch (UncheckedIOException e) {
            String message = "the folder cannot be read; it may just be changing";
            return new FolderReading(null, List.of(new Problem(folder.toString(), 0, 0, message)));
        }
    }

    /** Returns the identity of the rules; empty if they could not be read. */
    String sha256() {
        return sources == null ? "" : sources.sha256();
    }
}
