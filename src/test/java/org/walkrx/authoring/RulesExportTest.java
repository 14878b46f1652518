package org.walkrx.authoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.problems.BadInputException;
import org.walkrx.rules.RuleBook;

/** The rules inside the library, written to a folder. */
class RulesExportTest {

    @TempDir
    Path temporary;

    @Test
    void theFolderHoldsTheVeryRulesOfTheLibraryAndTheirGuide() {
        Path folder = temporary.resolve("made").resolve("on the way");

        List<Path> written = RulesExport.to(folder);

        assertThat(RuleBook.folder(folder).sha256())
                .isEqualTo(RuleBook.bundled().sha256());
        assertThat(folder.resolve("README.md")).isNotEmptyFile();
        assertThat(written).allMatch(Files::isRegularFile).contains(folder.resolve("red-flags-nerves.cases.yaml"));
        assertThat(folder.toFile().list()).hasSize(written.size());
    }

    @Test
    void notOneFileIsWrittenIfOneIsThere() throws IOException {
        Files.writeString(temporary.resolve("surface.drl"), "mine");

        assertThatThrownBy(() -> RulesExport.to(temporary))
                .isInstanceOf(BadInputException.class)
                .hasMessageStartingWith(temporary.resolve("surface.drl") + ": this file is there already");
        assertThat(temporary.toFile().list()).containsExactly("surface.drl");
        assertThat(temporary.resolve("surface.drl")).hasContent("mine");
    }

    @Test
    void overwritingLeavesOtherFilesAlone() throws IOException {
        Files.writeString(temporary.resolve("surface.drl"), "mine");
        Files.writeString(temporary.resolve("notes.txt"), "mine");

        RulesExport.overwriting(temporary);

        assertThat(RuleBook.folder(temporary).sha256())
                .isEqualTo(RuleBook.bundled().sha256());
        assertThat(temporary.resolve("notes.txt")).hasContent("mine");
    }

    @Test
    void aFolderThatCannotBeMadeIsReported() throws IOException {
        Path file = Files.writeString(temporary.resolve("a-file"), "");

        assertThatThrownBy(() -> RulesExport.to(file.resolve("rules")))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("cannot be written");
    }
}
