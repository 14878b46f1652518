package org.walkrx.cli;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.walkrx.WalkingAdvisor;
import org.walkrx.handout.Speech;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options {@code --country} and {@code --language} of the commands that give advice. */
final class Country {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "Where the people are, as in IN or GB: its emergency number is named, and no other.")
    private @Nullable String code;

    @Option(
            names = "--language",
            paramLabel = "CODE",
            defaultValue = "en",
            description = "The language of what people read, as in hi; what is not translated is told in English.")
    private String language = "en";

    /** Returns the language that was asked for. */
    Speech speech(WalkingAdvisor advisor) {
        try {
            return Speech.of(advisor, language, code == null ? "" : code.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), e.getMessage());
        }
    }

    /** Returns an advisor that words its advice for the country, or the same one where none is given. */
    WalkingAdvisor of(WalkingAdvisor advisor) {
        if (code == null) {
            return advisor;
        }
        try {
            return advisor.inCountry(code);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), e.getMessage());
        }
    }
}
