package dev.sneller.objectstore;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.io.EOFException;
import java.io.IOException;

/** Failures that read the same whatever the store. */
final class StoreFailures {
    private StoreFailures() {}

    /** The object is shorter than a reference to it says. */
    static EOFException endsEarly(String location, String key, long wantedEnd, long length) {
        return new EOFException(
                "object " + key + " in " + location + " ends at byte " + length + ", wanted up to byte " + wantedEnd);
    }

    /** As {@link #endsEarly}, where the store does not tell the length. */
    static EOFException endsBefore(String location, String key, String range) {
        return new EOFException("object " + key + " in " + location + " ends before " + range);
    }

    static SnellerException readOnly(String location, String why) {
        return new SnellerException(ErrorCode.READ_ONLY, location + " is read-only: " + why);
    }

    /** What a failed write of a temporary file means: a full disk is final and typed, anything else stays unknown. */
    static IOException ofWrite(String location, IOException failure) {
        String text = String.valueOf(failure.getMessage());
        if (text.contains("No space left on device") || text.contains("Disk quota exceeded")) {
            throw new SnellerException(
                    ErrorCode.DISK_FULL, "no space left in " + location + ". Free some space and try again", failure);
        }
        return failure;
    }
}
