package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import org.walkrx.text.Position;

/** A rule as far as it could be read. What could not be read is known, so that nobody complains of its absence. */
final class ReadRule {

    private final Position position;
    private String name = "";
    private Position namePosition;
    private Position when;
    private final List<Rule.Annotation> annotations = new ArrayList<>();
    private final List<Condition> conditions = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();
    private final List<String> unread = new ArrayList<>();
    private boolean annotationsRead = true;
    private boolean conditionsRead = true;
    private boolean statementsRead = true;
    private boolean isCutOff;

    ReadRule(Position position) {
        this.position = position;
        this.namePosition = position;
        this.when = position;
    }

    void setName(Token text) {
        name = text.text();
        namePosition = text.position();
    }

    void setWhen(Position position) {
        when = position;
    }

    void add(Rule.Annotation annotation) {
        annotations.add(annotation);
    }

    void add(Condition condition) {
        conditions.add(condition);
    }

    void add(Call call) {
        calls.add(call);
    }

    /** Keeps the words of a statement that could not be read; it may have named a concept. */
    void addUnread(String words) {
        unread.add(words);
    }

    List<String> unread() {
        return unread;
    }

    void annotationsUnread() {
        annotationsRead = false;
    }

    void conditionsUnread() {
        conditionsRead = false;
    }

    void statementsUnread() {
        statementsRead = false;
    }

    /** Another copy of this rule begins within it, which is said there. */
    void cutOff() {
        isCutOff = true;
        statementsUnread();
    }

    boolean isCutOff() {
        return isCutOff;
    }

    String name() {
        return name;
    }

    Position namePosition() {
        return namePosition;
    }

    boolean annotationsRead() {
        return annotationsRead;
    }

    boolean conditionsRead() {
        return conditionsRead;
    }

    boolean statementsRead() {
        return statementsRead;
    }

    boolean saysNothing() {
        return calls.isEmpty();
    }

    boolean isWhole() {
        return annotationsRead && conditionsRead && statementsRead;
    }

    Rule rule() {
        return new Rule(name, annotations, new Condition.All(conditions, when), calls, position);
    }
}
