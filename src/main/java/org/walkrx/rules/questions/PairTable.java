package org.walkrx.rules.questions;

/** What was worked out for pairs of numbers, in plain arrays. */
final class PairTable {

    private static final int FIRST_SIZE = 1 << 12;

    private long[] keys = new long[FIRST_SIZE];
    private int[] values = new int[FIRST_SIZE];
    private int used;

    /** Returns what was put for a pair; -1 if nothing was. */
    int get(int a, int b) {
        long key = key(a, b);
        int slot = slot(key);
        return keys[slot] == key ? values[slot] : -1;
    }

    /**
     * Puts a value.
     *
     * @param a a number above 0
     * @param b another
     * @param value the value, 0 or more
     */
    void put(int a, int b, int value) {
        if (2 * used >= keys.length) {
            grow();
        }
        long key = key(a, b);
        int slot = slot(key);
        used += keys[slot] == 0 ? 1 : 0;
        keys[slot] = key;
        values[slot] = value;
    }

    private static long key(int a, int b) {
        return ((long) a << Integer.SIZE) | b;
    }

    private int slot(long key) {
        int slot = mixed(key) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    /** Spreads a number over the places of a table. */
    static int mixed(long key) {
        long mixed = key * 0x9E3779B97F4A7C15L;
        return (int) (mixed >>> Integer.SIZE);
    }

    private void grow() {
        long[] before = keys;
        int[] was = values;
        keys = new long[2 * before.length];
        values = new int[2 * before.length];
        for (int i = 0; i < before.length; i++) {
            if (before[i] != 0) {
                int slot = slot(before[i]);
                keys[slot] = before[i];
                values[slot] = was[i];
            }
        }
    }
}
