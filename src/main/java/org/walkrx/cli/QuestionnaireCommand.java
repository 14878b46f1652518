package org.walkrx.cli;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.walkrx.fhir.QuestionnaireWriter;
import org.walkrx.rules.RuleBook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
            names = "--language",
            paramLabel = "CODE",
            description = "A language, as in hi, that stands beside the English wherever it is translated.")
    private @Nullable String language;

    @Option(
            names = "--code-systems",
            description = "A Bundle of it and of the CodeSystems of our own codes, for a FHIR server to take as it is.")
    private boolean codeSystems;

    @Override
    public Integer call() {
        RuleBook book = Home.book(rules, Output.errors(spec));
        if (codeSystems && language != null) {
            throw wrong("--code-systems is in English; leave out --language");
        }
        try {
            Output.of(spec).println(written(book));
        } catch (IllegalArgumentException e) {
            throw wrong(e.getMessage());
        }
        return Main.FINE;
    }

    private String written(RuleBook book) {
        if (codeSystems) {
            return QuestionnaireWriter.withCodeSystems(book);
        }
        return language == null ? QuestionnaireWriter.of(book) : QuestionnaireWriter.of(book, language);
    }

    private ParameterException wrong(@Nullable String message) {
        return new ParameterException(Objects.requireNonNull(spec).commandLine(), message);
    }
}
