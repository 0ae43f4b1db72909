package dev.sneller.ingest;

import dev.sneller.memory.Reservation;
import dev.sneller.table.ScanUnit.RawFile;
import java.util.List;

/**
 * The documents of JSON files, for any number of threads: each opens a {@link JsonReader}, and all share the files block by block.
 *
 * <p>Documents of one block come in order; blocks go to whoever asks, in the order of their file. Closed after its readers.
 */
public final class JsonSource implements AutoCloseable {
    private final JsonOptions options;
    private final TextOpening opening;
    private final SharedFiles files;

    public JsonSource(RawFiles rawFiles, List<RawFile> files, JsonOptions options) {
        this.options = options;
        this.opening = new TextOpening(rawFiles, new JsonLayout(options.outerArray()));
        this.files = new SharedFiles(files, opening);
    }

    /** How many threads can usefully read at the same time, at least 1. */
    public int parallelism() {
        return files.parallelism();
    }

    /** A reader for one thread. @param memory charged with the blocks; the caller's */
    public JsonReader open(Reservation memory) {
        return new JsonReader(files, options, new TextPlaces(opening), memory);
    }

    /** What became of the files begun so far, sorted by location. */
    public List<FileReport> reports() {
        return files.reports();
    }

    @Override
    public void close() {
        files.close();
    }
}
