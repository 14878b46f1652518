package org.walkrx.fhir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.walkrx.rules.translations.Translation;
import org.walkrx.rules.translations.Translation.Piece;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonArray;
import org.walkrx.text.JsonValue.JsonObject;
import org.walkrx.text.JsonValue.JsonText;

/** Puts a translation beside each text of a form, as FHIR has it; the English stays, and is alone where there is no translation. */
final class TranslatedForm {

    private static final String EXTENSION = "http://hl7.org/fhir/StructureDefinition/translation";
    private static final Set<String> READ_BY_PEOPLE = Set.of("text", "title", "display");

    private final Translation translation;

    TranslatedForm(Translation translation) {
        this.translation = translation;
    }

    JsonValue of(JsonValue value) {
        if (value instanceof JsonObject object) {
            return of(object);
        }
        return value instanceof JsonArray array
                ? new JsonArray(array.items().stream().map(this::of).toList())
                : value;
    }

    private JsonObject of(JsonObject object) {
        Map<String, JsonValue> fields = new LinkedHashMap<>();
        object.fields().forEach((key, value) -> {
            fields.put(key, of(value));
            if (READ_BY_PEOPLE.contains(key) && value instanceof JsonText english) {
                said(english.value()).ifPresent(words -> fields.put("_" + key, beside(words)));
            }
        });
        return new JsonObject(fields);
    }

    private Optional<String> said(String english) {
        List<Piece> pieces = translation.pieces(english, List.of());
        return pieces.stream().allMatch(Piece::translated)
                ? Optional.of(pieces.stream().map(Piece::text).collect(Collectors.joining(" ")))
                : Optional.empty();
    }

    private JsonObject beside(String words) {
        return JsonValue.object()
                .list(
                        "extension",
                        List.of(JsonValue.object()
                                .list(
                                        "extension",
                                        List.of(
                                                JsonValue.object()
                                                        .put("url", "lang")
                                                        .put("valueCode", translation.language())
                                                        .build(),
                                                JsonValue.object()
                                                        .put("url", "content")
                                                        .put("valueString", words)
                                                        .build()))
                                .put("url", EXTENSION)
                                .build()))
                .build();
    }
}
