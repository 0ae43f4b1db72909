package dev.sneller.kernel;

/** Selections by walking set bits: best for sparse masks on any machine. */
final class ScalarSelectionKernels implements SelectionKernels {

    @Override
    public int select(long[] mask, int count, int[] selection) {
        int selected = 0;
        int words = Masks.words(count);
        for (int w = 0; w < words; w++) {
            long bits = Masks.word(mask, w, count);
            int row = w << 6;
            while (bits != 0) {
                selection[selected++] = row + Long.numberOfTrailingZeros(bits);
                bits &= bits - 1;
            }
        }
        return selected;
    }
}
