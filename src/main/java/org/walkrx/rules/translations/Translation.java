package org.walkrx.rules.translations;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.walkrx.problems.BadInputException;
import org.walkrx.text.SentenceEnds;

/**
 * What people are told, in another language. A sentence counts as translated only while its English is, letter for letter,
 * what is said today; else it stays English. Immutable and thread-safe.
 */
public final class Translation {

    /** What a sentence is looked for under, beside the rule that says it. */
    private static final String TWO_HALVES = "{1}; {2}.";

    private static final String EVERYWHERE = "";

    private static final Pattern REMARK = Pattern.compile(" \\([^()]*\\d[^()]*\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d+");
    private static final Pattern LEAD = Pattern.compile("([^:,]{1,40}), ([^:]{1,80}): (.+)", Pattern.DOTALL);
    private static final Pattern REASONS =
            Pattern.compile("(because of|Also because of:|You were not sure about:) (.+)\\.");
    private static final String NOT_SURE = " (not sure)";

    private final WordsFile file;
    private final SaidInEnglish said;
    private final String country;
    private final Map<String, Map<String, String>> byRule = new HashMap<>();

    private Translation(WordsFile file, SaidInEnglish said, String country) {
        this.file = file;
        this.said = said;
        this.country = country;
        add(EVERYWHERE, file.everywhere());
        file.rules().forEach(this::add);
    }

    /**
     * Reads a file of translations.
     *
     * @param name its name, as in {@code hi.words.yaml}
     * @param text its content
     * @param said what is said in English
     * @throws BadInputException with everything that is wrong with it; what is missing or no longer said is not
     */
    public static Translation read(String name, String text, SaidInEnglish said) {
        return new Translation(new WordsReading(name).read(text), said, "");
    }

    /**
     * Returns it with the wording of phrases in a country.
     *
     * @param code its two letters; empty for the common wording
     */
    public Translation inCountry(String code) {
        return new Translation(file, said, code);
    }

    private void add(String where, List<TranslatedSentence> sentences) {
        Map<String, String> known = byRule.computeIfAbsent(where, key -> new HashMap<>());
        for (TranslatedSentence sentence : sentences) {
            if (sentence.isDone()) {
                String english = filledIn(sentence.english(), UnaryOperator.identity());
                String translated = filledIn(sentence.translated(), this::phrase);
                known.put(english, translated);
                known.putIfAbsent(withoutRemarks(english), withoutRemarks(translated));
            }
        }
    }

    /** The emergency number of another country must not come back by way of a translation that is missing. */
    private String phrase(String wording) {
        return file.everywhere().stream()
                .filter(sentence -> sentence.isDone() && sentence.english().equals(wording))
                .map(TranslatedSentence::translated)
                .findFirst()
                .orElse(wording);
    }

    private String filledIn(String text, UnaryOperator<String> worded) {
        Map<String, String> wordings = new LinkedHashMap<>(said.phrases());
        wordings.putAll(said.countries().getOrDefault(country, Map.of()));
        String filled = text;
        for (Map.Entry<String, String> phrase : wordings.entrySet()) {
            filled = filled.replace("{" + phrase.getKey() + "}", worded.apply(phrase.getValue()));
        }
        return filled;
    }

    private static String withoutRemarks(String text) {
        return REMARK.matcher(text).replaceAll("");
    }

    /** Returns the two letters of the language, as in {@code hi}. */
    public String language() {
        return file.language();
    }

    /** Returns who has read it: a clinician and a date, or {@code none}. */
    public String reviewed() {
        return file.reviewed();
    }

    /** Returns whether a clinician has read it. */
    public boolean isReviewed() {
        return !file.reviewed().equals(WordsFile.NOBODY);
    }

    /** Returns what stands in its file. */
    public WordsFile file() {
        return file;
    }

    /**
     * A piece of what is said.
     *
     * @param text it
     * @param translated whether it is in the other language; else it is English
     */
    public record Piece(String text, boolean translated) {}

    /**
     * Returns what is said, sentence by sentence.
     *
     * @param english the text, its phrases filled in for the same country
     * @param rules ids of the rules that say it; none for a title, a question or a unit
     */
    public List<Piece> pieces(String english, Collection<String> rules) {
        return SentenceEnds.sentences(english).stream()
                .map(sentence -> said(sentence, rules)
                        .map(text -> new Piece(text, true))
                        .orElseGet(() -> new Piece(sentence, false)))
                .toList();
    }

    private Optional<String> said(String sentence, Collection<String> rules) {
        return known(sentence, rules)
                .or(() -> afterLead(sentence, rules))
                .or(() -> reasons(sentence))
                .or(() -> halves(sentence))
                .or(() -> numbers(sentence));
    }

    private Optional<String> known(String sentence, Collection<String> rules) {
        return Stream.concat(rules.stream(), Stream.of(EVERYWHERE))
                .map(where -> byRule.getOrDefault(where, Map.of()).get(sentence))
                .flatMap(Stream::ofNullable)
                .findFirst();
    }

    private Optional<String> common(String sentence) {
        return known(sentence, Set.of());
    }

    /** "Within two weeks, a physiotherapist: ..." */
    private Optional<String> afterLead(String sentence, Collection<String> rules) {
        Matcher lead = LEAD.matcher(sentence);
        if (!lead.matches()) {
            return Optional.empty();
        }
        Optional<String> soon = common(lead.group(1));
        Optional<String> whom = list(lead.group(2), "; ");
        Optional<String> rest = lead.group(2).equals("see")
                ? list(lead.group(3).replaceAll("\\.$", ""), "; ").map(names -> names + fullStop())
                : said(lead.group(3), rules);
        return soon.flatMap(s -> whom.flatMap(w -> rest.map(r -> s + ", " + w + ": " + r)));
    }

    private Optional<String> reasons(String sentence) {
        Matcher reasons = REASONS.matcher(sentence);
        return reasons.matches()
                ? common(reasons.group(1) + " {1}.")
                        .flatMap(form -> list(reasons.group(2), ", ").map(names -> form.replace("{1}", names)))
                : Optional.empty();
    }

    /** The decision: whom to see; whether to walk. */
    private Optional<String> halves(String sentence) {
        return sentence.contains("; ") && sentence.endsWith(".")
                ? common(TWO_HALVES)
                        .flatMap(form -> list(sentence.substring(0, sentence.length() - 1), "; ")
                                .map(both -> form.replace("{1}; {2}", both)))
                : Optional.empty();
    }

    /** Returns the sign that ends a sentence of a list, as the language ends its others. */
    public String fullStop() {
        return common(TWO_HALVES).map(form -> form.substring(form.length() - 1)).orElse(".");
    }

    private Optional<String> list(String items, String separator) {
        List<String> translated = new ArrayList<>();
        for (String item : Arrays.asList(items.split(Pattern.quote(separator), -1))) {
            boolean notSure = item.endsWith(NOT_SURE);
            Optional<String> name = common(notSure ? item.substring(0, item.length() - NOT_SURE.length()) : item);
            Optional<String> mark = notSure ? common(NOT_SURE.strip()) : Optional.of("");
            if (name.isEmpty() || mark.isEmpty()) {
                return Optional.empty();
            }
            translated.add((name.get() + " " + mark.get()).strip());
        }
        return Optional.of(String.join(separator, translated));
    }

    /** A sentence of the program: "{1} to {2} minutes, twice a day." */
    private Optional<String> numbers(String sentence) {
        List<String> numbers = new ArrayList<>();
        String form = NUMBER.matcher(sentence).replaceAll(number -> {
            numbers.add(number.group());
            return Matcher.quoteReplacement("{" + numbers.size() + "}");
        });
        if (numbers.isEmpty()) {
            return Optional.empty();
        }
        return common(form).map(text -> {
            String filled = text;
            for (int i = 0; i < numbers.size(); i++) {
                filled = filled.replace("{" + (i + 1) + "}", numbers.get(i));
            }
            return filled;
        });
    }
}
