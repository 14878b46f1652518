package org.walkrx.rules.syntax;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.walkrx.language.Statement;
import org.walkrx.text.NearestWord;

/** The lists of words that rules may use, such as {@code Trend}, read off facts and statements. */
public final class Constants {

    private static final Map<String, List<String>> LISTS = lists(new TreeMap<>());

    private Constants() {}

    private static Map<String, List<String>> lists(Map<String, List<String>> lists) {
        for (String type : FactType.names()) {
            FactType.named(type).orElseThrow().components().values().stream()
                    .filter(component -> component.kind() == FactType.ValueKind.WORD)
                    .forEach(component -> lists.put(component.wordType(), component.words()));
        }
        Statement.calls().values().stream()
                .flatMap(List::stream)
                .filter(Class::isEnum)
                .forEach(type -> lists.put(type.getSimpleName(), names(type)));
        return Collections.unmodifiableMap(lists);
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(word -> ((Enum<?>) word).name())
                .toList();
    }

    /** Returns the names of all lists. */
    public static Set<String> lists() {
        return LISTS.keySet();
    }

    /**
     * Returns the words of a list; none if there is no such list.
     *
     * @param list its name, as in {@code Referral}
     */
    public static List<String> words(String list) {
        return LISTS.getOrDefault(list, List.of());
    }

    /** Returns the full form of a word without its list, {@code Trend.WORSE} of {@code WORSE}, if one is near. */
    static Optional<String> withList(String word) {
        Map<String, String> full = new LinkedHashMap<>();
        LISTS.forEach((list, words) -> words.forEach(each -> full.putIfAbsent(each, list + "." + each)));
        return NearestWord.among(full.keySet()).to(word).map(full::get);
    }
}
