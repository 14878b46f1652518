package org.walkrx.cases;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.walkrx.rules.RuleSources;

/**
 * The worked cases of a folder as they were last read: a file that is the same, by the same words, need not be read again.
 * Cases are what was written, not what came of them: those are run by each book anew. Thread-safe.
 */
final class CaseMemory {

    /**
     * All that the reading of a file hangs on besides its text.
     *
     * @param origin where the files lie, which is a part of what is read
     * @param ids the ids of rules that cases may name
     * @param vocabulary the text of the vocabulary, which says what else they may name
     */
    private record Words(String origin, Set<String> ids, String vocabulary) {}

    private record RememberedFile(String text, List<WorkedCase> cases) {}

    private final Map<String, RememberedFile> files = new HashMap<>();
    private @Nullable Words words;

    /** Forgets the files that are gone; and all of them if the words have changed. */
    synchronized void begin(RuleSources sources, Set<String> ids) {
        Words now = new Words(
                sources.origin(), ids, sources.file(RuleSources.VOCABULARY).orElse(""));
        if (!now.equals(words)) {
            files.clear();
            words = now;
        }
        files.keySet().retainAll(sources.caseFiles().keySet());
    }

    /**
     * Returns the cases of a file.
     *
     * @param name its name
     * @param text its content
     * @param reading reads it; what that throws is thrown, and nothing remembered
     */
    List<WorkedCase> cases(String name, String text, Supplier<List<WorkedCase>> reading) {
        @Nullable RememberedFile known = known(name);
        if (known != null && known.text().equals(text)) {
            return known.cases();
        }
        List<WorkedCase> cases = reading.get();
        note(name, new RememberedFile(text, cases));
        return cases;
    }

    private synchronized @Nullable RememberedFile known(String name) {
        return files.get(name);
    }

    private synchronized void note(String name, RememberedFile reading) {
        files.put(name, reading);
    }
}
