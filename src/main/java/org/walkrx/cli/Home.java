package org.walkrx.cli;

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
        Path own = folder().resolve("rules");
        return Files.isDirectory(own) ? RuleSources.folder(shortest(own)) : RuleSources.bundled();
    }

    static RuleBook book(@Nullable Path rules) {
        return RuleBook.of(sources(rules));
    }

    /** Returns a path as people would write it where they are. */
    static Path shortest(Path path) {
        Path here = Path.of("").toAbsolutePath();
        Path absolute = path.toAbsolutePath().normalize();
        return absolute.startsWith(here) ? here.relativize(absolute) : absolute;
    }
}
