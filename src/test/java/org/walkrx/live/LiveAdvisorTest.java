package org.walkrx.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.walkrx.live.RuleFolder.DOSE;
import static org.walkrx.live.RuleFolder.WELL;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.walkrx.DecisionRecord;
import org.walkrx.WalkingAdvisor;
import org.walkrx.live.Attempt.Outcome;
import org.walkrx.rules.InvalidRulesException;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** What happens to a folder of rules, and what a running advisor makes of it. */
class LiveAdvisorTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private enum Way {
        EVENTS,
        POLLING
    }

    @TempDir
    Path temporary;

    private final Happenings happenings = new Happenings();
    private RuleFolder folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = RuleFolder.in(temporary.resolve("rules"), 10);
    }

    private LiveAdvisor watching(Path path) {
        return LiveAdvisor.watching(path, options(Way.EVENTS));
    }

    private LiveOptions options(Way way) {
        LiveOptions options = LiveOptions.defaults()
                .quiet(Duration.ofMillis(20))
                .polling(Duration.ofMillis(100))
                .listener(happenings);
        return way == Way.EVENTS ? options.polling(Duration.ofMinutes(5)) : options.withoutEvents();
    }

    private static int minutes(WalkingAdvisor advisor) {
        return advisor.assess(WELL, DAY).plan().minutesPerSession().to();
    }

    @ParameterizedTest
    @EnumSource
    void aSavedNumberChangesTheAdvice(Way way) throws Exception {
        try (LiveAdvisor advisor = LiveAdvisor.watching(folder.path(), options(way))) {
            assertThat(minutes(advisor)).isEqualTo(10);
            String before = advisor.status().inUse().sha256();

            folder.minutes(12);
            RuleBook adopted = happenings.nextSwap();

            assertThat(minutes(advisor)).isEqualTo(12);
            assertThat(adopted.sha256())
                    .isNotEqualTo(before)
                    .isEqualTo(RuleBook.folder(folder.path()).sha256());
            assertThat(advisor.assess(WELL, DAY).ruleSet().sha256()).isEqualTo(adopted.sha256());
            assertThat(advisor.status().lastAttempt().outcome()).isEqualTo(Outcome.ADOPTED);
            assertThat(advisor.status().inUse().origin())
                    .isEqualTo(folder.path().toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEditThatBreaksACaseIsRefusedWithItsPlace(Way way) throws Exception {
        try (LiveAdvisor advisor = LiveAdvisor.watching(folder.path(), options(way))) {
            String before = advisor.status().inUse().sha256();

            folder.edit(DOSE, "age < 18", "age < 17");
            Attempt refused = happenings.nextRefusal();

            assertThat(refused.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(refused.problems()).hasSize(1);
            assertThat(refused.problems().get(0).toString())
                    .startsWith(folder.file("dose.cases.yaml") + ":6:1: \"A child gets none\": ");
            assertThat(advisor.status().lastAttempt()).isEqualTo(refused);
            assertThat(advisor.status().inUse().sha256()).isEqualTo(before);
            assertThat(minutes(advisor)).isEqualTo(10);
        }
    }

    @Test
    void anAuthorAtWorkMayAskForRulesWhoseCasesWereNotRun() throws Exception {
        LiveOptions options = options(Way.EVENTS).withoutCases();
        try (LiveAdvisor advisor = LiveAdvisor.watching(folder.path(), options)) {
            folder.write(DOSE, RuleFolder.dose(12).replace("age < 18", "age < 17"));
            happenings.nextSwap();

            assertThat(minutes(advisor)).isEqualTo(12);
        }
    }

    @Test
    void aSaveInSeveralStepsIsReadOnceAtItsEnd() throws Exception {
        LiveOptions options = options(Way.EVENTS).quiet(Duration.ofSeconds(3));
        try (LiveAdvisor advisor = LiveAdvisor.watching(folder.path(), options)) {
            String whole = RuleFolder.dose(12);
            folder.write(DOSE, whole.substring(0, whole.length() / 2));
            folder.write(DOSE, "");
            folder.write(DOSE, whole);
            happenings.nextSwap();

            assertThat(minutes(advisor)).isEqualTo(12);
            assertThat(happenings.hasRefused()).as("the half was never tried").isFalse();
        }
    }

    @Test
    void anEditThatIsTakenBackLeavesEverythingAsItWas() throws Exception {
        try (LiveAdvisor advisor = watching(folder.path())) {
            folder.edit(DOSE, "daysPerWeek", "daysPerWeak");
            happenings.nextRefusal();
            folder.minutes(10);

            assertThat(happenings.nextMending().outcome()).isEqualTo(Outcome.UNCHANGED);
            assertThat(advisor.status().isFolderGood()).isTrue();
            assertThat(happenings.hasSwapped()).isFalse();
        }
    }

    private static void awaitOutcome(LiveAdvisor advisor, Outcome outcome) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (advisor.status().lastAttempt().outcome() != outcome) {
            assertThat(System.nanoTime()).as("waiting for %s", outcome).isLessThan(end);
            Thread.sleep(10);
        }
    }

    @Test
    void aFolderThatVanishesAndReturnsIsFollowedAgain() throws Exception {
        Path elsewhere = temporary.resolve("elsewhere");
        try (LiveAdvisor advisor = watching(folder.path())) {
            Files.move(folder.path(), elsewhere);
            Attempt gone = happenings.nextRefusal();
            int meanwhile = minutes(advisor);
            Files.move(elsewhere, folder.path());
            awaitOutcome(advisor, Outcome.UNCHANGED);
            folder.minutes(12);
            happenings.nextSwap();

            assertThat(gone.outcome()).isEqualTo(Outcome.UNREADABLE);
            assertThat(gone.problems().get(0).toString()).isEqualTo(folder.path() + ": there is no such folder");
            assertThat(meanwhile).isEqualTo(10);
            assertThat(minutes(advisor)).isEqualTo(12);
        }
    }

    @Test
    void aFileThatIsReplacedByRenamingIsReadAnew() throws Exception {
        try (LiveAdvisor advisor = watching(folder.path())) {
            Path aside = folder.file("." + DOSE + ".swp");
            Files.writeString(aside, RuleFolder.dose(12));
            Files.move(aside, folder.file(DOSE), StandardCopyOption.ATOMIC_MOVE);
            happenings.nextSwap();

            assertThat(minutes(advisor)).isEqualTo(12);
        }
    }

    /** Files are links to {@code ..data/file}, and {@code ..data} is a link that is exchanged in one step. */
    @Test
    void aConfigMapIsFollowedThroughItsLinks() throws Exception {
        Path mounted = Files.createDirectory(temporary.resolve("mounted"));
        RuleFolder.in(mounted.resolve("..2026_11_23"), 10);
        Files.createSymbolicLink(mounted.resolve("..data"), Path.of("..2026_11_23"));
        for (String name : RuleFolder.files(10).keySet()) {
            Files.createSymbolicLink(mounted.resolve(name), Path.of("..data", name));
        }
        try (LiveAdvisor advisor = watching(mounted)) {
            RuleFolder.in(mounted.resolve("..2026_11_24"), 12);
            Files.createSymbolicLink(mounted.resolve("..data_tmp"), Path.of("..2026_11_24"));
            Files.move(mounted.resolve("..data_tmp"), mounted.resolve("..data"), StandardCopyOption.ATOMIC_MOVE);
            happenings.nextSwap();

            assertThat(minutes(advisor)).isEqualTo(12);
        }
    }

    @Test
    void aLinkToTheFolderIsFollowedWhenItIsExchanged() throws Exception {
        RuleFolder next = RuleFolder.in(temporary.resolve("release-2"), 12);
        Path link = Files.createSymbolicLink(temporary.resolve("current"), folder.path());
        try (LiveAdvisor advisor = watching(link)) {
            Path aside = Files.createSymbolicLink(temporary.resolve("current.new"), next.path());
            Files.move(aside, link, StandardCopyOption.ATOMIC_MOVE);
            happenings.nextSwap();
            int swapped = minutes(advisor);
            next.minutes(15);
            happenings.nextSwap();

            assertThat(swapped).isEqualTo(12);
            assertThat(minutes(advisor)).as("the new place is watched").isEqualTo(15);
        }
    }

    @Test
    void permissionsThatAreTakenAwayAndGivenBackInterruptNothing() throws Exception {
        try (LiveAdvisor advisor = watching(folder.path())) {
            Files.setPosixFilePermissions(folder.file(DOSE), PosixFilePermissions.fromString("---------"));
            Assumptions.assumeFalse(Files.isReadable(folder.file(DOSE)), "an administrator may read everything");
            Attempt refused = happenings.nextRefusal();
            Files.setPosixFilePermissions(folder.file(DOSE), PosixFilePermissions.fromString("rw-------"));
            awaitOutcome(advisor, Outcome.UNCHANGED);

            assertThat(refused.outcome()).isEqualTo(Outcome.UNREADABLE);
            assertThat(refused.problems().get(0).file())
                    .isEqualTo(folder.file(DOSE).toString());
            assertThat(minutes(advisor)).isEqualTo(10);
        }
    }

    @Test
    void withoutAGoodBookThereIsNoAdvisorAndNothingIsLeftRunning() {
        folder.edit(DOSE, "daysPerWeek", "daysPerWeak");

        assertThatThrownBy(() -> watching(folder.path()))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining(DOSE + ":18:");
        assertThat(ownThreads()).isEmpty();
    }

    @Test
    void withAFailingCaseThereIsNoAdvisor() {
        folder.edit(DOSE, "age < 18", "age < 17");

        assertThatThrownBy(() -> watching(folder.path()))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("A child gets none");
    }

    private List<String> ownThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.contains(temporary.toString()))
                .toList();
    }

    @Test
    void closingEndsTheThreadAndKeepsTheAdvice() throws Exception {
        LiveAdvisor advisor = watching(folder.path());
        assertThat(ownThreads()).hasSize(1);
        advisor.close();

        assertThat(ownThreads()).isEmpty();
        folder.minutes(12);
        assertThat(minutes(advisor)).isEqualTo(10);
        advisor.close();
    }

    @Test
    void aListenerMayClose() throws Exception {
        LiveAdvisor[] advisor = new LiveAdvisor[1];
        LiveOptions options = options(Way.EVENTS).listener(new LiveListener() {
            @Override
            public void swapped(RuleBook before, RuleBook now) {
                advisor[0].close();
            }
        });
        advisor[0] = LiveAdvisor.watching(folder.path(), options);
        Thread thread = Thread.getAllStackTraces().keySet().stream()
                .filter(found -> found.getName().contains(temporary.toString()))
                .findFirst()
                .orElseThrow();
        folder.minutes(12);
        thread.join(Duration.ofSeconds(60).toMillis());

        assertThat(thread.isAlive()).isFalse();
    }

    @Test
    void aListenerThatFailsChangesNothing() throws Exception {
        LiveListener failing = new LiveListener() {
            @Override
            public void swapped(RuleBook before, RuleBook now) {
                throw new IllegalStateException("a listener failed, as this test wants it to");
            }
        };
        LiveOptions options =
                LiveOptions.defaults().quiet(Duration.ofMillis(20)).listener(failing);
        try (LiveAdvisor advisor = LiveAdvisor.watching(folder.path(), options.listener(happenings))) {
            folder.minutes(12);
            happenings.nextSwap();
            folder.minutes(13);
            happenings.nextSwap();

            assertThat(minutes(advisor)).isEqualTo(13);
        }
    }

    @Test
    void anEarlierBookIsPutBackUntilTheNextEdit() throws Exception {
        try (LiveAdvisor advisor = watching(folder.path())) {
            String first = advisor.status().inUse().sha256();
            folder.minutes(12);
            happenings.nextSwap();

            advisor.rollBackTo(first);
            int rolledBack = minutes(advisor);
            folder.minutes(13);
            happenings.nextSwap();
            folder.minutes(14);
            happenings.nextSwap();

            assertThat(rolledBack).isEqualTo(10);
            assertThat(minutes(advisor)).isEqualTo(14);
        }
    }

    @Test
    void aRollBackOutlastsAFolderThatMerelyVanishesForAWhile() throws Exception {
        Path elsewhere = temporary.resolve("elsewhere");
        try (LiveAdvisor advisor = watching(folder.path())) {
            String first = advisor.status().inUse().sha256();
            folder.minutes(12);
            happenings.nextSwap();
            advisor.rollBackTo(first);

            Files.move(folder.path(), elsewhere);
            happenings.nextRefusal();
            Files.move(elsewhere, folder.path());
            awaitOutcome(advisor, Outcome.UNCHANGED);

            assertThat(minutes(advisor)).isEqualTo(10);
        }
    }

    @Test
    void whileABookIsPinnedEditsAreReportedAndWait() throws Exception {
        try (LiveAdvisor advisor = watching(folder.path())) {
            String first = advisor.status().inUse().sha256();
            advisor.pin(first);
            folder.minutes(12);
            Attempt held = happenings.nextRefusal();
            int whilePinned = minutes(advisor);
            String pinned = advisor.status().pinned();
            advisor.unpin();

            assertThat(held.outcome()).isEqualTo(Outcome.HELD);
            assertThat(whilePinned).isEqualTo(10);
            assertThat(pinned).isEqualTo(first);
            assertThat(minutes(advisor)).isEqualTo(12);
            assertThat(advisor.status().pinned()).isNull();
        }
    }

    @Test
    void aBookThatNobodyKnowsCannotBePutBack() {
        try (LiveAdvisor advisor = watching(folder.path())) {
            assertThatThrownBy(() -> advisor.rollBackTo("abc"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no known rule book is called abc")
                    .hasMessageContaining(advisor.status().inUse().sha256());
        }
    }

    @Test
    void onlySoManyBooksAreKept() throws Exception {
        LiveOptions options = options(Way.EVENTS).history(3);
        try (LiveAdvisor advisor = LiveAdvisor.watching(folder.path(), options)) {
            String first = advisor.status().inUse().sha256();
            for (int minutes = 11; minutes < 15; minutes++) {
                folder.minutes(minutes);
                happenings.nextSwap();
            }

            assertThat(advisor.status().known()).hasSize(3);
            assertThat(advisor.status().known()).noneMatch(book -> book.sha256().equals(first));
        }
    }

    @Test
    void anAdvisorPinnedFromTheStartRefusesOtherRules() throws Exception {
        String sha256 = RuleBook.folder(folder.path()).sha256();
        LiveOptions options = options(Way.EVENTS).pinnedTo(sha256);
        try (LiveAdvisor advisor = LiveAdvisor.watching(folder.path(), options)) {
            assertThat(advisor.status().pinned()).isEqualTo(sha256);
        }
        folder.minutes(12);

        assertThatThrownBy(() -> LiveAdvisor.watching(folder.path(), options))
                .isInstanceOf(InvalidRulesException.class)
                .hasMessageContaining("only " + sha256 + " may be used");
    }

    @Test
    void otherFilesInTheFolderAreNobodysBusiness() throws Exception {
        try (LiveAdvisor advisor = watching(folder.path())) {
            Files.writeString(folder.file("notes.txt"), "call the lab");
            Files.writeString(folder.file(".dose.drl.swp"), "half an edit");
            folder.minutes(12);
            RuleBook first = happenings.nextSwap();

            assertThat(first.sha256()).isEqualTo(RuleBook.folder(folder.path()).sha256());
            assertThat(happenings.hasSwapped()).isFalse();
            assertThat(minutes(advisor)).isEqualTo(12);
        }
    }

    @Test
    void theIdentityOfABookDependsOnNamesAndContentsAlone() throws Exception {
        RuleFolder twin = RuleFolder.in(temporary.resolve("twin"), 10);
        RuleFolder other = RuleFolder.in(temporary.resolve("other"), 11);
        RuleFolder renamed = RuleFolder.in(temporary.resolve("renamed"), 10);
        Files.move(renamed.file(DOSE), renamed.file("dose-of-walking.drl"));
        String sha256 = RuleBook.folder(folder.path()).sha256();

        assertThat(RuleBook.folder(twin.path()).sha256()).isEqualTo(sha256);
        assertThat(Stream.of(other, renamed)
                        .map(RuleFolder::path)
                        .map(path -> RuleBook.folder(path).sha256()))
                .doesNotContain(sha256);
    }

    @Test
    void whatRecordsFollowsAndClosesAsBefore() throws Exception {
        List<DecisionRecord> records = new ArrayList<>();
        LiveAdvisor recording;
        try (LiveAdvisor advisor = watching(folder.path()).recording(records::add)) {
            recording = advisor;
            folder.minutes(12);
            RuleBook adopted = happenings.nextSwap();

            assertThat(minutes(advisor)).isEqualTo(12);
            assertThat(advisor.status().inUse().sha256()).isEqualTo(adopted.sha256());
            assertThat(records).hasSize(1);
        }
        assertThat(recording.status().followed()).isFalse();
    }

    @Test
    void aClosedAdvisorSaysThatItsFolderIsNoLongerFollowed() {
        LiveAdvisor advisor = watching(folder.path());
        assertThat(advisor.status().followed()).isTrue();
        assertThat(advisor.status().isFolderGood()).isTrue();

        advisor.close();

        assertThat(advisor.status().followed()).isFalse();
        assertThat(advisor.status().isFolderGood()).isFalse();
        assertThat(minutes(advisor)).isEqualTo(10);
    }

    @Test
    void anInterruptThatWasMeantForSomebodyElseDoesNotEndTheFollowing() throws Exception {
        try (LiveAdvisor advisor = watching(folder.path())) {
            follower().interrupt();
            folder.minutes(12);
            happenings.nextSwap();

            assertThat(minutes(advisor)).isEqualTo(12);
            assertThat(advisor.status().followed()).isTrue();
        }
    }

    private Thread follower() {
        return threads("walkrx rules of " + folder.path()).findFirst().orElseThrow();
    }

    private static Stream<Thread> threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name));
    }

    @Test
    void closingDoesNotWaitForTheCasesOfAnEdit() throws Exception {
        Assumptions.assumeTrue(
                Runtime.getRuntime().availableProcessors() > 1, "else cases run in no thread of their own");
        RuleSources real = RuleSources.folder(Path.of("rules"));
        Path many = Files.createDirectory(temporary.resolve("many"));
        for (String name : real.ruleFiles().keySet()) {
            Files.copy(Path.of("rules", name), many.resolve(name));
        }
        for (String name : List.of(RuleSources.VOCABULARY, RuleSources.EVIDENCE)) {
            Files.copy(Path.of("rules", name), many.resolve(name));
        }
        LiveAdvisor advisor = watching(many);
        for (String name : real.caseFiles().keySet()) {
            Files.copy(Path.of("rules", name), many.resolve(name));
        }
        while (threads("walkrx cases").findAny().isEmpty()) {
            assertThat(happenings.hasSwapped() || happenings.hasRefused()).isFalse();
            Thread.onSpinWait();
        }

        long begin = System.nanoTime();
        advisor.close();

        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(5));
        threads("walkrx cases").forEach(LiveAdvisorTest::awaitEnd);
        assertThat(happenings.hasSwapped() || happenings.hasRefused()).isFalse();
    }

    private static void awaitEnd(Thread thread) {
        try {
            thread.join(Duration.ofMinutes(1).toMillis());
            assertThat(thread.isAlive()).isFalse();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
