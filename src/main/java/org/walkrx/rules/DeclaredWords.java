package org.walkrx.rules;

import org.walkrx.rules.syntax.Declared;

/** The measurements and choices of a vocabulary as rules compare them. No API: it changes without notice. */
public final class DeclaredWords {

    private DeclaredWords() {}

    /**
     * Returns those of a vocabulary.
     *
     * @param vocabulary the vocabulary
     */
    public static Declared of(Vocabulary vocabulary) {
        return vocabulary.declared();
    }
}
