package dev.sneller.exec.operator.join;

import dev.sneller.exec.operator.RuntimeFilter;
import dev.sneller.exec.operator.rows.KeptBytes;
import dev.sneller.exec.operator.rows.KeptColumn;
import dev.sneller.exec.operator.rows.KeptIntegers;
import dev.sneller.exec.operator.rows.KeptRows;
import dev.sneller.predicate.ColumnPredicate.ValueRange;
import dev.sneller.predicate.ColumnPredicate.ValueSet;
import dev.sneller.type.Datum;
import dev.sneller.type.DatumOrder;
import dev.sneller.type.TypeKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** Which values a key of kept rows has, as far as a scan of the other side can use it: a small set, or a range with a test of membership. */
final class KeyDomain {
    private static final int SMALL_SET = 1024;

    private final KeptRows rows;
    private final KeptColumn key;

    KeyDomain(KeptRows rows, KeptColumn key) {
        this.rows = rows;
        this.key = key;
    }

    void publish(RuntimeFilter filter) {
        if (rows.rowCount() == 0) {
            filter.publish(new ValueSet(List.of(), false));
        } else if (key instanceof KeptIntegers integers
                && !integers.isWide()
                && isPlain(key.type().kind())) {
            integers(filter, integers);
        } else if (key instanceof KeptBytes texts) {
            texts(filter, texts);
        }
    }

    private static boolean isPlain(TypeKind kind) {
        return kind != TypeKind.BOOLEAN && kind != TypeKind.TIMESTAMP_TZ;
    }

    private void integers(RuntimeFilter filter, KeptIntegers integers) {
        long[] values = new long[SMALL_SET + 1];
        int n = 0;
        long least = Long.MAX_VALUE;
        long greatest = Long.MIN_VALUE;
        for (int segment = 0; segment < rows.segmentCount(); segment++) {
            int first = KeptRows.firstRow(segment);
            for (int row = first; row < first + rows.segmentRows(segment); row++) {
                if (key.isNull(row)) {
                    continue;
                }
                long value = integers.low(row);
                least = Math.min(least, value);
                greatest = Math.max(greatest, value);
                if (n <= SMALL_SET) {
                    n = insert(values, n, value);
                }
            }
        }
        if (n <= SMALL_SET) {
            filter.publish(new ValueSet(
                    Arrays.stream(values, 0, n).mapToObj(this::datum).toList(), false));
            return;
        }
        ValueRange range = new ValueRange(datum(least), true, datum(greatest), true, false);
        KeyMembership membership = KeyMembership.of(rows, key, integers, least, greatest);
        if (membership == null) {
            filter.publish(range);
        } else {
            filter.publish(range, membership::selector);
        }
    }

    private Datum datum(long value) {
        return Datum.ofLong(key.type(), value);
    }

    /** Inserts into the sorted, distinct first {@code n} values, of which there may be one more than a small set has. */
    private static int insert(long[] values, int n, long value) {
        int at = Arrays.binarySearch(values, 0, n, value);
        if (at >= 0) {
            return n;
        }
        int place = -at - 1;
        if (n < values.length) {
            System.arraycopy(values, place, values, place + 1, n - place);
            values[place] = value;
        }
        return n + 1;
    }

    private void texts(RuntimeFilter filter, KeptBytes texts) {
        TreeSet<Datum> distinct = new TreeSet<>(DatumOrder::compare);
        for (int segment = 0; segment < rows.segmentCount(); segment++) {
            int first = KeptRows.firstRow(segment);
            for (int row = first; row < first + rows.segmentRows(segment) && distinct.size() <= SMALL_SET; row++) {
                if (!key.isNull(row)) {
                    distinct.add(text(texts, row));
                }
            }
        }
        if (distinct.size() <= SMALL_SET) {
            filter.publish(new ValueSet(new ArrayList<>(distinct), false));
            return;
        }
        filter.publish(range(texts));
    }

    private ValueRange range(KeptBytes texts) {
        int least = -1;
        int greatest = -1;
        for (int segment = 0; segment < rows.segmentCount(); segment++) {
            int first = KeptRows.firstRow(segment);
            for (int row = first; row < first + rows.segmentRows(segment); row++) {
                if (!key.isNull(row)) {
                    least = least < 0 || texts.compare(row, texts, least) < 0 ? row : least;
                    greatest = greatest < 0 || texts.compare(row, texts, greatest) > 0 ? row : greatest;
                }
            }
        }
        return new ValueRange(text(texts, least), true, text(texts, greatest), true, false);
    }

    private Datum text(KeptBytes texts, int row) {
        int start = texts.start(row);
        return Datum.ofBytes(key.type(), Arrays.copyOfRange(texts.bytes(row), start, start + texts.length(row)));
    }
}
