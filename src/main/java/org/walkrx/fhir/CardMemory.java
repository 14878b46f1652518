package org.walkrx.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which rules spoke on the cards of late, so that feedback can be counted for each. Thread-safe. */
final class CardMemory {

    private static final int MOST = 10_000;

    private final Map<String, List<String>> rules = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<String>> eldest) {
            return size() > MOST;
        }
    };

    synchronized void shown(String card, List<String> spoke) {
        rules.put(card, spoke);
    }

    synchronized List<String> rulesOf(String card) {
        return rules.getOrDefault(card, List.of());
    }
}
