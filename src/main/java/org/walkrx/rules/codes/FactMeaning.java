package org.walkrx.rules.codes;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.walkrx.rules.codes.RecordEntry.Certainty;
import org.walkrx.rules.codes.RecordEntry.Source;

/**
 * Which observations give a fact its number.
 *
 * @param key the fact's key in a patient file
 * @param within how old the number may be
 * @param units by what a number is multiplied, by the code of its unit
 * @param codes the codes of the observations
 */
public record FactMeaning(String key, Period within, Map<String, BigDecimal> units, List<MappedCode> codes) {

    private static final int DIGITS = 4;

    /** Copies units and codes. */
    public FactMeaning {
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        codes = List.copyOf(codes);
    }

    boolean isAbout(RecordEntry entry) {
        return entry.source() == Source.OBSERVATION && MappedCode.anyMatches(codes, entry.codes());
    }

    EntryOutcome of(RecordEntry entry, LocalDate date) {
        if (entry.certainty() != Certainty.SURE) {
            return EntryOutcome.ignored("it is not final");
        }
        String why = EntryOutcome.whyNotOfToday(entry, within, date);
        if (!why.isEmpty()) {
            return EntryOutcome.undated(entry, date) ? EntryOutcome.leftOut(why) : EntryOutcome.ignored(why);
        }
        BigDecimal number = entry.value().number();
        if (number == null) {
            return EntryOutcome.leftOut("it has no number that can be used");
        }
        BigDecimal factor = units.get(entry.value().unit());
        return factor == null
                ? EntryOutcome.leftOut("its unit is none that codes.yaml knows")
                : EntryOutcome.number(number.multiply(factor)
                        .setScale(DIGITS, RoundingMode.HALF_UP)
                        .stripTrailingZeros());
    }
}
