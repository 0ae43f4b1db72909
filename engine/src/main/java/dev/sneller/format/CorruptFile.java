package dev.sneller.format;

import dev.sneller.error.ErrorCode;
import dev.sneller.error.SnellerException;

/** What is said of bytes that do not read as they were written. */
public final class CorruptFile {
    private CorruptFile() {}

    /** @param seen what was found, as the rest of a sentence */
    public static SnellerException of(String seen) {
        return new SnellerException(ErrorCode.CORRUPT_FILE, seen + ". Restore the file from a copy");
    }

    public static void check(boolean holds, String seen) {
        if (!holds) {
            throw of(seen);
        }
    }

    /** As above, with {@code {}} in the text for the value, so that no text is made while all is well. */
    public static void check(boolean holds, String seen, long value) {
        if (!holds) {
            throw of(seen.replace("{}", Long.toString(value)));
        }
    }

    /** The same failure, telling where; failures other than damage pass unchanged. */
    public static SnellerException in(String place, SnellerException failure) {
        return failure.code() == ErrorCode.CORRUPT_FILE
                ? new SnellerException(ErrorCode.CORRUPT_FILE, place + ": " + failure.text(), failure)
                : failure;
    }

    /** An index or size outside its array, met while decoding bytes whose checksum held. */
    public static SnellerException in(String place, RuntimeException failure) {
        return new SnellerException(
                ErrorCode.CORRUPT_FILE,
                place + ": lengths that contradict each other (" + failure.getMessage()
                        + "). Restore the file from a copy",
                failure);
    }
}
