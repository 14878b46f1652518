package org.walkrx.language;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a walking plan, in the order in which they are told. */
public enum PlanPart {
    /** Walks a day, at most. */
    SESSIONS_PER_DAY("sessionsPerDay", "walks a day", Form.COUNT, "At most %s a day.", "walk", null),
    /** Minutes of one walk. */
    MINUTES_PER_SESSION("minutesPerSession", "minutes a walk", Form.RANGE, "%s for each walk.", "minute", null),
    /** Minutes of all walks of a day. */
    MINUTES_PER_DAY("minutesPerDay", "minutes a day", Form.RANGE, "%s a day in all.", "minute", null),
    /** Days a week, at most. */
    DAYS_PER_WEEK("daysPerWeek", "days a week", Form.COUNT, "At most %s a week.", "day", null),
    /** Fastest pace. */
    PACE("pace", "pace", Form.WORD, "Pace: %s, no faster.", "", Pace.class),
    /** Steepest ground. */
    GRADIENT("gradient", "slopes", Form.WORD, "Slopes: %s, no steeper.", "", GradientLimit.class);

    /** What a part is written as. */
    public enum Form {
        /** One number. */
        COUNT,
        /** A least and a most. */
        RANGE,
        /** One word of a list. */
        WORD
    }

    private final String key;
    private final String label;
    private final Form form;
    private final String sentence;
    private final String noun;
    private final @Nullable Class<? extends Enum<?>> words;

    PlanPart(
            String key,
            String label,
            Form form,
            String sentence,
            String noun,
            @Nullable Class<? extends Enum<?>> words) {
        this.key = key;
        this.label = label;
        this.form = form;
        this.sentence = sentence;
        this.noun = noun;
        this.words = words;
    }

    /** Returns its key in JSON and in cases: {@code minutesPerDay}. */
    public String key() {
        return key;
    }

    /** Returns its name in plain words: "minutes a day". */
    public String label() {
        return label;
    }

    /** Returns what it is written as. */
    public Form form() {
        return form;
    }

    /** Returns its keys in cases: {@code pace}, or {@code minutesPerDay.from} and {@code minutesPerDay.to}. */
    public List<String> paths() {
        return form == Form.RANGE ? List.of(key + ".from", key + ".to") : List.of(key);
    }

    /** Returns the parts of which a plan needs one: the minutes of a walk and of a day follow from each other. */
    public Set<PlanPart> orInstead() {
        return form == Form.RANGE ? EnumSet.of(MINUTES_PER_SESSION, MINUTES_PER_DAY) : EnumSet.of(this);
    }

    /**
     * Returns a limit of it as a sentence for the person: "10 to 15 minutes for each walk."
     *
     * @param from the least, as written
     * @param to the most, as written
     */
    public String sentence(String from, String to) {
        String quantity = noun.isEmpty() ? to : to + " " + noun + (to.equals("1") ? "" : "s");
        return String.format(Locale.ROOT, sentence, from.equals(to) ? quantity : from + " to " + quantity);
    }

    /** Returns the place of a word in its list. */
    int number(Enum<?> word) {
        return List.of(listed()).indexOf(word);
    }

    /** Returns the word at a place of its list. */
    Enum<?> word(int number) {
        return listed()[number];
    }

    private Enum<?>[] listed() {
        if (words == null) {
            throw new IllegalStateException(label + " are no words");
        }
        return words.getEnumConstants();
    }
}
