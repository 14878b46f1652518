package org.walkrx.cli;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.walkrx.Minutes;
import org.walkrx.WalkingPlan;
import org.walkrx.handout.WeeksWalked;
import org.walkrx.language.Progression;
import org.walkrx.language.Referral;

/** The weeks of a diary as a table, and as a drawing of one sign a minute. */
final class DiaryText {

    private static final int WIDEST_BAR = 60;

    private DiaryText() {}

    static void write(TerminalPage page, List<WeeksWalked.WalkedWeek> weeks) {
        page.heading("Week by week");
        if (weeks.isEmpty()) {
            page.line("There is no diary.");
            return;
        }
        page.line("  week of     planned    walked  pain  what the rules said at its beginning");
        weeks.forEach(week -> page.line(row(week)));
        page.line("  Minutes a day x days, highest pain; pain and answers are those of today.");
        page.heading("Minutes a day");
        weeks.forEach(week -> page.line(bar(week)));
        page.line("  # walked, + beyond the plan, . planned and not walked");
    }

    private static String row(WeeksWalked.WalkedWeek week) {
        String walked = week.daysWalked() == 0 ? "-" : week.minutesPerDay() + " x" + week.daysWalked();
        return String.format(
                        Locale.ROOT,
                        "  %s  %-9s  %-6s  %-4s  %s",
                        week.planned().date(),
                        planned(week.planned().plan()),
                        walked,
                        week.peakPain() == null ? "-" : week.peakPain(),
                        said(week))
                .stripTrailing();
    }

    private static String planned(@Nullable WalkingPlan plan) {
        if (plan == null) {
            return "no plan";
        }
        Minutes day = plan.minutesPerDay();
        return (day.from() == day.to() ? "" : day.from() + "-") + day.to() + " x" + plan.daysPerWeek();
    }

    private static String said(WeeksWalked.WalkedWeek week) {
        Progression progression = week.planned().progression();
        Referral referral = week.planned().referral();
        if (progression == Progression.STOP) {
            return progression.words();
        }
        String said = progression == null ? "" : progression.words();
        String seen = referral == Referral.NONE ? "" : "an appointment";
        return said.isEmpty() || seen.isEmpty() ? said + seen : said + "; " + seen;
    }

    private static String bar(WeeksWalked.WalkedWeek week) {
        WalkingPlan plan = week.planned().plan();
        int most = plan == null ? 0 : plan.minutesPerDay().to();
        int within = Math.min(week.minutesPerDay(), most);
        String bar = "#".repeat(within) + "+".repeat(week.minutesPerDay() - within) + ".".repeat(most - within);
        return ("  " + week.planned().date() + "  "
                        + (bar.length() > WIDEST_BAR ? bar.substring(0, WIDEST_BAR) + ">" : bar))
                .stripTrailing();
    }
}
