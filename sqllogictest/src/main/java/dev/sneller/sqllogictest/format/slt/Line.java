package dev.sneller.sqllogictest.format.slt;

/**
 * A line of a file whose loops are unrolled.
 *
 * @param place its number, and behind {@code #} which time it comes when that is not the first
 */
record Line(String place, String text) {}
