package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.walkrx.text.NearestWord;

/** The top of a rule file: the same four statements in every file, and nothing else. */
final class Header {

    /** The package of all rule files. */
    static final String PACKAGE = "org.walkrx.rulebook";

    /** What every rule file imports. */
    static final List<String> IMPORTS = List.of("org.walkrx.language.*");

    /** The statements, by their letters without spaces. */
    private static final Map<String, String> STATEMENTS = statements();

    private final Tokens tokens;
    private final Set<String> open = new LinkedHashSet<>(STATEMENTS.keySet());

    Header(Tokens tokens) {
        this.tokens = tokens;
    }

    private static Map<String, String> statements() {
        Map<String, String> statements = new LinkedHashMap<>();
        List<String> written = new ArrayList<>(List.of("package " + PACKAGE));
        IMPORTS.forEach(name -> written.add("import " + name));
        written.add("import " + RuleFile.FORMER_IMPORT);
        written.add("global Advise advise");
        written.forEach(statement -> statements.put(statement.replace(" ", ""), statement));
        return statements;
    }

    /** Reads up to the first rule, and says what is wrong. */
    void read() {
        while (!tokens.atEnd() && !RuleFileParser.startsRule(tokens)) {
            if (tokens.accept(";")) {
                tokens.note(
                        MessageCode.EXTRA_SEMICOLON,
                        tokens.previous().position(),
                        "here is a semicolon too many; delete it");
            } else {
                statement();
            }
        }
        List<String> missing = open.stream()
                .map(STATEMENTS::get)
                .filter(statement -> !statement.endsWith(RuleFile.FORMER_IMPORT))
                .toList();
        if (!missing.isEmpty()) {
            tokens.note(
                    MessageCode.HEADER,
                    tokens.current().position(),
                    "before the first rule, the top of this file lacks: "
                            + missing.stream().map(statement -> statement + ";").collect(Collectors.joining(" ")));
        }
    }

    private void statement() {
        Token start = tokens.next();
        StringBuilder read = new StringBuilder(start.text());
        while (!tokens.atEnd() && !tokens.is(";") && !tokens.startsLine()) {
            boolean apart =
                    !tokens.current().position().equals(tokens.previous().end());
            read.append(apart ? " " : "").append(tokens.next().text());
        }
        String written = read.toString();
        String letters = written.replace(" ", "");
        Optional<String> meant = open.contains(letters)
                ? Optional.of(letters)
                : NearestWord.among(STATEMENTS.keySet()).to(letters).or(() -> otherPackage(start));
        if (meant.isEmpty()) {
            refuse(start);
            return;
        }
        boolean isFirst = open.remove(meant.get());
        String right = String.valueOf(STATEMENTS.get(meant.get()));
        if (!written.equals(right) || !isFirst) {
            misspelt(start, right, isFirst);
        }
        tokens.semicolon("this line");
    }

    private Optional<String> otherPackage(Token start) {
        return open.stream()
                .filter(statement -> start.is("package") && statement.startsWith("package"))
                .findFirst();
    }

    private void misspelt(Token start, String right, boolean isFirst) {
        tokens.note(
                MessageCode.HEADER,
                start.position(),
                isFirst
                        ? "the top of every rule file is the same; did you mean \"" + right + "\"?"
                        : "the top of every rule file is the same, and \"" + right
                                + "\" stands there already; delete this");
    }

    private void refuse(Token start) {
        tokens.note(
                MessageCode.NOT_IN_SUBSET,
                start.position(),
                "a rule file holds rules only, below a top that is always the same; " + start.described()
                        + " is not accepted here, so delete it and what belongs to it");
        while (!tokens.atEnd() && !isAtMargin()) {
            tokens.next();
        }
    }

    private boolean isAtMargin() {
        boolean isStatement = STATEMENTS.keySet().stream()
                .anyMatch(statement -> statement.startsWith(tokens.current().text()));
        return tokens.startsLine()
                && tokens.current().position().column() == 1
                && (isStatement || RuleFileParser.startsRule(tokens));
    }
}
