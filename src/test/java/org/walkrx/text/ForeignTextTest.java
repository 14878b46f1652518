package org.walkrx.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;

class ForeignTextTest {

    @TempDir
    private Path folder;

    private void isRefused(byte[] bytes, String message) throws IOException {
        Path file = Files.write(folder.resolve("f"), bytes);
        assertThatThrownBy(() -> TextFile.read(file, 1 << 20))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aDocumentOfAWordProcessorIsNamed() throws IOException {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(document)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            zip.write("<w:document/>".getBytes(StandardCharsets.UTF_8));
        }
        isRefused(document.toByteArray(), "this is a file of a word processor");
        isRefused(new byte[] {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0, 0}, "this is a file of a word processor");
    }

    @Test
    void utf16IsNamedWithAndWithoutItsMark() throws IOException {
        isRefused("rule".getBytes(StandardCharsets.UTF_16), "UTF-16");
        isRefused("rule \"A rule\"".getBytes(StandardCharsets.UTF_16LE), "UTF-16");
        isRefused("rule \"A rule\"".getBytes(StandardCharsets.UTF_16BE), "UTF-16");
    }

    @Test
    void eachPlaceWhereTwoVersionsMeetIsNamedOnce() {
        String conflict = "<<<<<<< HEAD\na: 1\n||||||| base\na: 0\n=======\na: 2\n>>>>>>> b\n";

        assertThat(ForeignText.problems("f.yaml", "x: 1\n" + conflict + "y: 1\n" + conflict))
                .extracting(Problem::line)
                .containsExactly(2, 10);
    }

    @Test
    void aHeadingThatIsUnderlinedIsNoMark() {
        assertThat(ForeignText.problems("evidence.md", "Sources\n=======\n")).isEmpty();
        assertThat(ForeignText.problems("f.yaml", "# a\n=======\n")).hasSize(1);
        assertThat(ForeignText.problems("f.yaml", "# <<<<<<< a\n# ========\n")).isEmpty();
    }
}
