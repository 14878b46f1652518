package org.walkrx.rules.syntax;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds rule files that are copies of others, as editors and file managers leave them behind. */
final class Copies {

    private Copies() {}

    private record Signature(String id, String name) {}

    /**
     * Returns the file that each copy holds the rules of; of two that are the same, the one with the longer name is the
     * copy.
     */
    static Map<String, String> among(List<ReadFile> files) {
        Map<Signature, Set<ReadFile>> holders = new HashMap<>();
        files.forEach(file -> signatures(file)
                .forEach(rule ->
                        holders.computeIfAbsent(rule, key -> new HashSet<>()).add(file)));
        Map<String, String> copies = new HashMap<>();
        holders.values().removeIf(sharing -> sharing.size() == 1);
        for (Set<ReadFile> sharing : holders.values()) {
            for (ReadFile one : sharing) {
                sharing.stream()
                        .filter(other -> isCopy(one, other))
                        .forEach(other -> copies.put(one.name(), other.name()));
            }
        }
        return copies;
    }

    private static boolean isCopy(ReadFile one, ReadFile other) {
        boolean isLonger = one.name().length() > other.name().length()
                || (one.name().length() == other.name().length() && one.name().compareTo(other.name()) > 0);
        Set<Signature> shared = new HashSet<>(signatures(one));
        shared.retainAll(signatures(other));
        int smaller = Math.min(signatures(one).size(), signatures(other).size());
        return isLonger && !shared.isEmpty() && shared.size() * 2 > smaller;
    }

    private static Set<Signature> signatures(ReadFile file) {
        return file.rules().stream()
                .filter(rule -> !rule.name().isBlank() && !rule.rule().id().isEmpty())
                .map(rule -> new Signature(rule.rule().id(), rule.name()))
                .collect(Collectors.toSet());
    }
}
