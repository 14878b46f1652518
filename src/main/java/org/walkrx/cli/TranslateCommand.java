package org.walkrx.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.walkrx.authoring.TranslationTemplate;
import org.walkrx.handout.PageWords;
import org.walkrx.problems.Visible;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.translations.Translation;
import org.walkrx.rules.translations.WordsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code ./walkrx translate}. */
@Command(
        name = "translate",
        description =
                "Writes or brings up to date the file in which a translator puts what people are told into another language.",
        mixinStandardHelpOptions = true)
final class TranslateCommand implements Callable<Integer> {

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}");

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(arity = "1", paramLabel = "DIR", description = "The rules folder.")
    private @Nullable Path folder;

    @Option(
            names = "--language",
            required = true,
            paramLabel = "CODE",
            description = "Two letters of the language, as in hi.")
    private String language = "";

    @Override
    public Integer call() {
        if (!LANGUAGE.matcher(language).matches() || language.equals("en")) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--language is the two letters of a language beside English, as in hi");
        }
        RuleBook book = RuleBook.of(Home.sources(folder));
        Path file = Objects.requireNonNull(folder).resolve(language + WordsFile.ENDING);
        WordsFile before = book.translation(language).map(Translation::file).orElseGet(() -> WordsFile.empty(language));
        TranslationTemplate template = TranslationTemplate.of(before, PageWords.all(), book.said());
        boolean isNew = !Files.exists(file);
        Output.write(file, template.text());
        Output.of(spec)
                .println("Wrote " + Visible.of(file.toString()) + ": " + Output.count(template.kept(), "sentence")
                        + " translated, " + template.missing() + " not, " + template.stale()
                        + " of what nobody says any more."
                        + (isNew ? " Enter it: ./walkrx check " + Visible.of(folder.toString()) + " --enter" : ""));
        return Main.FINE;
    }
}
