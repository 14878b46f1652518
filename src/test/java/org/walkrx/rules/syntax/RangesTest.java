package org.walkrx.rules.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.walkrx.language.Activity;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Patient;
import org.walkrx.language.Shoes;

/** The ranges that messages speak of, against the facts that refuse what is out of range. */
class RangesTest {

    static Stream<RecordComponent> numbers() {
        return Stream.of(Patient.class, Pain.class, Activity.class, Shoes.class, Load.class)
                .flatMap(type -> Arrays.stream(type.getRecordComponents()))
                .filter(component -> Number.class.isAssignableFrom(component.getType()))
                .filter(component -> !component.getName().equals("percentOfBodyWeight"));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void agreeWithTheFacts(RecordComponent component) {
        Ranges.Range range = Ranges.of(component.getDeclaringRecord().getSimpleName(), component.getName())
                .orElseThrow();

        assertThatCode(() -> fact(component, range.lowest())).doesNotThrowAnyException();
        assertThatCode(() -> fact(component, range.highest())).doesNotThrowAnyException();
        assertThatThrownBy(() -> fact(component, range.lowest() - 1)).isInstanceOf(InvocationTargetException.class);
        assertThatThrownBy(() -> fact(component, range.highest() + 1)).isInstanceOf(InvocationTargetException.class);
    }

    private static void fact(RecordComponent component, double value) throws ReflectiveOperationException {
        RecordComponent[] components = component.getDeclaringRecord().getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            if (components[i].getName().equals(component.getName())) {
                values[i] = types[i] == Integer.class ? (Object) (int) value : (Object) value;
            }
        }
        Constructor<?> constructor = component.getDeclaringRecord().getConstructor(types);
        constructor.newInstance(values);
    }

    @Test
    void thereIsOneForEveryNumber() {
        List<String> without = FactType.names().stream()
                .flatMap(type -> FactType.named(type).orElseThrow().components().values().stream()
                        .filter(c -> c.kind() == FactType.Kind.NUMBER || c.kind() == FactType.Kind.WHOLE_NUMBER)
                        .filter(c -> Ranges.of(type, c.name()).isEmpty())
                        .map(c -> type + "." + c.name()))
                .toList();

        assertThat(without).isEmpty();
    }
}
