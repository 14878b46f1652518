package org.walkrx.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.walkrx.InvalidPatientException;
import org.walkrx.Person;
import org.walkrx.rules.Vocabulary;
import org.walkrx.rules.Vocabulary.ChoiceEntry;
import org.walkrx.rules.Vocabulary.MeasurementEntry;
import org.walkrx.rules.syntax.FactWords;
import org.walkrx.text.NearestWord;
import org.walkrx.text.Wording;

/** Holds the measurements and choices of a person against the vocabulary. */
final class DeclaredCheck {

    private final Vocabulary vocabulary;
    private final List<String> problems = new ArrayList<>();

    private DeclaredCheck(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /**
     * Checks a person.
     *
     * @throws InvalidPatientException if the vocabulary has no such measurement or choice, or none with such a value
     */
    static void check(Person person, Vocabulary vocabulary) {
        if (person.measurements().isEmpty() && person.choices().isEmpty()) {
            return;
        }
        DeclaredCheck check = new DeclaredCheck(vocabulary);
        person.measurements().forEach(check::number);
        person.choices().forEach(check::word);
        if (!check.problems.isEmpty()) {
            throw new InvalidPatientException(check.problems);
        }
    }

    private void number(String name, double number) {
        MeasurementEntry entry = vocabulary.measurements().get(name);
        if (entry == null) {
            strange("measurement", name, FactWords.exactly(number));
        } else if (entry.whole() && number != Math.rint(number)) {
            wrong(name, "must be a whole number", FactWords.exactly(number));
        } else if (!entry.range().contains(number)) {
            wrong(name, entry.range().rule(), FactWords.exactly(number));
        }
    }

    private void word(String name, String word) {
        ChoiceEntry entry = vocabulary.choices().get(name);
        if (entry == null) {
            strange("choice", name, word);
        } else if (!entry.words().contains(word)) {
            wrong(name, "must be " + Wording.choice(entry.words()), word);
        }
    }

    /** A name that is none of its kind may be one of another. */
    private void strange(String kind, String name, String value) {
        if (vocabulary.finding(name).isPresent()) {
            problems.add("the answer to \"" + name + "\" must be yes, no or not sure, but is " + value);
        } else if (vocabulary.measurements().containsKey(name)) {
            wrong(name, "must be a number without its unit", value);
        } else if (vocabulary.choices().containsKey(name)) {
            ChoiceEntry entry = Objects.requireNonNull(vocabulary.choices().get(name));
            wrong(name, "must be " + Wording.choice(entry.words()), value);
        } else {
            Set<String> names = new TreeSet<>(vocabulary.measurements().keySet());
            names.addAll(vocabulary.choices().keySet());
            problems.add("unknown " + kind + " \"" + name + "\""
                    + Wording.didYouMean(NearestWord.among(names).to(name), "the vocabulary does not have it"));
        }
    }

    private void wrong(String name, String rule, String value) {
        problems.add("\"" + name + "\" " + rule + ", but is " + value);
    }
}
