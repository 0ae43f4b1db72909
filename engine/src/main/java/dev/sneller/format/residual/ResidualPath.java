package dev.sneller.format.residual;

/**
 * One path of the residual: its canonical bytes, its number in pages, and the row groups that have pairs of it, ascending. The arrays
 * are not copied.
 */
public record ResidualPath(byte[] path, int id, int[] rowGroups) {
    /** The bucket its pairs are in. */
    public int bucket() {
        return PathIds.bucketOf(path, 0, path.length);
    }

    public boolean isThroughArray() {
        return CanonicalPath.isThroughArray(path, 0, path.length);
    }
}
