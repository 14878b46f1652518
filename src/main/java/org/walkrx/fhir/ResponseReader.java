package org.walkrx.fhir;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.walkrx.Answer;
import org.walkrx.Interview;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.fhir.BadRecordException.Issue;
import org.walkrx.rules.RuleBook;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;
import org.walkrx.text.NearestWord;
import org.walkrx.text.Wording;

/**
 * Reads the answers to a questionnaire of {@link QuestionnaireWriter}. What is blank is not known. "No to all the others" says no
 * only to what stood on its page and has no answer. Immutable and thread-safe.
 */
public final class ResponseReader {

    private static final Set<String> READ = Set.of("in-progress", "completed", "amended");
    /** Answers to questions have no walks, so that no day matters. */
    private static final LocalDate WITHOUT_WALKS = LocalDate.EPOCH;

    private static final String ROOT = "QuestionnaireResponse";

    private final RuleBook book;
    private final QuestionForm form;
    private final String version;

    private ResponseReader(RuleBook book) {
        this.book = book;
        this.form = QuestionForm.of(book);
        this.version = QuestionnaireWriter.version(form);
    }

    /**
     * Returns a reader of answers to the questions of a book.
     *
     * @param book the book
     */
    public static ResponseReader of(RuleBook book) {
        return new ResponseReader(book);
    }

    /**
     * Reads a QuestionnaireResponse.
     *
     * @param json the response
     * @throws BadRecordException with everything that is wrong with it
     */
    public Person read(String json) {
        if (!(Resources.json(json) instanceof JsonObject response) || !Resources.isOf(response, ROOT)) {
            throw new BadRecordException(400, "structure", "a QuestionnaireResponse is expected");
        }
        return person(answered(response));
    }

    /** Returns the answers of a response that a record holds, by finding or key. */
    Map<String, Object> answered(JsonObject response) {
        String canonical = questionnaireOf(response);
        checkQuestionnaire(canonical);
        Map<String, Object> answers = answers(
                response,
                isAdaptive(response) ? NextQuestion.shown(NextQuestion.contained(response), form) : onWholePages());
        withHidden(answers);
        return answers;
    }

    /** What a closed gate hid from this person, and would have mattered, is no, as in the interview. */
    private void withHidden(Map<String, Object> answers) {
        Person answered = person(answers);
        Person whole = Interview.resume(WalkingAdvisor.using(book), WITHOUT_WALKS, answered, Set.of())
                .person();
        whole.findings().forEach(answers::putIfAbsent);
    }

    /** Returns which questionnaire a response answers; of an interview that it contains, the one that is derived from. */
    static String questionnaireOf(JsonObject response) {
        return isAdaptive(response)
                ? NextQuestion.derivedFrom(NextQuestion.contained(response))
                : response.text("questionnaire").orElse("");
    }

    private static boolean isAdaptive(JsonObject response) {
        return response.text("questionnaire")
                .filter(NextQuestion.CONTAINED::equals)
                .isPresent();
    }

    String version() {
        return version;
    }

    QuestionForm form() {
        return form;
    }

    /** Returns a person of whom the answers are known. */
    Person person(Map<String, Object> answers) {
        Person.Builder person = Person.builder();
        answers.forEach(person::answer);
        try {
            return person.build();
        } catch (IllegalArgumentException e) {
            throw new BadRecordException(
                    422, "value", String.valueOf(e.getMessage()).replace('\n', ';'));
        }
    }

    private Map<String, Set<String>> onWholePages() {
        Map<String, Set<String>> shown = new TreeMap<>();
        form.pages()
                .forEach(page -> page.items()
                        .forEach(item -> shown.computeIfAbsent(page.linkId(), id -> new TreeSet<>())
                                .add(item.linkId())));
        return shown;
    }

    /** Refuses answers to other questions than those in use: nothing is taken over unseen. */
    void checkQuestionnaire(String canonical) {
        int bar = canonical.indexOf('|');
        String url = bar < 0 ? canonical : canonical.substring(0, bar);
        if (canonical.isEmpty()) {
            throw bad(
                    422,
                    "required",
                    ROOT + ".questionnaire",
                    "it does not say to which questionnaire it is the answer");
        }
        if (!url.equals(Canonical.QUESTIONNAIRE)) {
            throw bad(
                    404,
                    "not-found",
                    ROOT + ".questionnaire",
                    "there is no such questionnaire here; the one there is is " + Canonical.QUESTIONNAIRE);
        }
        if (bar < 0) {
            throw bad(422, "required", ROOT + ".questionnaire", "the version is missing, as in |" + version);
        }
        String answered = canonical.substring(bar + 1);
        if (!answered.equals(version)) {
            throw bad(
                    409,
                    "conflict",
                    ROOT + ".questionnaire",
                    "it answers version " + Wording.quoted(answered) + ", but " + version
                            + " is in use; ask again, or offer the answers again where the question has the same text");
        }
    }

    static BadRecordException bad(int status, String code, String expression, String words) {
        return new BadRecordException(status, List.of(new Issue(code, expression, words)));
    }

    /**
     * Returns the answers of a response by finding or key.
     *
     * @param shown which questions each page showed, by the linkId of the page as it was shown
     */
    Map<String, Object> answers(JsonObject response, Map<String, Set<String>> shown) {
        String status = response.text("status").orElse("");
        if (!READ.contains(status)) {
            throw bad(422, "business-rule", ROOT + ".status", "the status must be in-progress, completed or amended");
        }
        Run run = new Run(shown);
        run.readAll(response, ROOT);
        if (!run.issues.isEmpty()) {
            throw new BadRecordException(422, run.issues);
        }
        return run.withDenied();
    }

    /** One response being read. */
    private final class Run {

        private final Map<String, Set<String>> shown;
        private final List<Issue> issues = new ArrayList<>();
        private final Map<String, Object> answers = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();
        private final List<String> denied = new ArrayList<>();

        Run(Map<String, Set<String>> shown) {
            this.shown = shown;
        }

        void readAll(JsonObject parent, String path) {
            List<JsonObject> items = parent.objects("item");
            for (int i = 0; i < items.size(); i++) {
                read(items.get(i), path + ".item[" + i + "]");
            }
        }

        private void read(JsonObject item, String path) {
            String linkId = item.text("linkId").orElse("");
            Optional<QuestionForm.FormItem> question = form.item(linkId);
            boolean page = form.page(linkId).isPresent() && linkId.startsWith("page-");
            if (question.isEmpty() && !page && !linkId.equals(NextQuestion.RESULT)) {
                issues.add(new Issue(
                        "not-found",
                        path + ".linkId",
                        "the questionnaire has no item " + Wording.quoted(linkId)
                                + NearestWord.among(form.items().keySet()).question(linkId)));
            } else if (!seen.add(linkId)) {
                issues.add(new Issue(
                        "duplicate", path + ".linkId", Wording.quoted(linkId) + " stands here twice; keep one"));
            } else if (question.isPresent()) {
                answer(item, path, question.get());
            } else if (linkId.endsWith(QuestionForm.OTHERS)) {
                others(item, path, linkId);
            }
            readAll(item, path);
        }

        private void others(JsonObject item, String path, String linkId) {
            for (JsonObject answer : item.objects("answer")) {
                if (code(answer, Canonical.ANSWERS)
                        .filter(QuestionnaireWriter.OTHERS_NO::equals)
                        .isPresent()) {
                    denied.add(linkId.substring(0, linkId.length() - QuestionForm.OTHERS.length()));
                } else {
                    issues.add(new Issue(
                            "code-invalid",
                            path + ".answer",
                            "here only others-no of " + Canonical.ANSWERS + " can be ticked"));
                }
            }
        }

        private void answer(JsonObject item, String path, QuestionForm.FormItem question) {
            List<JsonObject> given = item.objects("answer");
            if (given.size() > 1) {
                issues.add(new Issue(
                        "value",
                        path + ".answer",
                        Wording.quoted(question.linkId()) + " takes one answer, not " + given.size()));
            } else if (given.size() == 1) {
                if (question.finding()) {
                    finding(given.get(0), path, question);
                } else {
                    fact(given.get(0), path, question);
                }
            }
        }

        private void finding(JsonObject answer, String path, QuestionForm.FormItem question) {
            switch (code(answer, Canonical.ANSWERS).orElse("")) {
                case QuestionnaireWriter.YES -> answers.put(question.key(), Answer.YES);
                case QuestionnaireWriter.NO -> answers.put(question.key(), Answer.NO);
                case QuestionnaireWriter.NOT_SURE -> answers.put(question.key(), Answer.NOT_SURE);
                default ->
                    issues.add(new Issue(
                            "code-invalid",
                            path + ".answer[0]",
                            Wording.quoted(question.linkId()) + " takes yes, no or not-sure of " + Canonical.ANSWERS));
            }
        }

        private void fact(JsonObject answer, String path, QuestionForm.FormItem question) {
            Optional<String> text = code(answer, Canonical.CHOICES)
                    .or(() -> answer.truth("valueBoolean").map(String::valueOf))
                    .or(() -> answer.number("valueInteger").map(number -> number.toPlainString()))
                    .or(() -> answer.number("valueDecimal").map(number -> number.toPlainString()));
            try {
                Person.builder().answer(question.key(), text.orElse("?")).build();
                answers.put(question.key(), text.orElse("?"));
            } catch (IllegalArgumentException e) {
                issues.add(new Issue(
                        "value",
                        path + ".answer[0]",
                        text.isEmpty()
                                ? Wording.quoted(question.linkId()) + " takes "
                                        + question.component().kindInWords()
                                : String.valueOf(e.getMessage())));
            }
        }

        /** What nobody answered on a page that was denied as a whole is no; facts are not, and no other page. */
        Map<String, Object> withDenied() {
            for (String page : denied) {
                shown.getOrDefault(page, Set.of()).stream()
                        .flatMap(linkId -> form.item(linkId).stream())
                        .filter(QuestionForm.FormItem::finding)
                        .forEach(item -> answers.putIfAbsent(item.key(), Answer.NO));
            }
            return answers;
        }

        private Optional<String> code(JsonObject answer, String system) {
            return answer.object("valueCoding")
                    .filter(coding ->
                            coding.text("system").filter(system::equals).isPresent())
                    .flatMap(coding -> coding.text("code"));
        }
    }

    /** Returns the OperationOutcome that says all that is wrong. */
    static JsonObject outcome(BadRecordException e) {
        List<JsonObject> issues = e.issues().stream()
                .map(issue -> {
                    JsonValue.ObjectBuilder made = JsonValue.object()
                            .put("severity", "error")
                            .put("code", issue.code())
                            .put("diagnostics", issue.words());
                    return issue.expression().isEmpty()
                            ? made.build()
                            : made.texts("expression", List.of(issue.expression()))
                                    .build();
                })
                .toList();
        return JsonValue.object()
                .put("resourceType", "OperationOutcome")
                .list("issue", issues)
                .build();
    }
}
