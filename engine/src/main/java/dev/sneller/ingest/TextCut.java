package dev.sneller.ingest;

/** Finds places between records; fed with a text piece by piece, by one thread. */
public interface TextCut {
    /** Reads on. @return the place behind the last record that ends in the range, or -1 */
    int lastEnd(byte[] text, int from, int to);

    /** Whether what was read so far ends inside a record that can only be whole with more text. */
    boolean isOpen();
}
