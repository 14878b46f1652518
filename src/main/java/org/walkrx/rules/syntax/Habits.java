package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.walkrx.language.Statement;
import org.walkrx.problems.Problem;

/**
 * Ways of writing that people bring along from other languages, spreadsheets and speech. Where a line could not be read and
 * looks like one of them, that is said in place of what the reader stumbled over. A line that can be read is never looked
 * at.
 */
final class Habits {

    private enum Place {
        WHEN,
        THEN,
        BOTH,
        /** In conditions, but not where a fact's own brackets are what was stumbled over. */
        BETWEEN_FACTS
    }

    /** A habit is known by its pattern, in a line whose texts are blanked out unless it is about them. */
    private record Habit(Place place, boolean readsTexts, Pattern pattern, Function<MatchResult, String> message) {}

    /** What the reader may have stumbled over; everything else is surely what is wrong. */
    private static final Set<String> STUMBLES = Stream.of(
                    MessageCode.STRANGE_CHARACTER,
                    MessageCode.TEXT_NOT_CLOSED,
                    MessageCode.NUMBER,
                    MessageCode.WORD_PROCESSOR_SIGN,
                    MessageCode.UNEXPECTED,
                    MessageCode.NOT_IN_SUBSET,
                    MessageCode.MISSING_BRACKET,
                    MessageCode.MISSING_SEMICOLON,
                    MessageCode.MISSING_COMMA,
                    MessageCode.COMPARISON_SIGN,
                    MessageCode.MISSPELT_KEYWORD,
                    MessageCode.MISSING_SIGN,
                    MessageCode.MISSING_WHEN,
                    MessageCode.MISSING_THEN,
                    MessageCode.UNKNOWN_TYPE,
                    MessageCode.UNKNOWN_COMPONENT,
                    MessageCode.WRONG_KIND_OF_VALUE,
                    MessageCode.NO_ANSWER,
                    MessageCode.UNKNOWN_READ_AS_SAFE,
                    MessageCode.UNKNOWN_STATEMENT,
                    MessageCode.ARGUMENT_COUNT,
                    MessageCode.ARGUMENT_KIND)
            .map(MessageCode::code)
            .collect(Collectors.toSet());

    private static final Set<String> INSIDE_A_FACT = Stream.of(
                    MessageCode.COMPARISON_SIGN,
                    MessageCode.WRONG_KIND_OF_VALUE,
                    MessageCode.UNKNOWN_READ_AS_SAFE,
                    MessageCode.UNKNOWN_COMPONENT,
                    MessageCode.MISSING_COMMA,
                    MessageCode.NO_ANSWER)
            .map(MessageCode::code)
            .collect(Collectors.toSet());

    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final String SOME_NUMBER = "(\\d+(?:\\.\\d+)?|[a-z]+)";
    private static final String DASH = "\\s*(?:-|\\u2013|\\u2014|\\.\\.+|\\bto\\b|\\buntil\\b)\\s*";
    private static final String UNIT =
            "(?:min|mins|minutes?|h|hrs?|hours?|days?|weeks?|wks?|months?|years?|yrs?|kg|lbs?|cm|mm|km|m|points?|steps?|times|x"
                    + "|\\u00b0C?)";
    private static final String SENTENCE = "a condition is no sentence; it is a fact with its brackets, as in ";
    private static final Map<String, String> SIGNS = signs();

    private static final List<Habit> HABITS = List.of(
            texts(
                    Place.WHEN,
                    "name\\s*(?:==?|in)\\s*(\"[^\"]*\")\\s*(?:,|\\|\\|?|(?i:or|and))\\s*(\"[^\"]*\")",
                    m -> "several names stand in a list: name in ( " + m.group(1) + ", " + m.group(2) + " )"),
            texts(
                    Place.WHEN,
                    "Concept\\s*\\(\\s*\"?([a-z][a-z ]*[a-z])\"?\\s*\\)",
                    m -> "a concept is named so: exists Concept( name == \"" + m.group(1) + "\" )"),
            texts(Place.THEN, "\"\\s*[+&]\\s*\"", m -> "a text is one piece between two quotes; join the pieces"),
            habit(
                    Place.THEN,
                    "^\\s*([a-zA-Z]+)\\s*\\(",
                    m -> Statement.calls().containsKey(m.group(1))
                            ? "write advise. before it: advise." + m.group(1) + "( ... );"
                            : ""),
            habit(
                    Place.WHEN,
                    "^\\s*count\\s*\\(|(?i)(?:at least|more than|any)\\s+\\w+\\s+of\\b",
                    m ->
                            "what is counted is written accumulate( Finding( name in ( ... ), present ); $count : count( 1 );"
                                    + " $count >= 2 )"),
            habit(
                    Place.WHEN,
                    "^\\s*(either|all|any|both|every|with|where)\\s+(?=[A-Z]\\w*\\s*\\()",
                    m -> "\"" + m.group(1) + "\" is no word of a condition; delete it"),
            habit(
                    Place.WHEN,
                    "[(,]\\s*(?:not|no)\\s+([a-z]\\w*)\\s*(?=[,)])",
                    m -> "a no is written " + m.group(1) + " == false"),
            habit(
                    Place.WHEN,
                    "^\\s*(?:exists\\s+|not\\s+)?[A-Z]\\w*\\s*(?:==?|!=|[<>]=?)\\s*\\d+",
                    m -> "a fact has brackets, with one of its components inside, as in exists Pain( now >= 7 )"),
            habit(Place.WHEN, "!([<>])(?!=)", m -> "write " + turned(m.group(1)) + "= in place of " + m.group()),
            habit(Place.WHEN, "\\)\\s*(?:--|;;|'|<!)", m -> "a remark begins with //"),
            texts(
                    Place.BOTH,
                    "\"[^\"]*\"\\h*[\\p{L}\\p{N}][^\"(),;=]*\"[^\"]*\"(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)",
                    m -> "a text has no double quotes inside it; leave the inner ones out, or write single ones (')"),
            texts(
                    Place.WHEN,
                    "^\\s*\\|.*\\||^\\s*\\S+\\t+\\S.*",
                    m -> "this is a row of a table and no condition; write it as facts with brackets, as in"
                            + " exists Shoes( kind == ShoeKind.BOOT )"),
            habit(
                    Place.WHEN,
                    "^\\s*(?:=|\\+(?=\\w)).*|\\b(?:IF|AND|OR|WENN|SUM|COUNTIF)\\s*\\([^()]*[;,].*",
                    m -> "this is a formula of a spreadsheet; write a condition, as in exists Pain( now >= 7 )"),
            habit(
                    Place.WHEN,
                    "(?i)(?<![\\w.])(?:but\\s+not|unless|except(?:\\s+(?:if|for))?|without|but)(?![\\w.])",
                    m ->
                            "what must not be is a condition of its own, with not before it, on a line of its own: not Finding( name"
                                    + " == \"fever\", present )"),
            habit(
                    Place.BOTH,
                    "(?i)(?<![\\w.])(?:if|else|elseif|elsif|endif|while|switch|otherwise|return)(?![\\w.])",
                    m -> "a rule has no if and no else: its conditions stand below when, what it says below then; write"
                            + " another rule for what else there is to say"),
            habit(
                    Place.WHEN,
                    "^\\s*(?:[-*\\u2022\\u2013]|\\d+[.)])\\s+\\S",
                    m -> "a condition has no bullet and no number before it; take it away"),
            habit(
                    Place.WHEN,
                    "(?i)([a-z]\\w*)\\s+(?:is\\s+|was\\s+)?between\\s+" + SOME_NUMBER + "(?:\\s+and\\s+|" + DASH
                            + "|\\s*,\\s*)" + SOME_NUMBER,
                    m -> "write two comparisons: " + m.group(1) + " >= " + digits(m.group(2)) + ", " + m.group(1)
                            + " <= " + digits(m.group(3))),
            joins(
                    "^\\s*(?:(?i:and)|&&?|\\+)(?![\\w(])(?=.*)|(?:\\s(?i:and)|&&?)\\s*$|(?<=\\))\\s*\\b(?:AND|And)\\b",
                    m -> "conditions on lines of their own must all hold anyway; delete "
                            + m.group().strip()),
            joins(
                    "^\\s*(?:(?i:or)|\\|\\|?)(?![\\w(])(?=.*)|(?:\\s(?i:or)|\\|\\|?)\\s*$|(?<=\\))\\s*\\b(?:OR|Or)\\b",
                    m -> "what is joined by or stands in one pair of brackets, with or in small letters, as in"
                            + " exists( Pain( now >= 7 ) or Concept( name == \"acute pain\" ) )"),
            habit(
                    Place.WHEN,
                    "\\b(?i:and)\\b(?=[^()]*\\))",
                    m -> "within the brackets of a fact, \"and\" is written as a comma"),
            habit(Place.WHEN, "\\b(?i:or)\\b(?=[^()]*\\))", m -> "within the brackets of a fact, \"or\" is written ||"),
            habit(
                    Place.WHEN,
                    "(\\w+)\\s*(?:<>|><|=/=|=!|!==|/=)",
                    m -> "write != to say \"not equal\"; it would also hold where " + m.group(1)
                            + " is not known, so better name the values that are meant, with in ( ... )"),
            habit(
                    Place.WHEN,
                    NUMBER + "\\s*([<>]=?)\\s*([A-Za-z]\\w*)\\s*([<>]=?)\\s*" + NUMBER,
                    m -> "write two comparisons: " + m.group(3) + " " + turned(m.group(2)) + " " + m.group(1) + ", "
                            + m.group(3) + " " + m.group(4) + " " + m.group(5)),
            habit(
                    Place.WHEN,
                    "([A-Za-z]\\w*)\\s*([<>]=?)\\s*" + NUMBER + "\\s*([<>]=?)\\s*" + NUMBER,
                    m -> "write two comparisons: " + m.group(1) + " " + m.group(2) + " " + m.group(3) + ", "
                            + m.group(1) + " " + m.group(4) + " " + m.group(5)),
            habit(
                    Place.WHEN,
                    "(?<=[(,&|]|^)\\s*" + NUMBER + "\\s*([<>]=?|==?)\\s*([A-Za-z]\\w*)",
                    m -> "the component stands first: write " + m.group(3) + " " + turned(m.group(2)) + " "
                            + m.group(1)),
            habit(
                    Place.WHEN,
                    "([A-Za-z]\\w*)\\s*(?:==?|:|\\bin\\b|\\bis\\b|\\s)\\s*\\(?\\s*" + NUMBER + DASH + NUMBER,
                    m -> "from and to are two comparisons: " + m.group(1) + " >= " + m.group(2) + ", " + m.group(1)
                            + " <= " + m.group(3)),
            habit(
                    Place.WHEN,
                    "(?i)(?:([a-z]\\w*)\\s+)?(?:is\\s+|was\\s+|of\\s+)?(" + words(SIGNS.keySet()) + ")\\s+"
                            + SOME_NUMBER + "(?![\\w.])",
                    Habits::comparison),
            habit(
                    Place.BOTH,
                    NUMBER + "\\s*(?:%|percent\\b)",
                    m -> "write the number without a sign or word for percent: " + m.group(1)),
            habit(
                    Place.BOTH,
                    "(?<![\\w.$])(\\d+(?:\\.\\d+)?)\\s*-?" + UNIT + "(?![\\w.(])",
                    m -> "write the number without its unit: " + m.group(1)),
            habit(
                    Place.THEN,
                    NUMBER + DASH + NUMBER,
                    m -> "from and to are two numbers with a comma between them: " + m.group(1) + ", " + m.group(2)),
            habit(
                    Place.WHEN,
                    "(?<=[(,])\\s*(?i:absent|not\\s*present|missing|denied|negative)\\s*(?=[,)])",
                    m -> "the answer no is written present == false; a question that nobody has answered is no no"),
            habit(
                    Place.WHEN,
                    "Finding\\s*\\(.*[(,]\\s*(?i:yes|no)\\s*(?=[,)])",
                    m -> "the answer yes is written present, and the answer no is written present == false"),
            texts(
                    Place.WHEN,
                    "\\bpresent\\s*(?:==?|:|\\bis\\b)?\\s*\"?(?i:yes|no|y|n|on|off)\\b\"?",
                    m -> "the answer yes is written present, and the answer no is written present == false"),
            texts(
                    Place.WHEN,
                    "(?:==?|:|\\bis\\b)\\s*\"?(?i:yes|no|y|n|on|off)\\b\"?",
                    m ->
                            "yes is written == true, and no is written == false; of a finding, yes is written present, and no"
                                    + " is written present == false"),
            habit(
                    Place.WHEN,
                    "[A-Za-z]\\w*\\s*(?:==|!=|[<>]=?)\\s*(?:\\$?[A-Za-z]\\w*\\.)?([a-z]\\w*)",
                    m -> Expected.isComponent(m.group(1))
                            ? "two answers cannot be compared with each other; compare each with a number"
                            : ""),
            habit(
                    Place.WHEN,
                    "[A-Za-z]\\w*\\s*[-+*/]\\s*\\w+\\s*(?:==|!=|[<>]=?)",
                    m -> "a rule does no reckoning; compare one answer with a number"),
            habit(
                    Place.WHEN,
                    "[\\[\\]{}]",
                    m -> "a rule has round brackets only; write ( and ) in place of " + m.group()),
            habit(
                    Place.WHEN,
                    "(?<=[(,])\\s*([a-z]\\w*)\\s*:\\s*([\\w\"])",
                    m -> "a comparison is written with ==, < or >, not with a colon: " + m.group(1) + " == ..."),
            habit(
                    Place.WHEN,
                    "(?i)\\b(contains|includes|like|matches|is not|isn't|has)\\b",
                    m -> "\"" + m.group(1) + "\" is no comparison; there are ==, !=, <, <=, >, >= and in ( ... )"),
            habit(
                    Place.WHEN,
                    "^\\s*(?!exists|not\\b|accumulate)[A-Za-z']+(?:\\s+[A-Za-z']+){2,}[.,]?\\s*$",
                    m -> SENTENCE + "exists Pain( now >= 7 )"),
            habit(
                    Place.THEN,
                    "^\\s*(?!advise\\b|insert\\b|end\\b)[A-Za-z']+(?:\\s+[A-Za-z']+)+[^()]*$",
                    m -> "what a rule says is written as a statement, as in advise.tip( Topic.SHOES, \"...\" );"));

    private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern NAMED_RIGHTLY = Pattern.compile("\\bname\\s*(=+|!=|<>|in\\b|not\\s+in\\b)\\s*[\"(]");
    private static final Pattern NOT_OF_A_NAME = Pattern.compile(
            "(?i)\\b(exists|not|finding|name|present|yes|no|true|false|has|is|an?|the|patient|person)\\b|[^a-zA-Z' -]");
    private static final Pattern SECTION = Pattern.compile("(?i)\\s*(when|then|end|rule)\\b.*");

    private final List<String> lines;
    private final Set<String> findings;

    private Habits(String text, Set<String> findings) {
        this.lines = text.lines().toList();
        this.findings = findings;
    }

    private static Map<String, String> signs() {
        Map<String, String> signs = new HashMap<>();
        List.of("more than", "greater than", "higher than", "larger than", "over", "above", "older than", "longer than")
                .forEach(words -> signs.put(words, ">"));
        List.of(
                        "less than",
                        "lower than",
                        "smaller than",
                        "fewer than",
                        "under",
                        "below",
                        "younger than",
                        "shorter than")
                .forEach(words -> signs.put(words, "<"));
        List.of("at least", "not less than", "no less than", "minimum", "from")
                .forEach(words -> signs.put(words, ">="));
        List.of("at most", "not more than", "no more than", "up to", "maximum")
                .forEach(words -> signs.put(words, "<="));
        List.of("exactly", "equals", "equal to", "is").forEach(words -> signs.put(words, "=="));
        return signs;
    }

    /** Longer ones first, since "less than" is part of "not less than". */
    private static String words(Set<String> words) {
        return words.stream()
                .sorted((a, b) -> Integer.compare(b.length(), a.length()))
                .map(each -> each.replace(" ", "\\s+"))
                .collect(Collectors.joining("|"));
    }

    private static Habit habit(Place place, String pattern, Function<MatchResult, String> message) {
        return new Habit(place, false, Pattern.compile(pattern), message);
    }

    private static Habit joins(String pattern, Function<MatchResult, String> message) {
        return new Habit(Place.BETWEEN_FACTS, false, Pattern.compile(pattern), message);
    }

    private static Habit texts(Place place, String pattern, Function<MatchResult, String> message) {
        return new Habit(place, true, Pattern.compile(pattern), message);
    }

    private static String turned(String sign) {
        return sign.startsWith("<") ? sign.replace('<', '>') : sign.startsWith(">") ? sign.replace('>', '<') : "==";
    }

    private static String digits(String number) {
        return Expected.inDigits(number).orElse(number);
    }

    private static String comparison(MatchResult match) {
        String words = match.group(2).toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
        String number = digits(match.group(3));
        if (!number.matches("[0-9.]+")) {
            return "";
        }
        String component = Optional.ofNullable(match.group(1)).orElse("");
        String right = SIGNS.getOrDefault(words, "==") + " " + number;
        return "\"" + words + " " + match.group(3) + "\" is written with a sign, in the brackets of a fact, as in "
                + (Expected.isComponent(component) ? component + " " + right : "exists Pain( now " + right + " )");
    }

    /**
     * Returns the problems of a file, with those that come from a habit told as such.
     *
     * @param text the file
     * @param problems its problems
     * @param findings the names of the vocabulary's findings
     */
    static List<Problem> explained(String text, List<Problem> problems, Set<String> findings) {
        Habits habits = new Habits(text, findings);
        Map<Integer, List<Problem>> byLine = new TreeMap<>();
        problems.forEach(problem -> byLine.computeIfAbsent(problem.line(), line -> new ArrayList<>())
                .add(problem));
        List<Problem> explained = new ArrayList<>();
        byLine.forEach((line, found) -> explained.addAll(habits.explained(line, found)));
        return explained;
    }

    private List<Problem> explained(int line, List<Problem> found) {
        Optional<Problem> stumble = found.stream()
                .filter(problem -> STUMBLES.contains(problem.code()))
                .findFirst();
        if (line < 1 || line > lines.size() || stumble.isEmpty()) {
            return found;
        }
        Set<Problem> told = new HashSet<>();
        return explanation(line, stumble.get())
                .map(problem -> found.stream()
                        .map(each -> STUMBLES.contains(each.code()) ? problem : each)
                        .filter(told::add)
                        .toList())
                .orElse(found);
    }

    private Optional<Problem> explanation(int line, Problem stumble) {
        String written = withoutRemark(lines.get(line - 1));
        String blanked = TEXT.matcher(written)
                .replaceAll(match -> "\"" + "_".repeat(match.group(1).length()) + "\"");
        Place place = place(line);
        Optional<Problem> finding = place == Place.WHEN ? finding(stumble, written) : Optional.empty();
        if (finding.isPresent()) {
            return finding;
        }
        for (Habit habit : HABITS) {
            Matcher matcher = habit.pattern().matcher(habit.readsTexts() ? written : blanked);
            if (isIn(habit, place, stumble) && matcher.find()) {
                String message = habit.message().apply(matcher.toMatchResult());
                if (!message.isEmpty()) {
                    return Optional.of(at(stumble, written, matcher.start(), message));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isIn(Habit habit, Place place, Problem stumble) {
        return switch (habit.place()) {
            case BOTH -> true;
            case BETWEEN_FACTS -> place == Place.WHEN && !INSIDE_A_FACT.contains(stumble.code());
            default -> habit.place() == place;
        };
    }

    private static Problem at(Problem stumble, String written, int offset, String message) {
        int start = offset;
        while (start < written.length() && Character.isWhitespace(written.charAt(start))) {
            start++;
        }
        int column = written.codePointCount(0, start) + 1;
        return new Problem(stumble.file(), stumble.line(), column, stumble.code(), message);
    }

    private static String withoutRemark(String line) {
        int remark = line.indexOf("//");
        return remark < 0 || line.substring(0, remark).contains("\"") ? line : line.substring(0, remark);
    }

    /** The place of a line is that of the last word of the kind above it. */
    private Place place(int line) {
        for (int i = line - 1; i > 0; i--) {
            Matcher section = SECTION.matcher(lines.get(i - 1));
            if (section.matches()) {
                String word = section.group(1).toLowerCase(Locale.ROOT);
                return word.equals("then")
                        ? Place.THEN
                        : word.equals("when") || word.equals("rule") ? Place.WHEN : Place.BOTH;
            }
        }
        return Place.BOTH;
    }

    /** A finding that is named in some other way than with name ==. */
    private Optional<Problem> finding(Problem stumble, String written) {
        if (NAMED_RIGHTLY.matcher(written).find()) {
            return Optional.empty();
        }
        String named = NOT_OF_A_NAME.matcher(written).replaceAll(" ").strip().replaceAll("\\s+", " ");
        return findings.stream()
                .filter(finding -> finding.equalsIgnoreCase(named) || (finding + "s").equalsIgnoreCase(named))
                .findFirst()
                .map(finding -> at(
                        stumble,
                        written,
                        0,
                        "a finding is named so: exists Finding( name == \"" + finding + "\", present )"));
    }
}
