package dev.sneller.sql.translate;

import dev.sneller.predicate.ColumnPredicate;
import dev.sneller.predicate.TextPrefix;
import dev.sneller.type.Datum;
import dev.sneller.type.LogicalType;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The texts that start like a pattern, as a range of bytes.
 *
 * @param isWholePattern whether the pattern says nothing more
 */
record LikePrefix(ColumnPredicate range, boolean isWholePattern) {
    /** Empty for a pattern that starts with a wildcard. */
    static Optional<LikePrefix> of(String pattern, LogicalType type) {
        String prefix = TextPrefix.ofPattern(pattern);
        if (!prefix.isEmpty() && prefix.length() == pattern.length()) {
            Datum text = Datum.ofBytes(type, prefix.getBytes(StandardCharsets.UTF_8));
            return Optional.of(new LikePrefix(ColumnPredicate.ValueRange.equal(text), true));
        }
        boolean isWhole = pattern.substring(prefix.length()).equals("%");
        return TextPrefix.startsWith(prefix, type).map(range -> new LikePrefix(range, isWhole));
    }
}
