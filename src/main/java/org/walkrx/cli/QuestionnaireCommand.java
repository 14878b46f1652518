package org.walkrx.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.walkrx.fhir.QuestionnaireWriter;
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

    @Override
    public Integer call() {
        Output.of(spec).println(QuestionnaireWriter.of(Home.book(rules, Output.errors(spec))));
        return Main.FINE;
    }
}
