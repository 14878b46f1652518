package org.walkrx.workbench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.walkrx.Assessment;
import org.walkrx.InvalidPatientException;
import org.walkrx.WalkingAdvisor;
import org.walkrx.WalkingPlan;
import org.walkrx.authoring.FolderCheck;
import org.walkrx.files.AssessmentJson;
import org.walkrx.files.ExplanationJson;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.internal.PersonJson;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.AssessmentFailedException;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;

/** What an edit does: what is wrong with the folder now, and what a person is told before the edit and after it. */
final class EditCheck {

    private static final String PERSON = "person";

    private final Desk desk;
    private final JsonObject asked;
    private final JsonValue.ObjectBuilder answer = JsonValue.object();

    EditCheck(Desk desk, JsonObject asked) {
        this.desk = desk;
        this.asked = asked;
    }

    JsonValue.ObjectBuilder answer() {
        RuleSources sources;
        try {
            sources = desk.edited(asked);
        } catch (BadInputException e) {
            return answer.list("problems", FolderJson.problems(desk.onDisk(), e.problems()));
        }
        FolderCheck check = desk.check(sources);
        List<Problem> refusals = desk.refusals(sources);
        List<Problem> problems = new ArrayList<>(check.problems());
        problems.addAll(refusals);
        // Words that nobody uses yet are to be seen to, and keep no rules from being used.
        Optional<RuleBook> draft = check.book().filter(book -> refusals.isEmpty());
        answer.put("sha256", sources.sha256())
                .put("usable", draft.isPresent())
                .list("problems", FolderJson.problems(sources, problems));
        draft.ifPresent(book -> answer.put("rules", book.size()).put("ownQuestions", book.asksItsOwnQuestions()));
        Optional<RuleBook> before = desk.lastGood();
        @Nullable RuleBook words = draft.or(() -> before).orElse(null);
        String person = asked.text(PERSON).orElse("");
        if (words != null && !person.isEmpty()) {
            person(person, words, before, draft);
        }
        return answer;
    }

    private void person(String text, RuleBook words, Optional<RuleBook> before, Optional<RuleBook> now) {
        JsonValue.ObjectBuilder told = JsonValue.object();
        try {
            PatientFile file = new PatientFileReader(words.vocabulary())
                    .assuming(desk.today())
                    .read(text, PERSON);
            told.put("answers", JsonValue.read(PersonJson.of(file.date(), file.person())));
            before.flatMap(book -> assessed(book, file)).ifPresent(said -> told.put("before", said));
            now.flatMap(book -> assessed(book, file)).ifPresent(said -> told.put("now", said));
            asked.text("rule").ifPresent(rule -> explain(rule, words, file, told));
        } catch (BadInputException e) {
            RuleSources alone = new RuleSources("", Map.of(PERSON, text));
            told.list("problems", FolderJson.problems(alone, e.problems()));
        } catch (InvalidPatientException e) {
            told.list(
                    "problems",
                    e.problems().stream()
                            .map(message -> (JsonValue)
                                    JsonValue.object().put("message", message).build())
                            .toList());
        } catch (AssessmentFailedException e) {
            told.put("failed", String.valueOf(e.getMessage()));
        }
        answer.put(PERSON, told);
    }

    /** Somebody whom only the new words can describe was told nothing before. */
    private Optional<JsonValue> assessed(RuleBook book, PatientFile file) {
        try {
            Assessment assessment = assess(book, file);
            @Nullable WalkingPlan plan = assessment.plan();
            return Optional.of(JsonValue.object()
                    .put("assessment", JsonValue.read(AssessmentJson.of(assessment)))
                    .texts("plan", plan == null ? List.of() : plan.sentences())
                    .build());
        } catch (InvalidPatientException e) {
            return Optional.empty();
        }
    }

    private Assessment assess(RuleBook book, PatientFile file) {
        return WalkingAdvisor.using(book).assess(file.person(), date(file));
    }

    private LocalDate date(PatientFile file) {
        return file.dateOr(desk.today());
    }

    private void explain(String rule, RuleBook book, PatientFile file, JsonValue.ObjectBuilder told) {
        if (book.rule(rule).isPresent()) {
            JsonObject why = (JsonObject) JsonValue.read(ExplanationJson.of(
                    WalkingAdvisor.using(book).explain(file.person(), date(file), rule), assess(book, file)));
            why.object("why").ifPresent(explained -> told.put("why", explained));
        }
    }
}
