package org.walkrx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import org.walkrx.rules.RuleBook;
import org.walkrx.rules.RuleSources;

/** Prints all tables of {@code BENCHMARKS.md}, from one run on one machine. */
final class Figures {

    private static final int PEOPLE = 400;
    private static final int WARM_UP = 8;
    private static final int ROUNDS = 15;
    private static final int STARTS = 5;
    private static final int BOOKS = 5;
    private static final double MEGABYTE = 1 << 20;
    private static final int WALKS_A_WEEK = 3;

    private Figures() {}

    /**
     * Runs it.
     *
     * @param arguments names of the tables wanted; all if left out
     */
    public static void main(String[] arguments) throws Exception {
        List<String> wanted = arguments.length == 0
                ? List.of("peers", "whole", "rules", "facts", "weeks", "threads", "start", "book")
                : List.of(arguments);
        RuleBook book = RuleBook.bundled();
        System.out.printf(
                "%s, Java %s, %d processors, %d rules, book %s%n",
                System.getProperty("os.arch"),
                System.getProperty("java.version"),
                Runtime.getRuntime().availableProcessors(),
                book.size(),
                book.sha256().substring(0, 8));
        for (String table : wanted) {
            System.out.println();
            System.out.println("**" + table + "**");
            System.out.println();
            switch (table) {
                case "peers" -> peers(book);
                case "whole" ->
                    System.out.print(Rounds.of(WholeBook.all(book), Ordinary.people(PEOPLE, book), WARM_UP, ROUNDS)
                            .table(WholeBook.PLAIN));
                case "rules" -> grown("rules", List.of(100, 1000, 5000), rules -> GrownBook.of(rules, 50));
                case "facts" -> grown("findings", List.of(5, 50, 500), findings -> GrownBook.of(1000, findings));
                case "weeks" -> weeks(book);
                case "threads" -> threads(book);
                case "start" -> start();
                case "book" -> book(book.sources());
                default -> throw new IllegalArgumentException("there is no table " + table);
            }
        }
    }

    private static void peers(RuleBook book) {
        Subset subset = Subset.of(book);
        Map<String, ToIntFunction<Ordinary>> ways = new LinkedHashMap<>();
        Peers.all(subset)
                .forEach((name, peer) ->
                        ways.put(name, person -> peer.fired(person).size()));
        System.out.print(
                Rounds.of(ways, Ordinary.people(PEOPLE, book), WARM_UP, ROUNDS).table(Peers.PLAIN));
    }

    private interface Grow {
        RuleSources to(int size);
    }

    private static void grown(String what, List<Integer> sizes, Grow grow) {
        Map<String, ToIntFunction<Ordinary>> ways = new LinkedHashMap<>();
        System.out.println("| " + what + " | load, ms | heap of the book, MB |\n|--:|--:|--:|");
        for (int size : sizes) {
            RuleSources sources = grow.to(size);
            RuleBook.of(sources);
            long before = Endurance.heap();
            long begin = System.nanoTime();
            RuleBook book = RuleBook.of(sources);
            long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
            System.out.printf("| %,d | %d | %.1f |%n", size, millis, (Endurance.heap() - before) / MEGABYTE);
            List<Ordinary> theirs = grownPeople(book);
            int[] turn = new int[1];
            WalkingAdvisor advisor = WalkingAdvisor.using(book);
            ways.put(
                    "%,d %s".formatted(size, what),
                    any -> WholeBook.explained(advisor).applyAsInt(theirs.get(turn[0]++ % theirs.size())));
        }
        System.out.println();
        System.out.print(Rounds.of(ways, Ordinary.people(100, RuleBook.bundled()), WARM_UP, ROUNDS)
                .table(ways.keySet().iterator().next()));
    }

    private static List<Ordinary> grownPeople(RuleBook book) {
        Random random = new Random(1);
        List<String> findings = List.copyOf(book.vocabulary().findingNames());
        List<Ordinary> people = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            people.add(Ordinary.of(Ordinary.next(random, findings, 0), book.vocabulary()));
        }
        return people;
    }

    private static void weeks(RuleBook book) {
        Map<String, ToIntFunction<Ordinary>> ways = new LinkedHashMap<>();
        WalkingAdvisor advisor = WalkingAdvisor.using(book);
        for (int weeks : List.of(1, 4, 13, 26, 52, 104)) {
            Person person = withLog(weeks);
            ways.put(
                    weeks + (weeks == 1 ? " week" : " weeks"),
                    any -> advisor.assess(person, Ordinary.DAY).advice().size());
        }
        System.out.print(
                Rounds.of(ways, Ordinary.people(100, book), WARM_UP, ROUNDS).table("1 week"));
    }

    private static Person withLog(int weeks) {
        Person.Builder person = Ordinary.next(new Random(1), List.of("wears heels"), 0).toBuilder();
        person.forget("wears heels");
        for (int week = 0; week < weeks; week++) {
            for (int walk = 0; walk < WALKS_A_WEEK; walk++) {
                person.walk(Walk.of(Ordinary.DAY.minusDays(7L * week + 2L * walk + 1), 20)
                        .withPain(2, 3, 2));
            }
        }
        return person.othersDenied().build();
    }

    private static void threads(RuleBook book) throws Exception {
        List<Ordinary> people = Ordinary.people(PEOPLE, book);
        ToIntFunction<Ordinary> assess = WholeBook.explained(WalkingAdvisor.using(book));
        Map<Integer, double[]> perSecond = new LinkedHashMap<>();
        for (int round = -3; round < 5; round++) {
            for (int threads : List.of(1, 2, 4, 8)) {
                double speed = speed(assess, people, threads);
                if (round >= 0) {
                    perSecond.computeIfAbsent(threads, key -> new double[5])[round] = speed;
                }
            }
        }
        System.out.println("| threads | people a second, by the clock |\n|--:|--:|");
        perSecond.forEach(
                (threads, speeds) -> System.out.printf("| %d | %s |%n", threads, Rounds.spread("%.0f", speeds)));
    }

    private static double speed(ToIntFunction<Ordinary> assess, List<Ordinary> people, int threads) throws Exception {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        List<Future<?>> all = new ArrayList<>();
        long begin = System.nanoTime();
        for (int thread = 0; thread < threads; thread++) {
            int first = thread;
            all.add(workers.submit(() -> {
                int sum = 0;
                for (int i = first; i < 4 * people.size(); i += threads) {
                    sum += assess.applyAsInt(people.get(i % people.size()));
                }
                Rounds.sink += sum;
            }));
        }
        for (Future<?> one : all) {
            one.get();
        }
        workers.shutdown();
        return 4 * people.size() / ((System.nanoTime() - begin) / 1e9);
    }

    /** A fresh process each time. */
    private static void start() throws IOException, InterruptedException {
        System.out.println("| flags | ms by the clock | ms of the processor |\n|---|--:|--:|");
        Map<String, List<String>> flags = new LinkedHashMap<>();
        flags.put("none", List.of());
        flags.put("-Xmx64m", List.of("-Xmx64m"));
        flags.put("those of ./walkrx", List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xshare:auto"));
        for (Map.Entry<String, List<String>> way : flags.entrySet()) {
            List<double[]> told = new ArrayList<>();
            for (int i = 0; i < STARTS; i++) {
                firstAdvice(way.getValue()).ifPresent(told::add);
            }
            System.out.println(
                    "| " + way.getKey() + " | " + (told.size() < STARTS ? "ends without an advice | |" : millis(told)));
        }
    }

    private static String millis(List<double[]> told) {
        return Rounds.spread("%.0f", told.stream().mapToDouble(one -> one[0]).toArray()) + " | "
                + Rounds.spread("%.0f", told.stream().mapToDouble(one -> one[1]).toArray()) + " |";
    }

    /** Returns nothing if the process fails, as with too small a heap. */
    private static Optional<double[]> firstAdvice(List<String> flags) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(flags);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), FirstAdvice.class.getName()));
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor() == 0
                ? Optional.of(Arrays.stream(told.strip().split(" "))
                        .mapToDouble(Double::parseDouble)
                        .toArray())
                : Optional.empty();
    }

    /** In a process that has loaded others before. */
    private static void book(RuleSources sources) {
        double[] millis = new double[BOOKS];
        double[] megabytes = new double[BOOKS];
        List<RuleBook> kept = new ArrayList<>();
        for (int i = -BOOKS; i < BOOKS; i++) {
            long before = Endurance.heap();
            long begin = System.nanoTime();
            RuleBook book = RuleBook.of(sources);
            if (i >= 0) {
                millis[i] = (System.nanoTime() - begin) / 1e6;
                kept.add(book);
                megabytes[i] = (Endurance.heap() - before) / MEGABYTE;
            }
        }
        System.out.println("| | |\n|---|--:|");
        System.out.printf("| load again, ms by the clock | %s |%n", Rounds.spread("%.0f", millis));
        System.out.printf("| heap of one book, MB | %s |%n", Rounds.spread("%.1f", megabytes));
        Rounds.sink += kept.size();
    }
}
