package org.walkrx.language;

import org.jspecify.annotations.Nullable;

/**
 * The usual or planned route.
 *
 * @param surface the ground; {@code null} if not known
 * @param gradient rise and fall; {@code null} if not known
 */
public record Route(
        @About(label = "ground of the route", usual = "even") @Nullable
        Surface surface,

        @About(label = "slope of the route", usual = "level") @Nullable
        Gradient gradient) {

    /** Nothing is known. */
    public static final Route UNKNOWN = new Route(null, null);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException if a value is outside its range
     */
    public Route {
        Checks.check(Route.class, surface, gradient);
    }
}
