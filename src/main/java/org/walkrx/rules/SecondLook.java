package org.walkrx.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.jspecify.annotations.Nullable;
import org.walkrx.rules.syntax.MessageCode;
import org.walkrx.rules.syntax.Rule;
import org.walkrx.rules.syntax.RuleFile;
import org.walkrx.rules.syntax.RuleText;
import org.walkrx.text.Problem;

/**
 * Reads a checked rule file again with the engine's own parser, and holds what that saw against what was checked: the
 * same rules, annotations, facts, constraints and statements, and nothing besides. What it does not know, it refuses.
 *
 * <p>The tree that passed is the one that is compiled, its statements written anew from the checked ones: nothing reaches
 * the compiler that was not looked at twice.
 */
final class SecondLook {

    private static final Pattern LINE = Pattern.compile("\\bLine (\\d{1,9}):");

    private final RuleFile file;
    private final List<Problem> problems = new ArrayList<>();

    private SecondLook(RuleFile file) {
        this.file = file;
    }

    /**
     * Returns the engine's tree of a file.
     *
     * @throws InvalidRulesException if the engine sees anything else than what was checked
     */
    static PackageDescr at(RuleFile file, String text) {
        SecondLook look = new SecondLook(file);
        @Nullable PackageDescr read = look.parse(text);
        if (read != null) {
            look.checkPackage(read);
            look.checkRules(read);
        }
        if (read == null || !look.problems.isEmpty()) {
            throw new InvalidRulesException(look.problems);
        }
        return read;
    }

    private @Nullable PackageDescr parse(String text) {
        DrlParser parser = new DrlParser();
        @Nullable PackageDescr read = null;
        try {
            read = parser.parse(false, text);
        } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
            differs(0, "its reader fails: " + e.getMessage());
        }
        if (parser.hasErrors()) {
            String error = parser.getErrors().get(0).getMessage();
            Matcher line = LINE.matcher(error);
            differs(line.find() ? Integer.parseInt(line.group(1)) : 0, error);
        } else if (read == null) {
            differs(0, "it sees nothing in it");
        }
        return read;
    }

    private void differs(int line, String how) {
        problems.add(new Problem(
                file.name(),
                line,
                line == 0 ? 0 : 1,
                MessageCode.ENGINE_DISAGREES.code(),
                "the rule engine reads this differently than it is written: " + how
                        + "; write it more simply, like its neighbours"));
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
        String statements = RuleText.of(rule.then());
        boolean same = read.getConsequence() instanceof String consequence
                && RuleText.ofStatements(consequence).equals(Optional.of(statements));
        check(line, same, "other statements");
        read.setConsequence(RuleText.inFull(rule.then()));
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
            return RuleText.ofConstraints(expressions.get())
                    .map(constraints -> RuleText.pattern(read.getObjectType(), constraints))
                    .orElse("");
        }
        boolean isCount = read.getSource() instanceof AccumulateDescr
                && read.getObjectType().equals("Object");
        return isCount ? count((AccumulateDescr) read.getSource(), String.join(", ", expressions.get())) : "";
    }

    /** Returns the constraints of a fact, and writes each of them anew, without remarks. */
    private static Optional<List<String>> expressions(PatternDescr read) {
        List<String> texts = new ArrayList<>();
        for (BaseDescr constraint : read.getDescrs()) {
            if (!(constraint instanceof ExprConstraintDescr expression)
                    || expression.getType() != ExprConstraintDescr.Type.NAMED) {
                return Optional.empty();
            }
            String plain = RuleText.plain(expression.getExpression());
            expression.setExpression(plain);
            texts.add(plain);
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
}
