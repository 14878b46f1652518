package org.walkrx.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.walkrx.rules.InvalidRulesException;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;

/** Which request is met by what. */
final class Routes {

    private static final String FILES = "/api/files/";
    private static final String JOBS = "/api/jobs/";
    private static final String GET = "GET";

    private final Desk desk;
    private final PageFiles page = new PageFiles();
    private final FolderSaving saving;
    private final DeskJobs jobs;
    private final CataloguePage catalogue;

    Routes(Desk desk) {
        this.desk = desk;
        this.saving = new FolderSaving(desk);
        this.jobs = new DeskJobs(desk);
        this.catalogue = new CataloguePage(desk);
    }

    HttpReply reply(HttpQuery query) throws IOException {
        try {
            return query.path().startsWith("/api/") ? api(query) : page(query);
        } catch (InvalidRulesException e) {
            throw new RefusedException(HttpReply.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    private HttpReply page(HttpQuery query) {
        only(GET, query);
        return page.get(query.path()).or(() -> catalogue.get(query.path())).orElseThrow(Routes::nothingThere);
    }

    private HttpReply api(HttpQuery query) throws IOException {
        return switch (query.path()) {
            case "/api/folder" -> get(query, FolderJson.folder(desk.onDisk(), desk.examples()));
            case "/api/state" -> get(query, FolderJson.identities(desk.onDisk()));
            case "/api/messages" -> get(query, JsonValue.object().put("text", messages()));
            case "/api/check" -> HttpReply.json(new EditCheck(desk, posted(query)).answer());
            case "/api/words" -> HttpReply.json(words(posted(query)));
            case "/api/uses" -> HttpReply.json(uses(posted(query)));
            case "/api/case" -> HttpReply.json(new CaseWriting(desk, posted(query)).answer());
            case "/api/accept" -> HttpReply.json(new CaseAcceptance(desk, posted(query)).answer());
            case "/api/person" -> HttpReply.json(new CaseAcceptance(desk, posted(query)).person());
            case "/api/catalogue" -> HttpReply.json(catalogue.made(posted(query)));
            case "/api/jobs" -> HttpReply.json(jobs.start(posted(query)));
            default -> below(query);
        };
    }

    private HttpReply below(HttpQuery query) throws IOException {
        if (query.path().startsWith(FILES)) {
            only("PUT", query);
            String text = query.json()
                    .get("text")
                    .filter(JsonValue.JsonText.class::isInstance)
                    .map(value -> ((JsonValue.JsonText) value).value())
                    .orElseThrow(() -> new RefusedException(HttpReply.BAD_REQUEST, "the text is missing"));
            return saving.save(query.path().substring(FILES.length()), query.header("If-Match"), text);
        }
        if (query.path().startsWith(JOBS)) {
            String id = query.path().substring(JOBS.length());
            return HttpReply.json(query.method().equals("DELETE") ? jobs.cancel(id) : jobs.state(id));
        }
        throw nothingThere();
    }

    private static HttpReply get(HttpQuery query, JsonValue.ObjectBuilder answer) {
        only(GET, query);
        return HttpReply.json(answer);
    }

    private static JsonObject posted(HttpQuery query) throws IOException {
        only("POST", query);
        return query.json();
    }

    private static void only(String method, HttpQuery query) {
        if (!query.method().equals(method)) {
            throw new RefusedException(HttpReply.WRONG_METHOD, "here only " + method + " is understood");
        }
    }

    private static RefusedException nothingThere() {
        return new RefusedException(HttpReply.NOT_FOUND, "there is nothing here");
    }

    private RuleSources sources(JsonObject asked) {
        return desk.edited(asked);
    }

    private JsonValue.ObjectBuilder uses(JsonObject asked) {
        return new WordPlaces(sources(asked), asked).answer();
    }

    private JsonValue.ObjectBuilder words(JsonObject asked) {
        return new RuleWords(desk.check(sources(asked)), desk.lastGood().orElse(null)).json();
    }

    /** What each code of a message means, for clinicians. */
    private static String messages() {
        try (InputStream in = Routes.class.getResourceAsStream("/org/walkrx/bundled/MESSAGES.md")) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
