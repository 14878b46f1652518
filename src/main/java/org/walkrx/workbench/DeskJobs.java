package org.walkrx.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.walkrx.Assessment;
import org.walkrx.InvalidPatientException;
import org.walkrx.WalkingAdvisor;
import org.walkrx.authoring.Coverage;
import org.walkrx.authoring.CoverageReport;
import org.walkrx.authoring.CoverageReport.ConditionCoverage;
import org.walkrx.authoring.CoverageReport.FileCoverage;
import org.walkrx.authoring.CoverageReport.RuleCoverage;
import org.walkrx.authoring.ProgressListener;
import org.walkrx.authoring.comparison.BookComparison;
import org.walkrx.authoring.comparison.ComparisonJson;
import org.walkrx.authoring.comparison.Renames;
import org.walkrx.authoring.people.Cohort;
import org.walkrx.authoring.people.PatientYaml;
import org.walkrx.cases.CaseCheck;
import org.walkrx.cases.CaseProof;
import org.walkrx.cases.Parallel;
import org.walkrx.cases.WorkedCase;
import org.walkrx.cases.WorkedCases;
import org.walkrx.files.PatientFile;
import org.walkrx.problems.BadInputException;
import org.walkrx.problems.Problem;
import org.walkrx.rules.AssessmentFailedException;
import org.walkrx.rules.InvalidRulesException;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;
import org.walkrx.text.JsonValue;
import org.walkrx.text.JsonValue.JsonObject;

/** What takes longer than a keystroke: started, asked after by its number, and given up. One of each kind at a time. Thread-safe. */
final class DeskJobs {

    private static final int MOST_KEPT = 20;
    private static final int USUAL_PEOPLE = 2000;
    private static final int MOST_PEOPLE = 5000;

    private final Desk desk;
    private final AtomicInteger last = new AtomicInteger();
    private final Map<String, DeskJob> jobs = new LinkedHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "walkrx workbench, job");
        thread.setDaemon(true);
        return thread;
    });

    DeskJobs(Desk desk) {
        this.desk = desk;
    }

    /** Starts a job; an earlier one of its kind is given up. */
    synchronized JsonValue.ObjectBuilder start(JsonObject asked) {
        String kind = asked.text("kind").orElse("");
        RuleSources sources = desk.edited(asked);
        DeskJob job = new DeskJob(String.valueOf(last.incrementAndGet()), kind, work(kind, sources, asked));
        jobs.values().stream().filter(other -> other.kind().equals(kind)).forEach(DeskJob::cancel);
        jobs.put(job.id(), job);
        while (jobs.size() > MOST_KEPT) {
            DeskJob oldest = jobs.values().iterator().next();
            oldest.cancel();
            jobs.remove(oldest.id());
        }
        job.startOn(threads);
        return job.state();
    }

    synchronized JsonValue.ObjectBuilder state(String id) {
        return job(id).state();
    }

    synchronized JsonValue.ObjectBuilder cancel(String id) {
        job(id).cancel();
        return job(id).state();
    }

    private DeskJob job(String id) {
        return Optional.ofNullable(jobs.get(id))
                .orElseThrow(() -> new RefusedException(HttpReply.NOT_FOUND, "this was not started, or long ago"));
    }

    private DeskJob.Work work(String kind, RuleSources sources, JsonObject asked) {
        return switch (kind) {
            case "cases" -> progress -> cases(sources, asked, progress);
            case "coverage" -> progress -> coverage(sources, progress);
            case "changes" -> progress -> changes(sources, asked, progress);
            case "proof" -> progress -> proof(sources);
            case "people" -> progress -> people(sources, asked);
            default -> throw new RefusedException(HttpReply.NOT_FOUND, "there is no such job");
        };
    }

    // Cases

    private JsonValue.ObjectBuilder cases(RuleSources sources, JsonObject asked, ProgressListener progress) {
        RuleBook draft = desk.draft(sources);
        List<WorkedCase> wanted = WorkedCases.of(draft).stream()
                .filter(worked -> isWanted(worked, sources, asked))
                .toList();
        WalkingAdvisor advisor = WalkingAdvisor.using(draft);
        AtomicInteger done = new AtomicInteger();
        List<JsonValue> runs = Parallel.each(wanted, worked -> {
            JsonValue run = JsonValue.object()
                    .put("file", FolderJson.name(sources, worked.file()))
                    .put("line", worked.line())
                    .put("name", worked.name())
                    .texts("failures", failures(advisor, worked))
                    .build();
            progress.at(done.incrementAndGet(), wanted.size());
            return run;
        });
        return JsonValue.object().put("run", runs.size()).list("cases", runs);
    }

    private static boolean isWanted(WorkedCase worked, RuleSources sources, JsonObject asked) {
        return asked.text("file")
                        .map(file -> file.equals(FolderJson.name(sources, worked.file())))
                        .orElse(true)
                && asked.number("line")
                        .map(line -> line.intValue() == worked.line())
                        .orElse(true)
                && asked.text("rule")
                        .map(rule -> worked.expected().fires().contains(rule)
                                || worked.expected().doesNotFire().contains(rule))
                        .orElse(true);
    }

    private static List<String> failures(WalkingAdvisor advisor, WorkedCase worked) {
        try {
            Assessment assessment = advisor.assess(worked.person(), worked.date());
            return CaseCheck.failures(assessment, worked.expected());
        } catch (AssessmentFailedException | InvalidPatientException e) {
            return List.of(String.valueOf(e.getMessage()));
        }
    }

    // Coverage

    private JsonValue.ObjectBuilder coverage(RuleSources sources, ProgressListener progress) {
        CoverageReport report = Coverage.of(desk.draft(sources), progress);
        return JsonValue.object()
                .list("files", report.files().stream().map(DeskJobs::covered).toList());
    }

    /** For each line that counts: whether all that begins there decided cases both ways, some way, or never. */
    private static JsonValue covered(FileCoverage file) {
        Map<Integer, List<Integer>> ways = new TreeMap<>();
        for (RuleCoverage rule : file.rules()) {
            add(ways, rule.rule().line(), rule.fired(), rule.nearMissed());
            for (ConditionCoverage part : rule.conditions()) {
                add(ways, part.line(), part.holdsBecause(), part.failsBecause());
            }
        }
        return JsonValue.object()
                .put("name", file.name())
                .list(
                        "lines",
                        ways.entrySet().stream()
                                .map(line -> JsonValue.object()
                                        .put("line", line.getKey())
                                        .put("mark", mark(line.getValue()))
                                        .build())
                                .toList())
                .build();
    }

    private static void add(Map<Integer, List<Integer>> ways, int line, int one, int other) {
        ways.computeIfAbsent(line, key -> new ArrayList<>()).addAll(List.of(one, other));
    }

    private static String mark(List<Integer> ways) {
        long met = ways.stream().filter(count -> count > 0).count();
        return met == ways.size() ? "both" : met == 0 ? "never" : "one";
    }

    // Changes

    private JsonValue.ObjectBuilder changes(RuleSources sources, JsonObject asked, ProgressListener progress) {
        RuleBook before = desk.lastGood()
                .orElseThrow(() -> new RefusedException(
                        HttpReply.CONFLICT,
                        "the rules on the disk have a problem, so there is nothing to compare with"));
        RuleBook now = RuleBook.of(sources);
        Renames renames = Renames.of(before, now, Map.of());
        List<PatientFile> people = BookComparison.people(
                before,
                now,
                renames,
                number(asked, "seed", 1, Integer.MAX_VALUE),
                number(asked, "people", USUAL_PEOPLE, MOST_PEOPLE));
        return JsonValue.object()
                .put(
                        "comparison",
                        JsonValue.read(ComparisonJson.of(BookComparison.of(before, now, renames, people, progress))));
    }

    private static int number(JsonObject asked, String key, int usual, int most) {
        int number = asked.number(key).map(Number::intValue).orElse(usual);
        return Math.max(1, Math.min(most, number));
    }

    private JsonValue.ObjectBuilder people(RuleSources sources, JsonObject asked) {
        List<PatientFile> people = Cohort.of(desk.draft(sources), number(asked, "seed", 1, Integer.MAX_VALUE))
                .people(number(asked, "people", USUAL_PEOPLE, MOST_PEOPLE));
        return JsonValue.object()
                .list(
                        "people",
                        people.stream()
                                .map(person -> JsonValue.object()
                                        .put("name", person.name())
                                        .put("text", PatientYaml.of(person))
                                        .build())
                                .toList());
    }

    // Proof

    /** Does what a running application does before it takes rules into use. */
    private JsonValue.ObjectBuilder proof(RuleSources sources) {
        List<Problem> problems = new ArrayList<>();
        List<Problem> notices = new ArrayList<>();
        try {
            RuleBook book = RuleBook.of(sources);
            desk.lastGood()
                    .ifPresent(
                            before -> problems.addAll(book.redFlags().lostAgainst(before.redFlags(), book.origin())));
            problems.addAll(CaseProof.failures(book));
            notices.addAll(book.notices());
        } catch (InvalidRulesException e) {
            problems.addAll(e.problems());
        } catch (BadInputException e) {
            problems.addAll(e.problems());
        }
        problems.sort(Comparator.naturalOrder());
        return JsonValue.object()
                .put("proved", problems.isEmpty())
                .list("problems", FolderJson.problems(sources, problems))
                .list("notices", FolderJson.problems(sources, notices));
    }
}
