package org.walkrx.rules.syntax;

import java.util.Set;
import org.walkrx.text.NearestWord;

/**
 * The words that the rules of a folder may use beside those of the language.
 *
 * @param findings names of the vocabulary's findings
 * @param concepts names of the concepts that some rule of the folder inserts
 * @param rows ids of the rows of the evidence table
 */
public record Words(Set<String> findings, Set<String> concepts, Set<String> rows) {

    /** Copies the sets. */
    public Words {
        findings = Set.copyOf(findings);
        concepts = Set.copyOf(concepts);
        rows = Set.copyOf(rows);
    }

    /** Returns "; did you mean "x"?", or nothing if no word is near. */
    static String didYouMean(String word, Set<String> words) {
        return NearestWord.among(words)
                .to(word)
                .map(nearest -> "; did you mean \"" + nearest + "\"?")
                .orElse("");
    }
}
