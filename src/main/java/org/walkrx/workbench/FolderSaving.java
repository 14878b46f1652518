package org.walkrx.workbench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.walkrx.authoring.WholeFile;
import org.walkrx.problems.BadInputException;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.JsonValue;
import org.walkrx.text.TextFile;

/**
 * Saves a file of the folder, whole or not at all, and only over what its writer has seen: contents decide, not times. Thread-safe:
 * one file is saved at a time.
 */
final class FolderSaving {

    /** What is said to have been seen of a file that is new. */
    static final String NEW = "new";

    /** What the reader of folders takes at most; more would make the whole folder unreadable. */
    private static final int LARGEST_FILE_BYTES = 1 << 20;

    private final Desk desk;

    FolderSaving(Desk desk) {
        this.desk = desk;
    }

    /**
     * Saves a text.
     *
     * @param name the name of the file
     * @param seen the SHA-256 of the text that was changed, or {@link #NEW}
     * @param text the new text
     * @return what is on the disk then; the other text, with status 409, if that is not what was seen
     * @throws RefusedException if the file cannot be written here
     */
    synchronized HttpReply save(String name, @Nullable String seen, String text) {
        if (seen == null) {
            throw new RefusedException(HttpReply.NO_IF_MATCH, "say by If-Match which text was changed");
        }
        Path file = desk.folder().resolve(Desk.checkedName(name));
        if (Files.isSymbolicLink(file) || Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)) {
            throw new RefusedException(HttpReply.FORBIDDEN, name + " is a link or a folder; put the file itself here");
        }
        String accepted = accepted(name, text);
        Optional<String> there = desk.onDisk().file(name);
        boolean isSame = there.map(accepted::equals).orElse(false);
        if (!isSame && !seen.equals(there.map(FolderJson::sha256).orElse(NEW))) {
            return conflict(there);
        }
        if (!isSame) {
            write(file, accepted);
        }
        RuleSources now = desk.onDisk();
        return HttpReply.json(FolderJson.identities(now).put("saved", FolderJson.sha256(accepted)));
    }

    private static String accepted(String name, String text) {
        if (text.getBytes(StandardCharsets.UTF_8).length > LARGEST_FILE_BYTES) {
            throw new RefusedException(HttpReply.TOO_LARGE, "no file of rules is larger than 1 MiB; split it");
        }
        try {
            return TextFile.accept(text, name).replace("\r\n", "\n");
        } catch (BadInputException e) {
            throw new RefusedException(HttpReply.BAD_REQUEST, String.valueOf(e.getMessage()));
        }
    }

    private static HttpReply conflict(Optional<String> there) {
        JsonValue.ObjectBuilder other = JsonValue.object()
                .put(
                        "error",
                        there.isPresent() ? "somebody else changed this file" : "somebody else took this file away")
                .put("gone", there.isEmpty());
        there.ifPresent(text -> other.put("text", text).put("sha256", FolderJson.sha256(text)));
        return HttpReply.json(HttpReply.CONFLICT, other.build());
    }

    private static void write(Path file, String text) {
        try {
            WholeFile.replace(file, endsLinesByTwo(file) ? text.replace("\n", "\r\n") : text);
        } catch (IOException e) {
            throw new RefusedException(
                    HttpReply.FORBIDDEN,
                    "this cannot be written; check the folder, its permissions and the room on the disk");
        }
    }

    /** Editors of Windows end lines by two characters, and files keep them. */
    private static boolean endsLinesByTwo(Path file) throws IOException {
        return Files.exists(file)
                && Files.readString(file, StandardCharsets.UTF_8).contains("\r\n");
    }
}
