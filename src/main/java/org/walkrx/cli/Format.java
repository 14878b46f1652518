package org.walkrx.cli;

/** How results are printed. */
enum Format {
    /** To read. */
    TEXT,
    /** One JSON object a line. */
    JSON
}
