package org.walkrx.workbench;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.walkrx.authoring.DraftChecks;
import org.walkrx.authoring.FolderCheck;
import org.walkrx.problems.Problem;
import org.walkrx.rules.CheckedSources;
import org.walkrx.rules.InvalidRulesException;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;
import org.walkrx.text.JsonValue.JsonText;
import org.walkrx.text.TextFile;

/**
 * The folder that is worked on: what lies on the disk, the last good rules of it, and what is being written. Of people it keeps
 * nothing. Thread-safe.
 */
final class Desk implements AutoCloseable {

    private final Path folder;
    private final Map<String, String> examples;
    private final Supplier<LocalDate> today;
    private final ExecutorService aside = Executors.newSingleThreadExecutor(Desk::daemon);
    private final AtomicReference<@Nullable CheckedSources> unasked = new AtomicReference<>();
    private final DraftChecks checks = new DraftChecks();
    private volatile RuleSources onDisk;
    private volatile CompletableFuture<Optional<RuleBook>> lastGood;
    private volatile @Nullable RuleBook asking;
    private volatile Refusal refused = new Refusal("", List.of());

    /** What keeps checked rules from asking their own questions. */
    private record Refusal(String sha256, List<Problem> problems) {}

    private Desk(Path folder, RuleSources onDisk, Map<String, String> examples, Supplier<LocalDate> today) {
        this.folder = folder;
        this.onDisk = onDisk;
        this.examples = examples;
        this.today = today;
        this.lastGood = load(onDisk, null);
    }

    static Desk open(Path folder, @Nullable Path examples, Supplier<LocalDate> today) {
        return new Desk(folder, RuleSources.folder(folder), ExamplePeople.in(examples), today);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "walkrx workbench, aside");
        thread.setDaemon(true);
        return thread;
    }

    Path folder() {
        return folder;
    }

    LocalDate today() {
        return today.get();
    }

    /** Returns the patient files to try rules on, by name. */
    Map<String, String> examples() {
        return examples;
    }

    /** Returns the folder as it lies on the disk now. */
    synchronized RuleSources onDisk() {
        RuleSources now = RuleSources.folder(folder);
        if (!now.files().equals(onDisk.files())) {
            Optional<RuleBook> before = lastGood.getNow(Optional.empty());
            onDisk = now;
            lastGood = load(now, before.orElse(null));
        }
        return onDisk;
    }

    /** Loads rules as an application would; where something is wrong with them, the ones before stay the last good ones. */
    private CompletableFuture<Optional<RuleBook>> load(RuleSources sources, @Nullable RuleBook before) {
        return CompletableFuture.supplyAsync(
                () -> {
                    try {
                        return Optional.of(RuleBook.of(sources));
                    } catch (InvalidRulesException e) {
                        return Optional.ofNullable(before);
                    }
                },
                aside);
    }

    /** Returns the last good rules of the disk, as an application would have them; waits for them if need be. */
    Optional<RuleBook> lastGood() {
        return lastGood.join();
    }

    /**
     * Returns the folder with what is being written laid over it.
     *
     * @param edits texts by the names of their files; {@code null} where a file is taken away
     * @throws org.walkrx.problems.BadInputException if a text could not stand in a file
     */
    RuleSources with(JsonObject edits) {
        RuleSources sources = onDisk;
        for (Map.Entry<String, JsonValue> edit : edits.fields().entrySet()) {
            String name = checkedName(edit.getKey());
            sources = edit.getValue() instanceof JsonText text
                    ? sources.with(
                            name,
                            TextFile.accept(text.value(), sources.place(name)).replace("\r\n", "\n"))
                    : sources.without(name);
        }
        return sources;
    }

    /** Returns the name of a file, if a file of the folder may be called so. */
    static String checkedName(String name) {
        if (!RuleSources.mayBeCalled(name)) {
            throw new RefusedException(HttpReply.NOT_FOUND, "no file of a rules folder is called so");
        }
        return name;
    }

    /** Checks what is being written. Where its questions are not known yet, they are worked out aside. */
    FolderCheck check(RuleSources sources) {
        List<RuleBook> earlier = new ArrayList<>();
        lastGood().ifPresent(earlier::add);
        Optional.ofNullable(asking).ifPresent(earlier::add);
        FolderCheck check = checks.check(sources, today(), earlier);
        check.book().ifPresent(draft -> {
            if (draft.asksItsOwnQuestions()) {
                asking = draft;
            } else if (unasked.getAndSet(check.checked()) == null) {
                aside.execute(this::workOutQuestions);
            }
        });
        return check;
    }

    /**
     * Returns the draft of what is being written, with its own questions, whatever that takes: a second or two.
     *
     * @throws RefusedException if something is wrong with it
     */
    RuleBook draft(RuleSources sources) {
        FolderCheck check = check(sources);
        RuleBook draft = check.book()
                .orElseThrow(() -> new RefusedException(HttpReply.CONFLICT, "there are problems; see to them first"));
        if (draft.asksItsOwnQuestions()) {
            return draft;
        }
        try {
            return RuleBook.draft(check.checked());
        } catch (InvalidRulesException e) {
            throw new RefusedException(HttpReply.CONFLICT, String.valueOf(e.getMessage()));
        }
    }

    /** Returns the folder with the edits of a request laid over it. */
    RuleSources edited(JsonObject asked) {
        return with(asked.object("edits").orElse(new JsonObject(Map.of())));
    }

    private void workOutQuestions() {
        CheckedSources newest = unasked.getAndSet(null);
        if (newest != null) {
            try {
                asking = RuleBook.draft(newest);
            } catch (InvalidRulesException e) {
                refused = new Refusal(newest.sources().sha256(), e.problems());
            }
        }
    }

    /** Returns what working out the questions of these files found wrong with them; nothing while that is not done. */
    List<Problem> refusals(RuleSources sources) {
        Refusal last = refused;
        return last.problems().isEmpty() || !last.sha256().equals(sources.sha256()) ? List.of() : last.problems();
    }

    @Override
    public void close() {
        aside.shutdownNow();
    }
}
