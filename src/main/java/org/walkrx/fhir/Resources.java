package org.walkrx.fhir;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.walkrx.rules.codes.Coding;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonArray;
import org.walkrx.text.JsonValue.JsonObject;

/** The resources of a Bundle, or of whatever was sent in its place. */
final class Resources {

    static final String TYPE = "resourceType";
    static final String BUNDLE = "Bundle";
    private static final List<String> NOT_UNDERSTOOD = List.of("modifierExtension", "implicitRules");

    private final List<JsonObject> all = new ArrayList<>();
    private final Map<String, JsonObject> byReference = new LinkedHashMap<>();

    /** Reads a text: a Bundle or one resource. */
    static Resources of(String text) {
        return of(List.of(text));
    }

    /** Reads texts, each a Bundle or one resource. */
    static Resources of(Iterable<String> texts) {
        Resources resources = new Resources();
        texts.forEach(text -> resources.add(one(text)));
        return resources;
    }

    static JsonObject one(String text) {
        if (!(json(text) instanceof JsonObject object) || object.text(TYPE).isEmpty()) {
            throw new BadRecordException(400, "structure", "a FHIR resource is expected, with its resourceType");
        }
        return object;
    }

    static JsonValue json(String text) {
        try {
            return JsonValue.read(text);
        } catch (JsonValue.BadJsonException e) {
            throw new BadRecordException(400, "structure", String.valueOf(e.getMessage()));
        }
    }

    /** Adds a resource, or those of a Bundle. */
    void add(JsonObject resource) {
        if (!isOf(resource, BUNDLE)) {
            all.add(resource);
            byReference.put(name(resource), resource);
            return;
        }
        for (JsonObject entry : resource.objects("entry")) {
            entry.object("resource").ifPresent(inner -> {
                entry.text("fullUrl").ifPresent(url -> byReference.put(url, inner));
                add(inner);
            });
        }
    }

    List<JsonObject> all() {
        return all;
    }

    List<JsonObject> ofType(String type) {
        return all.stream().filter(resource -> isOf(resource, type)).toList();
    }

    /** Returns the resource that a reference within this Bundle leads to. */
    Optional<JsonObject> referred(String reference) {
        return Optional.ofNullable(byReference.get(reference));
    }

    /** Returns the addresses of the resources of a type, as the entries of the Bundle give them. */
    Set<String> addressesOf(String type) {
        Set<String> addresses = new TreeSet<>();
        byReference.forEach((address, resource) -> {
            if (isOf(resource, type)) {
                addresses.add(address);
            }
        });
        return addresses;
    }

    static boolean isOf(JsonObject resource, String type) {
        return resource.text(TYPE).filter(type::equals).isPresent();
    }

    /** Returns what to call a resource: {@code Condition/a2}. */
    static String name(JsonObject resource) {
        return resource.text(TYPE).orElse("?") + "/" + resource.text("id").orElse("(without id)");
    }

    /** Returns whether something in a resource may change its meaning in a way that is not known here. */
    static boolean mayMeanSomethingElse(JsonValue value) {
        if (value instanceof JsonObject object) {
            return NOT_UNDERSTOOD.stream().anyMatch(key -> object.get(key).isPresent())
                    || object.fields().values().stream().anyMatch(Resources::mayMeanSomethingElse);
        }
        return value instanceof JsonArray list && list.items().stream().anyMatch(Resources::mayMeanSomethingElse);
    }

    /** Returns the codes of a CodeableConcept; what is text only has none. */
    static List<Coding> codes(Optional<JsonObject> concept) {
        return concept.map(fields -> fields.objects("coding").stream()
                        .filter(coding -> coding.text("system").isPresent()
                                && coding.text("code").isPresent())
                        .map(coding -> new Coding(
                                coding.text("system").orElseThrow(),
                                coding.text("code").orElseThrow()))
                        .distinct()
                        .toList())
                .orElse(List.of());
    }

    /** Returns the code of a status that is a CodeableConcept; empty if there is none. */
    static String status(JsonObject resource, String key) {
        return resource.object(key)
                .flatMap(concept -> concept.objects("coding").stream()
                        .flatMap(coding -> coding.text("code").stream())
                        .findFirst())
                .orElse("");
    }

    static String written(Coding coding) {
        return coding.system() + "|" + coding.code();
    }
}
