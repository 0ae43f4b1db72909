package dev.sneller.ingest;

/** What an array around a whole text means. */
public enum OuterArray {
    /** A list of documents when its elements begin with an object and it is all the file holds; else a document. */
    AUTO,
    /** A document. */
    KEEP,
    /** A list of documents. */
    STRIP
}
