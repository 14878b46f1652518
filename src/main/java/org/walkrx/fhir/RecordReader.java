package org.walkrx.fhir;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.walkrx.Answer;
import org.walkrx.InvalidPatientException;
import org.walkrx.Person;
import org.walkrx.fhir.Reading.Basis;
import org.walkrx.fhir.Reading.NotUsed;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.codes.DaySpan;
import org.walkrx.rules.codes.RecordAnswers;
import org.walkrx.rules.codes.RecordEntry;
import org.walkrx.rules.codes.RecordSaid;
import org.walkrx.text.JsonValue.JsonObject;

/**
 * Reads the resources of a FHIR R4 record into a person, by the codes of a rule book. Silence is never "no": only a value that
 * {@code codes.yaml} lists as a no, and an answer to the questionnaire, are. Immutable and thread-safe.
 */
public final class RecordReader {

    private static final String AGE = "age";
    private static final String PATIENT = "Patient";
    private static final String RESPONSE = "QuestionnaireResponse";
    private static final Comparator<NotUsed> ORDER =
            Comparator.comparing(NotUsed::reference).thenComparing(NotUsed::why);

    private static final Comparator<JsonObject> OLDEST_FIRST = Comparator.comparing(
                    (JsonObject response) -> response.text("authored").orElse(""))
            .thenComparing(JsonObject::json);

    private static final Set<String> ANSWERED = Set.of("completed", "amended");
    private static final Comparator<Answer> CAUTION =
            Comparator.comparingInt(List.of(Answer.NO, Answer.NOT_SURE, Answer.YES)::indexOf);

    private final RuleBook book;
    /** Made when the first answers come; most records have none. Made twice it is the same. */
    private volatile @Nullable ResponseReader responses;

    private RecordReader(RuleBook book) {
        this.book = book;
    }

    private ResponseReader responses() {
        ResponseReader made = responses;
        if (made == null) {
            made = ResponseReader.of(book);
            responses = made;
        }
        return made;
    }

    /**
     * Returns a reader that uses the codes of a book.
     *
     * @param book the book
     */
    public static RecordReader of(RuleBook book) {
        return new RecordReader(book);
    }

    /**
     * Reads a record.
     *
     * @param json a Bundle, or one resource
     * @param date the day for which it is read
     * @throws BadRecordException if it is no FHIR, or holds the records of several people
     */
    public Reading read(String json, LocalDate date) {
        return read(Resources.of(json), null, "", date);
    }

    /**
     * Reads the resources of one patient, each of which is a text of its own.
     *
     * @param resources the resources as JSON, in whatever order
     * @param date the day for which they are read
     * @throws BadRecordException if one of them is no FHIR, or they are those of several people
     */
    public Reading read(Iterable<String> resources, LocalDate date) {
        return read(Resources.of(resources), null, "", date);
    }

    /**
     * Reads resources.
     *
     * @param patientId the id of the patient; {@code null} if only the resources tell
     * @param server the address of the server they come from; empty if it is not known
     */
    Reading read(Resources resources, @Nullable String patientId, String server, LocalDate date) {
        return new Run(resources, Subject.of(resources, patientId, server), date).read();
    }

    /** One record being read. */
    private final class Run {

        private final Resources resources;
        private final Subject subject;
        private final LocalDate date;
        private final EntryReading entryReading;
        private final List<RecordEntry> entries = new ArrayList<>();
        private final Set<NotUsed> leftOut = new LinkedHashSet<>();
        private final Set<NotUsed> ignored = new LinkedHashSet<>();
        private final Set<NotUsed> unmatched = new LinkedHashSet<>();
        private final List<Basis> basis = new ArrayList<>();
        private final Map<String, Answer> findings = new TreeMap<>();
        private final Map<String, Object> facts = new LinkedHashMap<>();
        private boolean answered;
        /** Whether something that was left out may be back pain: to say nothing would then be a "no". */
        private boolean mayBeBackPain;

        Run(Resources resources, Subject subject, LocalDate date) {
            this.resources = resources;
            this.subject = subject;
            this.date = date;
            this.entryReading = new EntryReading(resources);
        }

        Reading read() {
            readAge(resources.ofType(PATIENT));
            EntryReading.TYPES.forEach(type -> resources.ofType(type).forEach(this::readEntries));
            RecordAnswers answers = book.codes().answers(entries, date);
            take(answers);
            resources.ofType(RESPONSE).stream().sorted(OLDEST_FIRST).forEach(this::readAnswers);
            boolean deceased = resources.ofType(PATIENT).stream().anyMatch(Run::isDeceased);
            Person person = person();
            return new Reading(
                    subject.reference(),
                    person,
                    answers.backPain() || answered || mayBeBackPain,
                    deceased,
                    basis.stream()
                            .sorted(Comparator.comparing(Basis::key).thenComparing(Basis::reference))
                            .distinct()
                            .toList(),
                    sorted(leftOut),
                    sorted(ignored),
                    sorted(unmatched));
        }

        private static List<NotUsed> sorted(Set<NotUsed> resources) {
            return resources.stream().sorted(ORDER).toList();
        }

        private static boolean isDeceased(JsonObject patient) {
            return patient.truth("deceasedBoolean").orElse(false)
                    || patient.text("deceasedDateTime").isPresent();
        }

        /** A patient may be sent more than once, with birth dates that differ; then none counts. */
        private void readAge(List<JsonObject> patients) {
            Map<JsonObject, Integer> ages = new LinkedHashMap<>();
            patients.forEach(patient -> age(patient).ifPresent(age -> ages.put(patient, age)));
            boolean same = new HashSet<>(ages.values()).size() == 1;
            ages.forEach((patient, age) -> {
                if (same) {
                    fact(AGE, age, Resources.name(patient), List.of());
                } else {
                    leftOut.add(notUsed(patient, "its birth date stands here twice, and differs"));
                }
            });
        }

        private Optional<Integer> age(JsonObject patient) {
            if (Resources.mayMeanSomethingElse(patient)) {
                leftOut.add(notUsed(patient, "it has a modifier that is not known here; the age is not read from it"));
                return Optional.empty();
            }
            Optional<DaySpan> born =
                    patient.text("birthDate").flatMap(DaySpan::read).filter(span -> !span.isAfter(date));
            if (patient.text("birthDate").isPresent() && born.isEmpty()) {
                leftOut.add(notUsed(patient, "its birth date is none that can be"));
            }
            return born.flatMap(span -> {
                int youngest = span.last().until(date).getYears();
                if (youngest == span.first().until(date).getYears()) {
                    return Optional.of(youngest);
                }
                ignored.add(notUsed(patient, "its birth date is not exact enough for the age"));
                return Optional.empty();
            });
        }

        private void readEntries(JsonObject resource) {
            Optional<String> why = whyLeftOut(resource);
            if (why.isPresent()) {
                leftOut.add(notUsed(resource, why.get()));
                mayBeBackPain |= book.codes()
                        .answers(entryReading.read(resource).entries(), date)
                        .backPain();
                return;
            }
            EntryReading.Read read = entryReading.read(resource);
            entries.addAll(read.entries());
            if (!read.ignored().isEmpty()) {
                ignored.add(notUsed(resource, read.ignored()));
            }
            if (EntryReading.hasDateThatIsNone(resource)) {
                leftOut.add(notUsed(resource, "its date cannot be read, so it counts as without a date"));
            } else if (read.entries().stream().anyMatch(this::liesAhead)) {
                leftOut.add(notUsed(resource, "its date lies in the future, so it counts as without a date"));
            }
        }

        private boolean liesAhead(RecordEntry entry) {
            DaySpan since = entry.since();
            return since != null && since.isAfter(date);
        }

        private Optional<String> whyLeftOut(JsonObject resource) {
            Optional<String> why = subject.whyNot(resource);
            if (why.isEmpty() && entryReading.mayMeanSomethingElse(resource)) {
                return Optional.of("it has a modifier that is not known here, and may mean something else");
            }
            if (why.isEmpty() && entryReading.namesNobodyKnows(resource)) {
                return Optional.of("its medicine is a reference that leads out of what was sent");
            }
            return why;
        }

        // What follows from it

        private void take(RecordAnswers answers) {
            answers.findings().forEach((finding, said) -> findings.put(finding, answer(said)));
            answers.basis()
                    .forEach((key, rests) -> rests.forEach(entry -> {
                        RecordSaid said = answers.findings().get(key);
                        BigDecimal number = answers.numbers().get(key);
                        if (said != null) {
                            basis.add(new Basis(key, said.words(), entry.name(), codes(entry)));
                        } else if (number != null) {
                            fact(key, number.toPlainString(), entry.name(), codes(entry));
                        } else {
                            basis.add(new Basis(key, RecordSaid.YES.words(), entry.name(), codes(entry)));
                        }
                    }));
            answers.leftOut().forEach((entry, why) -> leftOut.add(notUsed(entry, why)));
            answers.ignored().forEach((entry, why) -> ignored.add(notUsed(entry, why)));
            answers.unmatched()
                    .forEach(entry -> unmatched.add(notUsed(
                            entry,
                            entry.codes().isEmpty()
                                    ? "it has no code, only words or nothing"
                                    : "codes.yaml has none of its codes")));
        }

        /** A response that is not whole, or of other questions, is left out as a whole. */
        private void readAnswers(JsonObject response) {
            Optional<String> why = subject.whyNot(response);
            String asked = questionnaireOf(response);
            if (why.isEmpty() && !asked.replaceFirst("[|].*", "").equals(Canonical.QUESTIONNAIRE)) {
                unmatched.add(notUsed(response, "it answers another questionnaire"));
            } else if (why.isPresent() || Resources.mayMeanSomethingElse(response)) {
                answersLeftOut(response, why.orElse("it has a modifier that is not known here"));
            } else if (!ANSWERED.contains(response.text("status").orElse(""))) {
                ignored.add(notUsed(response, "it is not completed"));
            } else {
                readOwnAnswers(response);
            }
        }

        private static String questionnaireOf(JsonObject response) {
            try {
                return ResponseReader.questionnaireOf(response);
            } catch (BadRecordException e) {
                return ""; // An interview of somebody else's.
            }
        }

        private void readOwnAnswers(JsonObject response) {
            Optional<DaySpan> authored = response.text("authored").flatMap(DaySpan::read);
            if (authored.isEmpty() || authored.get().isAfter(date)) {
                answersLeftOut(response, "when it was answered cannot be told from it");
            } else if (!authored.get().mayBeWithin(book.codes().answersWithin(), date)) {
                ignored.add(notUsed(response, "it is older than counts here"));
            } else {
                try {
                    Map<String, Object> answers = responses().answered(response);
                    answered = true;
                    answers.forEach((key, value) -> said(key, value, Resources.name(response)));
                } catch (BadRecordException e) {
                    answersLeftOut(response, "its answers cannot be read: " + e.getMessage());
                }
            }
        }

        private void answersLeftOut(JsonObject response, String why) {
            leftOut.add(notUsed(response, why));
            mayBeBackPain = true;
        }

        /** Of two answers about a finding the more cautious counts; of two numbers the newer of the person. */
        private void said(String key, Object value, String reference) {
            if (value instanceof Answer answer) {
                findings.merge(key, answer, (a, b) -> CAUTION.compare(a, b) >= 0 ? a : b);
                basis.add(new Basis(key, answer.words(), reference, List.of()));
            } else {
                basis.removeIf(each -> each.key().equals(key));
                fact(key, value, reference, List.of());
            }
        }

        private void fact(String key, Object value, String reference, List<String> codes) {
            try {
                Person.builder().answer(key, value).build();
            } catch (IllegalArgumentException e) {
                leftOut.add(new NotUsed(reference, "its value lies outside of what can be", codes));
                return;
            }
            facts.put(key, value);
            basis.add(new Basis(key, String.valueOf(value), reference, codes));
        }

        private Person person() {
            Person.Builder builder = Person.builder();
            findings.forEach(builder::finding);
            facts.forEach(builder::answer);
            try {
                return builder.build();
            } catch (InvalidPatientException e) {
                leftOut.add(new NotUsed(
                        subject.reference(),
                        "its numbers contradict each other, so none is used: " + e.getMessage(),
                        List.of()));
                basis.removeIf(each -> facts.containsKey(each.key()));
                Person.Builder withoutNumbers = Person.builder();
                findings.forEach(withoutNumbers::finding);
                return withoutNumbers.build();
            }
        }
    }

    private static Answer answer(RecordSaid said) {
        return switch (said) {
            case YES -> Answer.YES;
            case NO -> Answer.NO;
            case NOT_SURE -> Answer.NOT_SURE;
        };
    }

    private static List<String> codes(RecordEntry entry) {
        return entry.codes().stream().map(Resources::written).toList();
    }

    private static NotUsed notUsed(RecordEntry entry, String why) {
        return new NotUsed(entry.name(), why, codes(entry));
    }

    private static NotUsed notUsed(JsonObject resource, String why) {
        return new NotUsed(
                Resources.name(resource),
                why,
                Resources.codes(resource.object("code")).stream()
                        .map(Resources::written)
                        .toList());
    }
}
