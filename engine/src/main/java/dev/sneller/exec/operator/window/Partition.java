package dev.sneller.exec.operator.window;

/**
 * Rows of one partition: {@code start} to {@code end - 1}.
 *
 * @param end where the partition ends, or where the part of it that has been read does
 */
record Partition(int start, int end) {}
