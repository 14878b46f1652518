package org.walkrx.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.walkrx.Assessment;
import org.walkrx.WalkingAdvisor;
import org.walkrx.authoring.people.Cohort;
import org.walkrx.files.PatientFile;
import org.walkrx.files.PatientFileReader;
import org.walkrx.handout.Handout;
import org.walkrx.handout.Speech;
import org.walkrx.language.Referral;

/** The page that people take home, printed and on a telephone: of everybody in the examples, and of 120 who are made up. */
class HandoutPagesTest {

    private static final WalkingAdvisor ADVISOR = WalkingAdvisor.bundled();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int MADE_UP = 120;
    private static final int MOST_WORDS = 380;
    /** One of each kind of page: with a plan and a diary, without, at once, soon, not finished. */
    private static final List<String> KINDS = List.of(
            "good-week.yaml",
            "over-eager.yaml",
            "stenosis.yaml",
            "saddle-numbness.yaml",
            "weight-loss.yaml",
            "half-answered.yaml");

    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b(?!s)");

    private static Browser browser;

    @TempDir
    static Path place;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Map<String, PatientFile> examples() throws IOException {
        Map<String, PatientFile> people = new TreeMap<>();
        for (String folder : List.of("examples/patients", "examples/weeks")) {
            try (Stream<Path> files = Files.list(Path.of(folder))) {
                files.filter(file -> file.toString().endsWith(".yaml"))
                        .forEach(file -> people.put(
                                file.getFileName().toString(),
                                new PatientFileReader(ADVISOR.book().vocabulary()).read(file)));
            }
        }
        return people;
    }

    private static Map<String, PatientFile> everybody() throws IOException {
        Map<String, PatientFile> people = new LinkedHashMap<>(examples());
        for (PatientFile person : Cohort.of(ADVISOR.book(), 17).people(MADE_UP)) {
            people.put("made up " + people.size(), person);
        }
        return people;
    }

    private static Assessment assess(PatientFile patient) {
        return ADVISOR.assess(patient.person(), patient.dateOr(DAY));
    }

    private static void show(PatientFile patient, String language, String name) throws IOException {
        String html = new Handout(assess(patient), patient.person(), Speech.of(ADVISOR, language, ""))
                .named(name)
                .html();
        Path file = Files.writeString(place.resolve("page.html"), html);
        browser.driver().get(file.toUri().toString());
    }

    private static int sheets(String name) throws IOException {
        Matcher pages = PAGE.matcher(Files.readString(browser.print(name), StandardCharsets.ISO_8859_1));
        return (int) pages.results().count();
    }

    /** Whatever does not fit on the first sheet stands on the second, which begins with the rest of how to walk. */
    @Test
    void everyPageIsTwoSheetsAtMostAndTheFirstIsCompleteByItself() throws IOException {
        List<String> lines = new ArrayList<>();
        for (String language : List.of("en", "hi")) {
            Map<String, PatientFile> people = language.equals("en") ? everybody() : examples();
            for (Map.Entry<String, PatientFile> one : people.entrySet()) {
                show(one.getValue(), language, "Asha");
                boolean emergency = assess(one.getValue()).referral() == Referral.EMERGENCY;
                long words = words("main");
                int sheets = sheets("handout");
                String line = "%s %s: %d sheets, %d words on the first, %d on the second"
                        .formatted(language, one.getKey(), sheets, words, words("aside"));
                lines.add(line);

                assertThat(sheets).as(line).isEqualTo(emergency ? 1 : 2);
                assertThat(words).as(line).isLessThanOrEqualTo(language.equals("en") ? MOST_WORDS : 2 * MOST_WORDS);
                assertThat(breaksBefore("aside")).as(line).isEqualTo(!emergency);
            }
        }
        System.out.println(lines.size() + " pages printed; the longest first ones:");
        lines.stream()
                .sorted(Comparator.comparing(HandoutPagesTest::wordsIn).reversed())
                .limit(5)
                .forEach(System.out::println);
        Files.write(Path.of("target", "browser", "handouts.txt"), lines);
    }

    private static int wordsIn(String line) {
        return Integer.parseInt(line.replaceAll(".*sheets, (\\d+) words.*", "$1"));
    }

    private static long words(String part) {
        return (Long) browser.run(
                "return document.querySelector(arguments[0]).textContent.trim().split(/\\s+/).length", part);
    }

    private static boolean breaksBefore(String part) {
        browser.onPaper(true);
        Object before = browser.run("return getComputedStyle(document.querySelector(arguments[0])).breakBefore", part);
        browser.onPaper(false);
        return "page".equals(before);
    }

    @Test
    void onATelephoneNothingIsTooWideOrTooSmallAndNobodyIsKeptOut() throws IOException {
        browser.width(360);
        for (String language : List.of("en", "hi")) {
            for (Map.Entry<String, PatientFile> one : examples().entrySet()) {
                show(one.getValue(), language, "Asha");
                assertThat(browser.sideways()).as(one.getKey()).isZero();
                assertThat(browser.run("return parseFloat(getComputedStyle(document.body).fontSize)")
                                .toString())
                        .isEqualTo("16");
                assertThat(smallestLetterOfTheChart()).as(one.getKey()).isGreaterThanOrEqualTo(12);
                if (KINDS.contains(one.getKey())) {
                    assertThat(browser.barriers()).as(one.getKey()).isEmpty();
                    browser.wholePicture("handout-" + language + "-" + one.getKey());
                }
            }
        }
        browser.width(1000);
    }

    /** In CSS pixels; a page without a chart has none that is too small. */
    private static double smallestLetterOfTheChart() {
        return ((Number) browser.run("const svg = document.querySelector('svg'); return svg === null ? 99 : 14"
                        + " * svg.getBoundingClientRect().width / svg.viewBox.baseVal.width"))
                .doubleValue();
    }

    @Test
    void aHostileNameIsANameAndTakesNoRoom() throws IOException {
        PatientFile patient = examples().get("good-week.yaml");
        for (String name : List.of(
                "</bdi></p><script>document.title='stolen'</script><img src=x onerror=\"document.title='stolen'\">",
                "\u202E\u05D0\u05E9\u05D4 \u0627\u0644\u0627\u0633\u0645 & \"quoted\" 'name'",
                "x".repeat(500))) {
            for (int width : List.of(360, 1000)) {
                browser.width(width);
                show(patient, "en", name);
                assertThat(browser.driver().getTitle()).isEqualTo("Your walking plan");
                assertThat(browser.run("return document.querySelectorAll('script, img').length")
                                .toString())
                        .isEqualTo("0");
                assertThat(browser.sideways()).isZero();
                assertThat(browser.run("return document.querySelector('bdi').textContent")
                                .toString())
                        .hasSizeLessThanOrEqualTo(80)
                        .doesNotContain("\u202E");
                assertThat(sheets("handout-name")).isEqualTo(2);
            }
        }
    }

    /** For people to look at. */
    @Test
    void picturesAreLeftOfThePrintedPages() throws IOException {
        for (String language : List.of("en", "hi")) {
            for (String name : KINDS) {
                show(examples().get(name), language, "Asha");
                assertThat(browser.print("handout-" + language + "-" + name)).isNotEmptyFile();
            }
        }
    }
}
