package org.walkrx.authoring;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file in one step, so that whoever follows its folder never reads half of it. */
final class WholeFile {

    private WholeFile() {}

    /** Puts a text in the place of what is there: of a link itself, and never of what the link leads to. */
    static void replace(Path file, String text) throws IOException {
        Path aside = file.resolveSibling(".walkrx-" + UUID.randomUUID() + ".new");
        try {
            // A name that nobody can know before, and that must be new: nothing planted there is written through.
            Files.writeString(aside, text, StandardOpenOption.CREATE_NEW);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }
}
