package org.walkrx;

import java.util.List;

/**
 * An assessment on one page: what this person has to know first. Nothing about safety is left out of it, and what is left
 * out is counted. The whole is {@link Assessment#advice}.
 *
 * @param decision the decision, as a sentence: whom to see how soon, and whether to walk
 * @param toDo what to do now: whom to see, and what to stop or change, most urgent first
 * @param questions the first of the questions that have to be answered
 * @param plan the plan in two sentences, and what the walk log says of the coming week; empty without a plan
 * @param tips how to walk: warnings of harm, and what matters most to this person; at most five, unless there are more
 *     warnings of harm
 * @param whenToStop signs at which to stop and get help, by what to do then
 * @param benefits what walking may do, at most two sentences
 * @param leftOut what is not in it
 */
public record Summary(
        String decision,
        List<Passage> toDo,
        List<Question> questions,
        List<Passage> plan,
        List<Passage> tips,
        List<Signs> whenToStop,
        List<Passage> benefits,
        LeftOut leftOut) {

    /** Copies the lists. */
    public Summary {
        toDo = List.copyOf(toDo);
        questions = List.copyOf(questions);
        plan = List.copyOf(plan);
        tips = List.copyOf(tips);
        whenToStop = List.copyOf(whenToStop);
        benefits = List.copyOf(benefits);
    }

    /**
     * What the person reads in one piece.
     *
     * @param text one or more sentences
     * @param rules ids of the rules that say it; empty where the plan is put into words
     */
    public record Passage(String text, List<String> rules) {
        /** Copies the ids. */
        public Passage {
            rules = List.copyOf(rules);
        }
    }

    /** What to do at a sign, most urgent first. */
    public enum Help {
        /** Call an ambulance. */
        AMBULANCE("Call an ambulance"),
        /** Go to the emergency department. */
        EMERGENCY_DEPARTMENT("Go to the emergency department"),
        /** Be seen today. */
        TODAY("Get medical help today"),
        /** Make an appointment. */
        APPOINTMENT("Make an appointment before the next walk"),
        /** Whatever the sign's own sentence says. */
        AS_SAID("Stop and get help");

        private final String words;

        Help(String words) {
            this.words = words;
        }

        /** Returns what to do, as the beginning of a sentence. */
        public String words() {
            return words;
        }
    }

    /**
     * Signs with the same consequence.
     *
     * @param help what to do
     * @param signs the signs: short ones that end a sentence, or, for {@code AS_SAID}, whole sentences
     * @param rules ids of the rules that name them
     */
    public record Signs(Help help, List<String> signs, List<String> rules) {
        /** Copies the lists. */
        public Signs {
            signs = List.copyOf(signs);
            rules = List.copyOf(rules);
        }

        /** Returns it as one piece of text: "Call an ambulance: chest pain; passing out." */
        public String text() {
            return help == Help.AS_SAID
                    ? String.join(" ", signs)
                    : help.words() + ": " + String.join("; ", signs) + ".";
        }
    }

    /**
     * What a summary leaves out.
     *
     * @param shortened how many referrals, holds and changes are told in fewer words than their rules have
     * @param questions how many open questions are not among it
     * @param tips how many tips, warnings and other pieces on how to walk are not among it
     * @param benefits how many pieces on what walking may do are not among it
     */
    public record LeftOut(int shortened, int questions, int tips, int benefits) {
        /** Returns whether nothing of the advice is left out or shortened; questions aside. */
        public boolean isNothing() {
            return shortened == 0 && tips == 0 && benefits == 0;
        }
    }
}
