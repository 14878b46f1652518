package org.walkrx.fhir;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.walkrx.text.JsonValue.JsonObject;

/**
 * Whose record it is. A resource about somebody else refuses the whole record: a mixed-up chart must not become advice.
 *
 * @param id the patient's id; empty if nothing tells it
 * @param server the address of the server; empty if it is not known
 * @param addresses under which addresses the patient stands in the Bundle
 */
record Subject(String id, String server, Set<String> addresses) {

    private static final Pattern REFERENCE = Pattern.compile("(.*/)?Patient/([A-Za-z0-9.-]{1,64})(/_history/[^/]*)?");
    private static final Pattern ABSOLUTE = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:.*");
    private static final List<String> KEYS = List.of("subject", "patient");

    static Subject of(Resources resources, @Nullable String asked, String server) {
        Set<String> ids = new TreeSet<>();
        resources.ofType("Patient").forEach(patient -> patient.text("id").ifPresent(ids::add));
        if (ids.size() > 1) {
            throw other();
        }
        if (asked != null && !ids.isEmpty() && !ids.contains(asked)) {
            throw other();
        }
        String id = asked != null
                ? asked
                : ids.stream().findFirst().or(() -> named(resources)).orElse("");
        return new Subject(id, server.replaceAll("/+$", ""), resources.addressesOf("Patient"));
    }

    private static Optional<String> named(Resources resources) {
        return resources.all().stream()
                .flatMap(resource -> patientOf(resource).stream())
                .sorted()
                .findFirst();
    }

    /** Returns the id of the patient whose resource this is; nothing if it cannot be followed. */
    static Optional<String> patientOf(JsonObject resource) {
        return reference(resource)
                .map(REFERENCE::matcher)
                .filter(Matcher::matches)
                .filter(matcher -> matcher.group(1) == null
                        || ABSOLUTE.matcher(matcher.group(1)).matches())
                .map(matcher -> matcher.group(2));
    }

    /** Returns whether a patient can have this id. */
    static boolean isId(String id) {
        return REFERENCE.matcher("Patient/" + id).matches() && id.indexOf('/') < 0;
    }

    private static Optional<String> reference(JsonObject resource) {
        return KEYS.stream()
                .flatMap(key -> resource.object(key).stream())
                .flatMap(each -> each.text("reference").stream())
                .findFirst();
    }

    static BadRecordException other() {
        return new BadRecordException(
                400, "business-rule", "this record holds resources of different patients; send those of one");
    }

    /** Returns the patient's reference; empty if nothing tells it. */
    String reference() {
        return id.isEmpty() ? "" : "Patient/" + id;
    }

    /**
     * Returns why a resource cannot be taken for the patient's; nothing if it can.
     *
     * @throws BadRecordException if it is another patient's
     */
    Optional<String> whyNot(JsonObject resource) {
        String reference = reference(resource).orElse("");
        Matcher matcher = REFERENCE.matcher(reference);
        if (addresses.contains(reference)) {
            return Optional.empty();
        }
        if (!matcher.matches()) {
            return Optional.of("whose it is does not stand in it in a way that can be followed");
        }
        boolean absolute = ABSOLUTE.matcher(reference).matches();
        String base = Objects.requireNonNullElse(matcher.group(1), "");
        boolean elsewhere = absolute && !server.isEmpty() && !base.equals(server + "/");
        if (!matcher.group(2).equals(id) || elsewhere || (!absolute && !base.isEmpty())) {
            throw other();
        }
        return Optional.empty();
    }
}
