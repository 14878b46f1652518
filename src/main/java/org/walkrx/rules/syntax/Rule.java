package org.walkrx.rules.syntax;

import java.util.List;
import java.util.regex.Pattern;
import org.walkrx.language.Prominence;
import org.walkrx.language.Statement;
import org.walkrx.text.Position;

/**
 * One rule as it is written.
 *
 * @param name the sentence that names it
 * @param annotations its annotations, in the order of the file
 * @param when its condition
 * @param then its statements
 * @param position where the word {@code rule} stands
 */
public record Rule(String name, List<Annotation> annotations, Condition.All when, List<Call> then, Position position) {

    /** What a rule may rest on, as {@code @basis} says it. */
    public static final List<String> BASES = List.of("article", "guideline", "trial", "policy");

    /** The annotation that says how much it matters that a person hears the rule. */
    static final String MATTERS = "matters";

    /** Copies the lists. */
    public Rule {
        annotations = List.copyOf(annotations);
        then = List.copyOf(then);
    }

    /**
     * One annotation of a rule.
     *
     * @param name its name without the sign
     * @param value its text without quotes
     * @param position where the sign stands
     */
    public record Annotation(String name, String value, Position position) {}

    /**
     * Returns the value of an annotation, or an empty text.
     *
     * @param annotation its name without the sign
     */
    public String annotation(String annotation) {
        return annotations.stream()
                .filter(a -> a.name().equals(annotation))
                .map(Annotation::value)
                .findFirst()
                .orElse("");
    }

    /** Returns the rows of the evidence table it stands on. */
    public List<String> sources() {
        return sources(annotation("source"));
    }

    static List<String> sources(String annotation) {
        return Pattern.compile("[\\s,]+")
                .splitAsStream(annotation)
                .filter(row -> !row.isEmpty())
                .toList();
    }

    /**
     * Returns what it says, with some number where only a person's facts tell it; concepts are not among it.
     *
     * @throws IllegalArgumentException if a statement is none of the language, or does not take its values
     */
    public List<Statement> says() {
        return then.stream().flatMap(call -> call.meaning().stream()).toList();
    }

    /** Returns how much it matters that a person hears what of it may wait: {@code ALSO} where the rule does not say. */
    public Prominence prominence() {
        return says().stream().anyMatch(Statement::isSafety)
                ? Prominence.FIRST
                : Prominence.of(annotation(MATTERS)).orElse(Prominence.ALSO);
    }

    /** Returns whether it has to say how much it matters: something of it may wait, and nothing of it is about safety. */
    public boolean mayWait() {
        return says().stream().anyMatch(Statement::mayWait) && says().stream().noneMatch(Statement::isSafety);
    }

    /** Returns whether it says how much it matters. */
    public boolean saysHowMuchItMatters() {
        return !annotation(MATTERS).isEmpty();
    }

    /** Returns the id, or an empty text. */
    public String id() {
        return annotation("id");
    }

    /** Returns the names of the concepts it inserts. */
    public List<String> concludes() {
        return then.stream()
                .flatMap(call -> call.concept().stream())
                .map(Value.Text::text)
                .toList();
    }
}
