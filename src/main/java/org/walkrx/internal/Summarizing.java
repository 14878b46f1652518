package org.walkrx.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.walkrx.Advice;
import org.walkrx.Assessment;
import org.walkrx.Question;
import org.walkrx.Summary;
import org.walkrx.language.AdviceKind;
import org.walkrx.language.Prominence;
import org.walkrx.language.Referral;

/** Makes the summary of an assessment: safety whole, then what matters most while there is room on the page. */
public final class Summarizing {

    private static final int WORDS = 350;
    private static final int WORDS_OF_EMERGENCY = 150;
    /** Title and the line on what is left out. */
    private static final int FRAME = 26;
    /** That questions are open, and how many more. */
    private static final int FRAME_OF_QUESTIONS = 26;
    /** A heading, on average. */
    private static final int HEADING = 4;
    /** Kept free for how to walk and what it may do. */
    private static final int FOR_WALKERS = 80;
    /** The name of a question and what it could mean. */
    private static final int FRAME_OF_QUESTION = 10;
    /** Kept free for the first question. */
    private static final int FOR_A_QUESTION = 55;

    private static final int TIPS = 5;
    private static final int QUESTIONS = 5;
    private static final int SENTENCES_OF_BENEFITS = 2;

    private static final Comparator<Advice> ORDER = Comparator.comparing((Advice advice) -> !isSafety(advice))
            .thenComparing(Advice::prominence)
            .thenComparing(advice -> !advice.personal())
            .thenComparing(Advice::kind)
            .thenComparing(advice -> advice.rule().id())
            .thenComparing(Advice::text);

    private final Assessment assessment;
    private final List<Summary.Signs> signs;
    private final Sentences.Remarks remarks = new Sentences.Remarks();
    private int room;

    /**
     * Begins a summary.
     *
     * @param assessment of what
     */
    public Summarizing(Assessment assessment) {
        this.assessment = assessment;
        this.signs = StopSigns.of(assessment.advice());
    }

    /** Returns the summary. */
    public Summary summary() {
        String decision = decision();
        List<Advice> tips = tips();
        List<Advice> benefits = of(AdviceKind.BENEFIT);
        room = (assessment.referral() == Referral.EMERGENCY ? WORDS_OF_EMERGENCY : WORDS) - frame(decision);
        List<Advice> harm = tips.stream().filter(Summarizing::isSafety).toList();
        ToDo toDo = toDo(harm);
        List<Summary.Passage> doing = once(toDo.lines());
        List<Summary.Signs> stopping = signs.stream().map(this::once).toList();
        List<Summary.Passage> plan = plan(toDo);
        doing.forEach(line -> room -= Sentences.words(line));
        plan.forEach(line -> room -= Sentences.words(line));
        stopping.forEach(group -> room -= Sentences.words(group));
        List<Summary.Passage> walking = new ArrayList<>(toDo.warnings(harm));
        walking.forEach(line -> room -= Sentences.words(line));
        List<Question> questions = questions();
        walking.addAll(walking(tips, TIPS - harm.size(), shortest(benefits)));
        List<Summary.Passage> praise = praise(benefits);
        Summary.LeftOut leftOut = new Summary.LeftOut(
                toDo.shortened() + progression().size() - told(toDo).size(),
                assessment.questions().size() - questions.size(),
                tips.size() - walking.size(),
                benefits.size() - praise.size());
        return new Summary(decision, doing, questions, plan, once(walking), stopping, praise, leftOut);
    }

    private int frame(String decision) {
        long headings = Stream.of(
                        List.of(decision),
                        Stream.ofNullable(assessment.plan()).toList(),
                        signs,
                        of(AdviceKind.WARN, AdviceKind.WITHHOLD, AdviceKind.TIP),
                        of(AdviceKind.BENEFIT))
                .filter(part -> !part.isEmpty())
                .count();
        return FRAME
                + Sentences.words(decision)
                + (int) headings * HEADING
                + (assessment.questions().isEmpty() ? 0 : FRAME_OF_QUESTIONS);
    }

    private String decision() {
        return new DecisionWords(assessment).sentence();
    }

    private List<Advice> of(AdviceKind... kinds) {
        List<AdviceKind> wanted = List.of(kinds);
        return assessment.advice().stream()
                .filter(advice -> wanted.contains(advice.kind()))
                .sorted(ORDER)
                .toList();
    }

    /** Warnings that name signs are told among the signs. */
    private List<Advice> tips() {
        Set<String> inShort = StopSigns.inShort(assessment.advice());
        return of(AdviceKind.WARN, AdviceKind.WITHHOLD, AdviceKind.TIP).stream()
                .filter(advice -> !advice.kind().namesSigns(advice.topic())
                        || !inShort.contains(advice.rule().id()))
                .toList();
    }

    /** Returns what is told of the coming week: all rules of a progression mean the same. */
    private List<Advice> told(ToDo toDo) {
        return progression().stream()
                .limit(toDo.leavesRoomForTheComingWeek() ? 1 : 0)
                .toList();
    }

    private static int shortest(List<Advice> benefits) {
        return benefits.stream()
                .filter(Summarizing::mayBeHere)
                .mapToInt(benefit -> Sentences.words(passage(benefit)))
                .min()
                .orElse(0);
    }

    private static boolean mayBeHere(Advice advice) {
        return advice.prominence() != Prominence.ON_REQUEST;
    }

    private List<Advice> progression() {
        return of(AdviceKind.PROGRESSION);
    }

    private List<Summary.Passage> plan(ToDo toDo) {
        List<Summary.Passage> lines = new ArrayList<>();
        if (assessment.plan() != null) {
            assessment.plan().sentences().forEach(sentence -> lines.add(new Summary.Passage(sentence, List.of())));
        }
        told(toDo).forEach(item -> lines.add(passage(item)));
        return lines;
    }

    /** The longest form that leaves room for what else must stand there. For tips it is told together, and not cut. */
    private ToDo toDo(List<Advice> harm) {
        int others = signs.stream().mapToInt(Sentences::words).sum()
                + (assessment.questions().isEmpty() ? 0 : FOR_A_QUESTION);
        ToDo toDo = ToDo.of(assessment.advice(), ToDo.Brevity.PLACES);
        for (ToDo.Brevity brevity : ToDo.Brevity.values()) {
            toDo = ToDo.of(assessment.advice(), brevity);
            int free = assessment.plan() == null || brevity != ToDo.Brevity.FULL ? 0 : FOR_WALKERS;
            if (words(toDo, harm) + words(plan(toDo)) + others + free <= room) {
                return toDo;
            }
        }
        return toDo;
    }

    private static int words(List<Summary.Passage> lines) {
        return lines.stream().mapToInt(Sentences::words).sum();
    }

    private static int words(ToDo toDo, List<Advice> harm) {
        Sentences.Remarks apart = new Sentences.Remarks();
        List<Summary.Passage> lines = new ArrayList<>(toDo.lines());
        lines.addAll(toDo.warnings(harm));
        return lines.stream()
                .mapToInt(line -> Sentences.words(new Summary.Passage(apart.once(line.text()), line.rules())))
                .sum();
    }

    private List<Question> questions() {
        List<Question> asked = new ArrayList<>();
        for (Question question : assessment.questions()) {
            int words = Sentences.words(question.ask()) + FRAME_OF_QUESTION;
            if (asked.size() == QUESTIONS || (words > room && !asked.isEmpty())) {
                break;
            }
            asked.add(question);
            room -= words;
        }
        return asked;
    }

    /** What is also good to know is told only where all that comes first is. */
    private List<Summary.Passage> walking(List<Advice> tips, int most, int reserved) {
        List<Summary.Passage> told = new ArrayList<>();
        boolean firstAreTold = true;
        for (Advice tip : tips) {
            boolean first = tip.prominence() == Prominence.FIRST;
            int words = Sentences.words(passage(tip));
            boolean fits = told.size() < most && words <= room - (first ? 0 : reserved);
            if (isSafety(tip) || !mayBeHere(tip)) {
                continue;
            }
            if (fits && (first || firstAreTold)) {
                told.add(passage(tip));
                room -= words;
            } else {
                firstAreTold = false;
            }
        }
        return told;
    }

    private List<Summary.Passage> praise(List<Advice> benefits) {
        List<Summary.Passage> told = new ArrayList<>();
        int sentences = 0;
        for (Advice benefit : benefits) {
            Summary.Passage line = passage(benefit);
            int more = Sentences.of(benefit.text()).size();
            boolean fits = sentences + more <= SENTENCES_OF_BENEFITS && Sentences.words(line) <= room;
            if (fits && mayBeHere(benefit)) {
                told.add(line);
                room -= Sentences.words(line);
                sentences += more;
            }
        }
        return told;
    }

    private List<Summary.Passage> once(List<Summary.Passage> lines) {
        return lines.stream()
                .map(line -> new Summary.Passage(remarks.once(line.text()), line.rules()))
                .toList();
    }

    private Summary.Signs once(Summary.Signs group) {
        return new Summary.Signs(
                group.help(), group.signs().stream().map(remarks::once).toList(), group.rules());
    }

    private static boolean isSafety(Advice advice) {
        return advice.kind().isSafety(advice.topic());
    }

    private static Summary.Passage passage(Advice advice) {
        return new Summary.Passage(advice.text(), List.of(advice.rule().id()));
    }
}
