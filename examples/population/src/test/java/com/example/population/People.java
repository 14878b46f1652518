package com.example.population;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.walkrx.Person;
import org.walkrx.Walk;
import org.walkrx.files.PatientFileWriter;
import org.walkrx.language.Activity;
import org.walkrx.language.Gradient;
import org.walkrx.language.Load;
import org.walkrx.language.Pain;
import org.walkrx.language.Route;
import org.walkrx.language.ShoeKind;
import org.walkrx.language.Shoes;
import org.walkrx.language.Surface;
import org.walkrx.language.Trend;
import org.walkrx.rules.RuleBook;

/** Made-up people, the same for the same seed: most deny most, some leave half unanswered, some keep a log of their walks. */
final class People {

    static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** Each is one bad line, of a kind of its own. */
    static final List<String> BAD_LINES = List.of(
            "who is this?",
            "{\"id\": \"cut off\", \"patient\": {\"age\": 4",
            "{\"id\": \"no patient\"}",
            "{\"id\": \"null\", \"patient\": null}",
            "[{\"age\": 40}]",
            "{\"id\": \"words\", \"patient\": {\"age\": \"forty\", \"findings\": {\"fevr\": \"yes\"}}}",
            "{\"id\": \"twice\", \"patient\": {\"age\": 40, \"age\": 41}}",
            "{\"id\": \"exponent\", \"patient\": {\"age\": 4e1}}",
            "{\"id\": \"future\", \"patient\": {\"walks\": [{\"day\": \"2026-11-24\", \"minutes\": 10}]}}");

    private static final int HALF_KNOWN_OF_TEN = 1;
    private static final int LOGS_OF_TEN = 3;
    private static final int WALKS = 12;

    private final Random random;
    private final List<String> findings =
            List.copyOf(RuleBook.bundled().vocabulary().findingNames());

    private People(long seed) {
        this.random = new Random(seed);
    }

    /** Returns a line for each person; their ids are p0, p1 and so on. */
    static List<String> lines(int count, long seed) {
        People people = new People(seed);
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add("{\"id\":\"p" + i + "\",\"patient\":" + PatientFileWriter.json(people.next()) + "}");
        }
        return lines;
    }

    /** Writes lines into files of a folder, in turn. */
    static Path write(Path folder, List<String> lines, int files) throws IOException {
        Files.createDirectories(folder);
        for (int file = 0; file < files; file++) {
            List<String> some = new ArrayList<>();
            for (int i = file; i < lines.size(); i += files) {
                some.add(lines.get(i));
            }
            Files.write(folder.resolve("people-" + file + ".jsonl"), some);
        }
        return folder;
    }

    private Person next() {
        int now = random.nextInt(8);
        Person.Builder person = Person.builder()
                .age(18 + random.nextInt(70))
                .weightKg(50 + random.nextInt(60))
                .pain(new Pain(
                        now, Math.min(10, now + random.nextInt(3)), (double) random.nextInt(40), any(Trend.values())))
                .activity(new Activity(random.nextInt(8), random.nextInt(60), (double) random.nextInt(16)))
                .shoes(new Shoes(random.nextInt(5) > 0, random.nextInt(5) > 0, 2.0, any(ShoeKind.values())))
                .route(new Route(any(Surface.values()), any(Gradient.values())))
                .load(new Load((double) random.nextInt(12), random.nextBoolean(), null));
        for (int i = random.nextInt(4); i > 0; i--) {
            person.yes(any(findings.toArray(new String[0])));
        }
        if (random.nextInt(10) < LOGS_OF_TEN) {
            walks(person);
        }
        if (random.nextInt(10) < HALF_KNOWN_OF_TEN) {
            findings.subList(0, findings.size() / 2).forEach(name -> denyUnlessSaid(person, name));
            return person.build();
        }
        return person.othersDenied().build();
    }

    private static void denyUnlessSaid(Person.Builder person, String finding) {
        if (person.build().answer(finding).isEmpty()) {
            person.no(finding);
        }
    }

    private void walks(Person.Builder person) {
        for (int i = 0; i < WALKS; i++) {
            int before = random.nextInt(5);
            person.walk(new Walk(
                    DAY.minusDays(2L * i + 1),
                    5 + random.nextInt(40),
                    before,
                    before + random.nextInt(4),
                    before,
                    Set.of()));
        }
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }
}
