package org.walkrx.files;

import java.util.List;
import java.util.Optional;
import org.walkrx.Person;
import org.walkrx.text.Blanks;
import org.walkrx.text.Wording;
import org.walkrx.text.YamlEntry;
import org.walkrx.text.YamlMap;
import org.walkrx.text.YamlNode;
import org.walkrx.text.YamlProblems;
import org.walkrx.text.YamlScalar;

/** Reads {@code findings:} and {@code others:}. */
final class AnswerReading {

    private static final List<String> ANSWERS = List.of("yes", "no", "not sure", "not asked");

    private final YamlProblems problems;
    private final KnownWords findings;

    AnswerReading(YamlProblems problems, KnownWords findings) {
        this.problems = problems;
        this.findings = findings;
    }

    void read(Fields file, Person.Builder person) {
        file.value("findings").ifPresent(value -> readFindings(value, person));
        file.value("others").ifPresent(value -> readOthers(value, person));
    }

    /** Adds a problem and returns false if there is no such finding. */
    boolean isKnown(YamlScalar name) {
        if (findings.contains(name.text())) {
            return true;
        }
        Optional<String> blanks = Blanks.explain(name.text(), findings::contains);
        if (blanks.isPresent()) {
            problems.at(name, blanks.get());
            return false;
        }
        Optional<String> nearest = findings.nearest(name.text());
        problems.at(
                name,
                "unknown finding " + Wording.quoted(name.text())
                        + Wording.didYouMean(nearest, "vocabulary.yaml lists the findings"));
        return false;
    }

    private void readFindings(YamlNode value, Person.Builder person) {
        if (value instanceof YamlMap map) {
            map.entries().forEach(entry -> readFinding(entry, person));
        } else {
            problems.at(value, "findings must be written as \"{fever: no, ...}\", but is " + Fields.inWords(value));
        }
    }

    private void readFinding(YamlEntry entry, Person.Builder person) {
        String name = entry.name();
        boolean known = isKnown(entry.key());
        switch (text(entry.value())) {
            case "yes", "true" -> person.yes(name);
            case "no", "false" -> person.no(name);
            case "not sure" -> person.notSure(name);
            case "not asked" -> person.notAsked(name);
            default -> {
                if (known) {
                    problems.at(entry.value(), notAnAnswer(name, entry.value()));
                }
            }
        }
    }

    private static String notAnAnswer(String name, YamlNode value) {
        if (value instanceof YamlScalar scalar && scalar.isEmpty()) {
            return Wording.quoted(name) + " has no answer; write " + Wording.choice(ANSWERS);
        }
        Optional<String> nearest = Wording.sameWord(text(value), ANSWERS);
        return "the answer to " + Wording.quoted(name) + " must be " + Wording.choice(ANSWERS) + ", but is "
                + Fields.inWords(value) + (nearest.isPresent() ? Wording.didYouMean(nearest, "") : "");
    }

    private void readOthers(YamlNode value, Person.Builder person) {
        switch (text(value)) {
            case "no", "false" -> person.othersDenied();
            case "yes", "true" ->
                problems.at(
                        value,
                        "others can only be no: yes would mean that every finding not listed is present; list those "
                                + "that are under \"findings:\"");
            default ->
                problems.at(
                        value,
                        "others can only be no, but is " + Fields.inWords(value)
                                + "; leave it out if the other findings were not asked");
        }
    }

    private static String text(YamlNode value) {
        return value instanceof YamlScalar scalar && !scalar.isEmpty() ? scalar.text() : "";
    }
}
