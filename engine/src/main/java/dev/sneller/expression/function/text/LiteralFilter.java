package dev.sneller.expression.function.text;

import dev.sneller.kernel.KernelProvider;
import dev.sneller.kernel.Masks;
import dev.sneller.vector.BytesVector;

/**
 * Which texts of a batch hold a literal that a pattern must have, of LIKE or a regular expression. Texts that lie close together are searched as one run of bytes, by vector
 * kernels where there are some: most patterns fail there. One thread.
 */
public final class LiteralFilter {
    private int[] starts = {};
    private int[] lengths = {};
    private long[] holding = {};

    /** Searches the rows; answers false, and nothing is known, when they lie too far apart for it to pay. */
    public boolean search(byte[] literal, BytesVector text, int[] rows, int count) {
        if (starts.length < count) {
            starts = new int[count];
            lengths = new int[count];
            holding = new long[Masks.words(count)];
        }
        long total = 0;
        for (int i = 0; i < count; i++) {
            starts[i] = text.start()[rows[i]];
            lengths[i] = text.lengths()[rows[i]];
            total += lengths[i];
        }
        long span = count == 0 ? 0 : (long) starts[count - 1] + lengths[count - 1] - starts[0];
        if (span > 2 * total) {
            return false;
        }
        KernelProvider.kernels().searches().contains(text.bytes(), starts, lengths, count, literal, holding);
        return true;
    }

    /** Whether the {@code index}-th row searched holds the literal. */
    public boolean holds(int index) {
        return Masks.get(holding, index);
    }
}
