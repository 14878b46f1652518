package org.walkrx.cli;

import org.walkrx.language.Referral;
import picocli.CommandLine;

/** Colour, on a terminal only. */
enum Style {
    /** Plain text. */
    PLAIN,
    /** With ANSI colour. */
    COLOURED;

    static Style forTerminal() {
        return CommandLine.Help.Ansi.AUTO.enabled() ? COLOURED : PLAIN;
    }

    String strong(String text) {
        return wrap("1", text);
    }

    String faint(String text) {
        return wrap("2", text);
    }

    String urgent(String text, Referral referral) {
        return switch (referral) {
            case EMERGENCY, SAME_DAY -> wrap("1;31", text);
            case WITHIN_TWO_WEEKS -> wrap("1;33", text);
            case ROUTINE -> wrap("1;36", text);
            case NONE -> wrap("1;32", text);
        };
    }

    private String wrap(String code, String text) {
        return this == PLAIN ? text : "\u001b[" + code + "m" + text + "\u001b[0m";
    }
}
