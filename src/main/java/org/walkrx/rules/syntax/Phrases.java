package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.walkrx.text.NearestWord;

/**
 * The phrases that a vocabulary words once for many texts; a text names one in braces, as in "call {emergency number}
 * now". Immutable.
 *
 * @param texts the wording of each by name
 * @param areKnown false if the vocabulary could not be read, so that nobody can say whether a name is right
 */
public record Phrases(Map<String, String> texts, boolean areKnown) {

    /** The phrases of a vocabulary that could not be read. */
    public static final Phrases UNREAD = new Phrases(Map.of(), false);

    static final Phrases NONE = new Phrases(Map.of());

    private static final Pattern NAMED = Pattern.compile("\\{([^{}]*)\\}");
    private static final Pattern NAMED_OR_BRACE = Pattern.compile(NAMED + "|[{}]");

    /** Copies the phrases. */
    public Phrases {
        texts = Map.copyOf(texts);
    }

    /**
     * Takes the phrases of a vocabulary.
     *
     * @param texts the wording of each by name
     */
    public Phrases(Map<String, String> texts) {
        this(texts, true);
    }

    /**
     * Something wrong with the braces of a text.
     *
     * @param at how many characters stand before it
     * @param message what is wrong, and what to write
     */
    public record Mistake(int at, String message) {}

    /**
     * Returns a text with each phrase in place of its name; what is no name of a phrase stays.
     *
     * @param text the text
     */
    public String fillIn(String text) {
        return NAMED.matcher(text)
                .replaceAll(named -> Matcher.quoteReplacement(
                        Optional.ofNullable(texts.get(named.group(1))).orElse(named.group())));
    }

    /** Returns a statement with its texts filled in. */
    Call fillIn(Call call) {
        List<Value> arguments = call.arguments().stream()
                .map(value -> value instanceof Value.Text text ? text.saying(fillIn(text.text())) : value)
                .toList();
        return new Call(call.name(), arguments, call.position());
    }

    /** Returns a rule with its statements filled in. */
    Rule fillIn(Rule rule) {
        List<Call> then = rule.then().stream().map(this::fillIn).toList();
        return new Rule(rule.name(), rule.annotations(), rule.when(), then, rule.position());
    }

    /**
     * Returns what is wrong with the braces of a text, in order.
     *
     * @param text the text as it is written
     */
    public List<Mistake> mistakes(String text) {
        List<Mistake> mistakes = new ArrayList<>();
        Matcher found = NAMED_OR_BRACE.matcher(text);
        while (areKnown && found.find()) {
            Optional<String> name = Optional.ofNullable(found.group(1));
            if (name.isPresent() && !texts.containsKey(name.get())) {
                mistakes.add(new Mistake(found.start(), unknown(name.get())));
            } else if (name.isEmpty()) {
                mistakes.add(new Mistake(found.start(), unclosed(text.substring(found.start()))));
            }
        }
        return mistakes;
    }

    private String unknown(String name) {
        String near = NearestWord.among(texts.keySet()).question(name.strip());
        return "there is no phrase \"" + name + "\""
                + (near.isEmpty() ? "; its words stand under phrases: in vocabulary.yaml" : near);
    }

    private String unclosed(String rest) {
        if (rest.startsWith("}")) {
            return "this brace closes nothing; delete it, or put the opening one before the name of the phrase";
        }
        return "here a closing brace is missing, after the name of the phrase"
                + texts.keySet().stream()
                        .sorted()
                        .filter(name -> startsLike(rest.substring(1).strip(), name))
                        .findFirst()
                        .map(name -> "; did you mean {" + name + "}?")
                        .orElse("");
    }

    private static boolean startsLike(String rest, String name) {
        int words = name.split(" ", -1).length;
        String[] all = rest.split("[ .,;:?!]+", words + 1);
        String first = String.join(" ", List.of(all).subList(0, Math.min(words, all.length)));
        return NearestWord.among(Set.of(name)).to(first).isPresent();
    }
}
