package org.walkrx.fhir;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.walkrx.rules.codes.Coding;
import org.walkrx.rules.codes.DaySpan;
import org.walkrx.rules.codes.RecordEntry;
import org.walkrx.rules.codes.RecordEntry.Certainty;
import org.walkrx.rules.codes.RecordEntry.Measured;
import org.walkrx.rules.codes.RecordEntry.Source;
import org.walkrx.text.JsonValue.JsonObject;

/** Reads what a resource says, with its status, into entries without a format. */
final class EntryReading {

    /** The kinds of resources that are read, besides Patient and QuestionnaireResponse. */
    static final List<String> TYPES = List.of(
            "Condition", "Observation", "MedicationRequest", "MedicationStatement", "Procedure", "FamilyMemberHistory");

    static final String IN_ERROR = "entered-in-error";

    private static final Set<String> OVER = Set.of("inactive", "remission", "resolved");
    private static final Set<String> MEDICINE_TAKEN = Set.of("active", "on-hold");
    private static final Set<String> MEDICINE_UNSURE = Set.of("", "unknown", "intended");
    private static final Set<String> FINAL = Set.of("final", "amended", "corrected");
    private static final Set<String> DONE = Set.of("completed", "in-progress");
    private static final Set<String> ONLY_PLANNED = Set.of("proposal", "plan");
    private static final Set<String> NEAREST_FAMILY = Set.of(
            "PRN", "MTH", "FTH", "NMTH", "NFTH", "SIB", "BRO", "SIS", "NBRO", "NSIS", "CHILD", "NCHILD", "SON", "DAU",
            "SONC", "DAUC");

    private final Resources resources;

    EntryReading(Resources resources) {
        this.resources = resources;
    }

    /** What a resource comes to: entries, or why there are none. */
    record Read(List<RecordEntry> entries, String ignored) {
        static Read of(RecordEntry entry) {
            return new Read(List.of(entry), "");
        }

        static Read ignored(String why) {
            return new Read(List.of(), why);
        }
    }

    Read read(JsonObject resource) {
        String status = resource.text("status").orElse("");
        if (status.equals(IN_ERROR)
                || Resources.status(resource, "verificationStatus").equals(IN_ERROR)) {
            return Read.ignored("it was entered in error");
        }
        return switch (resource.text(Resources.TYPE).orElse("")) {
            case "Condition" -> Read.of(condition(resource));
            case "Observation" -> observation(resource, status);
            case "MedicationRequest", "MedicationStatement" -> medicine(resource, status);
            case "Procedure" -> procedure(resource, status);
            default -> family(resource, status);
        };
    }

    private static RecordEntry condition(JsonObject resource) {
        Certainty certainty = switch (Resources.status(resource, "verificationStatus")) {
            case "confirmed", "" -> Certainty.SURE;
            case "refuted" -> Certainty.REFUTED;
            default -> Certainty.UNSURE;
        };
        return new RecordEntry(
                Resources.name(resource),
                Source.CONDITION,
                Resources.codes(resource.object("code")),
                OVER.contains(Resources.status(resource, "clinicalStatus")),
                certainty,
                date(resource, "onset").or(() -> date(resource, "recordedDate")).orElse(null),
                Measured.NONE);
    }

    private static Read observation(JsonObject resource, String status) {
        if (status.equals("cancelled")) {
            return Read.ignored("it was cancelled");
        }
        return Read.of(new RecordEntry(
                Resources.name(resource),
                Source.OBSERVATION,
                Resources.codes(resource.object("code")),
                false,
                FINAL.contains(status) ? Certainty.SURE : Certainty.UNSURE,
                date(resource, "effective").orElse(null),
                value(resource)));
    }

    /** A value that is said to be absent, or is less or more than a number, is none. */
    private static Measured value(JsonObject resource) {
        if (resource.object("dataAbsentReason").isPresent()) {
            return Measured.NONE;
        }
        Optional<JsonObject> quantity = resource.object("valueQuantity")
                .filter(each -> each.text("comparator").isEmpty());
        @Nullable
        BigDecimal number = quantity.flatMap(each -> each.number("value"))
                .or(() -> resource.number("valueInteger"))
                .orElse(null);
        String unit = resource.number("valueInteger").isPresent()
                ? "1"
                : quantity.flatMap(each -> each.text("code")).orElse("");
        return new Measured(
                Resources.codes(resource.object("valueCodeableConcept")),
                resource.truth("valueBoolean").orElse(null),
                number,
                unit);
    }

    private Read medicine(JsonObject resource, String status) {
        if (resource.truth("doNotPerform").orElse(false)) {
            return Read.ignored("it says that the medicine is not to be taken");
        }
        boolean planned = resource.text("intent").filter(ONLY_PLANNED::contains).isPresent();
        boolean unsure = planned || MEDICINE_UNSURE.contains(status);
        return Read.of(new RecordEntry(
                Resources.name(resource),
                Source.MEDICATION,
                codesOfMedicine(resource),
                !MEDICINE_TAKEN.contains(status) && !MEDICINE_UNSURE.contains(status),
                unsure ? Certainty.UNSURE : Certainty.SURE,
                date(resource, "effective")
                        .or(() -> date(resource, "authoredOn"))
                        .orElse(null),
                Measured.NONE));
    }

    /** A medicine stands in the resource, in what it contains, or in the same Bundle; nothing is fetched. */
    private List<Coding> codesOfMedicine(JsonObject resource) {
        Optional<JsonObject> concept = resource.object("medicationCodeableConcept");
        return Resources.codes(
                concept.isPresent() ? concept : referred(resource).flatMap(each -> each.object("code")));
    }

    private Optional<JsonObject> referred(JsonObject resource) {
        String reference = resource.at("medicationReference")
                .flatMap(each -> each.text("reference"))
                .orElse("");
        return reference.startsWith("#")
                ? resource.objects("contained").stream()
                        .filter(each -> each.text("id")
                                .filter(reference.substring(1)::equals)
                                .isPresent())
                        .findFirst()
                : resources.referred(reference);
    }

    /** Returns whether the resource, or the medicine that it refers to, may mean something that is not known here. */
    boolean mayMeanSomethingElse(JsonObject resource) {
        return Resources.mayMeanSomethingElse(resource)
                || referred(resource).filter(Resources::mayMeanSomethingElse).isPresent();
    }

    /** Returns whether a medicine is named by a reference that leads nowhere. */
    boolean namesNobodyKnows(JsonObject resource) {
        return resource.object("medicationReference").isPresent()
                && resource.object("medicationCodeableConcept").isEmpty()
                && codesOfMedicine(resource).isEmpty();
    }

    private static Read procedure(JsonObject resource, String status) {
        boolean unsure = status.isEmpty() || status.equals("unknown");
        if (!unsure && !DONE.contains(status)) {
            return Read.ignored("it was not done, or not finished");
        }
        return Read.of(new RecordEntry(
                Resources.name(resource),
                Source.PROCEDURE,
                Resources.codes(resource.object("code")),
                true,
                unsure ? Certainty.UNSURE : Certainty.SURE,
                date(resource, "performed").orElse(null),
                Measured.NONE));
    }

    /** Who is nearest is known by a few codes; of all others it is not sure. */
    private static Read family(JsonObject resource, String status) {
        if (status.equals("health-unknown")) {
            return Read.ignored("nothing is known of that relative");
        }
        boolean nearest = Resources.codes(resource.object("relationship")).stream()
                .anyMatch(coding -> NEAREST_FAMILY.contains(coding.code()));
        List<RecordEntry> entries = resource.objects("condition").stream()
                .map(condition -> new RecordEntry(
                        Resources.name(resource),
                        Source.FAMILY,
                        Resources.codes(condition.object("code")),
                        true,
                        nearest ? Certainty.SURE : Certainty.UNSURE,
                        null,
                        Measured.NONE))
                .toList();
        return entries.isEmpty() ? Read.ignored("it names no illness") : new Read(entries, "");
    }

    /** Reads a date in one of the forms that it may have: a moment, a period, of which the beginning counts. */
    private static Optional<DaySpan> date(JsonObject resource, String key) {
        return resource.text(key)
                .or(() -> resource.text(key + "DateTime"))
                .or(() -> resource.text(key + "Instant"))
                .or(() -> resource.object(key + "Period").flatMap(period -> period.text("start")))
                .flatMap(DaySpan::read);
    }

    /** Returns whether a date stands there that is none. */
    static boolean hasDateThatIsNone(JsonObject resource) {
        return List.of("onset", "recordedDate", "effective", "authoredOn", "performed").stream()
                .flatMap(key -> List.of(key, key + "DateTime", key + "Instant").stream())
                .flatMap(key -> resource.text(key).stream())
                .anyMatch(written -> DaySpan.read(written).isEmpty());
    }
}
