package org.walkrx.authoring;

import java.util.ArrayList;
import java.util.List;

/** Copies of lists with one item changed. */
final class Lists {

    private Lists() {}

    static <T> List<T> with(List<T> items, int index, T item) {
        List<T> changed = new ArrayList<>(items);
        changed.set(index, item);
        return List.copyOf(changed);
    }

    static <T> List<T> without(List<T> items, int index) {
        List<T> changed = new ArrayList<>(items);
        changed.remove(index);
        return List.copyOf(changed);
    }
}
