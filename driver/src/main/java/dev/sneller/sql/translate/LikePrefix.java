package dev.sneller.sql.translate;

import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * The texts that start like a pattern, as a range of bytes.
 *
 * @param isWholePattern whether the pattern says nothing more
 */
record LikePrefix(ColumnPredicate range, boolean isWholePattern) {
    /** Empty for a pattern that starts with a wildcard. */
    static Optional<LikePrefix> of(String pattern, LogicalType type) {
        int end = 0;
        while (end < pattern.length() && "%_\\".indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        if (end == 0) {
            return Optional.empty();
        }
        byte[] low = pattern.substring(0, end).getBytes(StandardCharsets.UTF_8);
        Datum from = Datum.ofBytes(type, low);
        if (end == pattern.length()) {
            return Optional.of(new LikePrefix(ColumnPredicate.ValueRange.equal(from), true));
        }
        // UTF-8 has no byte 0xFF, so the last one can always grow.
        byte[] high = Arrays.copyOf(low, low.length);
        high[high.length - 1]++;
        ColumnPredicate range = new ColumnPredicate.ValueRange(from, true, Datum.ofBytes(type, high), false, false);
        boolean whole = pattern.substring(end).equals("%");
        return Optional.of(new LikePrefix(range, whole));
    }
}
