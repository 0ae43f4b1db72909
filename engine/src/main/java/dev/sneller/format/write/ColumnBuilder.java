package dev.sneller.format.write;

import dev.sneller.vector.ColumnVector;

/** Gathers one column of a row group and writes it when the row group is full. */
interface ColumnBuilder {
    /**
     * Copies rows of a vector.
     *
     * @param rows rows of the vector; those from {@code from} to {@code to - 1} are taken
     * @param first number in the row group of the first row taken
     * @return bytes of the values
     */
    long append(ColumnVector vector, int[] rows, int from, int to, int first);

    /** Bytes held. */
    long capacity();

    /**
     * Writes what was gathered and begins anew.
     *
     * @param starts first row of each granule, and the number of rows at the end
     */
    void flush(ChunkWriter writer, FileBuilder file, int[] starts, FileStatistics statistics);

    /** Whether what is kept per file has become too large. */
    default boolean wantsNewFile() {
        return false;
    }

    /** Writes what belongs to the file as a whole. */
    default void finishFile(FileBuilder file) {}
}
