package org.walkrx.cli;

/** How results are printed. */
enum Format {
    /** To read. */
    TEXT,
    /** One JSON object a line. */
    JSON,
    /** A page to print. */
    HTML,
    /** The walks of the coming week, for a calendar. */
    ICS
}
