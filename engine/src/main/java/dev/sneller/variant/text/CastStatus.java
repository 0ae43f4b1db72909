package dev.sneller.variant.text;

/** How reading a value as another type ended; the strict cast throws where TRY_ gives NULL. */
public enum CastStatus {
    OK,
    /** The answer is SQL NULL. */
    NULL,
    /** The value has no such reading. */
    FAILED,
    /** A number, but past the type's range. */
    OUT_OF_RANGE
}
