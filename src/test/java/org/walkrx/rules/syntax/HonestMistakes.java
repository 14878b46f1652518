package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import org.walkrx.text.Position;

/** Makes mistakes in rule files as people make them: mechanically, at places spread over all files. */
final class HonestMistakes {

    private static final Set<String> TYPES = FactType.names();

    /** Where between two neighbours a place is taken; other numbers make other mistakes. */
    private static final double SHIFT = Double.parseDouble(System.getProperty("mistakes.shift", "0.5"));

    private final Map<String, String> files;
    private final Set<String> rows;
    private final List<Mistake> made = new ArrayList<>();

    HonestMistakes(Map<String, String> files, Set<String> rows) {
        this.files = files;
        this.rows = rows;
    }

    /**
     * One mistake.
     *
     * @param kind what was done
     * @param file in which file
     * @param text the file with the mistake
     * @param firstLine first line that may be named
     * @param lastLine last line that may be named
     * @param right the word that should be proposed; empty if none can be
     */
    record Mistake(String kind, String file, String text, int firstLine, int lastLine, String right) {}

    /** A place in a file: the tokens, and which of them is meant. */
    private record Site(String file, String text, List<Token> tokens, int index) {

        Token token() {
            return tokens.get(index);
        }

        Token token(int ahead) {
            return tokens.get(Math.max(0, Math.min(index + ahead, tokens.size() - 1)));
        }

        boolean follows(String... before) {
            for (int i = 0; i < before.length; i++) {
                if (!token(i - before.length).text().equals(before[i])) {
                    return false;
                }
            }
            return true;
        }

        int offset(Position position) {
            int offset = 0;
            for (int line = 1; line < position.line(); line++) {
                offset = text.indexOf('\n', offset) + 1;
            }
            return offset + position.column() - 1;
        }

        String replaced(Token token, String by) {
            return text.substring(0, offset(token.position())) + by + text.substring(offset(token.end()));
        }

        boolean startsLine() {
            return token(-1).position().line() < token().position().line();
        }
    }

    List<Mistake> all() {
        words();
        keywords();
        doubledAndJoinedWords();
        brackets();
        signs();
        quotes();
        shapes();
        kinds();
        annotations();
        return made;
    }

    // Words

    private void words() {
        typos(
                "fact",
                5,
                (site, n) ->
                        TYPES.contains(site.token().text()) && site.token(1).is("(") && !site.follows("new"));
        typos("component", 6, (site, n) -> isComponent(site));
        typos(
                "constant of a statement",
                6,
                (site, n) -> site.follows(".")
                        && site.token(-2).kind() == Token.TokenKind.WORD
                        && Constants.words(site.token(-2).text())
                                .contains(site.token().text())
                        && site.token().text().length() > 3);
        typos(
                "constant of a condition",
                3,
                (site, n) -> site.follows(".")
                        && site.token(-3).is("==")
                        && site.token().text().length() > 3);
        typos(
                "list of constants",
                5,
                (site, n) -> Constants.lists().contains(site.token().text())
                        && site.token(1).is(".")
                        && site.token().text().length() > 3);
        typos("finding", 10, (site, n) -> isText(site) && inFact(site, "Finding"));
        typos("concept asked for", 6, (site, n) -> isText(site) && inFact(site, "Concept"));
        typos(
                "concept concluded",
                5,
                (site, n) -> isText(site)
                        && site.follows("Concept", "(")
                        && timesConcluded(site.token().text()) == 1);
        typos(
                "statement",
                8,
                (site, n) -> site.follows("advise", ".") && site.token().text().length() > 3);
        typos(
                "annotation",
                6,
                (site, n) -> site.follows("@") && site.token().text().length() > 2);
        typos("basis", 4, (site, n) -> site.follows("@", "basis", "("));
        typos(
                "name of a component",
                3,
                (site, n) -> site.token().kind() == Token.TokenKind.VARIABLE
                        && !site.token(1).is(":")
                        && site.token().text().length() > 4
                        && !site.follows(";"));
        at("row id", 8, (site, n) -> site.follows("@", "source", "("), (site, n) -> rowTypo(site, n));
    }

    private boolean isComponent(Site site) {
        Token after = site.token(1);
        return site.token().kind() == Token.TokenKind.WORD
                && site.token().text().length() > 2
                && (after.is("==")
                        || after.is(">=")
                        || after.is("<=")
                        || after.is("<")
                        || after.is(">")
                        || after.is("in"));
    }

    private static boolean isText(Site site) {
        return site.token().kind() == Token.TokenKind.TEXT;
    }

    private boolean inFact(Site site, String type) {
        for (int i = -1; i > -30; i--) {
            Token token = site.token(i);
            if (TYPES.contains(token.text()) && site.token(i + 1).is("(")) {
                return token.text().equals(type) && !site.token(i - 1).is("new");
            }
            if (token.is("then") || token.is("@")) {
                return false;
            }
        }
        return false;
    }

    private long timesConcluded(String concept) {
        return files.values().stream()
                .flatMap(String::lines)
                .filter(line -> line.contains("new Concept( \"" + concept + "\" )"))
                .count();
    }

    private Mistake rowTypo(Site site, int n) {
        String value = site.token().text();
        String row = value.split(" ", -1)[0];
        for (int variant = n; variant < n + 6; variant++) {
            String wrong = switch (variant % 4) {
                case 0 -> row.toLowerCase(java.util.Locale.ROOT);
                case 1 -> row.charAt(0) + "-" + row.substring(1);
                case 2 -> row + "x";
                default -> row.charAt(0) + " " + row.substring(1);
            };
            if (variant % 4 != 3 && !rows.contains(wrong)) {
                String text = '"' + wrong + value.substring(row.length()) + '"';
                return mistake("row id", site, site.replaced(site.token(), text), row);
            }
        }
        throw new IllegalStateException(value);
    }

    private void typos(String kind, int times, BiPredicate<Site, Integer> where) {
        at(kind, times, where, (site, n) -> {
            Token token = site.token();
            String quote = token.kind() == Token.TokenKind.TEXT ? "\"" : "";
            return mistake(kind, site, site.replaced(token, quote + typo(token.text(), n) + quote), token.text());
        });
    }

    static String typo(String word, int variant) {
        int letter = Math.min(word.length() - 2, 1 + variant % Math.max(1, word.length() - 2));
        while (letter > 1
                && (!Character.isLetter(word.charAt(letter)) || !Character.isLetter(word.charAt(letter + 1)))) {
            letter--;
        }
        String before = word.substring(0, letter);
        char c = word.charAt(letter);
        String after = word.substring(letter + 1);
        String wrong = switch (variant % 4) {
            case 0 -> before + after;
            case 1 -> before + c + c + after;
            case 2 -> before + after.charAt(0) + c + after.substring(1);
            default -> before + (Character.isUpperCase(c) ? 'Q' : 'q') + after;
        };
        return wrong.equals(word) ? before + after : wrong;
    }

    private void keywords() {
        for (String keyword : List.of(
                "rule",
                "when",
                "then",
                "end",
                "exists",
                "accumulate",
                "advise",
                "insert",
                "new",
                "count",
                "global",
                "import",
                "package",
                "or",
                "not",
                "in",
                "Concept")) {
            at(
                    "keyword " + keyword,
                    3,
                    (site, n) -> site.token().is(keyword) && (!keyword.equals("Concept") || site.follows("new")),
                    (site, n) -> mistake(
                            "keyword " + keyword,
                            site,
                            site.replaced(site.token(), typo(keyword + (keyword.length() < 2 ? " " : ""), n)),
                            keyword));
        }
    }

    /** Two words where one belongs, and words that run together or fall apart. */
    private void doubledAndJoinedWords() {
        at(
                "exists twice",
                3,
                (site, n) -> site.token().is("exists"),
                (site, n) -> mistake("exists twice", site, site.replaced(site.token(), "exists exists"), ""));
        at(
                "not exists",
                3,
                (site, n) -> site.token().is("not") && site.startsLine(),
                (site, n) -> mistake("not exists", site, site.replaced(site.token(), "not exists"), ""));
        at(
                "space at the top missing",
                3,
                (site, n) -> Set.of("global", "import", "package")
                                .contains(site.token(-1).text())
                        && Set.of("org", "Advise").contains(site.token().text()),
                (site, n) -> mistake("space at the top missing", site, joined(site), ""));
        at(
                "space too many at the top",
                3,
                (site, n) -> site.follows("walkrx", ".") && site.token(-4).is("org"),
                (site, n) -> mistake("space too many at the top", site, site.replaced(site.token(-2), "walkrx "), ""));
    }

    private static String joined(Site site) {
        int at = site.offset(site.token().position());
        return site.text().substring(0, at - 1) + site.text().substring(at);
    }

    // Punctuation

    private void brackets() {
        without(
                "closing bracket of a fact",
                5,
                ")",
                site -> closes(site, TYPES) && !site.token(1).is(")"));
        without(
                "closing bracket of an annotation",
                3,
                ")",
                site -> site.token(-4).is("@"));
        without("closing bracket of a statement", 4, ")", site -> site.token(1).is(";") && isText(at(site, -1)));
        without(
                "closing bracket of a list",
                4,
                ")",
                site -> isText(at(site, -1)) && site.token(1).is(","));
        without(
                "closing bracket of a group",
                3,
                ")",
                site -> site.token(-1).is(")")
                        && !site.token(1).is(";")
                        && !site.token(1).is(","));
        without(
                "opening bracket of a fact",
                4,
                "(",
                site -> TYPES.contains(site.token(-1).text()) && !site.token(-2).is("new"));
        without(
                "opening bracket of an annotation",
                2,
                "(",
                site -> site.token(-2).is("@"));
        without("opening bracket of a statement", 3, "(", site -> site.token(-3).is("advise"));
        without("opening bracket of a list", 2, "(", site -> site.follows("in"));
        twice(
                "closing bracket too many",
                5,
                ")",
                site -> site.token(1).position().line()
                        > site.token().position().line());
        twice(
                "opening bracket too many",
                3,
                "(",
                site -> TYPES.contains(site.token(-1).text()));
    }

    private static Site at(Site site, int ahead) {
        return new Site(site.file(), site.text(), site.tokens(), Math.max(0, site.index() + ahead));
    }

    private static boolean closes(Site site, Set<String> types) {
        int depth = 0;
        for (int i = 0; site.index() + i >= 0; i--) {
            depth += site.token(i).is(")") ? 1 : site.token(i).is("(") ? -1 : 0;
            if (depth == 0) {
                return types.contains(site.token(i - 1).text())
                        && !site.token(i - 2).is("new");
            }
        }
        return false;
    }

    private void signs() {
        without(
                "semicolon of a statement",
                6,
                ";",
                site -> site.token(1).position().line()
                                > site.token().position().line()
                        && site.token(-1).is(")")
                        && !site.token(1).text().startsWith("$"));
        without("semicolon at the top", 2, ";", site -> site.token().position().line() < 8);
        without("semicolon of a count", 2, ";", site -> site.token(1).text().startsWith("$"));
        twice("semicolon too many", 3, ";", site -> site.token(-1).is(")"));
        without(
                "comma between constraints",
                4,
                ",",
                site -> site.token(1).kind() == Token.TokenKind.WORD
                        && site.token(2).kind() == Token.TokenKind.SIGN
                        && !site.token(2).is("."));
        without("comma in a list", 3, ",", site -> isText(at(site, -1)) && isText(at(site, 1)));
        without(
                "comma between arguments",
                4,
                ",",
                site -> site.token(-2).is(".")
                        && (site.token(-4).is("(") || site.token(-4).is(",")));
        twice("comma too many", 4, ",", site -> true);
        without("@", 3, "@", site -> true);
        without("point of a statement", 3, ".", site -> site.follows("advise"));
        without(
                "point of a constant",
                3,
                ".",
                site -> Constants.lists().contains(site.token(-1).text()));
        without("colon", 2, ":", site -> true);
        swap("= for ==", 5, "==", "=");
        swap("=> for >=", 2, ">=", "=>");
        swap("=< for <=", 2, "<=", "=<");
        swap("=== for ==", 2, "==", "===");
    }

    private void quotes() {
        String[] what = {"name", "annotation", "finding", "advice"};
        for (int i = 0; i < what.length; i++) {
            int kind = i;
            at(
                    "closing quote of a(n) " + what[i],
                    3,
                    (site, n) -> isText(site) && kindOfText(site) == kind,
                    (site, n) -> mistake(
                            "closing quote",
                            site,
                            site.replaced(site.token(), '"' + site.token().text()),
                            ""));
            at(
                    "opening quote of a(n) " + what[i],
                    3,
                    (site, n) -> isText(site) && kindOfText(site) == kind,
                    (site, n) -> mistake(
                            "opening quote",
                            site,
                            site.replaced(site.token(), site.token().text() + '"'),
                            ""));
            at(
                    "curly quotes around a(n) " + what[i],
                    1,
                    (site, n) -> isText(site) && kindOfText(site) == kind,
                    (site, n) -> mistake(
                            "curly quotes",
                            site,
                            site.replaced(site.token(), '\u201c' + site.token().text() + '\u201d'),
                            ""));
        }
        at(
                "single quotes",
                3,
                (site, n) -> isText(site) && kindOfText(site) == 2,
                (site, n) -> mistake(
                        "single quotes",
                        site,
                        site.replaced(site.token(), "'" + site.token().text() + "'"),
                        ""));
        at(
                "look-alike letter",
                4,
                (site, n) -> site.token().kind() == Token.TokenKind.WORD
                        && site.token().text().contains("a")
                        && TYPES.contains(site.token().text()),
                (site, n) -> mistake(
                        "look-alike letter",
                        site,
                        site.replaced(site.token(), site.token().text().replace('a', '\u0430')),
                        site.token().text()));
        at(
                "look-alike letter in a finding",
                3,
                (site, n) -> isText(site)
                        && kindOfText(site) == 2
                        && site.token().text().contains("e"),
                (site, n) -> mistake(
                        "look-alike in finding",
                        site,
                        site.replaced(site.token(), '"' + site.token().text().replace('e', '\u0435') + '"'),
                        ""));
        at(
                "line break in an advice",
                3,
                (site, n) -> isText(site)
                        && kindOfText(site) == 3
                        && site.token().text().contains(" your "),
                (site, n) -> mistake(
                        "line break",
                        site,
                        site.replaced(
                                site.token(),
                                '"' + site.token().text().replaceFirst(" your ", "\n        your ") + '"'),
                        ""));
    }

    private static int kindOfText(Site site) {
        if (site.follows("rule")) {
            return 0;
        }
        if (site.token(-3).is("@")) {
            return 1;
        }
        return site.token(-2).is("name")
                ? 2
                : site.token(1).is(")")
                                && site.token(2).is(";")
                                && !site.token(-2).is("Concept")
                        ? 3
                        : -1;
    }

    private void shapes() {
        whole("missing end", 5, "end");
        whole("missing when", 4, "when");
        whole("missing then", 4, "then");
        whole("missing rule", 2, "rule");
        at("then without when", 2, (site, n) -> site.token().is("when"), (site, n) -> {
            int then = site.text().indexOf("\nthen", site.offset(site.token().position())) + 1;
            String text = site.text().substring(0, site.offset(site.token().position()))
                    + site.text().substring(then);
            return mistake("then without when", site, text, "");
        });
        at(
                "finding without its answer",
                4,
                (site, n) -> site.follows(",")
                        && site.token().is("present")
                        && site.token(1).is(")"),
                (site, n) -> {
                    int from = site.offset(site.token(-1).position());
                    String text = site.text().substring(0, from)
                            + site.text().substring(site.offset(site.token().end()));
                    return spread("answer", site, text, factLine(site));
                });
        at(
                "not of a concept",
                3,
                (site, n) -> site.token().is("exists") && site.token(1).is("Concept"),
                (site, n) -> mistake("not of a concept", site, site.replaced(site.token(), "not"), ""));
        at(
                "missing name",
                2,
                (site, n) -> site.follows("rule"),
                (site, n) -> mistake("missing name", site, site.replaced(site.token(), ""), ""));
    }

    private static int factLine(Site site) {
        int i = -1;
        while (!site.token(i).text().equals("Finding")) {
            i--;
        }
        return site.token(i).position().line();
    }

    private void kinds() {
        at(
                "text for a number",
                5,
                (site, n) -> site.token().kind() == Token.TokenKind.NUMBER
                        && site.token(-1).is(">="),
                (site, n) -> mistake(
                        "text for number",
                        site,
                        site.replaced(site.token(), '"' + site.token().text() + '"'),
                        ""));
        at(
                "number for a finding",
                2,
                (site, n) -> isText(site) && site.follows("name", "=="),
                (site, n) -> mistake("number for text", site, site.replaced(site.token(), "7"), ""));
        at(
                "text for a constant",
                4,
                (site, n) -> Constants.lists().contains(site.token().text())
                        && site.token(-1).is("=="),
                (site, n) ->
                        constant("text for constant", site, '"' + site.token(2).text() + '"'));
        at(
                "constant without its list",
                4,
                (site, n) -> Constants.lists().contains(site.token().text())
                        && site.token(-1).is("=="),
                (site, n) ->
                        constant("constant without list", site, site.token(2).text()));
        at(
                "number out of range",
                4,
                (site, n) -> site.token().kind() == Token.TokenKind.NUMBER
                        && Set.of("now", "age", "heelCm", "worst", "peakPain")
                                .contains(site.token(-2).text()),
                (site, n) -> mistake("out of range", site, site.replaced(site.token(), "700"), ""));
        at(
                "decimal comma",
                3,
                (site, n) -> site.token().kind() == Token.TokenKind.NUMBER
                        && site.token(-1).is(">=")
                        && !site.token(-2).text().startsWith("$"),
                (site, n) -> mistake(
                        "decimal comma",
                        site,
                        site.replaced(site.token(), site.token().text() + ",5"),
                        ""));
        at("argument left out", 4, (site, n) -> site.token().is("To") && site.follows(","), (site, n) -> {
            int from = site.offset(site.token().position());
            String text = site.text().substring(0, from)
                    + site.text().substring(site.offset(site.token(4).position()));
            return mistake("argument left out", site, text, "");
        });
        at(
                "text without quotes left empty",
                2,
                (site, n) -> isText(site) && kindOfText(site) == 3,
                (site, n) -> mistake("empty text", site, site.replaced(site.token(), "\" \""), ""));
        at(
                "unused name",
                3,
                (site, n) -> site.token().is("now") && site.token(-1).is("("),
                (site, n) -> mistake("unused name", site, site.replaced(site.token(), "$pain : now, now"), ""));
        at(
                "not equal of what may be unknown",
                2,
                (site, n) -> site.token().is("==")
                        && site.token(1).kind() == Token.TokenKind.WORD
                        && site.token(2).is(".")
                        && !site.token(-2).is(","),
                (site, n) -> mistake("not equal", site, site.replaced(site.token(), "!="), ""));
    }

    private static Mistake constant(String kind, Site site, String by) {
        Token list = site.token();
        String right = list.text() + "." + site.token(2).text();
        String text = site.text().substring(0, site.offset(list.position()))
                + by
                + site.text().substring(site.offset(site.token(2).end()));
        return mistake(kind, site, text, right);
    }

    private void annotations() {
        for (String name : List.of("id", "source", "basis", "reviewed")) {
            at(
                    "missing @" + name,
                    2,
                    (site, n) -> site.token().is("@") && site.token(1).is(name),
                    (site, n) -> {
                        String text = site.text()
                                        .substring(0, site.offset(site.token().position()))
                                + site.text()
                                        .substring(site.offset(site.token(4).end()));
                        return spread("missing @" + name, site, text, ruleLine(site));
                    });
        }
        at(
                "second annotation",
                2,
                (site, n) -> site.token().is("@") && site.token(1).is("basis"),
                (site, n) -> {
                    int end = site.offset(site.token(4).end());
                    String again = " @basis( \"policy\" )";
                    return mistake(
                            "second",
                            site,
                            site.text().substring(0, end) + again + site.text().substring(end),
                            "");
                });
        at(
                "value without quotes",
                3,
                (site, n) -> site.token(-3).is("@")
                        && isText(site)
                        && !site.token().text().contains(" "),
                (site, n) -> mistake(
                        "value without quotes",
                        site,
                        site.replaced(site.token(), site.token().text()),
                        ""));
        at(
                "impossible date",
                3,
                (site, n) -> site.follows("@", "reviewed", "("),
                (site, n) -> mistake(
                        "date",
                        site,
                        site.replaced(
                                site.token(),
                                List.of("\"2026-13-01\"", "\"23.11.2026\"", "\"23 Nov 2026\"")
                                        .get(n % 3)),
                        ""));
        at(
                "same id",
                3,
                (site, n) ->
                        site.follows("@", "id", "(") && !site.token().text().endsWith("-01"),
                (site, n) -> sameAs(site, "RF-01", "red-flags-nerves.drl"));
        at(
                "lower-case id",
                2,
                (site, n) -> site.follows("@", "id", "("),
                (site, n) -> mistake(
                        "id",
                        site,
                        site.replaced(site.token(), '"' + site.token().text().toLowerCase(java.util.Locale.ROOT) + '"'),
                        ""));
    }

    /** Whoever comes second in the order of the files is told. */
    private static Mistake sameAs(Site site, String id, String file) {
        String text = site.replaced(site.token(), '"' + id + '"');
        boolean comesFirst = site.file().compareTo(file) < 0;
        return comesFirst
                ? new Mistake("same id", site.file(), text, 0, Integer.MAX_VALUE, "")
                : mistake("same id", site, text, "");
    }

    private static int ruleLine(Site site) {
        int i = 0;
        while (!site.token(i).is("rule")) {
            i--;
        }
        return site.token(i).position().line();
    }

    // Making

    private interface Where {
        boolean isAt(Site site);
    }

    private void without(String what, int times, String sign, Where where) {
        at(
                what + " missing",
                times,
                (site, n) -> site.token().is(sign) && where.isAt(site),
                (site, n) -> new Mistake(
                        what + " missing",
                        site.file(),
                        site.replaced(site.token(), ""),
                        site.token(-1).position().line(),
                        site.token().position().line(),
                        ""));
    }

    private void twice(String what, int times, String sign, Where where) {
        at(
                what,
                times,
                (site, n) -> site.token().is(sign) && where.isAt(site),
                (site, n) -> mistake(what, site, site.replaced(site.token(), sign + " " + sign), ""));
    }

    private void swap(String what, int times, String sign, String by) {
        at(
                what,
                times,
                (site, n) -> site.token().is(sign),
                (site, n) -> mistake(what, site, site.replaced(site.token(), by), sign));
    }

    private void whole(String what, int times, String keyword) {
        at(
                what,
                times,
                (site, n) -> site.token().is(keyword)
                        && site.startsLine()
                        && site.token().position().column() == 1,
                (site, n) -> new Mistake(
                        what,
                        site.file(),
                        site.replaced(site.token(), ""),
                        site.token(-1).position().line(),
                        Math.max(
                                site.token().position().line(),
                                site.token(1).position().line()),
                        ""));
    }

    private static Mistake mistake(String kind, Site site, String text, String right) {
        int line = site.token().position().line();
        return new Mistake(kind, site.file(), text, line, line, right);
    }

    private static Mistake spread(String kind, Site site, String text, int line) {
        return new Mistake(kind, site.file(), text, line, line, "");
    }

    /** Makes a mistake at some of the places that fit, spread over all of them. */
    private void at(String kind, int times, BiPredicate<Site, Integer> where, BiFunction<Site, Integer, Mistake> make) {
        List<Site> sites = new ArrayList<>();
        files.forEach((file, text) -> {
            List<Token> tokens = new Lexer(text, new RuleProblems(file)).tokens();
            for (int i = 0; i < tokens.size() - 1; i++) {
                Site site = new Site(file, text, tokens, i);
                if (where.test(site, i)) {
                    sites.add(site);
                }
            }
        });
        int wanted = Math.min(times, sites.size());
        for (int n = 0; n < wanted; n++) {
            Site site = sites.get((int) ((n + SHIFT) * sites.size() / wanted));
            Mistake mistake = make.apply(site, n);
            made.add(new Mistake(
                    kind, mistake.file(), mistake.text(), mistake.firstLine(), mistake.lastLine(), mistake.right()));
        }
    }
}
