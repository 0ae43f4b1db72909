package dev.sneller.bench;

/**
 * One line of a report: what ours and the peer's took for the same work.
 *
 * @param dataset name of the documents, empty where there are none
 * @param work what was done
 * @param unit of all figures, as it is printed
 * @param ours of sneller
 * @param peer of DuckDB
 * @param limit the ratio that must not be exceeded
 * @param rows of the answer, the same in both
 * @param bytesUsed bytes of pages that ours decoded, -1 when unknown
 */
record Comparison(
        String dataset, String work, String unit, Timing ours, Timing peer, double limit, long rows, long bytesUsed) {
    double ratio() {
        return ours.median() / peer.median();
    }

    boolean isWithinLimit() {
        return ratio() <= limit;
    }
}
