package org.walkrx;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import org.walkrx.language.Pain;
import org.walkrx.live.LiveAdvisor;
import org.walkrx.live.LiveOptions;

/** What an application does, for {@link OwnClassLoaderTest} to run it in a class loader of its own. */
public final class AppInALoader implements Callable<String> {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private final Path folder;

    public AppInALoader(Path folder) {
        this.folder = folder;
    }

    @Override
    public String call() {
        Person person = Person.builder()
                .age(42)
                .pain(new Pain(6, 8, 5.0, null))
                .yes("fever")
                .othersDenied()
                .build();
        Assessment bundled = WalkingAdvisor.bundled().assess(person, DAY);
        try (LiveAdvisor live =
                LiveAdvisor.watching(folder, LiveOptions.defaults().withoutCases())) {
            return bundled.referral() + " " + live.assess(person, DAY).walking();
        }
    }
}
