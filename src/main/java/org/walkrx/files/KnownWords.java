package org.walkrx.files;

import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.walkrx.text.NearestWord;

/** Words that are right, and the nearest of them to one that is not. */
final class KnownWords {

    private final Set<String> words;
    private final NearestWord nearest;

    KnownWords(Collection<String> words) {
        this.words = new TreeSet<>(words);
        this.nearest = NearestWord.among(this.words);
    }

    boolean contains(String word) {
        return words.contains(word);
    }

    Optional<String> nearest(String word) {
        return nearest.to(word);
    }

    @Override
    public String toString() {
        return String.join(", ", words);
    }
}
