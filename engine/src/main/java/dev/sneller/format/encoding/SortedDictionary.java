package dev.sneller.format.encoding;

/**
 * A finished dictionary: entries in byte order, and the final code of each provisional one. Encoded as a page of
 * strings by {@link PageEncoder#encodeBytes}.
 *
 * @param bytes what starts point into
 * @param start of entry {@code code}
 * @param length of entry {@code code}
 * @param finalCode by provisional code
 */
public record SortedDictionary(byte[] bytes, int[] start, int[] length, int[] finalCode) {
    public int size() {
        return start.length;
    }

    /** Replaces provisional codes by final ones. */
    public void translate(int[] codes, int offset, int count) {
        for (int i = offset; i < offset + count; i++) {
            codes[i] = finalCode[codes[i]];
        }
    }
}
