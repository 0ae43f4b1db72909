package dev.sneller.format.encoding;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;

/** Checks on bytes that came from a file. */
final class Corruption {
    private Corruption() {}

    static void check(boolean holds, String seen) {
        if (!holds) {
            throw of(seen);
        }
    }

    static SnellerException of(String seen) {
        return new SnellerException(
                ErrorCode.CORRUPT_FILE, "a page does not read as it was written: " + seen + ". Restore the file");
    }
}
