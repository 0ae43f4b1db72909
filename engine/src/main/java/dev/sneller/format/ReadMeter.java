package dev.sneller.format;

/** Counts what reading costs, where pages are asked for. Thread-safe. */
public interface ReadMeter {
    /** A page, index or footer of so many stored bytes was handed to a reader, from the cache or the store. */
    void used(long bytes);

    /** The store was asked for a range, which may hold several pages and the gaps between them. */
    void requested(long bytes);
}
