package org.walkrx.authoring;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/** Writes a file in one step, so that whoever follows its folder never reads half of it. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Puts a text in the place of what is there: of a link itself, and never of what the link leads to. Whatever happens
     * meanwhile, the old text or the new one is there, whole. Who may read the file stays as it was.
     *
     * @param file the file, which need not be there
     * @param text the text
     * @throws IOException if it cannot be written; then the old text is there
     */
    public static void replace(Path file, String text) throws IOException {
        Path aside = file.resolveSibling(".walkrx-" + UUID.randomUUID() + ".new");
        try {
            // A name that nobody can know before, and that must be new: nothing planted there is written through.
            try (FileChannel channel =
                    FileChannel.open(aside, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                channel.force(true);
            }
            keepPermissions(file, aside);
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(aside);
        }
    }

    private static void keepPermissions(Path file, Path aside) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(aside, PosixFileAttributeView.class);
        if (view != null && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            view.setPermissions(Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS));
        }
    }
}
