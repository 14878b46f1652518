package org.walkrx.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.walkrx.fhir.QuestionnaireWriter;
import org.walkrx.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code ./walkrx questionnaire}. */
@Command(
        name = "questionnaire",
        description = "Prints all questions as a FHIR R4 Questionnaire, for any form renderer.",
        mixinStandardHelpOptions = true)
final class QuestionnaireCommand implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--rules", paramLabel = "DIR", description = "The rules folder; the project's own if left out.")
    private @Nullable Path rules;

    @Option(
            names = "--code-systems",
            description = "A Bundle of it and of the CodeSystems of our own codes, for a FHIR server to take as it is.")
    private boolean codeSystems;

    @Override
    public Integer call() {
        RuleBook book = Home.book(rules, Output.errors(spec));
        Output.of(spec).println(codeSystems ? QuestionnaireWriter.withCodeSystems(book) : QuestionnaireWriter.of(book));
        return Main.FINE;
    }
}
