package dev.sneller.ingest.csv;

import dev.sneller.error.ErrorCode;
import dev.sneller.ingest.FileProgress;
import dev.sneller.ingest.Rejection;
import dev.sneller.ingest.TextBlock;
import dev.sneller.ingest.TextPlaces;

/** What a bad record means: the end of the statement, or one more in its file's report. */
final class Rejections {
    private final TextPlaces places;
    private final boolean continueOnError;

    Rejections(TextPlaces places, boolean continueOnError) {
        this.places = places;
        this.continueOnError = continueOnError;
    }

    /** @param index of the byte in the block where it went wrong */
    void reject(TextBlock block, int index, String reason) {
        FileProgress file = block.file();
        long offset = block.offsetOf(index);
        boolean first = file.rejected(offset);
        if (first || !continueOnError) {
            Rejection rejection = places.rejection(file.file(), file.textStart(), offset, reason);
            file.firstError(rejection);
            if (!continueOnError) {
                throw rejection.toException(ErrorCode.COPY_ROW_REJECTED);
            }
        }
    }
}
