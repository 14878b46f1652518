package org.walkrx.language;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Checks the values of a fact by what its components say of themselves. */
final class Checks {

    private static final ClassValue<List<Check>> OF_TYPE = new ClassValue<>() {
        @Override
        protected List<Check> computeValue(Class<?> type) {
            return checks(type.getRecordComponents());
        }
    };

    /** What one component is checked for; {@code least} is the place of the component that it is never below, or -1. */
    private record Check(String name, @Nullable Range range, int least) {}

    private Checks() {}

    /**
     * Checks a fact.
     *
     * @param type the fact
     * @param values the values of all its components, in their order; {@code null} for what is not known
     * @throws IllegalArgumentException if one of them can be true of nobody, or not beside another
     */
    static void check(Class<? extends Record> type, @Nullable Object... values) {
        List<Check> checks = OF_TYPE.get(type);
        if (checks.size() != values.length) {
            throw new IllegalStateException(type.getSimpleName() + " does not check all its components");
        }
        for (int i = 0; i < values.length; i++) {
            Check check = checks.get(i);
            if (check.range() != null) {
                check.range().check(check.name(), (Number) values[i]);
            }
        }
        for (int i = 0; i < values.length; i++) {
            int least = checks.get(i).least();
            if (least >= 0) {
                checkAtLeast(checks.get(i).name(), values[i], checks.get(least).name(), values[least]);
            }
        }
    }

    private static void checkAtLeast(String name, @Nullable Object value, String other, @Nullable Object least) {
        if (value instanceof Integer number && least instanceof Integer limit && number < limit) {
            throw new IllegalArgumentException(name + " " + Range.notBelow(other, limit) + ", but is " + number);
        }
    }

    private static List<Check> checks(RecordComponent[] components) {
        List<String> names = new ArrayList<>();
        for (RecordComponent component : components) {
            names.add(component.getName());
        }
        List<Check> checks = new ArrayList<>();
        for (RecordComponent component : components) {
            About about = component.getAnnotation(About.class);
            AtLeast limit = component.getAnnotation(AtLeast.class);
            boolean ranged = about != null && !Double.isNaN(about.lowest());
            checks.add(new Check(
                    component.getName(),
                    ranged ? new Range(about.lowest(), about.highest()) : null,
                    limit == null ? -1 : names.indexOf(limit.value())));
        }
        return checks;
    }
}
