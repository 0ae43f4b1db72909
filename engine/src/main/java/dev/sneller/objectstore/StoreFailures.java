package dev.sneller.objectstore;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;

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

    /** What a failure before an object had its name means: a full disk and a missing right are final, anything else stays unknown. */
    static IOException ofWrite(String location, IOException failure) {
        String text = String.valueOf(failure.getMessage());
        if (text.contains("No space left on device") || text.contains("Disk quota exceeded")) {
            throw new SnellerException(
                    ErrorCode.DISK_FULL, "no space left in " + location + ". Free some space and try again", failure);
        }
        if (failure instanceof AccessDeniedException) {
            throw new SnellerException(
                    ErrorCode.ACCESS_DENIED,
                    "this process may not write " + text + " in " + location + ". Change its owner or mode",
                    failure);
        }
        return failure;
    }
}
