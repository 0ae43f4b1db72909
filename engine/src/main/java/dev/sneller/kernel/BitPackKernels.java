package dev.sneller.kernel;

/**
 * Reads integers of 0 to 64 bits, packed without gaps: value {@code i} is bits {@code i * width} to {@code i * width
 * + width - 1}, counted from the lowest bit of the byte at {@code packedOffset} (little-endian).
 *
 * <p>Each value comes out as {@code bias + packed}, wrapping. At least 64 bytes after the last packed one are
 * readable, so no kernel has a special case for the end.
 *
 * @see BitPacking#pack
 */
public interface BitPackKernels {

    /**
     * Unpacks values {@code from} to {@code from + count - 1}.
     *
     * @param width 0 to 64
     */
    void longs(
            byte[] packed,
            int packedOffset,
            int width,
            long bias,
            int from,
            int count,
            long[] target,
            int targetOffset);

    /**
     * Unpacks values {@code from} to {@code from + count - 1}.
     *
     * @param width 0 to 32
     */
    void ints(
            byte[] packed, int packedOffset, int width, int bias, int from, int count, int[] target, int targetOffset);
}
