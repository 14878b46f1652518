package org.walkrx.language;

/** The kind of footwear meant for the walk. */
public enum ShoeKind {
    /** Trainers, walking shoes, flat lace-ups. */
    TRAINER,
    /** Shoes with a raised heel. */
    HEELED,
    /** Sandals, flip-flops. */
    SANDAL,
    /** Slippers or anything without a back. */
    SLIPPER,
    /** Shoes with a curved, unstable ("rocker") sole. */
    ROCKER,
    /** Worn-out shoes of any kind. */
    WORN,
    /** No shoes. */
    BAREFOOT,
    /** Boots. */
    BOOT
}
