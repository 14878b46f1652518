package org.walkrx.rules.syntax;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExistsDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.GlobalDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.OrDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;

/**
 * Reads a checked rule file again with the parser of Drools, and holds what that saw against what was checked: the same
 * rules, annotations, facts, constraints and statements, and nothing besides. What it does not know differs.
 */
public final class SecondLook {

    private final RuleFile file;
    private final List<String> differences = new ArrayList<>();

    private SecondLook(RuleFile file) {
        this.file = file;
    }

    /** Returns what plain Drools sees otherwise in a file; nothing if both read it alike. */
    public static List<String> differences(RuleFile file, String text) {
        SecondLook look = new SecondLook(file);
        PackageDescr read = look.parse(text);
        if (read != null) {
            look.checkPackage(read);
            look.checkRules(read);
        }
        return look.differences;
    }

    private PackageDescr parse(String text) {
        DrlParser parser = new DrlParser();
        PackageDescr read = null;
        try {
            read = parser.parse(false, text);
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            differs(0, "its reader fails: " + e.getMessage());
        }
        if (parser.hasErrors()) {
            differs(0, parser.getErrors().get(0).getMessage());
        } else if (read == null) {
            differs(0, "it sees nothing in it");
        }
        return read;
    }

    private void differs(int line, String how) {
        differences.add(file.name() + ":" + line + ": " + how);
    }

    private void check(int line, boolean same, String what) {
        if (!same) {
            differs(line, "it sees " + what);
        }
    }

    // The file

    private void checkPackage(PackageDescr read) {
        check(1, file.packageName().equals(read.getName()), "another package");
        read.getImports().removeIf(former -> former.getTarget().equals(RuleFile.FORMER_IMPORT));
        List<String> imports =
                read.getImports().stream().map(ImportDescr::getTarget).sorted().toList();
        check(1, imports.equals(file.imports().stream().sorted().toList()), "other imports");
        List<GlobalDescr> globals = read.getGlobals();
        check(
                1,
                globals.size() == 1
                        && globals.get(0).getType().equals("Advise")
                        && globals.get(0).getIdentifier().equals("advise"),
                "other globals");
        boolean nothingElse = read.getFunctionImports().isEmpty()
                && read.getAccumulateImports().isEmpty()
                && read.getAttributes().isEmpty()
                && read.getFunctions().isEmpty()
                && read.getClassAndEnumDeclarationDescrs().isEmpty()
                && read.getTypeDeclarations().isEmpty()
                && read.getEnumDeclarations().isEmpty()
                && read.getEntryPointDeclarations().isEmpty()
                && read.getWindowDeclarations().isEmpty()
                && read.getUnit() == null;
        check(1, nothingElse, "more than rules");
    }

    private void checkRules(PackageDescr read) {
        check(0, read.getRules().size() == file.rules().size(), read.getRules().size() + " rules");
        for (int i = 0; i < Math.min(read.getRules().size(), file.rules().size()); i++) {
            checkRule(read.getRules().get(i), file.rules().get(i));
        }
    }

    // One rule

    private void checkRule(RuleDescr read, Rule rule) {
        int line = rule.position().line();
        boolean plain = read.getClass() == RuleDescr.class
                && read.getAttributes().isEmpty()
                && read.getNamedConsequences().isEmpty()
                && !read.hasParent()
                && read.getUnit() == null
                && !read.hasErrors();
        check(line, plain, "more than a plain rule");
        check(line, rule.name().equals(read.getName()), "another name");
        check(line, annotations(rule).equals(annotations(read)), "other annotations");
        check(line, RuleText.of(rule.when()).equals(of(read.getLhs())), "other conditions");
        boolean same = read.getConsequence() instanceof String consequence
                && statements(consequence).equals(Optional.of(statements(rule.then())));
        check(line, same, "other statements");
    }

    private static Map<String, String> annotations(Rule rule) {
        Map<String, String> annotations = new TreeMap<>();
        rule.annotations().forEach(annotation -> annotations.put(annotation.name(), '"' + annotation.value() + '"'));
        return annotations;
    }

    private static Map<String, String> annotations(RuleDescr rule) {
        Map<String, String> annotations = new TreeMap<>();
        for (AnnotationDescr annotation : rule.getAnnotations()) {
            boolean single = annotation.getValueMap().size() == 1 && !annotation.isDuplicated();
            annotations.put(annotation.getName(), single ? annotation.getSingleValueAsString() : "");
        }
        return annotations;
    }

    // Conditions, in the fixed form of RuleText; an empty text is equal to none of those

    private static String of(BaseDescr read) {
        if (read instanceof PatternDescr pattern) {
            return pattern(pattern);
        }
        if (!(read instanceof ConditionalElementDescr element) || read instanceof AccumulateDescr) {
            return "";
        }
        List<String> parts =
                element.getDescrs().stream().map(part -> of((BaseDescr) part)).toList();
        if (read.getClass() == AndDescr.class || read.getClass() == OrDescr.class) {
            return RuleText.join(read instanceof AndDescr ? "and" : "or", parts);
        }
        boolean isPlain =
                parts.size() == 1 && (read.getClass() == NotDescr.class || read.getClass() == ExistsDescr.class);
        return isPlain ? (read instanceof NotDescr ? "not( " : "exists( ") + parts.get(0) + " )" : "";
    }

    private static String pattern(PatternDescr read) {
        boolean plain = read.getClass() == PatternDescr.class
                && read.getIdentifier() == null
                && !read.isQuery()
                && !read.isUnification()
                && (read.getBehaviors() == null || read.getBehaviors().isEmpty())
                && read.getAnnotationNames().isEmpty()
                && read.getConstraint().getClass() == AndDescr.class;
        Optional<List<String>> expressions = expressions(read);
        if (!plain || expressions.isEmpty()) {
            return "";
        }
        if (read.getSource() == null) {
            return constraints(expressions.get())
                    .map(constraints -> RuleText.pattern(read.getObjectType(), constraints))
                    .orElse("");
        }
        boolean isCount = read.getSource() instanceof AccumulateDescr
                && read.getObjectType().equals("Object");
        return isCount ? count((AccumulateDescr) read.getSource(), String.join(", ", expressions.get())) : "";
    }

    /** Returns the constraints of a fact, without remarks. */
    private static Optional<List<String>> expressions(PatternDescr read) {
        List<String> texts = new ArrayList<>();
        for (BaseDescr constraint : read.getDescrs()) {
            if (!(constraint instanceof ExprConstraintDescr expression)
                    || expression.getType() != ExprConstraintDescr.Type.NAMED) {
                return Optional.empty();
            }
            texts.add(plain(expression.getExpression()));
        }
        return Optional.of(texts);
    }

    private static String count(AccumulateDescr read, String comparison) {
        List<BaseDescr> inputs =
                read.getInput() instanceof AndDescr both ? both.getDescrs() : Arrays.asList(read.getInput());
        boolean plain = read.getInitCode() == null
                && read.getActionCode() == null
                && read.getReverseCode() == null
                && read.getResultCode() == null
                && read.getClassName() == null
                && read.getDeclarations() == null
                && read.getFunctions().size() == 1
                && inputs.size() == 1
                && inputs.get(0) instanceof PatternDescr;
        if (!plain) {
            return "";
        }
        AccumulateDescr.AccumulateFunctionCallDescr function =
                read.getFunctions().get(0);
        String argument = String.join(",", function.getParams());
        return function.isUnification()
                ? ""
                : RuleText.count(
                        of(inputs.get(0)),
                        function.getBind(),
                        function.getFunction(),
                        argument.matches("[0-9.]*") ? "" : argument,
                        comparison);
    }

    // What Drools keeps as texts, read by the readers of the strict language

    private static String statements(List<Call> calls) {
        return calls.stream()
                .map(call -> call.name()
                        + call.arguments().stream().map(Value::written).toList())
                .collect(Collectors.joining("\n"));
    }

    private static Optional<String> statements(String text) {
        RuleProblems problems = new RuleProblems("");
        Tokens tokens = new Tokens(new Lexer(text, problems).tokens(), problems);
        CallReader reader = new CallReader(tokens, new ValueReader(tokens));
        List<Call> calls = new ArrayList<>();
        try {
            while (!tokens.atEnd()) {
                calls.add(reader.call());
            }
        } catch (SyntaxError e) {
            return Optional.empty();
        }
        return problems.isEmpty() ? Optional.of(statements(calls)) : Optional.empty();
    }

    private static Optional<String> constraints(List<String> constraints) {
        List<String> parts = new ArrayList<>();
        for (String text : constraints) {
            RuleProblems problems = new RuleProblems("");
            Tokens tokens = new Tokens(new Lexer(text, problems).tokens(), problems);
            try {
                parts.add(RuleText.of(new ConstraintReader(tokens, new ValueReader(tokens)).constraints("")));
            } catch (SyntaxError e) {
                return Optional.empty();
            }
            if (!tokens.atEnd() || !problems.isEmpty()) {
                return Optional.empty();
            }
        }
        return Optional.of(RuleText.join("and", parts));
    }

    private static String plain(String text) {
        return new Lexer(text, new RuleProblems(""))
                .tokens().stream().flatMap(SecondLook::written).collect(Collectors.joining(" "));
    }

    private static Stream<String> written(Token token) {
        return switch (token.kind()) {
            case END_OF_FILE -> Stream.empty();
            case TEXT -> Stream.of('"' + token.text() + '"');
            default -> Stream.of(token.text());
        };
    }
}
