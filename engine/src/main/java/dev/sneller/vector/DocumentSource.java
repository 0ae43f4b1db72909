package dev.sneller.vector;

/** Documents that still lie in their path columns and are rebuilt only when someone needs them whole. */
public interface DocumentSource {
    /**
     * Appends the binary form of the documents of these rows to {@code target}: value {@code i} goes to slot {@code rows[i]}. SQL NULL
     * rows are never asked for.
     */
    void rebuild(int[] rows, int count, BytesVector target);
}
