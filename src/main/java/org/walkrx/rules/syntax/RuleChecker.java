package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.walkrx.problems.Problem;
import org.walkrx.text.Position;

/**
 * Says everything that is wrong with the rules of a folder: their shape, names nobody declares, values of the wrong kind,
 * missing annotations, and the two clinical hazards of plain DRL (unknown read as safe; a constant that never matches).
 * Nothing is run.
 */
public final class RuleChecker {

    private static final Position WHOLE_FILE = new Position(0, 0);

    static final Set<String> ANNOTATIONS = Set.of("id", "source", "basis", "reviewed");

    private final SymbolTable words;
    private final Phrases phrases;
    private final List<ReadFile> files = new ArrayList<>();
    private final Map<String, String> copies = new HashMap<>();
    private final Map<String, String> idsSeen = new HashMap<>();
    private final Map<String, String> namesSeen = new HashMap<>();

    private RuleChecker(SymbolTable words, Phrases phrases) {
        this.words = words;
        this.phrases = phrases;
    }

    /**
     * What was found.
     *
     * @param files the files, with those rules in which nothing is wrong in shape
     * @param problems everything that is wrong, in the order of the files; empty if nothing is
     */
    public record CheckedFiles(List<RuleFile> files, List<Problem> problems) {
        /** Copies the lists. */
        public CheckedFiles {
            files = List.copyOf(files);
            problems = List.copyOf(problems);
        }
    }

    /**
     * Reads and checks the rule files of a folder.
     *
     * @param texts the files by name
     * @param findings names of the vocabulary's findings; if there are none, they are not checked
     * @param rows ids of the rows of the evidence table; if there are none, they are not checked
     * @param phrases what texts may name in braces; it is filled in
     */
    public static CheckedFiles check(
            Map<String, String> texts, Set<String> findings, Set<String> rows, Phrases phrases) {
        List<ReadFile> files = new ArrayList<>();
        texts.forEach((name, text) -> files.add(RuleFileParser.read(name, text)));
        RuleChecker checker = new RuleChecker(new SymbolTable(findings, Concepts.inserted(files), rows), phrases);
        checker.files.addAll(files);
        return checker.check(texts);
    }

    /**
     * Returns whether nothing is wrong with the condition and the statements of a rule that no file has. A name that is
     * given to a component and not used is no matter.
     *
     * @param rule the rule
     * @param words the words it may use
     */
    public static boolean accepts(Rule rule, SymbolTable words) {
        RuleProblems problems = new RuleProblems("");
        ReadRule read = new ReadRule(rule.position());
        rule.when().parts().forEach(read::add);
        rule.then().forEach(read::add);
        Names names = new Names(read, problems);
        ConditionChecker conditions = new ConditionChecker(words, problems, names);
        rule.when().parts().forEach(conditions::check);
        StatementChecker statements = new StatementChecker(problems, names, Phrases.NONE);
        rule.then().forEach(statements::check);
        return problems.found().isEmpty();
    }

    private CheckedFiles check(Map<String, String> texts) {
        Map<ReadFile, RuleProblems> mistakes = new LinkedHashMap<>();
        copies.putAll(Copies.among(files));
        for (ReadFile file : files) {
            RuleProblems problems = new RuleProblems(file.name());
            mistakes.put(file, problems);
            Optional.ofNullable(copies.get(file.name()))
                    .ifPresent(other -> problems.add(
                            MessageCode.COPIED_FILE,
                            WHOLE_FILE,
                            "\"" + file.name() + "\" holds the same rules as " + other
                                    + "; delete one of the two, or move it out of the folder"));
            file.rules().forEach(rule -> checkRule(file, rule, problems));
        }
        new Concepts(files, words).check(mistakes);
        List<Problem> found = new ArrayList<>();
        mistakes.forEach((file, problems) -> found.addAll(Habits.explained(
                texts.getOrDefault(file.name(), ""), merged(file.problems(), problems), words.findings())));
        return new CheckedFiles(files.stream().map(this::filledIn).toList(), found);
    }

    /** Where signs could not be read, what they mean is not spoken of. */
    private static List<Problem> merged(RuleProblems shape, RuleProblems words) {
        List<Problem> all = new ArrayList<>(shape.found());
        Set<Integer> said = new HashSet<>();
        shape.found().forEach(problem -> said.add(problem.line()));
        words.found().stream()
                .filter(problem -> !shape.isUnreadable(problem.line(), problem.line()))
                .filter(problem -> !said.contains(problem.line()) || !isAboutWholeRule(problem))
                .forEach(all::add);
        return all.stream().sorted().toList();
    }

    private static boolean isAboutWholeRule(Problem problem) {
        return problem.code().equals(MessageCode.SAYS_NOTHING.code());
    }

    private RuleFile filledIn(ReadFile file) {
        RuleFile whole = whole(file);
        List<Rule> rules = whole.rules().stream().map(phrases::fillIn).toList();
        return new RuleFile(whole.name(), whole.packageName(), whole.imports(), rules);
    }

    static RuleFile whole(ReadFile file) {
        List<Rule> rules = file.rules().stream()
                .filter(ReadRule::isWhole)
                .map(ReadRule::rule)
                .collect(Collectors.toList());
        return new RuleFile(file.name(), Header.PACKAGE, Header.IMPORTS, rules);
    }

    private void checkRule(ReadFile file, ReadRule rule, RuleProblems problems) {
        if (rule.isCutOff()) {
            return;
        }
        checkName(file, rule, problems);
        new AnnotationChecker(words, problems).check(rule);
        checkUnique(MessageCode.SAME_ID, "id", rule.rule().id(), file, rule, problems);
        if (rule.rule().then().isEmpty() && rule.statementsRead()) {
            problems.add(
                    MessageCode.SAYS_NOTHING,
                    rule.rule().position(),
                    "the rule \"" + rule.name() + "\" says nothing; write an advise statement after then");
        }
        Names names = new Names(rule, problems);
        ConditionChecker conditions = new ConditionChecker(words, problems, names);
        rule.rule().when().parts().forEach(conditions::check);
        StatementChecker statements = new StatementChecker(problems, names, phrases);
        rule.rule().then().forEach(statements::check);
        if (rule.rule().then().size() > Limits.STATEMENTS_OF_A_RULE) {
            problems.add(
                    MessageCode.LIMIT,
                    rule.rule().position(),
                    "a rule has at most " + Limits.STATEMENTS_OF_A_RULE + " statements; divide it");
        }
        if (Conditions.ways(rule.rule().when()) > Limits.WAYS_OF_A_RULE) {
            problems.add(
                    MessageCode.LIMIT,
                    rule.rule().when().position(),
                    "this rule can hold in more than " + Limits.WAYS_OF_A_RULE
                            + " ways, one for each choice among its \"or\"s; write || within one fact and in ( ... ) for"
                            + " names, or make some of the choices concepts of their own");
        }
        names.checkUsed();
    }

    private void checkName(ReadFile file, ReadRule rule, RuleProblems problems) {
        String name = rule.name();
        if (name.isBlank() && rule.annotationsRead()) {
            problems.add(
                    MessageCode.MISSING_NAME,
                    rule.namePosition(),
                    "the rule has no name; write a sentence that you would put your name to");
        } else if (name.length() > Limits.LONGEST_NAME) {
            problems.add(
                    MessageCode.LIMIT,
                    rule.namePosition(),
                    "the name of this rule has more than " + Limits.LONGEST_NAME + " characters; say it more briefly");
        }
        checkUnique(MessageCode.SAME_NAME, "name", name, file, rule, problems);
        if (namesSeen.size() == Limits.RULES_IN_ALL + 1) {
            problems.add(
                    MessageCode.LIMIT,
                    rule.namePosition(),
                    "a folder holds at most " + Limits.RULES_IN_ALL + " rules; divide it");
        }
    }

    private void checkUnique(
            MessageCode code, String what, String value, ReadFile file, ReadRule rule, RuleProblems problems) {
        if (value.isEmpty() || copies.containsKey(file.name())) {
            return;
        }
        boolean isId = code == MessageCode.SAME_ID;
        Position place = isId ? idPosition(rule) : rule.namePosition();
        String earlier = (isId ? idsSeen : namesSeen).putIfAbsent(value, file.name() + ", line " + place.line());
        if (earlier != null) {
            problems.add(
                    code,
                    place,
                    "the " + what + " \"" + value + "\" is already used (" + earlier
                            + "); give this rule one of its own");
        }
    }

    private static Position idPosition(ReadRule rule) {
        return rule.rule().annotations().stream()
                .filter(annotation -> annotation.name().equals("id"))
                .map(Rule.Annotation::position)
                .findFirst()
                .orElse(rule.namePosition());
    }
}
