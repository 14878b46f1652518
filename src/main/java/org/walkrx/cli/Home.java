package org.walkrx.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** The folder that walkrx was started from, and what lies in it. */
final class Home {

    private Home() {}

    static Path folder() {
        return Path.of(System.getProperty("walkrx.home", ""));
    }

    static Path examples() {
        return folder().resolve("examples").resolve("patients");
    }

    /** Returns the rules of a folder; without one those of this checkout, or else those inside the library. */
    static RuleSources sources(@Nullable Path rules) {
        if (rules != null) {
            return RuleSources.folder(rules);
        }
        return Files.isDirectory(rules()) ? RuleSources.folder(rules()) : RuleSources.bundled();
    }

    /** Returns the rules folder of this checkout, which may not be there. */
    static Path rules() {
        return shortest(folder().resolve("rules"));
    }

    /** Returns the rules of a folder; what its author should know of it, though nothing is wrong, is told. */
    static RuleBook book(@Nullable Path rules, PrintWriter err) {
        RuleBook book = RuleBook.of(sources(rules));
        book.notices().forEach(notice -> err.println(Output.notice(notice)));
        return book;
    }

    /** Returns a path as people would write it where they are. */
    static Path shortest(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    }
}
