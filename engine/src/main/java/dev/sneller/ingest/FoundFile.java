package dev.sneller.ingest;

import dev.sneller.table.ScanUnit.RawFile;

/**
 * A file as a listing showed it.
 *
 * @param modifiedMillis time of change, milliseconds since the epoch
 * @param etag the store's mark of this content, or empty
 */
public record FoundFile(RawFile file, long modifiedMillis, String etag) {
    public String location() {
        return file.location();
    }

    public long bytes() {
        return file.bytes();
    }
}
