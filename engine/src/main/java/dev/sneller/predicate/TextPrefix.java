package dev.sneller.predicate;

import dev.sneller.predicate.ColumnPredicate.ValueRange;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Texts that start alike, as ranges of bytes. */
public final class TextPrefix {
    private TextPrefix() {}

    /** The texts that start with a text; empty for the empty one, with which all do. */
    public static Optional<ColumnPredicate> startsWith(String prefix, LogicalType type) {
        byte[] bytes = prefix.getBytes(StandardCharsets.UTF_8);
        return after(bytes, type).map(end -> new ValueRange(Datum.ofBytes(type, bytes), true, end, false, false));
    }

    /** The least text after all that start with these bytes; empty when there is none. */
    public static Optional<Datum> after(byte[] prefix, LogicalType type) {
        if (prefix.length == 0) {
            return Optional.empty();
        }
        // UTF-8 has no byte 0xFF, so the last one can always grow.
        byte[] next = Arrays.copyOf(prefix, prefix.length);
        next[next.length - 1]++;
        return Optional.of(Datum.ofBytes(type, next));
    }

    /** What a LIKE pattern without an escape starts with, up to its first wildcard. */
    public static String ofPattern(String pattern) {
        int end = 0;
        while (end < pattern.length() && "%_\\".indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        return pattern.substring(0, end);
    }
}
