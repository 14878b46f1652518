package org.walkrx.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.walkrx.WalkingAdvisor;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The option {@code --country} of the commands that give advice. */
final class Country {

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--country",
            paramLabel = "CODE",
            description = "Where the people are, as in IN or GB: its emergency number is named, and no other.")
    private @Nullable String code;

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
