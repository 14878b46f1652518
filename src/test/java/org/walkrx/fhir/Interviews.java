package org.walkrx.fhir;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.walkrx.Person;
import org.walkrx.WalkingAdvisor;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;

/** Interviews by {@code $next-question}, held with people whose answers are known. */
final class Interviews {

    private static final int MOST_CALLS = 60;

    private Interviews() {}

    /**
     * An interview that has ended.
     *
     * @param response what came back last
     * @param screens how many screens were shown
     */
    record Held(JsonObject response, int screens) {

        /** Returns the group that says the result. */
        JsonObject result() {
            return pages(response).stream()
                    .filter(item -> item.text("linkId")
                            .filter(NextQuestion.RESULT::equals)
                            .isPresent())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<JsonObject> pages(JsonObject response) {
        return response.objects("contained").get(0).objects("item");
    }

    /** Answers each page as the person would, and leaves blank what is not known, until the interview ends. */
    static Held hold(WalkingAdvisor advisor, Person person, LocalDate date) {
        NextQuestion next = new NextQuestion(advisor);
        QuestionForm form = QuestionForm.of(advisor.book());
        JsonObject response = (JsonObject) JsonValue.read(next.begin(date));
        List<JsonObject> before = List.of();
        for (int calls = 1; calls < MOST_CALLS; calls++) {
            Reply reply = next.answer(response.json(), date);
            assertThat(reply.status()).as(reply.body()).isEqualTo(200);
            response = (JsonObject) JsonValue.read(reply.body());
            List<JsonObject> pages = pages(response);
            assertThat(pages.subList(0, before.size())).isEqualTo(before);
            if (response.text("status").filter("completed"::equals).isPresent()) {
                return new Held(response, before.size());
            }
            before = pages;
            List<JsonObject> answered = new ArrayList<>(response.objects("item"));
            answered.add(Responses.page(form, pages.get(pages.size() - 1), person));
            response = Responses.with(response, "item", new JsonValue.JsonArray(new ArrayList<>(answered)));
        }
        throw new AssertionError("the interview does not end");
    }
}
