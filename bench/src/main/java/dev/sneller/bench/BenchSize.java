package dev.sneller.bench;

import java.util.List;

/** How much is measured. */
enum BenchSize {
    /** Seconds: only whether the answers agree. */
    SMOKE(20_000, 40_000, 0.01, 0, 1, 1),
    /** Minutes: the size that figures are compared at. */
    STANDARD(1_000_000, 10_000_000, 1, 2, 7, 5),
    /** An hour: how figures grow. */
    FULL(10_000_000, 30_000_000, 1, 5, 11, 5);

    final int documents;
    final long rows;
    /** Of TPC-H. */
    final double scaleFactor;

    final int warmups;
    final int runs;
    final int reopenings;

    BenchSize(int documents, long rows, double scaleFactor, int warmups, int runs, int reopenings) {
        this.documents = documents;
        this.rows = rows;
        this.scaleFactor = scaleFactor;
        this.warmups = warmups;
        this.runs = runs;
        this.reopenings = reopenings;
    }

    /** How many threads both are given in turn. */
    List<Integer> threads() {
        return this == SMOKE ? List.of(2) : List.of(1, 2);
    }

    /** Rows of the tables that show how time grows. */
    List<Long> growth() {
        return this == SMOKE ? List.of(10_000L, 30_000L) : List.of(1_000_000L, 10_000_000L, 30_000_000L);
    }
}
