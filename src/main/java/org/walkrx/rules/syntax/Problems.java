package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import org.walkrx.text.Problem;

/** Collects what is wrong with one file. */
final class Problems {

    private final String file;
    private final List<Problem> found = new ArrayList<>();

    Problems(String file) {
        this.file = file;
    }

    void add(MessageCode code, Position position, String message) {
        found.add(new Problem(file, position.line(), position.column(), code.code(), message));
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    List<Problem> found() {
        return found.stream().distinct().sorted().toList();
    }
}
