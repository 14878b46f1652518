package org.walkrx.rules.codes;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.walkrx.rules.codes.RecordEntry.Certainty;
import org.walkrx.rules.codes.RecordEntry.Source;

/**
 * What some codes mean for one finding.
 *
 * @param finding the finding
 * @param source where the codes count
 * @param ever whether they count even if what they stand for is over
 * @param within how long ago it may have begun, or been measured; {@code null} if that is all the same
 * @param atLeast how long ago it must have begun; {@code null} if that is all the same
 * @param answer what they mean, YES or NOT_SURE; of an observation its value says it
 * @param codes the codes
 * @param yes of an observation, the values that mean yes
 * @param no of an observation, the values that mean no
 * @param notSure of an observation, the values that mean "not sure"
 */
public record CodeMeaning(
        String finding,
        Source source,
        boolean ever,
        @Nullable Period within,
        @Nullable Period atLeast,
        RecordSaid answer,
        List<MappedCode> codes,
        List<MappedCode> yes,
        List<MappedCode> no,
        List<MappedCode> notSure) {

    static final String YES_OR_NO = "yes or no";
    static final String TRUE = "true";
    static final String FALSE = "false";

    /** Copies the lists. */
    public CodeMeaning {
        codes = List.copyOf(codes);
        yes = List.copyOf(yes);
        no = List.copyOf(no);
        notSure = List.copyOf(notSure);
    }

    /** Returns all codes it names. */
    public Stream<MappedCode> allCodes() {
        return Stream.of(codes, yes, no, notSure).flatMap(List::stream);
    }

    boolean isAbout(RecordEntry entry) {
        return entry.source() == source && MappedCode.anyMatches(codes, entry.codes());
    }

    /** Returns what an entry that it is about says on a day, or why it says nothing. */
    EntryOutcome of(RecordEntry entry, LocalDate date) {
        if (entry.certainty() == Certainty.REFUTED) {
            return EntryOutcome.ignored("it is refuted, which is no answer");
        }
        return source == Source.OBSERVATION ? measured(entry, date) : stated(entry, date);
    }

    private EntryOutcome stated(RecordEntry entry, LocalDate date) {
        if (entry.past() && !ever) {
            return EntryOutcome.ignored("it is over");
        }
        @Nullable DaySpan since = EntryOutcome.undated(entry, date) ? null : entry.since();
        if (within != null && since != null && !since.mayBeWithin(within, date)) {
            return EntryOutcome.ignored("it began earlier than counts here");
        }
        boolean timeUnknown = (within != null || atLeast != null) && since == null;
        boolean tooShort = atLeast != null && since != null && !since.isAtLeast(atLeast, date);
        boolean unsure = entry.certainty() == Certainty.UNSURE || timeUnknown || tooShort;
        return EntryOutcome.said(unsure ? RecordSaid.NOT_SURE : answer);
    }

    private EntryOutcome measured(RecordEntry entry, LocalDate date) {
        String why = EntryOutcome.whyNotOfToday(entry, within, date);
        if (!why.isEmpty()) {
            return EntryOutcome.undated(entry, date) ? EntryOutcome.leftOut(why) : EntryOutcome.ignored(why);
        }
        RecordSaid said = valueSays(entry.value());
        if (said == null) {
            return EntryOutcome.leftOut("its value is none that codes.yaml knows");
        }
        return EntryOutcome.said(entry.certainty() == Certainty.UNSURE ? RecordSaid.NOT_SURE : said);
    }

    /** Of several values the more cautious counts. */
    private @Nullable RecordSaid valueSays(RecordEntry.Measured value) {
        List<Coding> codes =
                value.truth() == null ? value.codes() : List.of(new Coding(YES_OR_NO, value.truth() ? TRUE : FALSE));
        if (MappedCode.anyMatches(yes, codes)) {
            return RecordSaid.YES;
        }
        if (MappedCode.anyMatches(notSure, codes)) {
            return RecordSaid.NOT_SURE;
        }
        return MappedCode.anyMatches(no, codes) ? RecordSaid.NO : null;
    }
}
