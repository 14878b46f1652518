package org.walkrx.rules.syntax;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.walkrx.language.Statement;

/** Guard rail 9: refuses to let wait what keeps a person safe, and signs that belong to nothing. */
final class ProminenceChecker {

    private final RuleProblems problems;

    ProminenceChecker(RuleProblems problems) {
        this.problems = problems;
    }

    void check(ReadRule read) {
        Rule rule = read.rule();
        List<Statement> said = understood(rule);
        if (!read.statementsRead() || said.isEmpty()) {
            return;
        }
        if (!rule.mayWait()) {
            rule.annotations().stream()
                    .filter(annotation -> annotation.name().equals(Rule.MATTERS))
                    .findFirst()
                    .ifPresent(annotation -> refuse(annotation, said));
        }
        if (said.stream().noneMatch(Statement::namesSigns)) {
            rule.then().stream()
                    .filter(call -> call.meaning()
                            .filter(Statement.Sign.class::isInstance)
                            .isPresent())
                    .findFirst()
                    .ifPresent(
                            call -> problems.add(
                                    MessageCode.SIGN_ALONE,
                                    call.position(),
                                    "a sign says in a few words what its own rule says in full, and this rule has neither"
                                            + " advise.stopIf, advise.safetyNet nor a warning on Topic.SAFETY; write one, or delete the sign"));
        }
    }

    /** Returns what a rule says; nothing if something is wrong with it, which is told elsewhere. */
    private static List<Statement> understood(Rule rule) {
        try {
            return rule.says();
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    private void refuse(Rule.Annotation annotation, List<Statement> said) {
        Optional<Statement> safety = said.stream().filter(Statement::isSafety).findFirst();
        boolean tipsAsWell = said.stream().anyMatch(Statement::mayWait);
        problems.add(
                MessageCode.PROMINENCE_FIXED,
                annotation.position(),
                safety.map(statement -> "this rule " + does(statement)
                                + ", which always comes first and cannot be lowered; delete @matters"
                                + (tipsAsWell ? ", or give its tip a rule of its own" : ""))
                        .orElse(
                                "this rule says nothing that could wait; @matters is for rules that tip, warn, praise or"
                                        + " leave tips out, so delete it"));
    }

    private static String does(Statement statement) {
        return switch (statement.kind()) {
            case REFER -> "sends the person to somebody";
            case STOP_WALK -> "ends a walk";
            case HOLD -> "puts walking on hold";
            case STOP_IF, SAFETY_NET, SIGN -> "says when to stop and get help";
            case WARN -> "warns of harm (Topic." + statement.topic().name().toUpperCase(Locale.ROOT) + ")";
            case MODIFY, PROGRESSION, DOSE, WITHHOLD, TIP, BENEFIT -> "keeps the person safe";
        };
    }
}
