package org.walkrx.rules.syntax;

import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.walkrx.text.NearestWord;

/**
 * The words that the rules of a folder may use beside those of the language.
 *
 * @param findings names of the vocabulary's findings
 * @param declared the vocabulary's measurements and choices
 * @param concepts names of the concepts that some rule of the folder inserts
 * @param rows ids of the rows of the evidence table
 */
public record SymbolTable(Set<String> findings, Declared declared, Set<String> concepts, Set<String> rows) {

    /** Copies the sets. */
    public SymbolTable {
        findings = Set.copyOf(findings);
        concepts = Set.copyOf(concepts);
        rows = Set.copyOf(rows);
    }

    static Optional<String> nearest(String word, Set<String> words) {
        return NearestWord.among(words).to(word);
    }

    /** Returns the end of a message about a row: what is near, above all if only signs or capitals differ. */
    static String didYouMeanRow(String row, Set<String> rows) {
        return NearestWord.sameIdQuestion(row, rows);
    }

    static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** Returns "; did you mean "x"?", or what else helps if no word is near. */
    static String didYouMeanOr(String word, Set<String> words, Supplier<String> otherwise) {
        return nearest(word, words)
                .map(near -> "; did you mean \"" + near + "\"?")
                .orElseGet(otherwise);
    }

    /** Returns "; did you mean "x"?", or nothing if no word is near. */
    static String didYouMean(String word, Set<String> words) {
        return NearestWord.among(words).question(word);
    }
}
