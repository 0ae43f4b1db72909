package dev.sneller.bench;

import dev.sneller.bench.data.Dataset;
import java.util.List;

/** How much is measured. */
enum BenchSize {
    /** Seconds: only whether the answers agree. */
    SMOKE(20_000, 0, 1, 1),
    /** Minutes: the size that figures are compared at. */
    STANDARD(1_000_000, 15, 21, 5),
    /** An hour: how figures grow. */
    FULL(10_000_000, 5, 11, 5);

    final int documents;
    final int warmups;
    final int runs;
    final int reopenings;

    BenchSize(int documents, int warmups, int runs, int reopenings) {
        this.documents = documents;
        this.warmups = warmups;
        this.runs = runs;
        this.reopenings = reopenings;
    }

    List<Dataset> datasets() {
        return List.of(
                new Dataset(Dataset.Shape.NETWORK, 42, documents),
                new Dataset(Dataset.Shape.NETWORK, 7, documents),
                new Dataset(Dataset.Shape.MACHINES, 42, documents));
    }
}
