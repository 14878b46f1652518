package org.walkrx.language;

import org.jspecify.annotations.Nullable;

/**
 * The usual or planned route.
 *
 * @param surface the ground; {@code null} if not known
 * @param gradient rise and fall; {@code null} if not known
 */
public record Route(@Nullable Surface surface, @Nullable Gradient gradient) {

    /** Nothing is known. */
    public static final Route UNKNOWN = new Route(null, null);
}
