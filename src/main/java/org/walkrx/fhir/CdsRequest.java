package org.walkrx.fhir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;

/**
 * A call of the hook patient-view. Nothing is ever fetched: what is not in the prefetch is not there.
 *
 * @param hookInstance the id of the call
 * @param patientId the patient
 * @param server the address of the client's server; empty if it does not say
 * @param resources all resources of the prefetch
 * @param notes which parts of the prefetch are missing or not whole
 * @param partial whether a part is known not to be whole
 */
record CdsRequest(
        String hookInstance,
        String patientId,
        String server,
        Resources resources,
        List<String> notes,
        boolean partial) {

    static final String PATIENT = "patient";
    static final String CONDITIONS = "conditions";
    static final List<String> OPTIONAL = List.of("medications", "observations", "family", "answers");

    static final Pattern UUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final String HOOK = "patient-view";

    /**
     * Reads a request.
     *
     * @throws BadRecordException with status 400 or 412
     */
    static CdsRequest of(String text) {
        if (!(Resources.json(text) instanceof JsonObject request)) {
            throw bad("a request is a JSON object");
        }
        List<String> wrong = new ArrayList<>();
        if (request.text("hook").filter(HOOK::equals).isEmpty()) {
            wrong.add("hook must be \"" + HOOK + "\"");
        }
        String instance = request.text("hookInstance").orElse("");
        if (!UUID.matcher(instance).matches()) {
            wrong.add("hookInstance must be a UUID");
        }
        Optional<JsonObject> context = request.object("context");
        if (context.isEmpty()) {
            wrong.add("context must be an object");
        }
        String patient = context.flatMap(each -> each.text("patientId")).orElse("");
        if (context.isPresent() && patient.isEmpty()) {
            wrong.add("context.patientId must be a text");
        }
        if (context.isPresent() && context.get().text("userId").isEmpty()) {
            wrong.add("context.userId must be a text");
        }
        if (request.get("fhirServer").isPresent() && request.text("fhirServer").isEmpty()) {
            wrong.add("fhirServer must be a text");
        }
        if (request.get("prefetch").isPresent() && request.object("prefetch").isEmpty()) {
            wrong.add("prefetch must be an object");
        }
        if (!wrong.isEmpty()) {
            throw bad(String.join("; ", wrong));
        }
        return prefetched(
                instance,
                patient,
                request.text("fhirServer").orElse(""),
                request.object("prefetch").orElse(new JsonObject(java.util.Map.of())));
    }

    private static CdsRequest prefetched(String instance, String patient, String server, JsonObject prefetch) {
        List<String> missing = new ArrayList<>();
        if (resource(prefetch, PATIENT)
                .filter(each -> Resources.isOf(each, "Patient"))
                .isEmpty()) {
            missing.add(PATIENT);
        }
        if (!isFetched(prefetch, CONDITIONS)) {
            missing.add(CONDITIONS);
        }
        if (!missing.isEmpty()) {
            throw new BadRecordException(
                    412,
                    "required",
                    "the prefetch has no " + String.join(" and no ", missing)
                            + "; this service fetches nothing itself");
        }
        Resources resources = new Resources();
        List<String> notes = new ArrayList<>();
        boolean partial = false;
        resource(prefetch, PATIENT).ifPresent(resources::add);
        for (String key : keys()) {
            Optional<JsonObject> found = resource(prefetch, key);
            found.ifPresent(resources::add);
            if (!isFetched(prefetch, key)) {
                notes.add("the prefetch has no " + key);
            }
            if (found.filter(CdsRequest::hasNext).isPresent()) {
                notes.add("of " + key + " only the first page was sent");
                partial = true;
            }
        }
        return new CdsRequest(instance, patient, server, resources, notes, partial);
    }

    private static List<String> keys() {
        List<String> keys = new ArrayList<>(List.of(CONDITIONS));
        keys.addAll(OPTIONAL);
        return keys;
    }

    /** Null means that there is nothing; a key that is missing, or an error in its place, means that nobody knows. */
    private static boolean isFetched(JsonObject prefetch, String key) {
        JsonValue value = prefetch.fields().get(key);
        return value instanceof JsonValue.JsonNull || resource(prefetch, key).isPresent();
    }

    private static Optional<JsonObject> resource(JsonObject prefetch, String key) {
        return prefetch.object(key)
                .filter(each -> each.text(Resources.TYPE).isPresent())
                .filter(each -> !Resources.isOf(each, "OperationOutcome"));
    }

    private static boolean hasNext(JsonObject bundle) {
        return bundle.objects("link").stream()
                .anyMatch(link -> link.text("relation").filter("next"::equals).isPresent());
    }

    private static BadRecordException bad(String words) {
        return new BadRecordException(400, "invalid", words);
    }
}
