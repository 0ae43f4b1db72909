package dev.sneller.bench.data;

/** An endless series of JSON documents that depends on nothing but its seed. */
interface DocumentGenerator {
    /** Writes the next document, without the end of its line. */
    void next(JsonLine line);
}
