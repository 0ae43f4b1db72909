package dev.sneller.ingest;

import java.io.IOException;
import java.util.List;

/** Where raw files lie: this machine's folders, or a bucket. Thread-safe. */
interface RawPlace {
    /** Files that match a path without alternatives; a path without wildcards may also name a folder, for all files below it. */
    List<FoundFile> find(String path) throws IOException;

    RawInput open(String path, long bytes) throws IOException;
}
