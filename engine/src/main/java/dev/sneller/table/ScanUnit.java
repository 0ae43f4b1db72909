package dev.sneller.table;

/** A file to scan. */
public sealed interface ScanUnit {
    /** An immutable PAX file of a table; {@code firstRowId} is the stable id of its first row. */
    record PaxFile(DataFileRef file, long firstRowId) implements ScanUnit {}

    /**
     * Documents in place.
     *
     * @param location absolute path or URL of the object
     * @param bytes stored length
     */
    record RawFile(String location, long bytes) implements ScanUnit {}
}
