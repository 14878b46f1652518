package org.walkrx.heavy;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.walkrx.Person;
import org.walkrx.live.LiveAdvisor;
import org.walkrx.live.LiveOptions;

/** A web application that follows a folder of rules from its start to its end. */
public final class WebApplication implements ServletContextListener {

    private @Nullable LiveAdvisor advisor;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        Path folder = Path.of(event.getServletContext().getInitParameter("rules"));
        LiveAdvisor live = LiveAdvisor.watching(folder, LiveOptions.defaults().withoutCases());
        advisor = live;
        Person person =
                Person.builder().age(42).yes("saddle numbness").othersDenied().build();
        String said = live.assess(person, LocalDate.of(2026, 11, 23)).referral().name();
        event.getServletContext().setAttribute("said", said);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        Objects.requireNonNull(advisor).close();
    }
}
